import { at } from '../../model/at.ts';
import { fillBaskets, GOODS, type Goods } from '../../model/goods/amounts.ts';
import { mostBaskets } from '../../model/goods/duskTotals.ts';
import type { Homestead, State } from '../../model/state.ts';
import { dayAhead, standInCost, widthBetween } from './means.ts';

/** What two can share if they deal with each other. */
export interface Pool {
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

/** What two neighbours can win by exchanging, found by trying everything that their river carries. */

/** Every net movement of goods from a to b (negative: from b to a) with at most `width` units each way. */
function movements(width: number): Goods[] {
  const steps = Array.from({ length: 2 * width + 1 }, (_, i) => i - width);
  const all = steps.flatMap((water) =>
    steps.flatMap((grain) => steps.map((timber) => ({ water, grain, timber }))),
  );
  const oneWay = (goods: Goods, sign: 1 | -1): number =>
    GOODS.reduce((units, good) => units + Math.max(0, sign * goods[good]), 0);
  return all.filter((goods) => oneWay(goods, 1) <= width && oneWay(goods, -1) <= width);
}

const within = (goods: Goods, a: Goods, b: Goods): boolean =>
  GOODS.every((good) => goods[good] <= a[good] && -goods[good] <= b[good]);

function after(home: Homestead, goods: Goods, sign: 1 | -1): Goods {
  const { water, grain, timber } = home.goods;
  return {
    water: water + sign * goods.water,
    grain: grain + sign * goods.grain,
    timber: timber + sign * goods.timber,
  };
}

/** Baskets that two homesteads can fill together beyond what each fills alone. */
function gain(day: State, a: Homestead, b: Homestead, moves: readonly Goods[]): number {
  const most = mostBaskets(day.scenario);
  const baskets = (home: Homestead, store: Goods): number =>
    fillBaskets(store, most, standInCost(day, home), home.craft).baskets;
  const alone = baskets(a, a.goods) + baskets(b, b.goods);
  let best = alone;
  for (const goods of moves)
    if (within(goods, a.goods, b.goods))
      best = Math.max(best, baskets(a, after(a, goods, -1)) + baskets(b, after(b, goods, 1)));
  return best - alone;
}

/**
 * Gains from trade across every open river in the day ahead, in baskets of both ends together.
 * @returns one pool a river that carries anything; its value is a whole number, 0 or more
 */
export function tieGains(state: State): Pool[] {
  const day = dayAhead(state);
  const byWidth = new Map<number, Goods[]>();
  const pools: Pool[] = [];
  for (const { a, b } of day.ties) {
    const width = widthBetween(day, a, b);
    if (width === 0) continue;
    const moves = byWidth.get(width) ?? movements(width);
    byWidth.set(width, moves);
    const value = gain(day, at(day.homesteads, a), at(day.homesteads, b), moves);
    pools.push({ a, b, value });
  }
  return pools;
}
