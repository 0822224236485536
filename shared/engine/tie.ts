import type { Seat, TieId } from '../model/ids.ts';
import type { Tie } from '../model/state.ts';

/** A tie as it begins. */
export const newTie = (id: TieId, a: Seat, b: Seat, width: number, limit: number): Tie => ({
  id,
  a,
  b,
  width,
  limit,
  firstLimit: limit,
  idle: 0,
  carriedAB: 0,
  carriedBA: 0,
  giftedAB: 0,
  giftedBA: 0,
  used: false,
  closedBy: -1,
  harms: [],
  amended: 0,
});
