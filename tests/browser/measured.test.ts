import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { golden, keepSession, withIntentions, withPeople } from '../debrief/kept.ts';
import { MANNERS, type Manner, takeManner } from '../pictures/manners.ts';
import { openTable, type Server } from '../room/tables.ts';
import { come, openSession } from '../session/sessions.ts';
import { press as pressIn, pressIt, see } from './harness/acts.ts';
import {
  dimTexts,
  fadedTexts,
  faultsOf,
  hiddenFocus,
  openBrowser,
  seatLink,
  type Visitor,
  visit,
} from './harness/index.ts';
import { startPages } from './harness/startPages.ts';
import { beginMorning, goBack, openMore, phaseOf, seal } from './player.ts';

/** Every size and manner that the game is held to (tests/pictures/manners.ts), measured: nothing is cut, covered or too small. */

const SESSION = { code: 'SESSNA', lead: 'lead-key', projector: 'projector-key' };
const RECORD = withIntentions(withPeople(golden('first-light'), 4), 4);

let server: Server;
let browser: Browser;
const visitors: Visitor[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
// A second try is a first one: nothing of what another left behind is there.
beforeEach(async () => {
  server = await startPages();
  await keepSession(server.storage, SESSION, 'ABCDEF', RECORD, ['key-0']);
});
afterEach(async () => {
  for (const { leave } of visitors.splice(0)) await leave();
  await server?.stop();
});
afterAll(() => browser?.close());

async function open(url: string): Promise<Page> {
  const visitor = await visit(browser, url, { size: 'phone', reducedMotion: true });
  visitors.push(visitor);
  return visitor.page;
}

/** Screens this wide are used with a mouse; a tablet and the rest by fingers. */
const LAPTOP = 1100;

/** What is wrong in any of these manners, each with where it was found. */
async function faultsIn(
  page: Page,
  moment: string,
  needed: readonly string[],
  manners: readonly Manner[] = MANNERS,
): Promise<string[]> {
  const found: string[] = [];
  for (const manner of manners) {
    await takeManner(page, manner);
    const touch = manner.width < LAPTOP;
    const asked = { touch, needed, edges: manner.colours === 'forced' };
    let faults = await faultsOf(page, asked);
    // What follows another size takes some frames: what is measured is what stands still.
    for (let looks = 0; faults.length > 0 && looks < 20; looks++)
      faults = await faultsOf(page, asked);
    found.push(...faults.map((fault) => `${moment}, ${manner.name}: ${fault}`));
  }
  await takeManner(page, { name: 'phone', width: 390, height: 844 });
  return found;
}

/** Texts that can't be told well from their ground where more contrast is asked for, by day and by night. */
async function dimIn(page: Page, moment: string): Promise<string[]> {
  const found: string[] = [];
  for (const manner of MANNERS.filter(({ colours }) => colours === 'more-contrast'))
    for (const colorScheme of ['light', 'dark'] as const) {
      await takeManner(page, manner);
      await page.emulateMedia({ colorScheme });
      found.push(...(await dimTexts(page)).map((text) => `${moment}, ${colorScheme}: ${text}`));
    }
  await takeManner(page, { name: 'phone', width: 390, height: 844 });
  return found;
}

/** What Tab comes to in a part of the talk and a bar lies over, on a laptop. */
async function hiddenByTab(page: Page, part: string): Promise<string[]> {
  await takeManner(page, { name: 'laptop', width: 1366, height: 768 });
  const found: string[] = [];
  for (let tabs = 0; tabs < 14; tabs++) {
    const hidden = await hiddenFocus(page);
    await page.keyboard.press('Tab');
    if (hidden !== null) found.push(`${part}: “${hidden}” has the focus, and is not seen`);
  }
  return found;
}

/** Texts that a system's own colours, on black, leave in the dark. */
async function fadedIn(page: Page, moment: string): Promise<string[]> {
  await takeManner(page, { name: 'dark', width: 1366, height: 768, colours: 'forced' });
  await page.emulateMedia({ colorScheme: 'dark' });
  // Charts are drawn anew at another width: what is read is what stands still.
  let found = await fadedTexts(page);
  for (let looks = 0; found.length > 0 && looks < 20; looks++) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    found = await fadedTexts(page);
  }
  await takeManner(page, { name: 'phone', width: 390, height: 844 });
  return found.map((text) => `${moment}, forced colours: ${text}`);
}

/** Of the desk and the talk: the smallest, the two on their sides, letters twice as large, and set apart. */
const FEW = MANNERS.filter(({ name }) =>
  [
    'laptop at 400 %',
    'phone on its side',
    '4:3 projector',
    'laptop, letters twice as large',
    'laptop, text spacing',
  ].includes(name),
);

test('the game, from the stakes to the dusk', async () => {
  const ticket = await openTable(server.origin, { alone: true, rounds: 2 });
  const page = await open(seatLink(server.origin, ticket));
  await page.getByRole('button', { name: 'To the first morning' }).waitFor();
  const found = await faultsIn(page, 'stakes', ['h2', 'button.button-main']);
  await beginMorning(page);
  await page.getByRole('button', { name: /^Seal/ }).waitFor();
  found.push(...(await fadedIn(page, 'morning')));
  found.push(...(await faultsIn(page, 'morning', ['.panel-head', '.panel .button-main'])));
  await seal(page);
  await phaseOf(page, 'Day', 1);
  found.push(...(await faultsIn(page, 'day', ['.panel-head', '.ready'])));
  found.push(...(await dimIn(page, 'day')));
  await openMore(page);
  await page.locator('.homesteads button').first().click();
  found.push(...(await faultsIn(page, 'neighbour', ['.panel h2'])));
  found.push(...(await dimIn(page, 'neighbour')));
  found.push(...(await fadedIn(page, 'neighbour')));
  await goBack(page);
  await page.locator('.ready').click();
  await page.locator('#dusk').waitFor();
  found.push(...(await faultsIn(page, 'dusk', ['#dusk', '.dusk button'])));
  found.push(...(await dimIn(page, 'dusk')));
  expect(found).toEqual([]);
});

test('the desk before and after the start', async () => {
  const session = await openSession(server.origin);
  for (const name of ['Ann', 'Ben', 'Cleo']) await come(server.origin, session.code, name);
  const page = await open(`${server.origin}/lead/${session.code}#${session.lead}`);
  await see(page, 'Join at');
  const found = await faultsIn(page, 'desk, lobby', ['h1', '.join .qr'], FEW);
  await pressIn(page, /^Start/);
  await see(page, /^Morning/);
  await page.getByRole('heading', { name: 'The valley in words' }).waitFor({ state: 'attached' });
  found.push(...(await faultsIn(page, 'desk, playing', ['h1'], FEW)));
  found.push(...(await dimIn(page, 'desk, playing')));
  found.push(...(await fadedIn(page, 'desk, playing')));
  expect(found).toEqual([]);
});

test('the talk, at the desk', async () => {
  const page = await open(`${server.origin}/lead/${SESSION.code}#${SESSION.lead}`);
  await pressIn(page, 'The debrief');
  await pressIn(page, 'Begin the debrief');
  await see(page, 'Before looking back');
  const found = await faultsIn(page, 'talk', ['h1'], FEW);
  for (const part of ['Then and now', 'The spring', 'Who lived from whom']) {
    const step = page.locator('.debrief-step', { hasText: part }).first();
    await pressIt(step);
    await page.getByRole('heading', { name: part, level: 1 }).waitFor();
    found.push(...(await faultsIn(page, part, ['h1'], FEW)));
    found.push(...(await dimIn(page, part)));
    found.push(...(await fadedIn(page, part)));
    found.push(...(await hiddenByTab(page, part)));
  }
  expect(found).toEqual([]);
});
