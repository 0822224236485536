import type { Ask } from '../model/agreements/ask.ts';
import { sum } from '../model/arithmetic.ts';
import { at } from '../model/at.ts';
import type { Event, EventOf } from '../model/event.ts';
import { type Goods, NO_GOODS } from '../model/goods/amounts.ts';
import type { EventNumber, Seat } from '../model/ids.ts';
import type { State, Tenure } from '../model/state.ts';
import type { SeenEvent, Viewer } from '../model/view.ts';
import { UNTOLD } from '../model/vocabulary.ts';
import { seesStore, showsBoats } from './query.ts';
import { addressees } from './rules/asks.ts';

/** What of an event a viewer sees: all of it, a part, or nothing. The facilitator sees all that is done. */

const isParty = (viewer: Viewer, ...seats: Seat[]): boolean =>
  viewer === 'facilitator' || (viewer !== 'public' && seats.includes(viewer));

const isConcerned = (viewer: Viewer, ask: Ask): boolean =>
  isParty(viewer, ask.from, ...addressees(ask));

const ownOf = (viewer: Viewer, amounts: readonly number[]): number | null =>
  typeof viewer === 'number' ? at(amounts, viewer) : null;

/** Number, round and causes: what every part of an event keeps. */
function frame({ n, round, because }: Event): {
  n: EventNumber;
  round: number;
  because?: readonly EventNumber[];
} {
  return because ? { n, round, because } : { n, round };
}

/** Whole to the parties; to others only boats on a river, and not even these where boats are private. */
function travel(
  state: State,
  event: Event,
  viewer: Viewer,
  from: Seat,
  to: Seat,
  gave: Goods,
  got: Goods,
): SeenEvent | null {
  if (isParty(viewer, from, to)) return event as SeenEvent;
  if (!showsBoats(state, event.round)) return null;
  // Causes would tell others that it was a promise, or an offer, and whose.
  return { n: event.n, round: event.round, type: 'boats', from, to, gave, got };
}

function drew(event: EventOf<'drew'>, viewer: Viewer): SeenEvent {
  const own =
    typeof viewer === 'number'
      ? {
          asked: at(event.asked, viewer),
          got: at(event.got, viewer),
          tended: at(event.tended, viewer),
        }
      : null;
  return {
    ...frame(event),
    type: 'drew',
    sum: viewer === 'facilitator' ? sum(event.got) : null,
    own,
  };
}

function stored(event: EventOf<'stored'>, viewer: Viewer): SeenEvent {
  const own =
    typeof viewer === 'number'
      ? {
          irrigated: at(event.irrigated, viewer),
          evaporated: at(event.evaporated, viewer),
          spoiled: at(event.spoiled, viewer),
        }
      : null;
  return { ...frame(event), type: 'stored', own };
}

/**
 * What a viewer sees of an event; null where it sees nothing. Depends on who is whose neighbour now. What
 * happened before a seat was its person's, that person sees as everyone does.
 * @param tenures whose the seats are; where a game is played again, as they were at its end
 * @throws RangeError for a seat that the table does not have
 */
export function visibleEvent(
  state: State,
  event: Event,
  viewer: Viewer,
  tenures: readonly Tenure[] = state.tenures,
): SeenEvent | null {
  const isOthers = typeof viewer === 'number' && event.n < at(tenures, viewer).since;
  return visibleTo(state, event, isOthers ? 'public' : viewer);
}

function visibleTo(state: State, event: Event, viewer: Viewer): SeenEvent | null {
  switch (event.type) {
    case 'harvested':
      return { ...frame(event), type: 'harvested', own: ownOf(viewer, event.amounts) };
    case 'fences-drew':
      return {
        ...frame(event),
        type: 'fences-drew',
        sum: sum(event.amounts),
        own: ownOf(viewer, event.amounts),
      };
    case 'drew':
      return drew(event, viewer);
    case 'stored':
      return stored(event, viewer);
    case 'ate': {
      const standIn = typeof viewer === 'number' && event.standIns[viewer] === true;
      return { ...frame(event), type: 'ate', baskets: event.baskets, standIn };
    }

    case 'allocated':
    case 'intended':
      return viewer === event.seat ? event : null;
    case 'improved':
    case 'became-self-reliant':
      return seesStore(state, viewer, event.seat) ? event : null;

    case 'asked':
    case 'ask-ended':
      return isConcerned(viewer, event.ask) ? event : null;
    case 'agreed': {
      const ask = state.asks.get(event.ask);
      return isParty(viewer, event.seat) || (ask && isConcerned(viewer, ask)) ? event : null;
    }
    case 'exchanged':
      return travel(state, event, viewer, event.from, event.to, event.gave, event.got);
    case 'gave':
      return travel(state, event, viewer, event.from, event.to, event.goods, NO_GOODS);
    case 'promised':
      return travel(state, event, viewer, event.creditor, event.debtor, event.moved, NO_GOODS);
    case 'paid':
      return travel(state, event, viewer, event.from, event.to, event.goods, NO_GOODS);
    case 'promise-kept':
    case 'promise-deferred':
    case 'promise-void':
      return isParty(viewer, event.debtor, event.creditor) ? event : null;
    case 'promise-broke':
      return isParty(viewer, event.debtor, event.creditor)
        ? event
        : { ...event, promise: UNTOLD, unpaid: NO_GOODS };

    case 'tie-made':
      return isParty(viewer, event.by, event.a, event.b) ? event : { ...event, ask: UNTOLD };

    case 'said':
      return event.to === null || isParty(viewer, event.from, event.to) ? event : null;
    case 'occupied':
      // Names stand with the homesteads, where they can wait to be read and be taken off again.
      return {
        ...event,
        nickname: '',
        character: viewer === 'facilitator' ? event.character : null,
      };

    case 'began':
    case 'dawned':
    case 'pacts-turned':
    case 'phase-began':
    case 'ended':
    case 'pressed':
    case 'yielded':
    case 'refused':
    case 'limit-fell':
    case 'severed':
    case 'amended':
    case 'fenced':
    case 'called':
    case 'joined-call':
    case 'pledged':
    case 'unpledged':
    case 'completed':
    case 'proposed':
    case 'signed':
    case 'left':
    case 'breached':
    case 'readied':
    case 'lived':
    case 'withered':
    case 'rivers-turned':
    case 'regrew':
    case 'spring-died':
    case 'narrowed':
    case 'dusk-settled':
    case 'presence-changed':
    case 'last-round-set':
    case 'words-set':
    case 'sight-set':
      return event;
  }
}
