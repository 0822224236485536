import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import de from '../../client/words/languages/de.json' with { type: 'json' };
import en from '../../client/words/languages/en.json' with { type: 'json' };
import { golden, keepGame, withPeople } from '../debrief/kept.ts';
import { openTable, type Server } from '../room/tables.ts';
import { lead, openSession, showNames, stopLeading } from '../session/sessions.ts';
import { linesUnder, translateAll } from '../support/translator.ts';
import { press, see } from './harness/acts.ts';
import { openBrowser, type Visitor, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';
import { beginMorning } from './player.ts';

/** Phone, desk and projector under a translator that rewrites every text: they tell the truth all the same. */

let server: Server;
let browser: Browser;
const visitors: Visitor[] = [];
const OVER = { code: 'ABCDEF', key: 'key-0' };

beforeAll(async () => {
  [server, browser] = await Promise.all([startPages(), openBrowser()]);
  await keepGame(server.storage, OVER.code, withPeople(golden('the-valley'), 1), [OVER.key]);
});
afterEach(async () => {
  stopLeading();
  for (const { leave, troubles } of visitors.splice(0)) {
    expect(troubles).toEqual([]);
    await leave();
  }
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function someone(size: 'phone' | 'laptop' = 'phone'): Promise<Page> {
  const visitor = await visit(browser, 'about:blank', { size, reducedMotion: true });
  visitors.push(visitor);
  return visitor.page;
}

describe('under a translator that rewrites every text', () => {
  const translate = (page: Page) => page.evaluate(`void (${translateAll})()`);
  /** What stands there once nothing changes any more, and the living field is in its still picture's place. */
  const settled = async (page: Page): Promise<string[]> => {
    let last = '';
    let lines: string[] = [];
    await expect
      .poll(
        async () => {
          lines = await page.evaluate(linesUnder, 'main');
          const isSame = lines.join('\n') === last;
          last = lines.join('\n');
          const isStill = (await page.locator('.play-still').count()) > 0;
          // Figures of a valley that is written are worked out meanwhile.
          const isWorking =
            page.url().endsWith('/write') && lines.some((line) => /^‹?…›?$/.test(line));
          return isSame && !isStill && !isWorking && lines.length > 3;
        },
        { interval: 300 },
      )
      .toBe(true);
    return lines;
  };
  /** What stands on a page that was rewritten while it lived is what stands on one that comes anew. */
  const tellsTheTruth = async (page: Page, isThere: (page: Page) => Promise<unknown>) => {
    await isThere(page);
    const rewritten = await settled(page);
    await page.reload();
    await isThere(page);
    await expect.poll(() => page.evaluate(linesUnder, 'main')).toEqual(rewritten);
    await translate(page);
  };

  test('phone, desk and projector tell the truth while a game goes on', async () => {
    const session = await openSession(server.origin, {
      tables: [{ scenario: 'first-light', seats: 4 }],
      rounds: 2,
    });
    const leader = await lead(server.origin, session);
    const phone = await someone();
    const desk = await someone('laptop');
    const wall = await someone('laptop');
    await phone.goto(`${server.origin}/j/${session.code}`);
    await desk.goto(`${server.origin}/lead/${session.code}#${session.lead}`);
    await wall.goto(`${server.origin}/screen/${session.code}#${session.projector}`);
    await see(desk, 'Join at');
    await wall.getByText('A Tuesday').first().waitFor();
    for (const page of [phone, desk, wall]) await translate(page);
    await phone.getByLabel(/Your nickname/).fill('Ann');
    await press(phone, /Sit down/);
    await showNames(leader, 1);
    for (const page of [phone, desk, wall])
      await tellsTheTruth(page, (one) => one.getByText(/Ann/).first().waitFor());
    // A name that stands alone is left as it is.
    for (const page of [phone, desk, wall])
      expect(await page.getByText(/^‹Ann( · [^›]*)?›$/).count()).toBe(0);
    expect(await leader.act({ act: 'start', tables: 'all' })).toBeNull();
    await press(phone, /To the first morning/);
    const button = phone.getByRole('button', { name: /Seal: draw/ });
    const hands = Number(/draw (\d)/.exec((await button.textContent()) ?? '')?.[1]);
    await press(phone, /Draw with one hand more/);
    await phone.getByRole('button', { name: `Seal: draw ${hands + 1}` }).waitFor();
    await press(phone, /Seal: draw/);
    const isDay = (page: Page) =>
      page
        .getByText(/^‹?Day/)
        .first()
        .waitFor();
    for (const page of [phone, desk]) await tellsTheTruth(page, isDay);
    await tellsTheTruth(wall, (one) => one.locator('main', { hasText: 'Day' }).waitFor());
  });

  describe('where nobody plays', () => {
    const words: Readonly<
      Record<
        string,
        { home: Record<'open' | 'report-open', string>; report: Record<'waits', string> }
      >
    > = { en, de };
    const toReport = async (page: Page): Promise<void> => {
      const said = words[(await page.locator('html').getAttribute('lang')) ?? ''] ?? en;
      await press(page, new RegExp(`^‹?${said.home.open}`));
      await press(page, new RegExp(`^‹?${said.home['report-open']}`));
      // What the valley came to, and groups beside it, are worked out meanwhile.
      await page.locator('.report h2').first().waitFor();
      await page.getByText(said.report.waits).waitFor({ state: 'hidden' });
    };
    /** Addresses, what leads to the page from there, and what somebody changes on it that is kept. */
    const pages: readonly {
      readonly path: string;
      readonly reach?: (page: Page) => Promise<void>;
      readonly change?: (page: Page) => Promise<void>;
    }[] = [
      { path: '/' },
      { path: '/how' },
      { path: '/accessibility' },
      { path: '/kit' },
      { path: '/lead' },
      {
        path: '/write',
        change: (page) => page.locator('#w-lever-water').press('ArrowRight'),
      },
      { path: `/t/${OVER.code}#${OVER.key}`, reach: toReport },
    ];
    const speaks = (page: Page, language: string) =>
      page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });

    test.each(pages)('$path says all that changes anew', async ({ path, reach, change }) => {
      const page = await someone('laptop');
      const beside = await page.context().newPage();
      await page.goto(`${server.origin}${path}`);
      await page.locator('main h1').first().waitFor();
      await reach?.(page);
      await settled(page);
      await translate(page);
      await change?.(page);
      // Every text changes: another language is chosen in another tab.
      await beside.goto(server.origin);
      await beside.getByLabel('Language').selectOption('de');
      await speaks(page, 'de');
      const rewritten = await settled(page);
      await page.reload();
      await speaks(page, 'de');
      await page.locator('main h1').first().waitFor();
      await reach?.(page);
      // What a figure was before a change comes when that is worked out, too.
      const told = (lines: readonly string[]) => lines.filter((line) => !/^‹?war \d/.test(line));
      await expect
        .poll(async () => told(await page.evaluate(linesUnder, 'main')))
        .toEqual(told(rewritten));
      await beside.close();
    });
  });

  test('a game alone tells its end', async () => {
    const ticket = await openTable(server.origin, {
      scenario: 'first-light',
      alone: true,
      rounds: 2,
    });
    const page = await someone();
    await page.goto(`${server.origin}/t/${ticket.code}#${ticket.key}`);
    await beginMorning(page);
    await translate(page);
    const over = async (): Promise<boolean> =>
      (await page.getByRole('heading', { name: /the valley after/i }).count()) > 0;
    while (!(await over())) {
      const button = page.getByRole('button', {
        name: /^‹?(accept|seal|ready|go on|to the (first|next) morning|see what came)/i,
        pressed: false,
        disabled: false,
      });
      await button
        .first()
        .click({ timeout: 500 })
        .catch(() => null);
    }
    await page.getByText(/is living on/i).waitFor({ state: 'hidden' });
    await tellsTheTruth(page, async (one) => {
      await one.getByRole('heading', { name: /the valley after/i }).waitFor();
      // What companions meant is fetched when the rest stands already.
      await one.locator('#companions').waitFor();
    });
  });
});
