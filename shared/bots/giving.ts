import type { SeatCommand } from '../model/command.ts';
import { GOODS, type Good, NO_GOODS, unitsOf } from '../model/goods.ts';
import { isOpenNow, type Look } from './look.ts';
import { gain, loss, needsOf } from './worth.ts';

/** A gift costs its giver at most this, in baskets: what would spoil, evaporate or hardly be missed. */
const HARDLY_MISSED = 0.06;
/** And it must fill a basket there, or nearly. */
const WELCOME = 0.5;
/** Most units of one good in a gift. */
const HANDFUL = 2;

/** Gives a neighbour what it lacks most, out of what one would hardly miss. */
export function give(look: Look): SeatCommand | null {
  if (!isOpenNow(look, 'gift')) return null;
  let best = 0;
  let found: { to: number; good: Good; amount: number } | null = null;
  for (const neighbour of look.neighbours) {
    if (neighbour.seen === null || neighbour.gifts === 0 || neighbour.waiting) continue;
    const needs = needsOf(look.valley, neighbour.home, neighbour.seen.selfReliant);
    for (const good of GOODS)
      for (
        let amount = 1;
        amount <= Math.min(HANDFUL, neighbour.gifts, look.free[good]);
        amount++
      ) {
        const goods = unitsOf(amount, good);
        if (loss(look.needs, look.free, goods) > HARDLY_MISSED) break;
        const theirs = gain(needs, neighbour.seen.goods, goods, NO_GOODS);
        if (theirs < WELCOME * amount || theirs <= best) continue;
        best = theirs;
        found = { to: neighbour.seat, good, amount };
      }
  }
  return found === null
    ? null
    : { type: 'gift', to: found.to, goods: unitsOf(found.amount, found.good) };
}
