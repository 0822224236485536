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
function amends(look: BotView, units: number): Goods | null {
  let best: { goods: Goods; cost: number } | null = null;
  for (let water = 0; water <= units; water++)
    for (let grain = 0; grain + water <= units; grain++) {
      const goods = { water, grain, timber: units - water - grain };
      if (GOODS.some((good) => goods[good] > look.free[good])) continue;
      if (basketsWithout(look, goods) < basketsWithout(look, NO_GOODS)) continue;
      const cost = loss(look.needs, look.free, goods);
      if (best === null || cost < best.cost) best = { goods, cost };
    }
  return best?.goods ?? null;
}

/** Did this seat harm the river to a neighbour? */
const harmed = (look: BotView, other: Seat): boolean => harmsBetween(look, look.me, other) > 0;

/**
 * Makes amends to a neighbour whose river it harmed, and that could be wider again. Null where there is none,
 * where it may not or can't pay, and where it doesn't come to its mind.
 */
export function mend(look: BotView): SeatCommand | null {
  if (look.valley.marks.length === 0 || look.left === 0 || !isOpenNow(look, 'amend')) return null;
  const wronged = look.neighbours.find(
    ({ seat, tie }) => !tie.closed && tie.width < tie.limit && harmed(look, seat),
  );
  if (wronged === undefined || !occursTo(look, 'amends', SORRY)) return null;
  const goods = amends(look, look.scenario.costs.amend);
  return goods && { type: 'amend', to: wronged.seat, goods };
}
