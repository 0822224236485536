import type { Seat } from '../ids.ts';

/** What of a river is asked when something is to be sent over it; a tie and a view of one both are. */
interface Channel {
  readonly a: Seat;
  readonly width: number;
  readonly limit: number;
  readonly carriedAB: number;
  readonly carriedBA: number;
  readonly giftedAB: number;
  readonly giftedBA: number;
}

/** Two seats that something joins. */
interface Pair {
  readonly a: Seat;
  readonly b: Seat;
}

/** Says whether something joins two seats, named in either order. */
export const joins = ({ a, b }: Pair, one: Seat, other: Seat): boolean =>
  (a === one && b === other) || (a === other && b === one);

/** The first of a list that joins two seats, named in either order; null where none does. */
export const joining = <P extends Pair>(all: readonly P[], one: Seat, other: Seat): P | null =>
  all.find((pair) => joins(pair, one, other)) ?? null;

/** Exchanges, promises, payments and what a press demands go by the width; gifts by the limit. */
export type Passage = 'trade' | 'gift';

/**
 * Units that a river may still carry from one of its ends today. Trade has the width for its own, and
 * a gift takes nothing of it; but all that moves one way in a day, trade and gifts, stays within the
 * limit.
 * @returns 0 or more; whether the river is closed is not asked
 */
export function roomLeft(river: Channel, from: Seat, passage: Passage): number {
  const forth = from === river.a;
  const carried = forth ? river.carriedAB : river.carriedBA;
  const gifted = forth ? river.giftedAB : river.giftedBA;
  const inAll = river.limit - carried - gifted;
  return Math.max(0, passage === 'gift' ? inAll : Math.min(river.width - carried, inAll));
}
