import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leaveAll, live, type Server, sit } from '../room/tables.ts';
import { come, openSession } from '../session/sessions.ts';
import { see } from './harness/acts.ts';
import { hiddenFocus, openBrowser, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';
import { phaseOf } from './player.ts';

/** By the keyboard alone, as it is used: Tab to what one wants, then Enter, the space bar or an arrow. */

/** Most presses of Tab from anywhere to anything. */
const MOST_TABS = 60;

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startPages(), openBrowser()]);
});
afterAll(async () => {
  leaveAll();
  await browser?.close();
  await server?.stop();
});

/** The name of what has the focus; empty where it is the page itself. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: it, body } = document;
    if (it === null || it === body) return '';
    const label = it instanceof HTMLInputElement ? (it.labels?.[0]?.textContent ?? '') : '';
    return (it.getAttribute('aria-label') ?? (label || it.textContent || it.tagName)).trim();
  });

/** Goes on by Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    const now = await focused(page);
    if (name.test(now)) return;
    passed.push(now);
    await page.keyboard.press('Tab');
    expect(await hiddenFocus(page)).toBe(null);
  }
  throw new Error(`no way by Tab to ${name}, but to: ${passed.join(' | ')}`);
}

async function use(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Is what has the focus in the dialog that is open? */
const isWithin = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('dialog[open]') != null);

test('a round of a game is played, from the first page to the second morning', async () => {
  const { page, troubles, leave } = await visit(browser, `${server.origin}/`, {
    reducedMotion: true,
  });
  await use(page, /^Play alone/);
  await use(page, /^To the first morning/);
  await phaseOf(page, 'Morning', 1);
  await use(page, /^Draw with one hand more/);
  await use(page, /^Seal: draw 3/);
  await phaseOf(page, 'Day', 1);
  await expect.poll(() => focused(page)).toMatch(/^Day · round 1/);
  // A neighbour is looked at, offered to, and left again.
  await use(page, /^More$/);
  await use(page, /vitality \d+ of/);
  // Turned to another kind, the form keeps the focus.
  await use(page, /^Gift/);
  await expect.poll(() => focused(page)).toMatch(/^An offer to/);
  await use(page, /^Offer/);
  await expect.poll(() => focused(page)).toMatch(/^An offer to/);
  await use(page, /^Offer/);
  await use(page, /^Back$/);
  await use(page, /^Ready/);
  for (;;) {
    await tabTo(page, /^(Go on|To the next morning)/);
    const last = /^To/.test(await focused(page));
    await page.keyboard.press('Enter');
    if (last) break;
  }
  await phaseOf(page, 'Morning', 2);
  await expect.poll(() => focused(page)).toMatch(/^Morning · round 2/);
  expect(troubles).toEqual([]);
  await leave();
});

test('each dialog of the desk takes the focus, keeps it through every doubt, and gives it back', async () => {
  const session = await openSession(server.origin, {
    tables: [
      { scenario: 'first-light', seats: 4 },
      { scenario: 'first-light', seats: 4 },
    ],
  });
  for (const name of ['Ann', 'Ben']) {
    const guest = sit(server.origin, await come(server.origin, session.code, name));
    await live(guest);
  }
  const { page, troubles, leave } = await visit(
    browser,
    `${server.origin}/lead/${session.code}#${session.lead}`,
    { reducedMotion: true },
  );
  await see(page, /Ann/);
  // Once they are shown, the button is gone.
  await use(page, /^Show all 2 names/);
  await expect.poll(() => focused(page)).toBe('A Tuesday');
  const through = async (opener: RegExp): Promise<void> => {
    await use(page, opener);
    await expect.poll(() => isWithin(page), { message: `${opener}` }).toBe(true);
    for (const grave of await page.locator('dialog .button-grave').allTextContents()) {
      const ask = new RegExp(`^${grave}$`);
      await use(page, ask);
      await expect.poll(() => focused(page)).toBe('Leave it');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toMatch(ask);
    }
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toMatch(opener);
  };
  for (const opener of [
    /^Message to all/,
    /^Change the set-up/,
    /^People …/,
    /^More …/,
    /^Show large/,
    /^More links/,
    /^Ann$/,
  ])
    await through(opener);
  expect(troubles).toEqual([]);
  await leave();
});
