import { at } from './at.ts';

/** The sum of numbers; 0 of none. */
export const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** The arithmetic mean of numbers; 0 of none, so that an empty group draws as nothing. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : sum(values) / values.length;

/** The median of numbers, half-way between the middle two of an even count; 0 of none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(sorted, half) : (at(sorted, half - 1) + at(sorted, half)) / 2;
}

/**
 * Five numbers that tell how others lie: the lowest, lower quarter, middle, upper quarter and highest,
 * by nearest rank; all 0 of none.
 * @param outer share of the numbers that may lie beyond the lowest, and beyond the highest; 0 to 0.25
 */
export function fiveOf(
  values: readonly number[],
  outer = 0,
): readonly [number, number, number, number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return [rank(outer), rank(0.25), rank(0.5), rank(0.75), rank(1 - outer)];
}

/** Rounds a number to four decimals, with which measures travel: nobody reads more. */
export const fourDecimals = (value: number): number => Math.round(value * 10_000) / 10_000;
