import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { PARTS, type PartId } from '../../shared/model/debrief/debriefParts.ts';
import type { DebriefPosition } from '../../shared/model/debrief/debriefPosition.ts';
import type { Lens } from '../../shared/model/wire/sessionActs.ts';
import { type Server, until } from '../room/tables.ts';
import { come, type Leader, lead, openSession, stopLeading } from '../session/sessions.ts';
import { openBrowser, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';
import { keepSecondGame, keepWallSession, type WallSession } from './harness/wallSessions.ts';
import { unreadable } from './harness/wallText.ts';

/**
 * Everything that a projector shows, read from the back of a room: no letter under 28 of 1080, nothing
 * cut, nothing beyond the screen, however many sit at a table and however many tables there are.
 */

/** Where set, pictures of everything that is measured are kept there. */
const PICTURES = process.env.WALL_PICTURES;

let server: Server;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  if (PICTURES) mkdirSync(PICTURES, { recursive: true });
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

/** Opens the projector of a session. */
const openWall = async ({ code, projector }: { code: string; projector: string }) =>
  visit(browser, `${server.origin}/screen/${code}#${projector}`, {
    size: 'projector',
    reducedMotion: true,
  });

/** What can't be read of what is shown now, once it has come to rest. */
async function notRead(page: Page, name: string): Promise<string[]> {
  await page
    .locator('progress, .ripples, .part-body [role="status"]:not(.meant-opened), .projector-wait')
    .first()
    .waitFor({ state: 'detached' });
  // Pictures are drawn to the room that is left, and drawn again where that changes.
  let last: string[] = [];
  for (let look = 0; look < 12; look += 1) {
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    last = await unreadable(page);
    if (last.length === 0) break;
    await page.waitForTimeout(100);
  }
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name.replaceAll(' ', '-')}.png` });
  return last.map((one) => `${name}: ${one}`);
}

type Turn = Partial<DebriefPosition> & { readonly part: PartId };

/** Every part as it first stands. */
const SPARE: readonly Turn[] = PARTS.map((part) => ({ part }));

/** The same, and what can be turned to in them. */
const TURNS: readonly Turn[] = [
  ...SPARE,
  { part: 'then', step: 3 },
  { part: 'then', picks: { mark: '0' } },
  { part: 'then', sight: 'then' },
  { part: 'spring', sight: 'then' },
  ...['given', 'spread', 'afterwards'].map((view) => ({ part: 'lives', picks: { view } }) as const),
  { part: 'lived', followed: 1 },
  { part: 'lived', sight: 'then' },
  { part: 'power', picks: { line: 'mutual' } },
  { part: 'power', picks: { line: 'bargaining', view: 'shifts' } },
  { part: 'power', picks: { view: 'companions' }, followed: 1 },
  { part: 'leading', sight: 'then' },
  { part: 'beside', picks: { beside: 'groups' } },
];

async function turnTo(page: Page, leader: Leader, table: number, turn: Turn): Promise<void> {
  const rest = { dusk: 4, step: null, sight: 'hindsight', followed: null, picks: {} } as const;
  const gaze = { ...rest, ...turn };
  expect(await leader.act({ act: 'look', table, gaze })).toBeNull();
  const { part, dusk, step, sight, followed, picks } = gaze;
  const turned = [part, dusk, step, sight, followed, ...Object.values(picks)].join(' ');
  await page.locator(`[data-turn='${turned}']`).waitFor();
}

const nameOf = ({ part, sight, followed, step, picks = {} }: Turn): string =>
  [part, sight, followed, step, ...Object.values(picks)].filter((one) => one != null).join(' ');

/** As long as a question may be at a desk, and reasonable. */
const LONG =
  'Which of these rivers could one side have walked away from, and what would have had to be so for the other side to say no?';

/**
 * Leads a session's talk through some turns of one table's game; returns what can't be read.
 * @param under turns that a question stands above besides
 */
async function led(
  session: WallSession,
  table: number,
  turns: readonly Turn[],
  under: readonly Turn[] = [],
): Promise<string[]> {
  const { page, troubles, leave } = await openWall(session);
  // Its tables have been read again.
  await page.locator('main.projector').waitFor();
  const leader = await lead(server.origin, session);
  const found: string[] = [];
  const seats = session.tables[table]?.record.opening.sitters.length;
  const look = async (some: readonly Turn[], what: string) => {
    for (const turn of some) {
      await turnTo(page, leader, table, turn);
      found.push(...(await notRead(page, `${seats} seats ${nameOf(turn)}${what}`)));
    }
  };
  await look(turns, '');
  if (under.length > 0) {
    const question = { id: 'own', rule: null, text: LONG, round: 0, seats: [], beside: null };
    const ask = { act: 'ask', table, question, to: 'all', screens: false } as const;
    expect(await leader.act({ ...ask, wall: 'beside' })).toBeNull();
    await page.locator('.asked-bar p').waitFor();
    await look(under, ' under a question');
    expect(await leader.act({ ...ask, wall: 'alone' })).toBeNull();
    await page.locator('.asked-shown').waitFor();
    found.push(...(await notRead(page, 'a question alone')));
  }
  expect(troubles).toEqual([]);
  leader.line.close();
  await leave();
  return found;
}

const PICTURED: readonly Turn[] = (
  ['then', 'spring', 'lives', 'lived', 'power', 'leading', 'beside'] as const
).map((part) => ({ part }));

test.each([
  ['C', [3, 3], SPARE, []],
  ['D', [8, 8], SPARE, []],
  ['E', [16, 3, 8, 3, 3, 8, 3, 3, 8, 3, 3, 8], TURNS, PICTURED],
] as const)('all parts of a debrief can be read (%s)', async (letter, seats, turns, under) => {
  const session = await keepWallSession(server.storage, letter, seats);
  expect(await led(session, 0, turns, under)).toEqual([]);
});

test('two games side by side can be read', async () => {
  const first = await keepWallSession(server.storage, 'F', [8]);
  const session = await keepSecondGame(server.storage, first, 'G');
  const views = ['fields', 'spring', 'numbers', 'marks', 'lived'];
  const found = await led(
    session,
    0,
    views.map((games) => ({ part: 'games', picks: { games } })),
  );
  expect(found).toEqual([]);
});

/** Longer than most names. */
const NAMES = ['Ann', 'Maximiliane', 'Bartholomew W.', 'Ben', 'Chandrasekharan', 'Eve'];

test.each([
  [2, 3],
  [2, 16],
  [12, 8],
] as const)('lobby and play at %i tables of %i can be read', async (many, seats) => {
  const ticket = await openSession(server.origin, {
    title: 'Leading change, second year, group B',
    tables: Array.from({ length: many }, () => ({ scenario: 'the-valley', seats })),
  });
  const { page, troubles, leave } = await openWall(ticket);
  const leader = await lead(server.origin, ticket);
  const found: string[] = [];
  const look = async (what: string) =>
    found.push(...(await notRead(page, `${many} tables of ${seats} ${what}`)));
  await page.locator('.arriving').waitFor();
  await look('nobody yet');
  const people = Math.min(30, many * seats);
  for (let at = 0; at < people; at += 1)
    await come(server.origin, ticket.code, `${NAMES[at % NAMES.length]} ${at}`.slice(0, 20));
  await page.getByText(String(people)).first().waitFor();
  await look('lobby');
  expect(await leader.act({ act: 'start', tables: 'all' })).toBeNull();
  const show = (what: 'table' | 'side-by-side' | 'note', lens: Lens = 'field') =>
    leader.act({ act: 'show', showing: { what, table: 0, lens } });
  await page.locator('.aside, .small-table').first().waitFor();
  for (const phase of ['day', 'dusk', 'morning', 'day', 'dusk']) {
    expect(await leader.act({ act: 'end-phase', tables: 'all' })).toBeNull();
    await until(phase, () => leader.screen().tables.every((table) => table.phase === phase));
  }
  await show('table');
  await page.locator('.dusk-shown').waitFor();
  await look('dusk');
  await leader.act({ act: 'end-phase', tables: 'all' });
  await page.locator('.aside-ready').waitFor();
  // Letters on the living field are painted: only what stands around it is measured here.
  await look('field');
  for (const lens of ['spring', 'livelihoods'] as const) {
    await show('table', lens);
    await page.locator(`.measures[data-lens='${lens}']`).waitFor();
    await look(lens);
  }
  await show('side-by-side');
  await page.locator('.small-field svg').first().waitFor();
  await look('side by side');
  const text =
    'Please come back to your seats: we look at what happened together in two minutes from now.';
  await leader.act({ act: 'message', to: 'all', text, question: false });
  await page.locator('.note-bar-up').getByText(text).waitFor();
  await look('with a message');
  await show('note');
  await page.locator('.note-shown').waitFor();
  await look('message alone');
  expect(troubles).toEqual([]);
  expect(found).toEqual([]);
  await leave();
});
