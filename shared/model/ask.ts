import type { Ask } from './event.ts';
import type { Seat } from './ids.ts';

/** Says whether an open ask waits for an answer from a seat. */
export const waitsFor = (ask: Ask, seat: Seat): boolean =>
  ask.kind === 'introduction'
    ? (ask.a === seat || ask.b === seat) && !ask.agreed.includes(seat)
    : ask.to === seat;
