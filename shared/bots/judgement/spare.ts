import { fillBaskets, type Goods, minus, NO_GOODS, plus } from '../../model/amounts.ts';
import type { BotView } from '../botView.ts';
import { ALIKE } from './chance.ts';
import { loss } from './worth.ts';

/** Worth in baskets of one more unit of yield at every dawn, as long as there is a use for it. */
const YIELD_A_ROUND = 0.42;
/** Beyond twice the baskets that can be used, a unit more is hardly worth anything. */
const SURPLUS_A_ROUND = 0.08;

/** What one more unit of yield for the rest of the game is worth, in baskets. */
export function worthOfYield(look: BotView): number {
  const useful = 2 * look.needs.most - 1;
  return look.left * (look.own.yield < useful ? YIELD_A_ROUND : SURPLUS_A_ROUND);
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
export const basketsWithout = (look: BotView, goods: Goods): number =>
  basketsIf(look, NO_GOODS, goods);

/**
 * The cheapest way to part with `amount` land goods; null where there are not as many.
 * @param fed true where no basket of this dusk may go with them
 */
export function spareLand(look: BotView, amount: number, fed = false): SpareGoods | null {
  let best: SpareGoods | null = null;
  const least = fed ? basketsWithout(look, NO_GOODS) : 0;
  const rather = look.goods.find((good) => good !== 'water');
  for (let units = 0; units <= amount; units++) {
    const grain = rather === 'grain' ? amount - units : units;
    const goods = { water: 0, grain, timber: amount - grain };
    if (goods.grain > look.free.grain || goods.timber > look.free.timber) continue;
    if (fed && basketsWithout(look, goods) < least) continue;
    const cost = loss(look.needs, look.free, goods);
    if (best === null || cost < best.cost - ALIKE) best = { goods, cost };
  }
  return best;
}
