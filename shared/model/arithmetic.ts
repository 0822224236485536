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
