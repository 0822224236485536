import type { Event } from '../model/event.ts';
import { reachOf } from '../model/eventFacts.ts';
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
  const { seats, stores } = reach;
  if (viewer === 'facilitator') return seats.length > 0;
  return seats.includes(viewer) || (stores && seats.some((seat) => seesStore(state, viewer, seat)));
}
