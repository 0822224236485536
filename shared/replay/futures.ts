import { fork, step } from '../engine/index.ts';
import { baskets, gini, mean } from '../metrics/index.ts';
import type { Character } from '../model/command.ts';
import { HUNDREDTHS } from '../model/dusk.ts';
import type { GameRecord } from '../model/record.ts';
import type { State } from '../model/state.ts';
import { replay } from './index.ts';
import { likeliest } from './likeness.ts';
import { playOn } from './play.ts';

/** What a future is told by. */
export const ENDS = ['baskets', 'stock', 'gini'] as const;
export type End = (typeof ENDS)[number];
type Ends = Readonly<Record<End, number>>;

/** Nine of ten, half, and the middle of some numbers: 5th, 25th, 50th, 75th and 95th of a hundred. */
export type Band = readonly [number, number, number, number, number];

/** The futures that were open from one moment. */
export interface Opening {
  /** The dusk they begin at; 0 is the first morning. */
  readonly round: number;
  readonly bands: Readonly<Record<End, Band>>;
}

export interface Futures {
  readonly openings: readonly Opening[];
  /** What it came to. */
  readonly actual: Ends;
  /** Games played on from each moment. */
  readonly runs: number;
}

/** Enough for a band to stand still, few enough for a minute's patience. */
const RUNS = 60;

const endsOf = (state: State): Ends => ({
  baskets: mean(baskets(state)),
  stock: state.spring.stock / HUNDREDTHS,
  gini: gini(baskets(state)),
});

/** The quantiles of a band, in four digits. */
export function bandOf(values: readonly number[]): Band {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const value = sorted[Math.round(share * (sorted.length - 1))] ?? 0;
    return Math.round(value * 10_000) / 10_000;
  };
  return [at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)];
}

/** One future from a moment: every seat a bot's, with other luck each time. The moment is not touched. */
function playFuture(moment: State, characters: readonly Character[], run: number): State {
  const table = fork(moment);
  for (const { seat, nickname } of table.homesteads)
    step(table, {
      by: 'house',
      command: {
        type: 'occupy',
        seat,
        keeper: 'bot',
        nickname,
        character: characters[seat] ?? 'reciprocator',
      },
    });
  return playOn(table, { luckSeed: (moment.seed ^ Math.imul(run + 1, 0x9e3779b9)) >>> 0 });
}

/** The first morning and every dusk but the last, from which there is nothing left to play. */
function momentsOf(record: GameRecord): { moments: State[]; end: State } {
  const moments: State[] = [];
  const end = replay(record, record.entries.length, (state, at) => {
    if (at === 0 || (state.phase === 'dusk' && state.livesDusks.length === moments.length))
      moments.push(fork(state));
  });
  return { moments: moments.slice(0, end.livesDusks.length), end };
}

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
  const characters = likeliest(record);
  const { moments, end } = momentsOf(record);
  const openings = moments.map((moment, index): Opening => {
    const ends: Ends[] = [];
    for (let run = 0; run < runs; run++) {
      ends.push(endsOf(playFuture(moment, characters, run)));
      if (run % 10 === 9) heard((index + (run + 1) / runs) / moments.length);
    }
    const band = (one: End): Band => bandOf(ends.map((values) => values[one]));
    return {
      round: index,
      bands: { baskets: band('baskets'), stock: band('stock'), gini: band('gini') },
    };
  });
  return { openings, actual: endsOf(end), runs };
}
