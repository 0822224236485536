import { add, at } from '../../model/at.ts';
import type { Seat } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import { square } from '../measure.ts';
import { type Pool, tieGains } from './gains.ts';

/**
 * How well each can bargain, where an offer is worth what else its taker could get, and that again
 * what else others could: balanced outcomes of exchange networks (Kleinberg & Tardos 2008), found by
 * passing offers to and fro (Kanoria et al. 2011), beside what laboratories saw (Cook et al. 1983;
 * Skvoretz & Willer 1993).
 */

/** Half of each step is taken, so that offers settle instead of swinging. */
const DAMPING = 0.5;
/** Steps at most, and the change (as a share of the largest pool) under which offers have settled. */
const STEPS = 20_000;
const SETTLED = 1e-12;

interface Offer {
  readonly from: Seat;
  readonly to: Seat;
  readonly value: number;
}

/** Best that a seat is offered by anyone but one: α. */
const alternative = (
  made: readonly (readonly number[])[],
  ways: readonly (readonly number[])[],
  seat: Seat,
  but: number,
): number =>
  at(ways, seat).reduce(
    (best, other) => (other === but ? best : Math.max(best, at(at(made, other), seat))),
    0,
  );

/**
 * What each would offer each neighbour at the fixed point:
 * m(i→j) = max(0, v − α(i∖j)) − ½·max(0, v − α(i∖j) − α(j∖i)).
 * @param seats how many deal
 * @param pools at most one a pair; values in any unit, 0 or more
 * @returns `[i][j]` in the pools' unit; 0 where the two share no pool
 */
export function balancedOffers(seats: number, pools: readonly Pool[]): number[][] {
  const ways: number[][] = Array.from({ length: seats }, () => []);
  const offers: Offer[] = pools.flatMap(({ a, b, value }) => [
    { from: a, to: b, value },
    { from: b, to: a, value },
  ]);
  for (const { from, to } of offers) at(ways, to).push(from);
  const made = square(seats, () => 0);
  const largest = Math.max(0, ...pools.map((pool) => pool.value));
  for (let step = 0; step < STEPS; step++) {
    const next = offers.map(({ from, to, value }) => {
      const mine = alternative(made, ways, from, to);
      const yours = alternative(made, ways, to, from);
      return Math.max(0, value - mine) - Math.max(0, value - mine - yours) / 2;
    });
    if (adopt(made, offers, next) <= largest * SETTLED) break;
  }
  return made;
}

/** Moves every offer towards the next one; returns the largest change. */
function adopt(made: number[][], offers: readonly Offer[], next: readonly number[]): number {
  let change = 0;
  offers.forEach(({ from, to }, i) => {
    const row = at(made, from);
    const by = DAMPING * (at(next, i) - at(row, to));
    add(row, to, by);
    change = Math.max(change, Math.abs(by));
  });
  return change;
}

/**
 * Power of each: the best that anyone would offer it.
 * @returns by seat, 0 to the largest pool
 */
export function balancedPower(seats: number, pools: readonly Pool[]): number[] {
  const made = balancedOffers(seats, pools);
  return made.map((_, seat) => Math.max(0, ...made.map((row) => at(row, seat))));
}

/** Bargaining power of each homestead, in baskets, on the gains that its rivers hold in the day ahead. */
export const bargainingPower = (state: State): number[] =>
  balancedPower(state.homesteads.length, tieGains(state));
