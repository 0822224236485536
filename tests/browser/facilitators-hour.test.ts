import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { at } from '../../shared/model/at.ts';
import { type Guest, leaveAll, live, type Server, sit, until } from '../room/tables.ts';
import { come } from '../session/sessions.ts';
import { press, pressIt, see } from './harness/acts.ts';
import { openBrowser, type Visitor, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';

/**
 * A facilitator's whole hour as it is walked at the desk: from the bare first page to everything
 * deleted. Desk, projector and two phones are real; ten people only sit, by sockets.
 */

const OTHERS = ['Abe', 'Bea', 'Cal', 'Dot', 'Eli', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon'];
/** Most clicks from the first page until twelve people play, with all that the desk asks for on the way. */
const MOST_CLICKS = 7;
const TABLES = ['Heron', 'Otter'];
/** Steps of every talk that are no pictures of a game. */
const STOPS = ['Before', 'Step out', 'Questions', 'Where else?', 'What now?', 'Close'];

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
  leaveAll();
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server?.stop();
});
afterAll(() => browser?.close());

const open = (path: string, size: 'phone' | 'laptop' | 'projector'): Promise<Visitor> =>
  visit(browser, `${server.origin}${path}`, { size, reducedMotion: true });

/** A phone comes by the session's code. */
async function joinAt(code: string, name: string): Promise<Visitor> {
  const phone = await open(`/j/${code}`, 'phone');
  await phone.page.getByLabel('Your nickname').fill(name);
  await press(phone.page, 'Sit down');
  return phone;
}

const roundAt = (guest: Guest): number => guest.screen().view?.valley.round ?? 0;

/** From this morning to the next, at every table. */
async function nextMorning(desk: Page, watched: Guest): Promise<void> {
  const before = roundAt(watched);
  await press(desk, 'More …');
  await press(desk, 'On to the next morning');
  await until('the next morning', () => roundAt(watched) > before);
  await desk.locator('dialog').waitFor({ state: 'detached' });
}

async function endGame(desk: Page, watched: Guest): Promise<void> {
  await press(desk, 'More …');
  await press(desk, 'End the game');
  await press(desk, 'End the game');
  await until('the end', () => watched.screen().stage === 'over');
  await see(desk, 'The debrief');
  // What its author would ask stands with the rest that helps.
  await desk.getByRole('heading', { name: 'To ask', exact: true }).waitFor();
}

/** Where the desk is in its talk: the step, what comes next, and the question that is asked. */
const stationOf = (desk: Page): Promise<string> =>
  desk.evaluate(() =>
    ['.debrief-step[aria-current]', '.led-head .button-main', '.asking-text']
      .map((one) => document.querySelector(one)?.textContent ?? '')
      .join('|'),
  );

interface Walk {
  readonly desk: Page;
  readonly wall: Page;
  readonly phone: Page;
}

/** The question that the desk puts large on the wall; empty where it puts none. */
const askedAlone = (desk: Page): Promise<string> =>
  desk.evaluate(() => {
    const large = [...document.querySelectorAll('label')].find(
      ({ textContent }) => textContent?.includes('Large, alone') === true,
    );
    const isChosen = large?.querySelector('input')?.checked === true;
    return isChosen ? (document.querySelector('.asking-text')?.textContent ?? '') : '';
  });

/**
 * Do wall and phone show what the desk is at? A question comes before its picture, large on the wall
 * and on every phone; above every picture stands what there is to see.
 */
async function areTogether({ desk, wall, phone }: Walk): Promise<boolean> {
  const asked = await askedAlone(desk);
  if (asked !== '')
    return (
      (await wall.locator('.asked-shown', { hasText: asked }).count()) > 0 &&
      (await phone.getByText(asked).count()) > 0
    );
  return wall.evaluate(
    () =>
      document.querySelector('.wall h1') !== null &&
      (document.querySelector('.part-body') === null ||
        document.querySelector('.part-sentence, .games-sentence') !== null),
  );
}

/** Presses Next until there is none; answers the steps it went through. */
async function leadTalk({ desk, wall, phone }: Walk): Promise<string[]> {
  const next = desk.locator('.led-head .button-main');
  const steps: string[] = [];
  for (;;) {
    const station = await stationOf(desk);
    const [step = ''] = station.split('|');
    if (steps.at(-1) !== step) steps.push(step);
    // The wall and phones come a little behind the desk, and a desk may still be on its way.
    await expect.poll(() => areTogether({ desk, wall, phone })).toBe(true);
    if ((await next.getAttribute('aria-disabled')) === 'true') return steps;
    await pressIt(next);
    await desk.waitForFunction(
      (before) =>
        ['.debrief-step[aria-current]', '.led-head .button-main', '.asking-text']
          .map((one) => document.querySelector(one)?.textContent ?? '')
          .join('|') !== before,
      station,
    );
  }
}

/** What a button saves. */
async function saved(desk: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([desk.waitForEvent('download'), press(desk, button)]);
  return readFileSync(await download.path());
}

const rowsOf = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** The tables of a report as it stands in a browser, each as its rows of cells. */
async function tablesIn(report: string): Promise<string[][][]> {
  const page = await browser.newPage();
  await page.setContent(report);
  const tables = await page.evaluate(() =>
    [...document.querySelectorAll('table')].map((table) =>
      [...table.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent ?? ''),
      ),
    ),
  );
  await page.close();
  return tables;
}

const short = (value: string | undefined, digits: number): string =>
  String(Math.round(Number(value) * 10 ** digits) / 10 ** digits);

test('twelve people, two tables, two games, the talk of a quarter of an hour, and nothing left', async () => {
  let clicks = 0;
  const desk = await open('/', 'laptop');
  const click = async (
    ...what: Parameters<typeof press> extends [unknown, ...infer R] ? R : never
  ) => {
    clicks += 1;
    await press(desk.page, ...what);
  };
  await click(/lead a session/i);
  clicks += 1;
  // Two more than are sure to come.
  await desk.page.getByLabel('How many people are coming?').fill('14');
  await see(desk.page, 'Room for 14 people.');
  await click('Open the session');
  await see(desk.page, 'Join at');
  await click('It is kept');
  const code = new URL(desk.page.url()).pathname.split('/')[2] ?? '';
  clicks += 1;
  const screen = await desk.page
    .getByRole('link', { name: 'Open the projector' })
    .getAttribute('href');
  const wall = await open(screen ?? '', 'projector');
  const mia = await joinAt(code, 'Mia');
  const noor = await joinAt(code, 'Noor');
  const guests: Guest[] = [];
  for (const name of OTHERS) guests.push(sit(server.origin, await come(server.origin, code, name)));
  await Promise.all(guests.map(live));
  await see(wall.page, '12 people are here');
  const guest = (name: string): Guest => at(guests, OTHERS.indexOf(name));

  // Whoever sits wrongly is moved, and two change places.
  const first = guest('Abe').screen().code;
  await press(desk.page, /^Abe/);
  await press(desk.page, 'Move');
  await until('Abe is moved', () => guest('Abe').screen().code !== first);
  const one = OTHERS.slice(1).find((name) => guest(name).screen().code === first) ?? '';
  const two = OTHERS.slice(1).find((name) => guest(name).screen().code !== first) ?? '';
  const there = guest(two).screen().code;
  await press(desk.page, new RegExp(`^${one}`));
  const others = desk.page.getByLabel('Change places with');
  const label = await others.locator('option', { hasText: `${two} at` }).textContent();
  await others.selectOption({ label: label ?? '' });
  await press(desk.page, 'Swap');
  await until(
    'two are swapped',
    () => guest(one).screen().code === there && guest(two).screen().code === first,
  );

  await click('Show all 12 names');
  await see(wall.page, 'Mia');
  await click('Start all');
  await until('they play', () => guests.every((some) => some.screen().stage === 'playing'));
  for (const { page } of [mia, noor]) await see(page, /Morning · round 1 of/);
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);

  // One comes late; one has to go, and is told so.
  const late = sit(server.origin, await come(server.origin, code, 'Late'));
  await live(late);
  const gone = guest('Jon');
  const table = TABLES[first === gone.screen().code ? 0 : 1];
  await press(desk.page, new RegExp(`^${table}`));
  if ((await desk.page.getByRole('button', { name: /^More for Jon/ }).count()) === 0)
    await press(desk.page, new RegExp(`^${TABLES.find((other) => other !== table)}`));
  await press(desk.page, /^More for Jon/);
  await press(desk.page, 'Remove this person');
  await press(desk.page, 'Remove this person');
  await until('one is gone', () => gone.store.get().link.kind === 'closed');

  const watched = guest('Bea');
  await nextMorning(desk.page, watched);
  await nextMorning(desk.page, watched);
  await endGame(desk.page, watched);

  // Again from a dusk of what was played, and nobody can sign anything.
  await press(desk.page, 'Play again');
  await desk.page.getByText('On from a dusk of this game').click();
  await desk.page.getByLabel('From the dusk of').selectOption('1');
  await desk.page.getByLabel('Pacts that people sign together').selectOption('close');
  await press(desk.page, 'Begin');
  const told = /Game 2: it goes on from the dusk of round 1; no pacts can be made/;
  for (const { page } of [desk, wall, mia, noor]) await see(page, told);
  await press(desk.page, 'Go on, all');
  await until(
    'they came along',
    () => watched.screen().stage === 'playing' && roundAt(watched) === 1,
  );
  await nextMorning(desk.page, watched);
  await endGame(desk.page, watched);

  // The way that is proposed for a quarter of an hour, to its end.
  await press(desk.page, 'The debrief');
  await press(desk.page, 'Begin the debrief');
  await press(desk.page, '15 min');
  await see(desk.page, '15 minutes left');
  await desk.page.reload();
  await see(desk.page, /^1[45] minutes left/);
  const steps = await leadTalk({ desk: desk.page, wall: wall.page, phone: mia.page });
  expect(steps.slice(0, 2)).toEqual(['Before', 'Step out']);
  expect(steps).toContain('Both games');
  expect(steps.at(-1)).toBe('Close');
  // Two pictures, and what every talk has.
  expect(steps.filter((step) => !STOPS.includes(step)).length).toBeLessThanOrEqual(2);
  await press(desk.page, 'End the debrief');
  await press(desk.page, 'Tables');

  // What is kept is opened again: the report says of each game what the tables say.
  await press(desk.page, 'More …');
  await desk.page.getByLabel('Homestead names instead of nicknames').uncheck();
  const report = String(await saved(desk.page, 'Session report to print'));
  const archive = unzipSync(new Uint8Array(await saved(desk.page, 'Save the session')));
  const csv = (name: string) => rowsOf(strFromU8(archive[name] ?? new Uint8Array()));
  const [games = [], people = []] = await tablesIn(report);
  expect(games.length).toBe(4);
  const rounds = csv('all/rounds.csv');
  for (const [game, name, valley, , played, water, baskets, spread] of games) {
    const number = String(TABLES.indexOf(name ?? '') + 1);
    const last = rounds.findLast((row) => row.game === game && row.table === number);
    expect([valley, played, water, baskets, spread]).toEqual([
      'The Valley',
      last?.round,
      // Water is told in what is there in full.
      String(Math.floor(Number(last?.water) * 10) / 10),
      short(last?.baskets_mean, 1),
      short(last?.baskets_gini, 2),
    ]);
  }
  const there13 = ['Mia', 'Noor', 'Late', ...OTHERS];
  expect(people.map(([name]) => name).toSorted()).toEqual(there13.toSorted());
  const attended = csv('attendance.csv');
  expect(
    attended
      .filter(({ Game }) => Game === '1')
      .map(({ Name }) => Name)
      .toSorted(),
  ).toEqual(there13.toSorted());
  expect(attended.filter(({ Game }) => Game === '2').length).toBe(12);
  expect(attended.filter(({ State }) => State === 'removed').map(({ Name }) => Name)).toEqual([
    'Jon',
  ]);

  await press(desk.page, 'Delete the session');
  await press(desk.page, 'Delete the session');
  for (const { page } of [desk, mia, noor]) await see(page, 'were deleted');
  await until('all are told', () =>
    guests.every((some) => some.store.get().link.kind === 'closed'),
  );
  expect(await server.storage.readSession(code)).toEqual([]);
  expect(await server.storage.read(first)).toEqual([]);
  for (const visitor of [desk, wall, mia, noor]) {
    expect(visitor.troubles).toEqual([]);
    await visitor.leave();
  }
});
