import type { EventBody, Harm } from '../../model/event.ts';
import type { EventNumber } from '../../model/ids.ts';
import type { State, Tie } from '../../model/state.ts';
import { isLiving } from '../query.ts';
import { voidAsks } from './asks.ts';
import { endDebts } from './debts.ts';

/**
 * Lowers a tie's limit for good. A limit of 0 ends the tie, and what hung on it.
 * @param because events that led to it
 * @param ahead events of this batch that come before
 * @returns nothing where the scenario's harm is 0 or the tie is no more
 */
export function harm(
  state: State,
  tie: Tie,
  by: number,
  why: Harm,
  because: readonly EventNumber[],
  ahead: number,
): EventBody[] {
  if (by === 0 || !isLiving(tie)) return [];
  const limit = Math.max(0, tie.limit - by);
  const fell: EventBody = {
    type: 'limit-fell',
    tie: tie.id,
    a: tie.a,
    b: tie.b,
    limit,
    why,
    because,
    permanent: true,
  };
  if (limit > 0) return [fell];
  return [
    fell,
    ...voidAsks(state, tie.a, tie.b),
    ...endDebts(state, tie.a, tie.b, null, state.log.length + ahead),
  ];
}
