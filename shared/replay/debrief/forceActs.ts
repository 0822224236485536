import type { Event, EventOf } from '../../model/event.ts';
import type { EventNumber, Seat } from '../../model/ids.ts';

/** Acts that shift power over others, beside the four ways that shift it without taking. */
export type Force = EventOf<'pressed'> | EventOf<'fenced'> | EventOf<'severed'>;

/** One use of power over others, by the seat that used it. */
export interface ForceAct {
  readonly kind: 'press' | 'fence' | 'sever';
  readonly seat: Seat;
  /** Whom it was done to; null where it was the whole valley. */
  readonly other: Seat | null;
  readonly round: number;
  readonly n: EventNumber;
}

function forceOf(event: Event): ForceAct | null {
  const { n, round } = event;
  switch (event.type) {
    case 'pressed':
      return { kind: 'press', seat: event.from, other: event.to, round, n };
    case 'severed':
      return { kind: 'sever', seat: event.by, other: event.other, round, n };
    case 'fenced':
      return { kind: 'fence', seat: event.seat, other: null, round, n };
    default:
      return null;
  }
}

/** Every press, fence and cut, oldest first. */
export const forceActs = (log: readonly Event[]): ForceAct[] =>
  log.flatMap((event) => forceOf(event) ?? []);

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
  const all = hits.reduce((sum, one) => sum + one, 0);
  return hits.flatMap((hit, seat) => (hit >= HARSH && hit * 2 >= all ? [seat] : []));
}
