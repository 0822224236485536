import type { Hundredths, Units } from '../ids.ts';

/** Spring water is counted in hundredths of a unit, so that every machine gets the same number. */
export const HUNDREDTHS = 100;

/** The whole units in hundredths of water; a part of a unit can't be drawn, so it does not count. */
export const wholeUnits = (hundredths: Hundredths): Units => Math.floor(hundredths / HUNDREDTHS);

/** Hundredths of water in units, with the part of one. */
export const unitsIn = (hundredths: Hundredths): Units => hundredths / HUNDREDTHS;

/** Most baskets a homestead can fill at a dusk: a scenario names a change of vitality for each number. */
export const mostBaskets = ({
  vitality,
}: {
  readonly vitality: { readonly changes: readonly number[] };
}): number => vitality.changes.length - 1;

/** One dusk of the spring, in hundredths where it is water in the spring, else in whole units. */
export interface SpringDusk {
  readonly round: number;
  readonly before: Hundredths;
  readonly stock: Hundredths;
  readonly capacity: Hundredths;
  readonly drawn: Units;
  readonly fences: Units;
  readonly tendingHands: number;
  readonly natural: Hundredths;
  readonly tending: Hundredths;
  readonly works: Hundredths;
  readonly drought: boolean;
}

/** One dusk of every homestead, in valley order. */
export interface LivesDusk {
  readonly round: number;
  readonly baskets: readonly number[];
  readonly vitality: readonly number[];
}

/** One dusk of every tie that there was, by tie id: how wide it was left, and how wide it may be. */
export interface RiversDusk {
  readonly round: number;
  readonly widths: readonly number[];
  readonly limits: readonly number[];
}
