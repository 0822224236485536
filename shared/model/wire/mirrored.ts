/**
 * The room's state as it travels: numbers that change often are fields of their own, so that only
 * what changed is sent; what changes seldom and has a shape of its own is packed text under a key (`packing.ts`).
 * The server writes it from a View, the browser reads a View back out of it; nothing else is in it.
 */

/** Anything that can be walked like a Map; both ends of the wire have one. */
export interface Keyed<V> {
  readonly size: number;
  get(key: string): V | undefined;
  forEach(run: (value: V, key: string) => void): void;
}

/** Anything that can be walked like an array. */
export interface Listed<V> {
  readonly length: number;
  forEach(run: (value: V, index: number) => void): void;
}

/** The parts of a mirrored thing that are plain values: the rest is keyed, listed or nested. */
export type Plain<M> = {
  [K in keyof M as M[K] extends string | number | boolean ? K : never]: M[K];
};

/** The names of the other parts. */
export type Nested<M> = Exclude<keyof M, keyof Plain<M>>;

/**
 * Takes what is left of a thing once all its parts are named: nothing. A part that is added to a View
 * or to its mirror, and that whoever writes or reads it does not name, does not compile here.
 */
export const nothingLeft = (_rest: Readonly<Record<string, never>>): void => {};

/** A homestead as the browser reads it off the room's state. */
export interface MirroredHomestead {
  place: number;
  /** Index into LAND_GOODS. */
  craft: number;
  vitality: number;
  witherings: number;
  fences: number;
  terraces: number;
  bot: boolean;
  nickname: string;
  /** Index of a companion's name, or NO_COMPANION. */
  companion: number;
  here: boolean;
  ready: boolean;
  baskets: number;
}

/** A tie as the browser reads it off the room's state. */
export interface MirroredTie {
  a: number;
  b: number;
  width: number;
  limit: number;
  firstLimit: number;
  idle: number;
  closed: boolean;
  carriedAB: number;
  carriedBA: number;
  giftedAB: number;
  giftedBA: number;
}

/** The spring as the browser reads it off the room's state. */
export interface MirroredSpring {
  stock: number;
  capacity: number;
  firstCapacity: number;
  redLine: number;
  undrawable: number;
}

/** The clock as the browser reads it off the room's state. */
export interface MirroredClock {
  /** 0 where the phase has no time limit. */
  seconds: number;
  /** Milliseconds left when this was written. */
  left: number;
  paused: boolean;
  /** Goes up by one whenever this is written, so that the reader knows that `left` is fresh. */
  writing: number;
}

/** What everyone may see. Keyed parts hold text: works and pacts by id, the rest by position. */
export interface MirroredValley {
  scenario: string;
  round: number;
  lastRound: number;
  /** Index into PHASES. */
  phase: number;
  drought: boolean;
  droughtNext: boolean;
  /** Index into WORDS. */
  words: number;
  /** Index into SIGHTS. */
  sight: number;
  /** Index into BOATS. */
  boats: number;
  /** One bit for each of SHOWN_MEASURES, the first the lowest. */
  measures: number;
  /** Index into OUTLOOKS. */
  outlook: number;
  homesteads: Listed<MirroredHomestead>;
  ties: Listed<MirroredTie>;
  spring: MirroredSpring;
  works: Keyed<string>;
  pacts: Keyed<string>;
  marks: Keyed<string>;
  said: Keyed<string>;
  springDusks: Keyed<string>;
  livesDusks: Keyed<string>;
  riversDusks: Keyed<string>;
  /** JSON; empty where it is not public. */
  draws: string;
}

/** Stands for the name of a companion where there is none. */
export const NO_COMPANION = 255;

/** Stands for a viewer without a seat in a book: the facilitator. */
export const NO_SEAT = 255;

/** Index into these is why a person may not act yet; the first is that they may. */
export const HELDS = [null, 'dawn', 'lead'] as const;

/** What one viewer alone may see and do. Keyed parts hold text. */
export interface MirroredBook {
  /** Or NO_SEAT. */
  seat: number;
  /** Index into HELDS. */
  held: number;
  /** The own nickname, as long as it waits to be read and others are not told of it; else empty. */
  unread: string;
  /** JSON of what the facilitator has to say here; empty where nothing. */
  note: string;
  /** JSON of the facilitator's question to this screen, and of what was answered; empty where none is open. */
  asked: string;
  /** JSON by seat, the facilitator's only; else empty. */
  characters: string;
  mayStart: boolean;
  draw: number;
  tend: number;
  sealed: boolean;
  /** Index into INTENTIONS, from 1; 0 is none. */
  intention: number;
  /** JSON of what is known of those upstream; empty where draws don't go in order. */
  stream: string;
  drawn: number;
  irrigation: number;
  pressed: boolean;
  introduced: boolean;
  /** JSON: seats whose stores are seen, the own one first. */
  seen: string;
  /** Numbers by seat and letter, as `3w`: see STORE_LETTERS. */
  stores: Keyed<number>;
  /** In the order in which this viewer came to know of them. */
  asks: Keyed<string>;
  debts: Keyed<string>;
  said: Keyed<string>;
  keeping: Keyed<string>;
  /** Index into REFUSALS, from 1; 0 is a yes. */
  options: Keyed<number>;
}

/** Water, grain, timber, yield, and 1 for self-reliance. */
export const STORE_LETTERS = ['w', 'g', 't', 'y', 's'] as const;

/** How far a table is: people arrive, it is played, it is over. */
export const TABLE_STAGES = ['lobby', 'playing', 'over'] as const;

/** The room's state as the browser reads it. */
export interface Mirrored {
  /** Index into TABLE_STAGES. */
  stage: number;
  code: string;
  address: string;
  seats: number;
  /** JSON by seat, only while people arrive. */
  people: Keyed<string>;
  /** JSON of a list. */
  companions: string;
  /** JSON: languages of nicknames, by seat; empty where none is known. */
  tongues: string;
  clock: MirroredClock;
  valley: MirroredValley;
  /** JSON; empty until it is known. */
  afterwards: string;
  /** JSON of a matrix in hundredths; empty where it is not shown. */
  dependence: string;
  /** JSON; empty where the table stands by itself. */
  session: string;
  /** JSON of where a debrief looks that is led; empty where none is. */
  talk: string;
  talked: boolean;
  /** This table is done with its dusk and waits for the session's others. */
  waits: boolean;
  /** Each viewer receives one: their own. */
  books: Keyed<MirroredBook>;
}
