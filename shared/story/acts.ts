import type { Event, EventType } from '../model/event.ts';

/**
 * Acts that change the pattern: rivers, limits, fences, works, pacts, promises, presses, land, and
 * what dies. Exchanges, gifts, hands and words are not among them.
 */
const PATTERN: ReadonlySet<EventType> = new Set<EventType>([
  'tie-made',
  'severed',
  'limit-fell',
  'fenced',
  'completed',
  'left',
  'breached',
  'promise-kept',
  'promise-broke',
  'pressed',
  'amended',
  'improved',
  'became-self-reliant',
  'withered',
  'spring-died',
]);

/**
 * Rounds in which the pattern changed, one entry an act. A pact counts once, when it first binds two
 * or more.
 */
export function patternRounds(log: readonly Event[]): number[] {
  const inForce = new Set<number>();
  const signers = new Map<number, Set<number>>();
  return log.flatMap((event) => {
    if (event.type !== 'pacts-turned') return PATTERN.has(event.type) ? [event.round] : [];
    const began = new Set<number>();
    for (const [pact, seat] of event.joined) {
      const bound = signers.get(pact) ?? new Set();
      signers.set(pact, bound.add(seat));
      if (bound.size >= 2 && !inForce.has(pact)) began.add(pact);
    }
    for (const [pact, seat] of event.left) signers.get(pact)?.delete(seat);
    for (const pact of began) inForce.add(pact);
    return [...began].map(() => event.round);
  });
}

/** How often each type of event stands in a log. */
export function countOf(log: readonly Event[]): (type: EventType) => number {
  const counts = new Map<EventType, number>();
  for (const { type } of log) counts.set(type, (counts.get(type) ?? 0) + 1);
  return (type) => counts.get(type) ?? 0;
}
