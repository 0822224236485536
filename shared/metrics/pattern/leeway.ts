import { sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import { GOODS, type Good } from '../../model/goods/amounts.ts';
import type { Seat } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import { effectiveNumber } from '../leading/entropy.ts';
import { dayAhead, type Means, meansOf, supply } from './means.ts';

/** Ways to one good: an effective number of supplies, less where all together fall short. */
function waysTo(day: State, means: readonly Means[], i: Seat, good: Good): number {
  const { own, need } = at(means, i);
  const supplies = means.map((_, j) =>
    Math.min(need, i === j ? own[good] : supply(day, means, i, j, good)),
  );
  return effectiveNumber(supplies) * Math.min(1, sum(supplies) / need);
}

/**
 * Room to move: in how many ways a homestead could come by a good, averaged over the goods. What it
 * has or makes is one way, each neighbour who can spare some is another; unequal ones count for less,
 * and none for more than the whole need. Two equal ways that suffice are 2; two that meet half the need are 1.
 * @returns ways by seat, 0 to the number of seats
 */
export function leeway(state: State): number[] {
  const day = dayAhead(state);
  const means = meansOf(day);
  return means.map((_, i) => sum(GOODS.map((good) => waysTo(day, means, i, good))) / GOODS.length);
}
