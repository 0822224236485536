import type { State } from '../model/state.ts';

/** What a number of a measure counts. A share is a plain number between 0 and 1 (or −1 and 1). */
export type Unit =
  | 'share'
  | 'baskets'
  | 'vitality'
  | 'ways'
  | 'width'
  | 'limits'
  | 'ties'
  | 'moves'
  | 'units';

interface Named {
  /** Short name in tables and files. */
  readonly id: string;
  readonly unit: Unit;
  /** Least and most that it can be; null where nothing bounds it. */
  readonly range: readonly [least: number, most: number | null];
}

/** One number for the whole valley; null where there is nothing to measure yet. */
export interface ValleyMeasure extends Named {
  readonly of: 'valley';
  readonly compute: (state: State) => number | null;
}

/** One number for each homestead, in valley order. */
export interface SeatMeasure extends Named {
  readonly of: 'seat';
  readonly compute: (state: State) => readonly number[];
}

/** One number for each ordered pair: `[i][j]` is of i towards j. */
export interface PairMeasure extends Named {
  readonly of: 'pair';
  readonly compute: (state: State) => readonly (readonly number[])[];
}

/** A measure of the valley, of each seat, or of each pair. */
export type Measure = ValleyMeasure | SeatMeasure | PairMeasure;

/** An n × n table filled by a function of row and column. */
export const square = (n: number, cell: (i: number, j: number) => number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => cell(i, j)));
