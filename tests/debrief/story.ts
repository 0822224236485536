import type { Event } from '../../shared/model/event.ts';
import { NO_GOODS, unitsOf } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { MetricsAtDusk } from '../../shared/replay/debrief/index.ts';
import { NOTHING_AROUND, type Story } from '../../shared/replay/questions/index.ts';

/** A game in which nothing worth a question happened, to be changed in one place. */

export const ROUNDS = 8;
const SEATS = 6;
const seats = Array.from({ length: SEATS }, (_, seat) => seat);
const rounds = Array.from({ length: ROUNDS }, (_, index) => index + 1);
const none = seats.map(() => 0);

type Loose = { type: string; round: number } & Record<string, unknown>;

/** A log of some events, numbered in their order. */
export const log = (...events: Loose[]): Event[] =>
  events.map((event, n) => ({ n, ...event }) as unknown as Event);

/** A trade of some units between two. */
export const trade = (round: number, from: number, to: number, units = 1): Loose => ({
  type: 'exchanged',
  round,
  from,
  to,
  gave: unitsOf(units, 'grain'),
  got: NO_GOODS,
});

/** Everyone's hands in each round: `draw` less what they tended, by seat. */
export const hands = (taken: (seat: Seat, round: number) => number): Event[] =>
  log(
    ...rounds.map((round) => ({
      type: 'drew',
      round,
      asked: seats.map((seat) => 2 + taken(seat, round)),
      tended: seats.map(() => 2),
    })),
  );

/** A look at a dusk; all even, nobody needing anyone. */
export const look = (round: number, changes: Partial<MetricsAtDusk> = {}): MetricsAtDusk => ({
  round,
  seen: {
    ties: seats.map((id) => ({ id, a: id, b: (id + 1) % SEATS, limit: 4 })),
    works: [],
  } as unknown as MetricsAtDusk['seen'],
  dependence: seats.map(() => none),
  leeway: seats.map(() => 2),
  bargaining: none,
  keyHomesteads: none,
  keyTies: none,
  ...changes,
});

export const springDusks = (
  change: (round: number) => Partial<Story['springDusks'][0]> = () => ({}),
): Story['springDusks'] =>
  rounds.map((round) => ({
    round,
    before: 6000,
    stock: 6000,
    capacity: 7200,
    drawn: 10,
    fences: 0,
    tendingHands: 6,
    natural: 900,
    tending: 300,
    works: 0,
    drought: false,
    ...change(round),
  }));

export const livesDusks = (baskets: (round: number) => number = () => 2): Story['livesDusks'] =>
  rounds.map((round) => ({ round, baskets: seats.map(() => baskets(round)), vitality: none }));

/** A table whose `[i][j]` are 0 but for some. */
export const table = (...cells: [i: number, j: number, value: number][]): number[][] =>
  seats.map((i) => seats.map((j) => cells.find(([a, b]) => a === i && b === j)?.[2] ?? 0));

/** The quiet game of six people, changed. */
export const story = (changes: Partial<Story> = {}): Story => ({
  scenario: 'the-valley',
  seats: SEATS,
  persons: seats,
  stoodIn: 0,
  rounds: ROUNDS,
  log: [],
  looks: [look(0), ...rounds.map((round) => look(round))],
  springDusks: springDusks(),
  livesDusks: livesDusks(),
  firstCapacity: 7200,
  baskets: [10, 11, 12, 13, 14, 14],
  livedFrom: table(),
  shifts: [],
  force: [],
  initiatives: [],
  leaderfulness: null,
  works: [],
  onlyBaskets: [],
  meant: [],
  around: NOTHING_AROUND,
  ...changes,
});
