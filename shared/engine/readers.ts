import type { Ask, Event, EventOf, EventType } from '../model/event.ts';
import type { Seat } from '../model/ids.ts';
import type { State } from '../model/state.ts';
import type { Viewer } from '../model/view.ts';
import { seesStore } from './query.ts';

/** What an event changes in books and options. */
interface Reach {
  /** Whose own affairs it is. */
  readonly seats: readonly Seat[];
  /** Do these seats' stores change? Then whoever sees them is reached too. */
  readonly stores?: boolean;
}

type Reaches = { readonly [T in EventType]?: (event: EventOf<T>) => Reach };

const partiesOf = (ask: Ask): Reach => ({
  seats: ask.kind === 'introduction' ? [ask.from, ask.a, ask.b] : [ask.from, ask.to],
});

const boat = ({ from, to }: { from: Seat; to: Seat }): Reach => ({
  seats: [from, to],
  stores: true,
});

/** The commonest events reach few; any other may reach everyone. */
const REACHES: Reaches = {
  readied: () => ({ seats: [] }),
  said: ({ from, to }) => ({ seats: to === null ? [] : [from, to] }),
  intended: ({ seat }) => ({ seats: [seat] }),
  asked: ({ ask }) => partiesOf(ask),
  'ask-ended': ({ ask }) => partiesOf(ask),
  exchanged: boat,
  gave: boat,
  paid: boat,
};

/**
 * May an event have changed this viewer's book, or what it may do? A no is certain, so that nobody
 * need be shown their book again whom the event does not reach.
 * @param state as the event left it, or later
 */
export function reaches(state: State, event: Event, viewer: Viewer): boolean {
  if (viewer === 'public') return false;
  const reachOf = REACHES[event.type] as ((event: Event) => Reach) | undefined;
  if (reachOf === undefined) return true;
  const { seats, stores } = reachOf(event);
  if (viewer === 'host') return seats.length > 0;
  return (
    seats.includes(viewer) ||
    (stores === true && seats.some((seat) => seesStore(state, viewer, seat)))
  );
}
