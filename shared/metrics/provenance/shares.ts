import { sum } from '../../model/arithmetic.ts';
import { add, at } from '../../model/at.ts';
import type { Seat } from '../../model/ids.ts';

/**
 * Whose a thing is, in whole parts by seat. Parts are whole numbers, so that nothing is lost however
 * often goods are mixed and divided, and a power of two makes a unit, so that parts turn into units
 * without rounding.
 */
export type Shares = readonly number[];

/** Parts of one unit. */
export const UNIT = 2 ** 30;

/**
 * Shares of a thing that nobody brought forth.
 * @param seats how many there are
 */
export const nobodys = (seats: number): Shares => new Array<number>(seats).fill(0);

/** Shares of whole units that one seat brought forth alone. */
export const allOf = (seats: number, seat: Seat, units: number): Shares =>
  Array.from({ length: seats }, (_, i) => (i === seat ? units * UNIT : 0));

/** The shares of two amounts put together. */
export const together = (a: Shares, b: Shares): Shares =>
  a.map((parts, seat) => parts + at(b, seat));

/** The shares of an amount less those of another. */
export const without = (a: Shares, b: Shares): Shares =>
  a.map((parts, seat) => parts - at(b, seat));

/** Shares as units, one number a seat. */
export const inUnits = (shares: Shares): number[] => shares.map((parts) => parts / UNIT);

/**
 * Divides whole parts in proportion to weights: to each the whole part of its share, then one by one
 * to those with the largest fractions left, lower seats first.
 * @param weights 0 or more, not all 0 unless `parts` is 0
 * @param parts whole
 * @returns whole parts that add up to `parts`
 */
export function apportion(weights: readonly number[], parts: number): Shares {
  const all = sum(weights);
  if (parts === all) return [...weights];
  const exact = weights.map((weight) => (all === 0 ? 0 : (weight / all) * parts));
  const whole = exact.map(Math.floor);
  const left = parts - sum(whole);
  const byFraction = exact
    .map((share, seat) => ({ seat, fraction: share - at(whole, seat) }))
    .filter(({ seat }) => at(weights, seat) > 0)
    .sort((a, b) => b.fraction - a.fraction || a.seat - b.seat);
  for (const { seat } of byFraction.slice(0, left)) add(whole, seat, 1);
  return whole;
}
