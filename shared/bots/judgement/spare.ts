import { fillBaskets, type Goods, minus, NO_GOODS, plus } from '../../model/goods/amounts.ts';
import type { BotView } from '../botView.ts';
import { ALIKE } from './chance.ts';
import { isEarly, loss } from './worth.ts';

/** Worth in baskets of one more unit of yield at every dawn, as long as there is a use for it. */
const YIELD_A_ROUND = 0.42;
/** Beyond twice the baskets that can be used, a unit more is hardly worth anything. */
const SURPLUS_A_ROUND = 0.08;

/** What one more unit of yield for the rest of the game is worth, in baskets. */
export function worthOfYield(view: BotView): number {
  const useful = 2 * view.needs.most - 1;
  return view.left * (view.own.yield < useful ? YIELD_A_ROUND : SURPLUS_A_ROUND);
}

/** Land goods that are missed least, with what missing them costs in baskets. */
interface SpareGoods {
  readonly goods: Goods;
  readonly cost: number;
}

/** Baskets that this homestead would eat at this dusk if some goods came to it and others left it. */
export function basketsIf({ needs, free }: BotView, come: Goods, gone: Goods): number {
  const left = minus(plus(free, come), gone);
  return fillBaskets(left, needs.most, needs.standIn, needs.craft).baskets;
}

/** Baskets that this homestead would eat at this dusk if these goods left it. */
export const basketsWithout = (view: BotView, goods: Goods): number =>
  basketsIf(view, NO_GOODS, goods);

/** What of this dusk's baskets one will not part with. */
export type Fed =
  /** All of them: one eats first. */
  | 'all'
  /** The first: one who wants something badly goes without the others. */
  | 'first'
  | 'none';

/** Baskets of this dusk that must be left. */
const leastLeft = (view: BotView, fed: Fed): number =>
  fed === 'none' ? 0 : Math.min(basketsWithout(view, NO_GOODS), fed === 'first' ? 1 : Infinity);

/** Would one still have the baskets that one does not part with, without these goods? */
const leavesFed = (view: BotView, goods: Goods, fed: Fed): boolean =>
  basketsWithout(view, goods) >= leastLeft(view, fed);

/** Does this cost no more than one gives up for the days to come? Early on everyone eats a first basket. */
export const eatsFirst = (view: BotView, cost: Goods): boolean =>
  !isEarly(view.valley) || leavesFed(view, cost, 'first');

/** The cheapest way to part with `amount` land goods; null where there is none. */
export function spareLand(view: BotView, amount: number, fed: Fed = 'none'): SpareGoods | null {
  let best: SpareGoods | null = null;
  const rather = view.goods.find((good) => good !== 'water');
  for (let units = 0; units <= amount; units++) {
    const grain = rather === 'grain' ? amount - units : units;
    const goods = { water: 0, grain, timber: amount - grain };
    if (goods.grain > view.free.grain || goods.timber > view.free.timber) continue;
    if (!leavesFed(view, goods, fed)) continue;
    const cost = loss(view.needs, view.free, goods);
    if (best === null || cost < best.cost - ALIKE) best = { goods, cost };
  }
  return best;
}
