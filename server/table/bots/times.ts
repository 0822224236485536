import type { Beginning } from './botBeginnings.ts';

/** A span to choose a moment from, in milliseconds. */
export type Span = readonly [least: number, most: number];

/** How long things take that no scenario speaks of, in milliseconds. */
export interface Times {
  /** A person away this long no longer holds the others up. */
  readonly away: number;
  /** A bot keeps the seat of a person away this long. */
  readonly kept: number;
  /** A bot seals its morning within this. */
  readonly morning: Span;
  /** A bot looks at its day this often. */
  readonly look: Span;
  /** A bot answers what another bot addressed to it within this. */
  readonly answer: Span;
  /** And what a person did; what is held back until then may take the end of `hurry` longer. */
  readonly toPerson: Span;
  /** A bot has its word on the day within this. */
  readonly remark: Span;
  /** How bots leave people room to begin. */
  readonly room: PeopleFirst;
  /** The first three when every person is done and only bots are not. */
  readonly hurry: Span;
  /** Bots that still aren't done this long after every person is are not waited for. */
  readonly patience: number;
  /** The first morning's clock waits this long, at most, for people who read the card before it. */
  readonly reading: number;
  /** A table that nobody has been at this long sleeps until someone comes back. */
  readonly sleeps: number;
}

/** What bots leave to people at a table where there are any. */
interface PeopleFirst {
  /** Before a person has done anything in a day, no bot begins anything for this long. */
  readonly leisure: number;
  /** Between two things that bots begin, whoever of them does. */
  readonly gap: number;
  /** Things of each kind that all bots together begin in a day. */
  readonly aDay: Readonly<Record<Beginning, number>>;
  /** Between saying what it would like and beginning it. */
  readonly wish: Span;
  /** Share of a day, at its end, in which a bot may give what was left open to a person. */
  readonly lastPart: number;
}

/** Tempo among people, in milliseconds. */
export const CALM: Times = {
  away: 20_000,
  kept: 60_000,
  morning: [1000, 4000],
  look: [1000, 2000],
  answer: [900, 2400],
  toPerson: [2000, 4700],
  remark: [3000, 20_000],
  room: {
    leisure: 8000,
    gap: 4000,
    aDay: { work: 1, river: 1, pact: 1, press: Number.POSITIVE_INFINITY },
    wish: [2500, 3500],
    lastPart: 0.25,
  },
  hurry: [60, 240],
  patience: 5000,
  reading: 60_000,
  sleeps: 600_000,
};

/** The same with every bot as quick as it can be, for tests and for trying things out. */
export const BRISK: Times = {
  ...CALM,
  morning: [5, 40],
  look: [5, 40],
  answer: [5, 40],
  toPerson: [5, 40],
  remark: [5, 80],
  room: { ...CALM.room, leisure: 20, gap: 5, wish: [2, 4] },
  hurry: [5, 20],
  reading: 0,
};

/** A moment within a span. */
export const within = ([least, most]: Span): number => least + Math.random() * (most - least);
