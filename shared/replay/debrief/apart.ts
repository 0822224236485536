import { add, at } from '../../model/at.ts';
import type { Event } from '../../model/event.ts';
import { movedBy } from '../../model/eventFacts.ts';
import { total } from '../../model/goods/amounts.ts';
import type { Seat } from '../../model/ids.ts';

/** Rounds without a boat after which someone stands apart, and units that others move in each meanwhile. */
const ROUNDS = 3;
const OTHERS_MOVE = 2;

/**
 * Adds what an event moves, to a seat or from it, to what each seat moved in its round.
 * @param moved units by round and seat; rounds are added to it as a log grows
 */
export function addMoved(moved: number[][], event: Event, seats: number): void {
  while (moved.length < event.round) moved.push(Array.from({ length: seats }, () => 0));
  for (const { from, to, goods } of movedBy(event))
    for (const seat of [from, to]) add(at(moved, event.round - 1), seat, total(goods));
}

/** A seat that stood apart, and the round after which it did. */
export interface Apart {
  readonly seat: Seat;
  readonly round: number;
}

/**
 * Seats at which nothing moved in the last three rounds, while half of the others or more moved two
 * units in each of them. Where little moves at all, nobody stands apart.
 * @param moved units by round and seat, up to the round that is asked about
 */
export function apartAfter(moved: readonly (readonly number[])[]): Seat[] {
  const last = moved.slice(-ROUNDS);
  if (last.length < ROUNDS) return [];
  const othersMove = (units: readonly number[], seat: Seat) => {
    const others = units.filter((_, other) => other !== seat);
    return others.filter((moves) => moves >= OTHERS_MOVE).length * 2 >= others.length;
  };
  const seats = at(last, 0).map((_, seat) => seat);
  return seats.filter((seat) =>
    last.every((units) => units[seat] === 0 && othersMove(units, seat)),
  );
}

/** Everyone who stood apart after any of some rounds, the earliest first. */
export const everApart = (moved: readonly (readonly number[])[]): Apart[] =>
  moved.flatMap((_, index) =>
    apartAfter(moved.slice(0, index + 1)).map((seat) => ({ seat, round: index + 1 })),
  );
