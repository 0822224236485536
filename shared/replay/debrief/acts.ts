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
