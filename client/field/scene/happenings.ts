import {
  markFactsOf,
  partiesOf,
  type TravelKind,
  travelOf,
} from '../../../shared/model/eventFacts.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../shared/model/view.ts';
import type { Opening } from '../drawing/picture.ts';
import type { Manner } from './stamps.ts';
import type { Traffic } from './traffic.ts';

/** How boats look by why they sail. */
const MANNERS: Readonly<Record<TravelKind, Manner>> = {
  exchange: 'trade',
  boats: 'trade',
  promise: 'trade',
  payment: 'trade',
  gift: 'gift',
  amends: 'gift',
  yield: 'yield',
};

/** Milliseconds after which what comes back sets out. */
const COMES_BACK = 90;

/** What each event sets in motion on the field. */
export function setInMotion(event: SeenEvent, traffic: Traffic, own: Seat | null): void {
  const travel = travelOf(event);
  travel?.moved.forEach(({ from, to, goods }, i) => {
    traffic.sail(from, to, goods, MANNERS[travel.kind], i * COMES_BACK);
  });
  // Nothing else moves: a river, a work or a fence is drawn as it now is, without anything on its way.
  if (event.type === 'drew') {
    traffic.ripple();
    if (own !== null && event.own !== null) traffic.carryWater(own, event.own.got);
  }
  if (event.type === 'ate') traffic.fillBaskets(event.baskets);
}

/** Does an event bring goods to a seat, by boat? */
export const bringsGoods = (event: SeenEvent, own: Seat): boolean =>
  travelOf(event)?.moved.some(({ to }) => to === own) ?? false;

/** What opens at an event, if anything does: a crack, or the bed of a new river. */
export function openedBy(event: SeenEvent): Pick<Opening, 'kind' | 'id'> | null {
  if (event.type === 'tie-made') return { kind: 'new-tie', id: event.tie };
  if (!event.permanent) return null;
  const { on } = markFactsOf(event);
  if (on === 'spring') return { kind: 'spring', id: 0 };
  // A broken promise cracks nothing by itself: where it narrows the river, that is a mark of its own.
  if (on === 'river') return 'tie' in event ? { kind: 'tie', id: event.tie } : null;
  const [seat] = partiesOf(event);
  return seat === undefined ? null : { kind: 'stead', id: seat };
}
