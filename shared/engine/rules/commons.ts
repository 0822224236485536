import { sum } from '../../model/arithmetic.ts';
import { add, at } from '../../model/at.ts';
import type { EventBody } from '../../model/event.ts';
import { turns } from '../../model/givens/givens.ts';
import { HUNDREDTHS } from '../../model/goods/duskTotals.ts';
import type { Hundredths, Seat, Units } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { State } from '../../model/state.ts';
import type { StreamView } from '../../model/view.ts';
import {
  drawnOrder,
  givenAt,
  homesteadAt,
  isBuilt,
  isDrought,
  isReady,
  isThere,
  lacks,
  opened,
  seatsOf,
} from '../query.ts';

/** The spring: how it is drawn from, fenced, how it grows back and how it dies. Hundredths of a unit. */

/** Chooses a seat's hands for this morning; they stay sealed until it ends. */
export function allocate(
  state: State,
  seat: Seat,
  { draw, tend }: { draw: number; tend: number },
): EventBody[] | Refusal {
  const { hands } = givenAt(state, seat);
  if (draw + tend !== hands) return refuse('hands-must-add-up', { most: hands });
  return [{ type: 'allocated', seat, draw, tend }];
}

/** Whole units that can still be drawn. */
export const drawable = (state: State): Units =>
  Math.max(0, Math.floor((state.spring.stock - state.spring.undrawable) / HUNDREDTHS));

/**
 * Shares out what can be drawn when more was asked: to each the whole part of its share, then one
 * by one in the given order, never above what was asked.
 * @param asked units by seat
 * @param available units in all
 * @param order seats, first served first
 */
function ration(asked: readonly number[], available: Units, order: readonly Seat[]): number[] {
  const wanted = sum(asked);
  if (wanted <= available) return [...asked];
  const got = asked.map((units) => Math.floor((units * available) / wanted));
  let left = available - sum(got);
  for (const seat of order) {
    if (left === 0) break;
    if (at(got, seat) >= at(asked, seat)) continue;
    add(got, seat, 1);
    left--;
  }
  return got;
}

/** One after another: each takes what it asked of what is left. */
function inOrder(asked: readonly number[], available: Units, order: readonly Seat[]): number[] {
  const got = new Array<number>(asked.length).fill(0);
  let left = available;
  for (const seat of order) {
    got[seat] = Math.min(at(asked, seat), left);
    left -= at(got, seat);
  }
  return got;
}

/**
 * What a homestead may know in the morning of those upstream; null where draws don't go in order. Who
 * is away does as in the last round and is not waited for.
 */
export function streamAt(state: State, seat: Seat): StreamView | null {
  if (state.phase !== 'morning' || state.scenario.spring.draws !== 'in-order') return null;
  const order = turns(state.scenario, seatsOf(state));
  const above = order.slice(0, order.indexOf(seat)).map((one) => homesteadAt(state, one));
  const choosing = above.filter((h) => isThere(h) && !isReady(state, h)).length;
  if (choosing > 0) return { choosing, left: null };
  const asked = sum(above.map((h) => h.hands.draw));
  return { choosing, left: Math.max(0, drawable(state) - asked) };
}

/** The morning's hands do their work. */
export function drawWater(state: State): EventBody[] {
  const asked = state.homesteads.map((h) => h.hands.draw);
  const available = drawable(state);
  const together = state.scenario.spring.draws === 'together';
  const got = together
    ? ration(asked, available, drawnOrder(state, 'shares'))
    : inOrder(asked, available, turns(state.scenario, seatsOf(state)));
  const taken = sum(got);
  return [
    {
      type: 'drew',
      asked,
      got,
      tended: state.homesteads.map((h) => h.hands.tend),
      chosen: state.homesteads.map((h) => h.chosen),
      stock: state.spring.stock - taken * HUNDREDTHS,
    },
  ];
}

/**
 * Fences off a part of the spring: timber for a unit a dawn, and capacity is lost for good.
 * Refuses one that the spring has no room for.
 */
export function fence(state: State, seat: Seat): EventBody[] | Refusal {
  const refusal = opened(state, 'fence');
  if (refusal) return refusal;
  const { costs, fence: rule } = state.scenario;
  const own = homesteadAt(state, seat);
  const { fences } = givenAt(state, seat);
  if (own.fences >= fences) return refuse('too-many', { most: fences });
  const capacity = state.spring.capacity - rule.capacityLost * HUNDREDTHS;
  if (capacity < state.spring.undrawable) return refuse('spring-too-small');
  const short = lacks(own.goods, costs.fence);
  if (short) return short;
  const stock = Math.min(state.spring.stock, capacity);
  return [{ type: 'fenced', seat, paid: costs.fence, capacity, stock, permanent: true }];
}

/** Dawn: each fence takes its water before anyone draws, in an order drawn for the round. */
export function drawByFences(state: State): EventBody[] {
  const { water } = state.scenario.fence;
  const amounts = new Array<number>(seatsOf(state)).fill(0);
  let left = drawable(state);
  for (const seat of drawnOrder(state, 'fences')) {
    const taken = Math.min(left, homesteadAt(state, seat).fences * water);
    amounts[seat] = taken;
    left -= taken;
  }
  const drawn = sum(amounts);
  return drawn === 0
    ? []
    : [{ type: 'fences-drew', amounts, stock: state.spring.stock - drawn * HUNDREDTHS }];
}

/**
 * Natural regrowth of a dusk, logistic: r·S·(1 − S/K) (Schaefer's surplus production).
 * @param stock S, hundredths
 * @param capacity K, hundredths
 * @returns hundredths, rounded to a whole one
 */
export const logisticRegrowth = (
  rate: number,
  stock: Hundredths,
  capacity: Hundredths,
): Hundredths =>
  capacity <= 0 ? 0 : Math.max(0, Math.round((rate * stock * (capacity - stock)) / capacity));

/**
 * Lets the spring grow back at dusk: r·S·(1 − S/K) of its own where there is no drought, and what
 * tending and the wetland add; never above K.
 */
export function regrow(state: State): EventBody[] {
  const { spring: rule, works } = state.scenario;
  const { stock, capacity, tendingHands } = state.spring;
  const dry = isDrought(state, state.round) && !isBuilt(state, 'granary');
  const natural = dry ? 0 : logisticRegrowth(rule.regrowth, stock, capacity);
  const tending = Math.round(rule.perTendingHand * HUNDREDTHS) * tendingHands;
  const wetland = isBuilt(state, 'wetland')
    ? Math.round(works.wetland.water * HUNDREDTHS * seatsOf(state))
    : 0;
  return [
    {
      type: 'regrew',
      natural,
      tending,
      works: wetland,
      stock: Math.min(capacity, stock + natural + tending + wetland),
      because: [state.drawEvent],
    },
  ];
}

/** Under the red line and still falling, part of the spring dies for good. */
export function crossRedLine(state: State): EventBody[] {
  const { stock, lastStock, capacity, firstCapacity, redLine } = state.spring;
  const { loss, leastCapacity } = state.scenario.spring;
  if (stock >= redLine || stock >= lastStock) return [];
  if (capacity <= Math.round(firstCapacity * leastCapacity)) return [];
  const to = Math.round(capacity * (1 - loss));
  const fences = state.permanent.filter((n) => at(state.log, n).type === 'fenced');
  const causes = [state.droughtEvent, ...fences, state.drawEvent, state.log.length - 1];
  const because = causes.filter((n) => n >= 0).sort((a, b) => a - b);
  return [
    {
      type: 'spring-died',
      from: capacity,
      to,
      stock: Math.min(stock, to),
      because,
      permanent: true,
    },
  ];
}
