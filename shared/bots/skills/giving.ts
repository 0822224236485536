import type { SeatCommand } from '../../model/command.ts';
import { type Good, type Goods, NO_GOODS, unitsOf } from '../../model/goods/amounts.ts';
import { type BotView, isOpenNow, type Neighbour, needsAt } from '../botView.ts';
import { ALIKE } from '../judgement/chance.ts';
import { occursTo } from '../judgement/occurring.ts';
import { basketsWithout } from '../judgement/spare.ts';
import { less, more } from '../judgement/worth.ts';

/** A gift costs its giver at most this, in baskets: what would spoil, evaporate or hardly be missed. */
const HARDLY_MISSED = 0.06;
/** And each unit of it must half fill a basket there. */
const WELCOME = 0.5;
/** Most units of one good in a gift. */
const HANDFUL = 2;

interface Present {
  readonly to: Neighbour;
  readonly good: Good;
  readonly amount: number;
  /** What the neighbour gains by it, in baskets. */
  readonly welcome: number;
}

/** Goods of which a handful would hardly be missed: the most units that one could do without. */
const spare = (view: BotView, good: Good): number => {
  let amount = 0;
  while (
    amount < Math.min(HANDFUL, view.free[good]) &&
    less(view.needs, view.free, good, amount + 1) <= HARDLY_MISSED
  )
    amount++;
  return amount;
};

/** What one would rather not miss, but gives back for a gift, in baskets. */
const GRATEFUL = 0.4;

/** A unit of which half a basket comes there, and that one can do without; undefined where there is none. */
function handout(view: BotView, to: Neighbour, store: Goods): Good | undefined {
  const needs = needsAt(view, to);
  return view.goods.find(
    (one) =>
      view.free[one] > 0 &&
      less(view.needs, view.free, one, 1) <= GRATEFUL &&
      more(needs, store, one, 1) >= WELCOME,
  );
}

/**
 * Gives one unit back to a neighbour who gave today and has had nothing in return, where that fills half a
 * basket there; null where nobody is to be thanked so.
 */
export function thank(view: BotView): SeatCommand | null {
  if (!isOpenNow(view, 'gift')) return null;
  for (const to of view.neighbours) {
    const { tie, seen } = to;
    const first = tie.a === view.me;
    if (seen === null || to.waiting || to.gifts === 0) continue;
    if ((first ? tie.giftedBA : tie.giftedAB) === 0 || (first ? tie.giftedAB : tie.giftedBA) > 0)
      continue;
    const good = handout(view, to, seen.goods);
    if (good !== undefined) return { type: 'gift', to: to.seat, goods: unitsOf(1, good) };
  }
  return null;
}

/** How often one who was given something thinks of passing something on, in a round. */
const PASSES_ON = 0.35;

/**
 * Passes on what kindness it met: one unit, once, to a neighbour who lacks it and did not give it. Null where
 * it met none since it last gave, where it doesn't come to its mind, and where it has none to spare for anyone.
 */
export function passOn(view: BotView): SeatCommand | null {
  const kindness = view.book.kindness ?? null;
  if (kindness === null || !isOpenNow(view, 'gift')) return null;
  if (!occursTo(view, 'kindness', PASSES_ON)) return null;
  for (const to of view.neighbours) {
    if (to.seat === kindness.from || to.seen === null || to.waiting || to.gifts === 0) continue;
    const good = handout(view, to, to.seen.goods);
    if (good === undefined) continue;
    const goods = unitsOf(1, good);
    if (basketsWithout(view, goods) >= basketsWithout(view, NO_GOODS))
      return { type: 'gift', to: to.seat, goods };
  }
  return null;
}

/** Gives a neighbour what it lacks most, out of what one would hardly miss; null where nobody lacks any of it. */
export function give(view: BotView): SeatCommand | null {
  if (!isOpenNow(view, 'gift')) return null;
  let best: Present | null = null;
  for (const good of view.goods) {
    const most = spare(view, good);
    if (most === 0) continue;
    for (const to of view.neighbours) {
      if (to.seen === null || to.waiting) continue;
      const needs = needsAt(view, to);
      for (let amount = 1; amount <= Math.min(most, to.gifts); amount++) {
        const welcome = more(needs, to.seen.goods, good, amount);
        if (welcome >= WELCOME * amount && welcome > (best?.welcome ?? 0) + ALIKE)
          best = { to, good, amount, welcome };
      }
    }
  }
  return best && { type: 'gift', to: best.to.seat, goods: unitsOf(best.amount, best.good) };
}
