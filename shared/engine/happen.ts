import type { Event, EventBody } from '../model/event.ts';
import type { State } from '../model/state.ts';
import { evolve } from './evolve.ts';

/** Gives an event body its number and round, as the next thing that happens. */
function stamp(state: State, body: EventBody, ahead: number): Event {
  const round = body.type === 'dawned' ? state.round + 1 : state.round;
  return Object.assign(body, { n: state.log.length + ahead, round });
}

/** Numbers events as they would happen next, without letting them happen. */
export const foresee = (state: State, bodies: readonly EventBody[]): Event[] =>
  bodies.map((body, i) => stamp(state, body, i));

/** Lets events happen: numbers them, evolves the state by each, and returns them. */
export function happen(state: State, bodies: readonly EventBody[]): Event[] {
  const events = foresee(state, bodies);
  for (const event of events) evolve(state, event);
  return events;
}
