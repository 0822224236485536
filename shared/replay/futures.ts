import { fork, step } from '../engine/index.ts';
import { baskets, gini } from '../metrics/index.ts';
import { fiveOf, fourDecimals, mean } from '../model/arithmetic.ts';
import type { Character } from '../model/command.ts';
import { unitsIn } from '../model/goods/duskTotals.ts';
import type { GameRecord } from '../model/record.ts';
import type { State } from '../model/state.ts';
import { likeliest } from './likeness.ts';
import { playOn } from './playGame.ts';
import { replay } from './replayRecord.ts';

/** What a future is told by. */
const ENDS = ['baskets', 'stock', 'gini'] as const;
export type End = (typeof ENDS)[number];
/** What one game ended with, one number for each end. */
export type Ends = Readonly<Record<End, number>>;

/** Nine of ten, half, and the middle of some numbers: 5th, 25th, 50th, 75th and 95th of a hundred. */
type Band = readonly [number, number, number, number, number];
/** A band for each end. */
export type Bands = Readonly<Record<End, Band>>;

/** The futures that were open from one moment. */
interface Opening {
  /** The dusk they begin at; 0 is the first morning. */
  readonly round: number;
  readonly bands: Bands;
  /** How many of them ended below what the game itself came to. */
  readonly below: Ends;
}

/** How many ways were open from each dusk, and where the game went. */
export interface Futures {
  readonly openings: readonly Opening[];
  /** What it came to. */
  readonly actual: Ends;
  /** Games played on from each moment. */
  readonly runs: number;
}

/** Games played on from each dusk: at so many the outermost of a band hardly move any more. */
export const RUNS = 200;

/** What a state that has ended came to. */
const endsOf = (state: State): Ends => ({
  baskets: mean(baskets(state)),
  stock: unitsIn(state.spring.stock),
  gini: gini(baskets(state)),
});

/** Share of futures beyond either end of a band. */
const OUTER = 0.05;

/** The quantiles of a band, in four digits; all 0 where there are no values. */
export function bandOf(values: readonly number[]): Band {
  const [lowest, low, middle, high, highest] = fiveOf(values, OUTER);
  return [
    fourDecimals(lowest),
    fourDecimals(low),
    fourDecimals(middle),
    fourDecimals(high),
    fourDecimals(highest),
  ];
}

/** The same number for each of the ends. */
const each = <T>(read: (end: End) => T): Readonly<Record<End, T>> => ({
  baskets: read('baskets'),
  stock: read('stock'),
  gini: read('gini'),
});

/** The bands of many futures, one for each end. */
export const bandsOf = (ends: readonly Ends[]): Bands =>
  each((end) => bandOf(ends.map((one) => one[end])));

/**
 * What one future from a moment came to: every seat a bot's, with the luck of its number. The moment
 * is not touched; the same moment, characters and number give the same future.
 */
export function futureOf(moment: State, characters: readonly Character[], run: number): Ends {
  const table = fork(moment);
  for (const { seat, nickname } of table.homesteads)
    step(table, {
      by: 'system',
      command: {
        type: 'occupy',
        seat,
        keeper: 'bot',
        nickname,
        character: characters[seat] ?? 'reciprocator',
      },
    });
  const botSeed = (moment.seed ^ Math.imul(run + 1, 0x9e3779b9)) >>> 0;
  return endsOf(playOn(table, { botSeed }));
}

/** The moments of a game from which it is played on, and what it came to itself. */
interface Course {
  readonly characters: readonly Character[];
  /** The first morning and every dusk but the last, from which there is nothing left to play. */
  readonly moments: readonly State[];
  readonly actual: Ends;
}

/**
 * The moments of a game from which it could have gone on otherwise, and what it came to.
 * @throws BrokenRecord where the record doesn't lead where it says
 */
export function courseOf(record: GameRecord): Course {
  const moments: State[] = [];
  const end = replay(record, record.entries.length, (state, at) => {
    if (at === 0 || (state.phase === 'dusk' && state.livesDusks.length === moments.length))
      moments.push(fork(state));
  });
  return {
    characters: likeliest(record),
    moments: moments.slice(0, end.livesDusks.length),
    actual: endsOf(end),
  };
}

/** How many moments a course will have, read off a record without playing it. */
export const momentsIn = ({ entries }: GameRecord): number =>
  entries.filter(
    ({ by, command }) => by === 'system' && command.type === 'advance' && command.phase === 'day',
  ).length;

/** Draws what was played together: `[moment][run]`. */
export const futuresOf = (ends: readonly (readonly Ends[])[], actual: Ends): Futures => ({
  openings: ends.map((some, round) => ({
    round,
    bands: bandsOf(some),
    below: each((end) => some.filter((one) => one[end] < actual[end]).length),
  })),
  actual,
  // None where no dusk fell.
  runs: ends[0]?.length ?? 0,
});

/**
 * Plays a game on from each of its dusks, many times, by bots that are most like those who sat there.
 * @param heard how far it is, from 0 to 1
 * @param runs games from each moment
 */
export function openFutures(
  record: GameRecord,
  heard: (progress: number) => void = () => {},
  runs: number = RUNS,
): Futures {
  const { moments, characters, actual } = courseOf(record);
  const ends = moments.map((moment, index) => {
    const some = Array.from({ length: runs }, (_, run) => futureOf(moment, characters, run));
    heard((index + 1) / moments.length);
    return some;
  });
  return futuresOf(ends, actual);
}
