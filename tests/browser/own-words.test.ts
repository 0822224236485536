import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CHARACTERS } from '../../shared/model/command.ts';
import { PARTS } from '../../shared/model/debrief/debriefParts.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { linesOf, ofBots, withPeople } from '../home/gamesTakenHome.ts';
import type { Server } from '../room/tables.ts';
import { come, lead, openSession, showNames, stopLeading } from '../session/sessions.ts';
import { press, see } from './harness/acts.ts';
import { openBrowser, SIZES, seatLink } from './harness/index.ts';
import { listen, type SaidReader } from './harness/saidReader.ts';
import { startPages } from './harness/startPages.ts';
import { keepWallSession } from './harness/wallSessions.ts';
import { goOnUntil } from './player.ts';

/**
 * A fishery on every screen: game, desk and projector, debrief, report, tables, and the page on which it is
 * written. Everything that is said there is read, and nothing of the valley is left.
 */

const fishery = scenarioOf('fishery') as Scenario;

const VALLEYS_OWN =
  /\b(?:water|springs?|rivers?|grain|timber|homesteads?|baskets?|valleys?|fences?|fenced|droughts?|wetland|granary|terraces|wither\w*|irrigat\w*)\b/i;
/** Ways to other valleys, and the forms in which own words are written beside those that they stand for. */
const OF_OTHERS = '.valleys, .end-ways, .w-head, .w-things';

let server: Server;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A second try is a first one: nothing of what another left behind is there.
beforeEach(async () => {
  server = await startPages();
});
afterEach(async () => {
  stopLeading();
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server?.stop();
});
afterAll(() => browser?.close());

/** A browser that is listened to. */
async function open(
  size: keyof typeof SIZES = 'laptop',
): Promise<{ context: BrowserContext; page: Page; said: SaidReader }> {
  const context = await browser.newContext({ viewport: SIZES[size], reducedMotion: 'reduce' });
  const said = await listen(context, OF_OTHERS);
  return { context, page: await context.newPage(), said };
}

function expectOwnWords(said: SaidReader, least: number): void {
  expect(said.with(VALLEYS_OWN)).toEqual([]);
  expect(said.many).toBeGreaterThan(least);
  expect(said.with(/\bfish(?:ing|ery)?\b/i).length).toBeGreaterThan(2);
}

test('a game that is led: whoever plays, whoever leads, and the wall', async () => {
  const session = await openSession(server.origin, {
    tables: [{ scenario: 'fishery', seats: 5 }],
    rounds: 3,
  });
  const [player, wall, desk] = await Promise.all([open(), open('projector'), open()]);
  const ticket = await come(server.origin, session.code, 'Ann');
  await player.page.goto(seatLink(server.origin, ticket));
  await wall.page.goto(`${server.origin}/screen/${session.code}#${session.projector}`);
  await desk.page.goto(`${server.origin}/lead/${session.code}#${session.lead}`);
  const leader = await lead(server.origin, session);
  await showNames(leader, 1);
  await press(desk.page, 'Start');
  await goOnUntil([player.page], async () =>
    leader.screen().tables.every(({ phase }) => phase === 'end'),
  );
  await see(player.page, /^The bay after/);
  await see(wall.page, 'The last dusk has passed');
  for (const one of [player, wall, desk]) {
    await one.said.read(one.page);
    expectOwnWords(one.said, 20);
    await one.context.close();
  }
});

test('its debrief on a wall', async () => {
  const session = await keepWallSession(server.storage, 'F', [5], fishery);
  const wall = await open('projector');
  await wall.page.goto(`${server.origin}/screen/${session.code}#${session.projector}`);
  await wall.page.locator('main.projector').waitFor();
  const leader = await lead(server.origin, session);
  for (const part of PARTS) {
    const rest = { dusk: 4, step: null, sight: 'hindsight', followed: null, picks: {} } as const;
    expect(await leader.act({ act: 'look', table: 0, gaze: { part, ...rest } })).toBeNull();
    await wall.page.locator(`[data-turn^='${part} 4']`).waitFor();
    await settled(wall.page);
    await wall.said.read(wall.page);
  }
  expectOwnWords(wall.said, 80);
  await wall.context.close();
  leader.line.close();
});

/** A game alone that is over, as whoever played it finds it. */
async function over(code: string) {
  const one = await open();
  const record = withPeople(ofBots(fishery, CHARACTERS.slice(0, 5)), 0);
  await server.storage.append(code, 0, linesOf(record, { keys: ['solo'] }));
  await one.page.goto(seatLink(server.origin, { code, key: 'solo' }));
  await see(one.page, /^The bay after/);
  return one;
}

test('its debrief on a person’s screen', async () => {
  const { page, said, context } = await over('KKKKKK');
  await press(page, 'Look at how it came about');
  await press(page, 'Skip these');
  const steps = page.locator('.debrief-step');
  await steps.first().waitFor();
  for (let step = 0; step < (await steps.count()); step++) {
    await steps.nth(step).click();
    await settled(page);
    await said.read(page);
  }
  expectOwnWords(said, 150);
  await context.close();
});

test('its report, and its tables', async () => {
  const { page, said, context } = await over('MMMMMM');
  await press(page, 'Take home');
  await page.getByRole('heading', { name: 'Take home' }).waitFor();
  await said.read(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'All sheets and the codebook'),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  // Columns and values keep the names that programs know them by; the codebook says what they are here.
  const book = rowsIn(files, 'codebook.csv');
  expect(book.length).toBeGreaterThan(50);
  expect(book.flatMap(({ meaning = '' }) => (VALLEYS_OWN.test(meaning) ? [meaning] : []))).toEqual(
    [],
  );
  expect(book.some(({ values = '' }) => /\bgrain = \P{L}?ice\b/u.test(values))).toBe(true);
  const places = rowsIn(files, 'homesteads.csv').map(({ homestead = '' }) => homestead);
  expect(fishery.world?.places).toEqual(expect.arrayContaining(places.map(plain)));

  await press(page, 'Open the report');
  await see(page, /^Fishery: what came of it/);
  await expect.poll(() => page.getByText('still being worked out').count()).toBe(0);
  await said.read(page);
  expectOwnWords(said, 100);
  await context.close();
});

/** The rows of a sheet, by the names of its columns. */
const rowsIn = (files: Readonly<Record<string, Uint8Array>>, name: string) =>
  Papa.parse<Record<string, string>>(
    strFromU8(files[name] ?? new Uint8Array()).replace(/^\uFEFF/, ''),
    {
      header: true,
    },
  ).data;

/** Without the marks that keep a name’s direction to itself. */
const plain = (name: string): string => name.replace(/[\u2066-\u2069]/g, '');

const settled = (page: Page): Promise<void> =>
  page
    .locator('progress, .ripples, [role="status"]:has(progress), .projector-wait')
    .first()
    .waitFor({ state: 'detached' });

test('the page on which it is written', async () => {
  const context = await browser.newContext({ viewport: SIZES.laptop, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${server.origin}/write`);
  await page.getByLabel('Begin from').selectOption('fishery');
  await press(page, 'Begin from it');
  await page.getByLabel('Name', { exact: true }).fill('Our fishery');
  await see(page, /^Kept in this browser/);
  const said = await listen(context, OF_OTHERS);
  await page.reload();
  await page.getByRole('img', { name: /^The bay from above/ }).waitFor();
  for (const lever of ['water', 'harm', 'surprises', 'length'])
    await page.locator(`#w-lever-${lever}`).press('ArrowRight');
  await press(page, /^Simulate 200/);
  await page.getByText(/^All 800 games are played/).waitFor();
  await press(page, 'Play the three people');
  await page.locator('summary', { hasText: 'All settings' }).click();
  await press(page, 'Open all');
  await page.getByLabel('Find a setting').fill('storms');
  await see(page, /settings?$/);
  // By the game's own word it is found too, and told in this world's.
  await page.getByLabel('Find a setting').fill('spare water');
  await see(page, /Fish put to use/);
  for (const touched of ['Boathouse 2', 'The channel between 1 and 2', 'The fishing ground']) {
    await press(page, touched);
    await said.read(page);
  }
  await press(page, 'Boathouse 3');
  await press(page, 'Give several of them the same');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toMatch(/Boathouse 1/);
  await page.getByLabel('Rounds', { exact: true }).fill('ninety');
  await see(page, /^(One thing|\d+ things) to mend$/);
  await said.read(page);
  expectOwnWords(said, 400);
  await context.close();
});
