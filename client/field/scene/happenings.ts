import type { SeenEvent } from '../../../shared/model/view.ts';
import type { Opening } from '../drawing/picture.ts';
import type { Traffic } from './traffic.ts';

/** What each event sets in motion on the field. */
export function setInMotion(event: SeenEvent, traffic: Traffic, own: number | null): void {
  switch (event.type) {
    case 'exchanged':
    case 'boats':
      traffic.sail(event.from, event.to, event.gave, 'trade');
      traffic.sail(event.to, event.from, event.got, 'trade', 90);
      return;
    case 'gave':
    case 'amended':
      traffic.sail(event.from, event.to, event.goods, 'gift');
      return;
    case 'promised':
      traffic.sail(event.creditor, event.debtor, event.moved, 'trade');
      return;
    case 'paid':
      traffic.sail(event.from, event.to, event.goods, 'trade');
      return;
    case 'yielded':
      // The goods go from the one who yields to the one who pressed.
      traffic.sail(event.to, event.from, event.goods, 'yield');
      return;
    case 'drew':
      traffic.ripple();
      if (own !== null && event.own !== null) traffic.carryWater(own, event.own.got);
      return;
    case 'ate':
      traffic.fillBaskets(event.baskets);
      return;
    default:
      return;
  }
}

/** What opens at an event, if anything does: a crack, or the bed of a new river. */
export function openedBy(event: SeenEvent): Pick<Opening, 'kind' | 'id'> | null {
  switch (event.type) {
    case 'limit-fell':
    case 'severed':
      return { kind: 'tie', id: event.tie };
    case 'tie-made':
      return { kind: 'new-tie', id: event.tie };
    case 'spring-died':
    case 'fenced':
      return { kind: 'spring', id: 0 };
    case 'withered':
      return { kind: 'stead', id: event.seat };
    default:
      return null;
  }
}
