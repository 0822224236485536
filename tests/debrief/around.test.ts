import { afterAll, beforeAll, expect, test } from 'vitest';
import { aroundOf, circleAround } from '../../server/debrief/circleContext.ts';
import { openedMark } from '../../server/debrief/confidedNotes.ts';
import type { Table } from '../../server/table/Table.ts';
import { NO_CONSENT } from '../../shared/model/debrief/debriefLimits.ts';
import type { OwnWish } from '../../shared/model/debrief/ownNotes.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Closing } from '../../shared/replay/closings.ts';
import { askOf, debriefOf } from '../../shared/replay/debrief/index.ts';
import { type Server, startServer } from '../room/tables.ts';
import { golden, keepGame, withIntentions, withPeople } from './kept.ts';
import { sendTo } from './sendTo.ts';

/** What the rules of questions are told of people: what they agreed to, and nothing else. */

const KEYS = [0, 1, 2, 3, 4, 5].map((seat) => `key-${seat}`);
const RECORD = withIntentions(withPeople(golden('the-valley'), 6), 6);

let server: Server;
let table: Table;
let other: Table;
beforeAll(async () => {
  server = await startServer();
  const { storage, tables } = server;
  await keepGame(storage, 'CDEFGH', RECORD, KEYS);
  await keepGame(storage, 'DEFGHJ', RECORD, ['other-0', 'other-1']);
  [table, other] = (await Promise.all(['CDEFGH', 'DEFGHJ'].map((code) => tables.table(code)))) as [
    Table,
    Table,
  ];
});
afterAll(() => server.stop());

const tell = (seat: Seat, wish: OwnWish) =>
  sendTo(server.origin, 'CDEFGH', `key-${seat}`, '/own', wish);
const REMEMBERED = { word: 'mud', most: 2, least: 3, expected: 'little' };

test('answers count only for those who let them, and are the rounds alone', async () => {
  await tell(0, { remembered: REMEMBERED });
  await tell(1, { remembered: REMEMBERED, consent: { ...NO_CONSENT, counted: true } });
  await tell(2, { consent: { ...NO_CONSENT, counted: true, rivers: true } });
  const around = aroundOf(table, [], null);
  expect(around.remembered).toEqual([{ seat: 1, most: 2, least: 3 }]);
  expect(around.counted).toEqual([1, 2]);
  expect(around.agreed).toEqual([2]);
  expect(JSON.stringify(around)).not.toMatch(/mud|little/);
});

test('whoever shows questions hears that people agreed to more, and not who', async () => {
  const before = openedMark(table, null);
  await tell(3, { consent: { ...NO_CONSENT, rivers: true } });
  expect(openedMark(table, null)).not.toBe(before);
  await tell(3, { consent: NO_CONSENT });
  expect(openedMark(table, null)).toBe(before);
});

test('consent that is taken back counts no more', async () => {
  await tell(2, { consent: NO_CONSENT });
  const { counted, agreed } = aroundOf(table, [], null);
  expect([counted, agreed]).toEqual([[1], []]);
});

test('someone who plays alone is asked from their own answers', async () => {
  await keepGame(server.storage, 'EFGHJK', withPeople(RECORD, 1), ['alone']);
  await sendTo(server.origin, 'EFGHJK', 'alone', '/own', { remembered: REMEMBERED });
  const alone = (await server.tables.table('EFGHJK')) as Table;
  expect(aroundOf(alone, [], null).remembered).toEqual([{ seat: 0, most: 2, least: 3 }]);
});

test('other tables of the session are told by what they came to, and this one not', () => {
  const { tables } = aroundOf(table, [table, other], null);
  expect(tables).toEqual([
    { scenario: 'the-valley', capacity: expect.any(Number), baskets: expect.any(Number) },
  ]);
  // Two tables that played the very same game ended alike.
  const asked = askOf(debriefOf(RECORD), 'facilitator', {}, aroundOf(table, [other], null));
  const alike = [...asked.chosen, ...asked.spare].find(({ id }) => id === 'tables');
  expect(alike?.wording).toBe(1);
});

test('what a mark closed is by how much it narrowed the range of baskets', () => {
  const bands = (low: number, high: number) => ({ baskets: [low, 0, 0, 0, high] });
  const closings = [
    { marks: [0], before: bands(1, 5), after: bands(2, 5) },
    { marks: [1, 2], before: bands(1, 5), after: bands(1, 2) },
  ] as unknown as Closing[];
  expect(aroundOf(table, [], { closings, runs: 1, more: 0 }).narrowed).toEqual([1, 3, 3]);
});

test('who sits at a table is known without its whole story', () => {
  const { state } = table;
  if (state === null) throw new Error('no game');
  const { seats, rounds, persons } = circleAround(table, state);
  expect({ seats, rounds, persons }).toEqual({
    seats: state.homesteads.length,
    rounds: state.livesDusks.length,
    persons: [0, 1, 2, 3, 4, 5],
  });
});
