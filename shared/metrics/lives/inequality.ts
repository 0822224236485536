import { mean, sum } from '../../model/arithmetic.ts';

/** How something is spread over people. Every list has at least one number, none below 0. */

/** The least of some numbers; Infinity of none. */
export const least = (values: readonly number[]): number => Math.min(...values);

/**
 * Gini coefficient: mean difference of all pairs over twice the mean. 0 is alike; where one of n has
 * everything it is 1 − 1/n. 0 where nobody has anything.
 */
export function gini(values: readonly number[]): number {
  const all = sum(values);
  if (all === 0) return 0;
  const gaps = values.flatMap((one) => values.map((other) => Math.abs(one - other)));
  return sum(gaps) / (2 * values.length * all);
}

/** Sen's welfare: the mean, less for being unequal. In the values' own unit. */
export const welfare = (values: readonly number[]): number => mean(values) * (1 - gini(values));
