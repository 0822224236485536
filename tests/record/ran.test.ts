import { afterEach, describe, expect, test } from 'vitest';
import type { StoredLine } from '../../server/storage/storage.ts';
import { PhaseClock } from '../../server/table/phaseClock.ts';
import { ranFor } from '../../server/table/phaseElapsed.ts';
import { leaveAll, live, openTable, sit, startServer, until } from '../room/tables.ts';

/** What of a phase's time is left after a restart. */

afterEach(leaveAll);

const line = (kind: string, more: object = {}): StoredLine =>
  ({ kind, ...more }) as unknown as StoredLine;
const did = (by: number | 'system', type: string) => line('did', { by, command: { type } });
const began = line('began');
const ends = did('system', 'advance');
const said = did(2, 'say');
const paused = (is: boolean) => line('paused', { paused: is });

test.each<
  [what: string, lines: readonly (readonly [second: number, line: StoredLine])[], ran: number]
>([
  ['nothing, where a phase has just begun', [[0, began]], 0],
  [
    'as long as its lines go on',
    [
      [0, began],
      [8, said],
      [19, said],
    ],
    19,
  ],
  [
    'only the phase in which it ends',
    [
      [0, began],
      [12, said],
      [15, ends],
      [21, said],
    ],
    6,
  ],
  [
    'a long silence for 20 seconds: perhaps nobody was there',
    [
      [0, began],
      [900, said],
    ],
    20,
  ],
  [
    'nothing while it was paused',
    [
      [0, began],
      [5, paused(true)],
      [17, said],
      [18, paused(false)],
      [20, said],
    ],
    7,
  ],
  [
    'less where time was added',
    [
      [0, began],
      [10, line('lengthened', { seconds: 30 })],
      [12, said],
    ],
    -18,
  ],
  [
    'nothing where the clock was set back meanwhile',
    [
      [50, began],
      [20, said],
    ],
    0,
  ],
])('counts %s', (_, lines, ran) => {
  const written = lines.map(([second]) => second * 1000);
  expect(
    ranFor(
      lines.map(([, one]) => one),
      written,
    ),
  ).toBe(ran * 1000);
});

describe('a phase that goes on', () => {
  test.each<[seconds: number, ran: number, of: number, left: number]>([
    [90, 0, 90, 90],
    [90, 60, 90, 30],
    [90, 86, 90, 15],
    [10, 9, 10, 10],
    [90, -30, 120, 120],
    [0, 60, 0, 0],
  ])('of %i seconds after %i has %i, and %i left', (seconds, ran, of, left) => {
    const clock = new PhaseClock(() => {});
    clock.hold('nobody-here');
    clock.begin(seconds, ran * 1000);
    expect(clock.view()).toEqual({ seconds: of, left: left * 1000, paused: false });
  });
});

test('a table that is read back goes on where its phase stood', async () => {
  const server = await startServer();
  const ticket = await openTable(server.origin, { clock: true });
  const ann = sit(server.origin, ticket);
  await live(ann);
  await ann.connection.start();
  await until('the morning', () => ann.screen().stage === 'playing');
  const whole = ann.screen().clock.seconds * 1000;
  const clock = server.tables.room(ticket.code)?.attendance.clock;
  await until('more than a second has run', () => (clock?.view().left ?? whole) < whole - 1100);
  await ann.connection.submit({ type: 'intend', intention: 'help' });
  await server.tables.drop(ticket.code, null);
  await until('the line breaks', () => ann.store.get().link.kind === 'lost');
  await live(ann);
  expect(ann.screen().view?.book?.intention).toBe('help');
  expect(ann.screen().clock.left).toBeLessThanOrEqual(whole - 1100);
  leaveAll();
  await server.stop();
});
