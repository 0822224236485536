import { at } from '../../model/at.ts';
import { GOODS, type Good } from '../../model/goods/amounts.ts';
import type { Seat } from '../../model/ids.ts';
import type { SeededRandom } from '../bot.ts';
// A circle by type: a toss belongs to what a bot sees, and a view shuffles its neighbours.
import type { BotView } from '../botView.ts';

/**
 * Chance among equals. Seats and rivers have numbers, and whoever always took the first of several
 * that are as good would favour low ones. So what a companion chooses from lies in an order that is
 * drawn anew each round, and of equals it takes the first.
 */

/** Differences in baskets below this come from rounding: the two are alike. */
export const ALIKE = 1e-9;

/**
 * The same things in an order that this round's luck draws.
 * @param subjectOf a number of its own for each of them
 */
export function shuffled<T>(
  list: readonly T[],
  random: SeededRandom,
  purpose: string,
  subjectOf: (one: T) => number,
): readonly T[] {
  if (list.length < 2) return list;
  // Put in one by one, since a companion does it at each look: lists are short.
  const places: number[] = [];
  const sorted: T[] = [];
  for (const one of list) {
    const place = random(purpose, subjectOf(one));
    let to = places.length;
    for (; to > 0 && at(places, to - 1) > place; to--) {
      places[to] = at(places, to - 1);
      sorted[to] = at(sorted, to - 1);
    }
    places[to] = place;
    sorted[to] = one;
  }
  return sorted;
}

const orders = new WeakMap<SeededRandom, (readonly Good[] | undefined)[]>();

/** The three goods in the order that this round's luck draws for a seat, drawn once. */
export function goodsInOrder(random: SeededRandom, seat: Seat): readonly Good[] {
  const known = orders.get(random) ?? [];
  orders.set(random, known);
  const order =
    known[seat] ??
    shuffled(GOODS, random, 'good', (good) => seat * GOODS.length + GOODS.indexOf(good));
  known[seat] = order;
  return order;
}

/** How many of some numbers are lower than the one at a place. */
const below = (numbers: readonly number[], place: number): number =>
  numbers.filter((number) => number < at(numbers, place)).length;

/**
 * Whose turn it is this round, drawn for the whole valley at once, so that the turns of its seats
 * are spread evenly: 0 for the first, nearly 1 for the last.
 */
export function turnOf({ valley, random, me }: BotView): number {
  const drawn = valley.homesteads.map(({ seat }) => random('turn', seat));
  return (below(drawn, me) + random('turn', valley.seats)) / valley.seats;
}

/**
 * A seat's number in an order of all seats that is drawn once a game, from 0: that of their places'
 * names, which are dealt out by lot.
 */
export const lotOf = ({ valley, me }: BotView): number =>
  below(
    valley.homesteads.map(({ place }) => place),
    me,
  );
