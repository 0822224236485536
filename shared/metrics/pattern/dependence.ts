import { sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import { GOODS, type Good } from '../../model/goods/amounts.ts';
import type { Seat } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import { square } from '../measure.ts';
import { dayAhead, deficit, type Means, meansOf, supply } from './means.ts';

/**
 * Who needs whom (Emerson 1962: the power of a over b is b's dependence on a), and the two sides of
 * it that must not be mixed up, imbalance and mutual dependence (Casciaro & Piskorski 2005).
 */

/** Share of a deficit that supplies cover, 0 to 1. */
const coverage = (supplies: number, lacking: number): number => Math.min(1, supplies / lacking);

/** Dependence of one seat on each other for one good. */
function forGood(day: State, means: readonly Means[], i: Seat, good: Good): number[] {
  const own = at(means, i);
  const lacking = deficit(own, good);
  if (lacking === 0) return means.map(() => 0);
  const supplies = means.map((_, j) => supply(day, means, i, j, good));
  const all = sum(supplies);
  return supplies.map(
    (from) => (lacking / own.need) * (coverage(all, lacking) - coverage(all - from, lacking)),
  );
}

/**
 * D_ij: the part of i's need, over all goods, that is met now and would not be without j.
 * @returns shares 0 to 1, `[i][j]`; 0 on the diagonal
 */
export function dependence(state: State): number[][] {
  const day = dayAhead(state);
  const means = meansOf(day);
  return means.map((_, i) => {
    const goods = GOODS.map((good) => forGood(day, means, i, good));
    return means.map((_, j) => sum(goods.map((on) => at(on, j))) / GOODS.length);
  });
}

const cellAt = (table: readonly (readonly number[])[], i: number, j: number): number =>
  at(at(table, i), j);

/**
 * D_ji − D_ij: how much more j needs i than i needs j.
 * @returns shares −1 to 1, `[i][j]`; `[j][i]` is the opposite
 */
export function imbalance(state: State): number[][] {
  const needs = dependence(state);
  return square(needs.length, (i, j) => cellAt(needs, j, i) - cellAt(needs, i, j));
}

/**
 * D_ij + D_ji: how much the two need each other.
 * @returns 0 to 2, `[i][j]`, the same both ways
 */
export function mutualDependence(state: State): number[][] {
  const needs = dependence(state);
  return square(needs.length, (i, j) => cellAt(needs, i, j) + cellAt(needs, j, i));
}
