import { type BotView, type Neighbour, needsAt } from '../../bots/botView.ts';
import { isIntroducing, wasTied } from '../../bots/skills/meeting.ts';
import { fillBaskets, type Goods, plus } from '../../model/goods/amounts.ts';
import type { Seat } from '../../model/ids.ts';

/** What a script can see of its neighbours. */

/** Would these goods fill one more basket at a neighbour's? False where its store is hidden. */
export function wouldBasket(view: BotView, neighbour: Neighbour, goods: Goods): boolean {
  if (neighbour.seen === null) return false;
  const { most, standIn, craft } = needsAt(view, neighbour);
  const filled = (store: Goods) => fillBaskets(store, most, standIn, craft).baskets;
  const { goods: store } = neighbour.seen;
  return filled(plus(store, goods)) > filled(store);
}

/** Two neighbours of different crafts between whom there has never been a river; null where there are none. */
export function strangersWhoLack(view: BotView): readonly [Seat, Seat] | null {
  for (const { seat: a, home } of view.neighbours)
    for (const { seat: b, home: other } of view.neighbours)
      if (
        a < b &&
        home.craft !== other.craft &&
        !wasTied(view.valley, a, b) &&
        !isIntroducing(view, a, b)
      )
        return [a, b];
  return null;
}
