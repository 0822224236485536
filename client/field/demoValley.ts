import { at } from '../../shared/model/at.ts';
import type { Seat, TieId } from '../../shared/model/ids.ts';
import type { Ground } from '../../shared/model/scenario.ts';
import type { Book, HomesteadView, Mark, TieView, Valley, View } from '../../shared/model/view.ts';
import type { Screen } from '../../shared/model/wire/wire.ts';
import type { FieldValley } from './drawing/picture.ts';
import { sampleValley } from './sample.ts';

/** Valleys made by hand, for looking at every state of the field without a game. */
export type Kind = 'young' | 'scarred' | 'chords' | 'star' | 'villages' | 'complete' | 'line';

type Draft = { -readonly [K in keyof FieldValley]: FieldValley[K] };

const pairsOf = (kind: Kind, n: number): (readonly [number, number])[] => {
  const all: (readonly [number, number])[] = [];
  const half = Math.ceil(n / 2);
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) {
      const ring = b === a + 1 || (a === 0 && b === n - 1);
      const across = a % 2 === 0 && b === (a + Math.floor(n / 2)) % n;
      if (
        kind === 'complete' ||
        (kind === 'star' && a === 0) ||
        (kind === 'line' && b === a + 1) ||
        (kind === 'villages' && (a < half === b < half || (a === half - 1 && b === half))) ||
        (kind === 'chords' && (ring || across)) ||
        ((kind === 'young' || kind === 'scarred') && ring)
      )
        all.push([a, b]);
    }
  return all;
};

const tie = (id: TieId, a: Seat, b: Seat): TieView => ({
  id,
  a,
  b,
  width: 1 + (id % 3),
  limit: 3,
  firstLimit: 3,
  idle: 0,
  closed: false,
  carriedAB: id % 3,
  carriedBA: (id + 1) % 2,
  giftedAB: 0,
  giftedBA: 0,
});

function scar(valley: Draft, n: number): void {
  const ties = [...valley.ties];
  ties[0] = { ...at(ties, 0), width: 2, closed: true };
  ties[n - 2] = { ...at(ties, n - 2), width: 1, limit: 1 };
  ties[n - 3] = { ...at(ties, n - 3), width: 0, limit: 0 };
  if (n > 4) ties.push({ ...tie(n, 1, 3), width: 2, limit: 2, firstLimit: 2 });
  if (n > 6) ties.push({ ...tie(n + 1, 2, n - 2), width: 1, limit: 2, firstLimit: 2 });
  valley.ties = ties;
  valley.homesteads = valley.homesteads.map((home, seat) => ({
    ...home,
    fences: seat === 0 ? 2 : seat === n - 1 ? 1 : 0,
    witherings: seat === 0 ? 1 : seat === 2 ? 2 : 0,
    vitality: at([2, 12, 4, 7, 9], seat % 5),
    terraces: seat === 1 ? 2 : 0,
    keeper: seat === n - 1 ? 'bot' : 'person',
    here: seat !== n - 2,
  }));
  valley.spring = { ...valley.spring, stock: n * 5, capacity: n * 9 };
  valley.works = [
    { id: 0, kind: 'terraces', pledged: [2, 2, 2], need: 6, completed: 2 },
    { id: 1, kind: 'wetland', pledged: [8], need: 8, completed: 3 },
    { id: 2, kind: 'granary', pledged: [3], need: 8, completed: 0 },
    { id: 3, kind: 'assembly', pledged: [8], need: 8, completed: 6 },
    { id: 4, kind: 'terraces', pledged: [2], need: 6, completed: 0 },
  ];
  valley.marks = marksOf(n, valley.ties);
}

const event = { n: 0, round: 4, permanent: true } as const;

/** One mark of each kind, for a table of `n`. */
export function marksOf(n: number, ties: FieldValley['ties']): Mark[] {
  const narrowed = at(ties, n - 2);
  const severed = at(ties, n - 3);
  const paid = { water: 0, grain: 0, timber: 2 };
  const events: Mark['event'][] = [
    { ...event, type: 'fenced', seat: 0, paid, capacity: n * 1150, stock: n * 1000 },
    { ...event, type: 'spring-died', from: n * 1150, to: n * 1000, stock: n * 500 },
    { ...event, type: 'fenced', seat: n - 1, paid, capacity: n * 900, stock: n * 500 },
    {
      ...event,
      type: 'limit-fell',
      tie: n - 2,
      a: narrowed.a,
      b: narrowed.b,
      limit: 1,
      why: 'press',
    },
    { ...event, type: 'severed', tie: n - 3, by: severed.a, other: severed.b },
    { ...event, type: 'withered', seat: 2, yield: 2 },
  ];
  return events.map((each, n) => ({ event: { ...each, n }, because: [] }));
}

/** A valley of a kind, as far as the field draws it. */
export function valleyOf(kind: Kind, n: number, ground: Ground = 'valley'): FieldValley {
  const draws = ground === 'stream' ? 'in-order' : 'together';
  const rules = {
    vitality: { most: 12, start: 7, changes: [-2, -1, 0, 1] },
    ties: { width: 1 },
    spring: { draws },
    ground,
  } as const;
  const valley: Draft = { ...sampleValley(n), scenario: rules };
  valley.ties = pairsOf(kind, n).map(([a, b], id) => tie(id, a, b));
  if (kind === 'scarred') scar(valley, n);
  return valley;
}

/** What the one in seat 1 sees of stores: its own, and two neighbours'. */
const SEEN = [
  { seat: 1, goods: { water: 3, grain: 2, timber: 1 }, yield: 3, selfReliant: false },
  { seat: 0, goods: { water: 1, grain: 0, timber: 4 }, yield: 3, selfReliant: false },
  { seat: 2, goods: { water: 0, grain: 3, timber: 2 }, yield: 3, selfReliant: false },
];
const PEOPLE = ['Ada', 'Ben', 'Chidi', 'Dana', 'Emre', 'Fay', 'Goro', 'Hana'];

/** A screen that shows such a valley to a seat; to whoever only looks on where it is null. */
export function screenOf(valley: FieldValley, own: Seat | null, asks: Book['asks']): Screen {
  const homesteads = valley.homesteads.map(
    (home): HomesteadView => ({
      ...home,
      nickname: home.keeper === 'bot' ? '' : (PEOPLE[home.seat] ?? ''),
      companion: home.keeper === 'bot' ? home.seat : null,
      ready: false,
      baskets: 0,
    }),
  );
  const { stock, firstCapacity } = valley.spring;
  const before = Math.min(firstCapacity, stock + 9);
  const whole = {
    ...valley,
    homesteads,
    springDusks: [{ before: before * 100, stock: stock * 100, drawn: 14, fences: 0 }],
    livesDusks: [{ round: 1, baskets: [], vitality: homesteads.map(({ vitality }) => vitality) }],
    riversDusks: [{ round: 1, widths: valley.ties.map(({ width }) => width), limits: [] }],
  };
  const book = { seat: own, asks, seen: SEEN };
  const view = {
    valley: whole as unknown as Valley,
    book: own === null ? null : (book as unknown as Book),
  } satisfies View;
  return {
    stage: 'playing',
    code: 'ABCDEF',
    address: '',
    seat: own,
    mayStart: false,
    seats: valley.seats,
    people: [],
    scenario: null,
    view,
    options: {},
    clock: { seconds: 0, left: 0, paused: false },
    afterwards: null,
    dependence: null,
    companions: [],
    tongues: [],
    session: null,
    note: null,
    asked: null,
    held: null,
    talk: null,
    talked: false,
    waits: false,
    unread: false,
  };
}
