import { at } from '../../model/at.ts';
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
  luck: SeededRandom,
  purpose: string,
  subjectOf: (one: T) => number,
): readonly T[] {
  if (list.length < 2) return list;
  return list
    .map((one) => ({ one, at: luck(purpose, subjectOf(one)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** How many of some numbers are lower than the one at a place. */
const below = (numbers: readonly number[], place: number): number =>
  numbers.filter((number) => number < at(numbers, place)).length;

/**
 * Whose turn it is this round, drawn for the whole valley at once, so that the turns of its seats
 * are spread evenly: 0 for the first, nearly 1 for the last.
 */
export function turnOf({ valley, luck, me }: BotView): number {
  const drawn = valley.homesteads.map(({ seat }) => luck('turn', seat));
  return (below(drawn, me) + luck('turn', valley.seats)) / valley.seats;
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
