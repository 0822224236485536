import { bindsSeat } from '../model/agreements/pact.ts';
import { at } from '../model/at.ts';
import type { Event } from '../model/event.ts';
import { reachOf } from '../model/eventFacts.ts';
import type { PactId, Seat } from '../model/ids.ts';
import type { State } from '../model/state.ts';
import type { Viewer } from '../model/view.ts';
import { seesStore } from './query.ts';

/**
 * May an event have changed this viewer's book, or what it may do? A no is certain, so that nobody
 * need be shown their book again whom the event does not reach.
 * @param state as the event left it, or later
 */
export function reaches(state: State, event: Event, viewer: Viewer): boolean {
  if (viewer === 'public') return false;
  const reach = reachOf(event);
  if (reach === null) return true;
  const { seats, stores, bound } = reach;
  if (viewer === 'facilitator') return seats.length > 0;
  if (seats.includes(viewer)) return true;
  if (stores && seats.some((seat) => seesStore(state, viewer, seat))) return true;
  return bound !== undefined && wasBound(state, bound, viewer);
}

/** Did a pact bind a seat at the last dusk? Then its book says how the others kept it. */
const wasBound = (state: State, pact: PactId, seat: Seat): boolean =>
  bindsSeat(at(state.pacts, pact), seat, state.livesDusks.at(-1)?.round ?? 0);
