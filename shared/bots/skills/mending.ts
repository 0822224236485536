import type { SeatCommand } from '../../model/command.ts';
import { GOODS, type Goods, NO_GOODS } from '../../model/goods/amounts.ts';
import type { Seat } from '../../model/ids.ts';
import { type BotView, isOpenNow } from '../botView.ts';
import { occursTo } from '../judgement/occurring.ts';
import { harmsBetween } from '../judgement/remembered.ts';
import { basketsWithout } from '../judgement/spare.ts';
import { loss } from '../judgement/worth.ts';

/** Making amends: what one gives to a neighbour whose river one harmed. */

/** How often one who harmed a river tries to mend it, in a round in which it can. */
const SORRY = 0.6;

/** The cheapest goods of so many units that cost no basket of this dusk; null where there are none. */
function amends(view: BotView, units: number): Goods | null {
  let best: { goods: Goods; cost: number } | null = null;
  for (let water = 0; water <= units; water++)
    for (let grain = 0; grain + water <= units; grain++) {
      const goods = { water, grain, timber: units - water - grain };
      if (GOODS.some((good) => goods[good] > view.free[good])) continue;
      if (basketsWithout(view, goods) < basketsWithout(view, NO_GOODS)) continue;
      const cost = loss(view.needs, view.free, goods);
      if (best === null || cost < best.cost) best = { goods, cost };
    }
  return best?.goods ?? null;
}

/** Did this seat harm the river to a neighbour? */
const harmed = (view: BotView, other: Seat): boolean => harmsBetween(view, view.me, other) > 0;

/**
 * Makes amends to a neighbour whose river it harmed, and that could be wider again. Null where there is none,
 * where it may not or can't pay, and where it doesn't come to its mind.
 */
export function mend(view: BotView): SeatCommand | null {
  if (view.valley.marks.length === 0 || view.left === 0 || !isOpenNow(view, 'amend')) return null;
  const wronged = view.neighbours.find(
    ({ seat, tie }) => !tie.closed && tie.width < tie.limit && harmed(view, seat),
  );
  if (wronged === undefined || !occursTo(view, 'amends', SORRY)) return null;
  const goods = amends(view, view.scenario.costs.amend);
  return goods && { type: 'amend', to: wronged.seat, goods };
}
