import { fork } from '../engine/index.ts';
import { at } from '../model/at.ts';
import type { Seat } from '../model/ids.ts';
import type { GameRecord } from '../model/record.ts';
import type { State } from '../model/state.ts';
import { type Bands, bandsOf, type Ends, futureOf } from './futures.ts';
import { likeliest } from './likeness.ts';
import { replay } from './replayRecord.ts';

/** Where something happened for good: an act of a seat by day, or a dusk that fell. */
interface ForGood {
  /** Which entry of the record it was. */
  readonly at: number;
  readonly round: number;
  /** Who did it; null where a dusk brought it. */
  readonly seat: Seat | null;
  /** What stays of it, counted from the valley's first permanent mark. */
  readonly marks: readonly number[];
}

/** What was open just before it, and just after: the rest of the valley was the same. */
export interface Closing extends Omit<ForGood, 'at'> {
  readonly before: Bands;
  readonly after: Bands;
}

/** What each act for good closed, as far as it was played on from. */
export interface Closings {
  readonly closings: readonly Closing[];
  /** Games played on from before and after each. */
  readonly runs: number;
  /** How much more happened for good than was played on from. */
  readonly more: number;
}

/** Games from before each and from after: fewer than from a dusk, for there may be many. */
export const CLOSING_RUNS = 100;

/** Most that is played on from. */
const MOST = 20;

/** Everything that happened for good while there was still something to play, oldest first. */
export function forGood(record: GameRecord): ForGood[] {
  const found: (ForGood & { dusks: number })[] = [];
  let marks = 0;
  const look = (state: State, at: number): void => {
    const { permanent, livesDusks, round } = state;
    if (permanent.length === marks) return;
    const by = record.entries[at - 1]?.by;
    found.push({
      at: at - 1,
      round,
      seat: typeof by === 'number' ? by : null,
      marks: Array.from({ length: permanent.length - marks }, (_, i) => marks + i),
      dusks: livesDusks.length,
    });
    marks = permanent.length;
  };
  const end = replay(record, record.entries.length, look);
  return found.flatMap(({ dusks, ...one }) => (dusks < end.livesDusks.length ? [one] : []));
}

/** What is played on from, and how much is left out. */
export const chosenOf = (all: readonly ForGood[]): { chosen: ForGood[]; more: number } => ({
  chosen: all.slice(0, MOST),
  more: Math.max(0, all.length - MOST),
});

/** A game's states before and after some of its entries: `[before, after, before, after, …]`. */
export function sidesOf(record: GameRecord, entries: readonly number[]): State[] {
  const kept = new Map<number, State>();
  const wanted = new Set(entries.flatMap((at) => [at, at + 1]));
  const end = replay(record, record.entries.length, (state, at) => {
    if (wanted.has(at)) kept.set(at, fork(state));
  });
  return entries.flatMap((at) => [kept.get(at) ?? end, kept.get(at + 1) ?? end]);
}

/** Draws together what was played from each side: `[side][run]`. */
export const closingsOf = (
  chosen: readonly ForGood[],
  more: number,
  ends: readonly (readonly Ends[])[],
): Closings => ({
  closings: chosen.map(({ at: _entry, ...one }, i) => ({
    ...one,
    before: bandsOf(at(ends, 2 * i)),
    after: bandsOf(at(ends, 2 * i + 1)),
  })),
  // None where nothing was done for good.
  runs: ends[0]?.length ?? 0,
  more,
});

/** All of it on one thread. */
export function closingsIn(record: GameRecord, runs: number = CLOSING_RUNS): Closings {
  const { chosen, more } = chosenOf(forGood(record));
  const characters = likeliest(record);
  const ends = sidesOf(
    record,
    chosen.map(({ at }) => at),
  ).map((side) => Array.from({ length: runs }, (_, run) => futureOf(side, characters, run)));
  return closingsOf(chosen, more, ends);
}
