import { sum } from '../../model/arithmetic.ts';
import type { Event } from '../../model/event.ts';
import { type Force, forceOf } from '../../model/eventFacts.ts';
import type { EventNumber, Seat } from '../../model/ids.ts';

/** One use of power over others, by the seat that used it. */
export interface ForceAct {
  readonly kind: Force;
  readonly seat: Seat;
  /** Whom it was done to; null where it was the whole valley. */
  readonly other: Seat | null;
  readonly round: number;
  readonly n: EventNumber;
}

/** Every press, fence and cut, oldest first. */
export const forceActs = (log: readonly Event[]): ForceAct[] =>
  log.flatMap((event) => {
    const force = forceOf(event);
    if (force === null) return [];
    const { kind, by: seat, others } = force;
    return [{ kind, seat, other: others[0] ?? null, round: event.round, n: event.n }];
  });

/** On whom an act of power fell, once for each press, cut or closing; nobody for most events. */
export function struck(event: Event): readonly Seat[] {
  if (event.type === 'severed') return [event.other];
  if (event.type !== 'pressed') return [];
  // The press closes one river; the rest were closed by those who stand together, to the presser.
  return [event.to, ...event.closes.slice(1).map(() => event.from)];
}

/** Presses, cuts and closings from which on someone is harshly met, where it is half of all. */
const HARSH = 3;

/** Seats on which at least three and half of all presses, cuts and closings fell. */
export function harshlyStruck(hits: readonly number[]): Seat[] {
  const all = sum(hits);
  return hits.flatMap((hit, seat) => (hit >= HARSH && hit * 2 >= all ? [seat] : []));
}
