import type { Ask } from './agreements/ask.ts';
import { at } from './at.ts';
import type { Event, EventOf, EventType, MarkType } from './event.ts';
import { type Goods, NO_GOODS } from './goods/amounts.ts';
import { unitsIn } from './goods/duskTotals.ts';
import type { PactId, Seat, WorkId } from './ids.ts';
import type { MarkEvent, SeenEvent } from './view.ts';

/**
 * What every kind of event is, said once: whose it is, what it moves, what stays of it, whom it
 * reaches. Whoever asks such a thing of an event reads it here, so a new event can't be forgotten.
 * Only evolve says what an event does to the state, and only visibleEvent who sees how much of it.
 */

/** Goods on their way from one homestead to another. */
export interface Moved {
  readonly from: Seat;
  readonly to: Seat;
  /** Whole units; may be none. */
  readonly goods: Goods;
}

/** Why goods travelled; `boats` where others saw only that they did. */
export const TRAVELS = [
  'exchange',
  'gift',
  'promise',
  'payment',
  'amends',
  'yield',
  'boats',
] as const;
export type TravelKind = (typeof TRAVELS)[number];

/** Goods that an event moves between two homesteads, the half that was spoken of first at the front. */
interface Travel {
  readonly kind: TravelKind;
  readonly moved: readonly [Moved] | readonly [Moved, Moved];
}

/** Goods that come into a store (1) or leave it (−1). */
type StoreChange = readonly [seat: Seat, goods: Goods, sign: 1 | -1];

/** What an event changes in books and options. */
interface Reach {
  /** Whose own affairs it is. */
  readonly seats: readonly Seat[];
  /** Do these seats' stores change? Then whoever sees them is reached too. */
  readonly stores: boolean;
  /** Whoever is bound by this pact is reached too. */
  readonly bound?: PactId;
}

/** Something numbered that commands point at. */
export const NUMBERED = ['ask', 'promise', 'work', 'pact'] as const;
export type Numbered = (typeof NUMBERED)[number];

/** Something that one homestead begins and others are free to join. */
export interface Undertaking {
  readonly kind: 'work' | 'pact' | 'introduction';
  /** Its number among those of its kind. */
  readonly id: number;
  /** Is it begun here, joined, or does it come to something? */
  readonly step: 'begun' | 'joined' | 'came';
}

/**
 * The four ways to shift power (Battilana & Casciaro 2021, after Emerson's balancing operations), as
 * moves of this game: to have more that others value, to need less of what they have, to stand with
 * others who have it too, to open other ways to it.
 */
export const BALANCING_MOVES = ['attraction', 'withdrawal', 'consolidation', 'expansion'] as const;
export type BalancingMove = (typeof BALANCING_MOVES)[number];

/** Acts that shift power over others by taking from them. */
export const FORCES = ['press', 'fence', 'sever'] as const;
export type Force = (typeof FORCES)[number];

/** An act that shifts power, by whom, and whom it binds, ties or falls on. */
interface PowerAct<K> {
  readonly kind: K;
  readonly by: Seat;
  readonly others: readonly Seat[];
}

/** A kind of event as the engine writes it or as any viewer sees it. */
type Known<T> = Extract<Event | SeenEvent, { type: T }>;

/** What stays of a mark. */
interface MarkFacts<T> {
  /** `stands`: it is there from now on. `gone`: something is lost. */
  readonly kind: 'stands' | 'gone';
  readonly on: 'spring' | 'river' | 'homestead';
  /** Its place among marks by how many it reaches: the whole valley's first. */
  readonly rank: number;
  /** Who harmed a river by it; `causes` where only what it rests on tells; null where no river was. */
  harmBy(event: Known<T>): Seat | 'causes' | null;
  /** What is left of what it took from: units of width, of yield or of spring; null for nothing counted. */
  left(event: Known<T>): number | null;
}

/** What is known of one kind of event. Everything is asked of each kind. */
interface Facts<T extends SeenEvent['type']> {
  /** Whose it is, the one who acted first; nobody's where it befalls everyone. */
  parties(event: Known<T>): readonly Seat[];
  /** Is it part of the story of the river between its two parties? */
  readonly onRiver: boolean;
  travel(event: Known<T>): Travel | null;
  /** What it puts into stores and takes out of them, but for what travels. */
  stores(event: EventOf<T & EventType>): readonly StoreChange[];
  readonly mark: T extends MarkType ? MarkFacts<T> : null;
  /** Whose books it may change; null where it may be anybody's, which is always safe. */
  reach(event: EventOf<T & EventType>): Reach | null;
  /** Companions who look up at it by day, because it is meant for them or for all. */
  heeded(event: EventOf<T & EventType>): readonly Seat[] | 'all';
  /** Is it worth a line of its own to whoever leads? Hands, boats, comings and goings are not. */
  told(event: Known<T>): boolean;
  /** What it has to do with something that others may join. */
  undertaking(event: EventOf<T & EventType>): Undertaking | null;
  /** How it shifts power without taking; for pacts see `shifts`, which knows who signed before. */
  balances(event: EventOf<T & EventType>): PowerAct<BalancingMove> | null;
  /** How it uses power over others. */
  forces(event: EventOf<T & EventType>): PowerAct<Force> | null;
  /** What it numbers for commands to point at. */
  makes(event: EventOf<T & EventType>): readonly [Numbered, number] | null;
}

const yes = (): boolean => true;

/** An event of everyone's that moves, marks and numbers nothing; it may change any book. */
const COMMON = {
  parties: (): readonly Seat[] => [],
  onRiver: false,
  travel: () => null,
  stores: (): readonly StoreChange[] => [],
  mark: null,
  reach: () => null,
  heeded: (): readonly Seat[] | 'all' => [],
  told: () => false,
  undertaking: () => null,
  balances: () => null,
  forces: () => null,
  makes: () => null,
} as const;

interface BySeat {
  readonly seat: Seat;
}
const BY_SEAT = { ...COMMON, parties: ({ seat }: BySeat) => [seat] } as const;

/** Only the own book changes, or the own store besides. */
const ownBook = ({ seat }: BySeat): Reach => ({ seats: [seat], stores: false });
const ownStore = ({ seat }: BySeat): Reach => ({ seats: [seat], stores: true });
const nobodys = (): Reach => ({ seats: [], stores: false });

interface FromTo {
  readonly from: Seat;
  readonly to: Seat;
}
const fromTo = ({ from, to }: FromTo): readonly Seat[] => [from, to];
const FROM_TO = { ...COMMON, parties: fromTo, onRiver: true } as const;

interface OfDebt {
  readonly debtor: Seat;
  readonly creditor: Seat;
}
const ofDebt = ({ debtor, creditor }: OfDebt): readonly Seat[] => [debtor, creditor];
const OF_DEBT = { ...COMMON, parties: ofDebt, onRiver: true } as const;

interface OfTie {
  readonly a: Seat;
  readonly b: Seat;
}
const ofTie = ({ a, b }: OfTie): readonly Seat[] => [a, b];

/** Goods that go one way. */
const oneWay =
  (kind: TravelKind) =>
  ({ from, to, goods }: Moved): Travel => ({ kind, moved: [{ from, to, goods }] });

/** Goods that go both ways at once. */
const bothWays =
  (kind: TravelKind) =>
  ({ from, to, gave, got }: FromTo & { readonly gave: Goods; readonly got: Goods }): Travel => ({
    kind,
    moved: [
      { from, to, goods: gave },
      { from: to, to: from, goods: got },
    ],
  });

/** Both stores change, and nobody's book besides. */
const bothStores = (event: FromTo): Reach => ({ seats: fromTo(event), stores: true });

const spends = ({ seat, paid }: BySeat & { readonly paid: Goods }): readonly StoreChange[] => [
  [seat, paid, -1],
];

const balances =
  (kind: BalancingMove) =>
  ({ seat }: BySeat): PowerAct<BalancingMove> => ({ kind, by: seat, others: [] });

const workStep =
  (step: Undertaking['step']) =>
  ({ work }: { readonly work: WorkId }): Undertaking => ({ kind: 'work', id: work, step });

const pactStep =
  (step: Undertaking['step']) =>
  ({ pact }: { readonly pact: PactId }): Undertaking => ({ kind: 'pact', id: pact, step });

const water = (units: number): Goods => ({ ...NO_GOODS, water: units });

/** Everyone who has a say in an ask: who made it, then whom it is made to. */
const partiesOfAsk = ({ ask }: EventOf<'asked' | 'ask-ended'>): readonly Seat[] =>
  ask.kind === 'introduction' ? [ask.from, ask.a, ask.b] : [ask.from, ask.to];

const AROUND_ASK = {
  ...COMMON,
  parties: partiesOfAsk,
  reach: (event: EventOf<'asked' | 'ask-ended'>): Reach => ({
    seats: partiesOfAsk(event),
    stores: false,
  }),
} as const;

/** Asks that change who may deal with whom, or for how long. */
const TOLD_ASKS = {
  offer: false,
  press: false,
  promise: true,
  introduction: true,
  bridge: true,
} satisfies Readonly<Record<Ask['kind'], boolean>>;

const FACTS: { readonly [T in SeenEvent['type']]: Facts<T> } = {
  began: COMMON,
  dawned: COMMON,
  harvested: {
    ...COMMON,
    stores: ({ crafts, amounts }) =>
      crafts.map((craft, seat) => [seat, { ...NO_GOODS, [craft]: at(amounts, seat) }, 1]),
  },
  'fences-drew': {
    ...COMMON,
    stores: ({ amounts }) => amounts.map((units, seat) => [seat, water(units), 1]),
  },
  'pacts-turned': COMMON,
  'phase-began': COMMON,
  ended: COMMON,

  // Whoever draws further down sees what is left for them.
  allocated: BY_SEAT,
  intended: { ...BY_SEAT, reach: ownBook },
  drew: {
    ...COMMON,
    stores: ({ got }) => got.map((units, seat) => [seat, water(units), 1]),
  },

  asked: {
    ...AROUND_ASK,
    heeded: (event) => partiesOfAsk(event).slice(1),
    told: ({ ask }) => TOLD_ASKS[ask.kind],
    undertaking: ({ ask }) =>
      ask.kind === 'introduction' ? { kind: 'introduction', id: ask.id, step: 'begun' } : null,
    makes: ({ ask }) => ['ask', ask.id],
  },
  agreed: {
    ...BY_SEAT,
    undertaking: ({ ask }) => ({ kind: 'introduction', id: ask, step: 'joined' }),
  },
  // Whoever ended it knows already.
  'ask-ended': { ...AROUND_ASK, heeded: ({ ask, by }) => (by === ask.from ? [] : [ask.from]) },
  exchanged: {
    ...FROM_TO,
    travel: bothWays('exchange'),
    reach: bothStores,
    heeded: fromTo,
  },
  gave: { ...FROM_TO, travel: oneWay('gift'), reach: bothStores, heeded: fromTo },
  boats: { ...FROM_TO, onRiver: false, travel: bothWays('boats') },
  promised: {
    ...OF_DEBT,
    travel: ({ creditor, debtor, moved }) => ({
      kind: 'promise',
      moved: [{ from: creditor, to: debtor, goods: moved }],
    }),
    reach: (event) => ({ seats: ofDebt(event), stores: true }),
    heeded: ofDebt,
    told: yes,
    makes: ({ promise }) => ['promise', promise],
  },
  paid: { ...FROM_TO, travel: oneWay('payment'), reach: bothStores, heeded: fromTo },
  'promise-kept': { ...OF_DEBT, told: yes },
  'promise-broke': {
    ...OF_DEBT,
    mark: {
      kind: 'stands',
      on: 'river',
      rank: 5,
      harmBy: ({ debtor }) => debtor,
      left: () => null,
    },
    told: yes,
  },
  'promise-deferred': OF_DEBT,
  'promise-void': OF_DEBT,
  pressed: {
    ...FROM_TO,
    heeded: fromTo,
    told: yes,
    forces: ({ from, to }) => ({ kind: 'press', by: from, others: [to] }),
    makes: ({ ask }) => ['ask', ask],
  },
  yielded: {
    ...FROM_TO,
    // The one who yields is the one that was asked.
    travel: ({ from, to, goods }) => ({ kind: 'yield', moved: [{ from: to, to: from, goods }] }),
    heeded: fromTo,
    told: yes,
  },
  refused: { ...FROM_TO, told: yes },
  'limit-fell': {
    ...COMMON,
    parties: ofTie,
    onRiver: true,
    mark: {
      kind: 'gone',
      on: 'river',
      rank: 3,
      harmBy: () => 'causes',
      left: ({ limit }) => limit,
    },
    told: yes,
  },
  severed: {
    ...COMMON,
    parties: ({ by, other }) => [by, other],
    onRiver: true,
    mark: { kind: 'gone', on: 'river', rank: 2, harmBy: ({ by }) => by, left: () => 0 },
    told: yes,
    forces: ({ by, other }) => ({ kind: 'sever', by, others: [other] }),
  },
  amended: { ...FROM_TO, travel: oneWay('amends'), heeded: fromTo, told: yes },
  'tie-made': {
    ...COMMON,
    parties: ofTie,
    onRiver: true,
    stores: ({ by, paid }) => [[by, paid, -1]],
    heeded: ofTie,
    told: yes,
    // A bridge was asked of one alone: nothing was begun under its number.
    undertaking: ({ ask }) => ({ kind: 'introduction', id: ask, step: 'came' }),
    balances: ({ by, a, b }) => ({
      kind: 'expansion',
      by,
      others: [a, b].filter((seat) => seat !== by),
    }),
  },

  improved: {
    ...BY_SEAT,
    stores: spends,
    reach: ownStore,
    told: yes,
    balances: balances('attraction'),
  },
  'became-self-reliant': {
    ...BY_SEAT,
    stores: spends,
    reach: ownStore,
    told: yes,
    balances: balances('withdrawal'),
  },
  fenced: {
    ...BY_SEAT,
    stores: spends,
    mark: {
      kind: 'stands',
      on: 'spring',
      rank: 1,
      harmBy: () => null,
      left: ({ capacity }) => unitsIn(capacity),
    },
    told: yes,
    forces: ({ seat }) => ({ kind: 'fence', by: seat, others: [] }),
  },
  called: {
    ...BY_SEAT,
    heeded: () => 'all',
    told: yes,
    undertaking: workStep('begun'),
    makes: ({ work }) => ['work', work],
  },
  'joined-call': {
    ...BY_SEAT,
    reach: ownBook,
    heeded: () => 'all',
    told: yes,
    undertaking: workStep('joined'),
  },
  // Until a work is done, which is told apart, there is room in it for another unit of anybody's.
  pledged: {
    ...BY_SEAT,
    stores: ({ seat, goods }) => [[seat, goods, -1]],
    reach: ownStore,
    heeded: () => 'all',
    undertaking: workStep('joined'),
  },
  unpledged: { ...BY_SEAT, stores: ({ seat, goods }) => [[seat, goods, 1]], reach: ownStore },
  completed: {
    ...COMMON,
    stores: ({ back }) => back.map(([seat, goods]) => [seat, goods, 1]),
    heeded: () => 'all',
    told: yes,
    undertaking: workStep('came'),
  },
  proposed: {
    ...BY_SEAT,
    heeded: () => 'all',
    told: yes,
    undertaking: pactStep('begun'),
    balances: balances('consolidation'),
    makes: ({ pact }) => ['pact', pact],
  },
  signed: {
    ...BY_SEAT,
    // Who signs again after leaving was bound with the others at the last dusk, and is so no more.
    reach: ({ seat, pact }) => ({ seats: [seat], stores: false, bound: pact }),
    told: yes,
    undertaking: pactStep('joined'),
    balances: balances('consolidation'),
  },
  left: { ...BY_SEAT, reach: ownBook, told: yes },
  breached: { ...BY_SEAT, told: yes },
  said: {
    ...COMMON,
    parties: ({ from, to }) => (to === null ? [from] : [from, to]),
    heeded: ({ to }) => (to === null ? [] : [to]),
    // What is said to all is in the valley and in nobody's book.
    reach: ({ from, to }) => ({ seats: to === null ? [] : [from, to], stores: false }),
  },
  readied: { ...BY_SEAT, reach: nobodys },

  ate: { ...COMMON, stores: ({ used }) => used.map((goods, seat) => [seat, goods, -1]) },
  stored: {
    ...COMMON,
    stores: ({ spoiled, irrigated, evaporated }) =>
      spoiled.flatMap((goods, seat): StoreChange[] => [
        [seat, goods, -1],
        [seat, water(at(irrigated, seat) + at(evaporated, seat)), -1],
      ]),
  },
  lived: COMMON,
  withered: {
    ...BY_SEAT,
    mark: {
      kind: 'gone',
      on: 'homestead',
      rank: 4,
      harmBy: () => null,
      left: (event) => event.yield,
    },
    told: yes,
  },
  'rivers-turned': COMMON,
  regrew: COMMON,
  'spring-died': {
    ...COMMON,
    mark: {
      kind: 'gone',
      on: 'spring',
      rank: 0,
      harmBy: () => null,
      left: ({ to }) => unitsIn(to),
    },
    told: yes,
  },
  narrowed: BY_SEAT,
  'dusk-settled': COMMON,

  occupied: { ...BY_SEAT, heeded: ({ seat }) => [seat], told: ({ anew }) => !anew },
  'presence-changed': { ...BY_SEAT, reach: nobodys },
  'last-round-set': COMMON,
  'words-set': COMMON,
  'sight-set': COMMON,
};

/** All that is known of an event's kind: the entry for its type takes just such events. */
const factsOf = (event: Event | SeenEvent) => FACTS[event.type] as Facts<SeenEvent['type']>;

/** What stays of a mark, and on what. */
export const markFactsOf = (event: MarkEvent) => FACTS[event.type].mark as MarkFacts<MarkType>;

/** Seats that an event is about, the one who acted first; none where it befalls everyone. */
export const partiesOf = (event: Event | SeenEvent): readonly Seat[] =>
  factsOf(event).parties(event);

/** The two between whom an event is part of their river's story; null for any other event. */
export function riverOf(event: Event | SeenEvent): readonly [Seat, Seat] | null {
  const { onRiver, parties } = factsOf(event);
  const [one, other] = parties(event);
  return onRiver && one !== undefined && other !== undefined ? [one, other] : null;
}

/** Goods that an event moves between homesteads, and why; null for most events. */
export const travelOf = (event: Event | SeenEvent): Travel | null => factsOf(event).travel(event);

/** What an event moves between homesteads, all of it at once; nothing for most events. */
export const movedBy = (event: Event | SeenEvent): readonly Moved[] => travelOf(event)?.moved ?? [];

/** All that an event puts into stores and takes out of them. */
export const storeChangesOf = (event: Event): readonly StoreChange[] => [
  ...factsOf(event).stores(event),
  ...movedBy(event).flatMap(({ from, to, goods }): StoreChange[] => [
    [from, goods, -1],
    [to, goods, 1],
  ]),
];

/** Whose books an event may change; null where it may be anybody's. */
export const reachOf = (event: Event): Reach | null => factsOf(event).reach(event);

/** Does a companion at this seat look up at an event, because it is meant for it or for all? */
export function isHeeded(event: Event, seat: Seat): boolean {
  const heeded = factsOf(event).heeded(event);
  return heeded === 'all' || heeded.includes(seat);
}

/** Is an event worth a line of its own to whoever leads? */
export const isTold = (event: SeenEvent): boolean => factsOf(event).told(event);

/** What an event numbers for commands to point at, and its number; null for most events. */
export const numberedBy = (event: Event): readonly [Numbered, number] | null =>
  factsOf(event).makes(event);

/** What an event has to do with something that others may join; null for most events. */
export const undertakingOf = (event: Event): Undertaking | null =>
  factsOf(event).undertaking(event);

/** How an event shifts power without taking; null for most events. */
export const balancingOf = (event: Event): PowerAct<BalancingMove> | null =>
  factsOf(event).balances(event);

/** How an event uses power over others; null for most events. */
export const forceOf = (event: Event): PowerAct<Force> | null => factsOf(event).forces(event);
