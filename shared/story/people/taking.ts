import type { Bot } from '../../bots/bot.ts';
import { type BotView, isOpenNow, type Neighbour, neighbourAt } from '../../bots/botView.ts';
import { gain } from '../../bots/judgement/worth.ts';
import { at } from '../../model/at.ts';
import type { SeatCommand } from '../../model/command.ts';
import { GOODS, type Good, holds, NO_GOODS, unitsOf } from '../../model/goods/amounts.ts';
import { plainSwap, scripted } from './plain.ts';

/** Two units for one of its own; where no river carries two, one for one. */
function twoForOne(view: BotView): SeatCommand | null {
  let best: SeatCommand | null = null;
  let most = 0;
  for (const neighbour of view.neighbours) {
    if (neighbour.waiting || neighbour.out < 1 || neighbour.into < 2) continue;
    for (const give of GOODS)
      for (const get of GOODS) {
        if (give === get || view.free[give] < 1 || (neighbour.seen?.goods[get] ?? 0) < 2) continue;
        const gained = gain(view.needs, view.free, unitsOf(2, get), unitsOf(1, give));
        if (gained <= most) continue;
        most = gained;
        best = { type: 'offer', to: neighbour.seat, give: unitsOf(1, give), get: unitsOf(2, get) };
      }
  }
  return best ?? plainSwap(view);
}

/** Has this neighbour a wider river to another maker of what I make? */
const hasBetterRiver = ({ valley, home, me }: BotView, { seat, tie }: Neighbour): boolean =>
  valley.ties.some((other) => {
    if (other.limit === 0 || other.closed || (other.a !== seat && other.b !== seat)) return false;
    const end = other.a === seat ? other.b : other.a;
    return end !== me && at(valley.homesteads, end).craft === home.craft && other.width > tie.width;
  });

/** The good that a press brings most by, in baskets of this dusk. */
function prize(view: BotView, neighbour: Neighbour): { good: Good; amount: number } | null {
  const most = Math.min(view.scenario.press.most, neighbour.into);
  let best: { good: Good; amount: number; worth: number } | null = null;
  for (const good of GOODS) {
    const amount = Math.min(most, neighbour.seen?.goods[good] ?? 0);
    if (amount === 0) continue;
    const goods = unitsOf(amount, good);
    const worth = gain(view.needs, view.free, goods, NO_GOODS);
    if (worth > (best?.worth ?? 0)) best = { good, amount, worth };
  }
  return best;
}

/** Presses whoever turned it down today and has no better river. */
function press(view: BotView): SeatCommand | null {
  if (view.book.pressed || !isOpenNow(view, 'press')) return null;
  for (const seat of view.book.turnedDown ?? []) {
    const neighbour = neighbourAt(view, seat);
    if (neighbour === null || neighbour.waiting || hasBetterRiver(view, neighbour)) continue;
    const wanted = prize(view, neighbour);
    if (wanted) return { type: 'press', to: seat, good: wanted.good, amount: wanted.amount };
  }
  return null;
}

function fence(view: BotView): SeatCommand | null {
  const { fence: rule, costs } = view.scenario;
  const { capacity, undrawable } = view.valley.spring;
  if (!isOpenNow(view, 'fence') || view.home.fences >= view.given.fences) return null;
  if (capacity - rule.capacityLost < undrawable || !holds(view.free, costs.fence)) return null;
  return { type: 'fence' };
}

/**
 * Draws 4; asks two for one, presses when refused and the other has no better river; fences as soon
 * as it can; joins nothing; breaks what is due when it is hungry.
 */
export const taking = (): Bot =>
  scripted({
    draws: ({ given }) => given.hands,
    offer: twoForOne,
    meets: false,
    keepsWord: false,
    acts: (view) => press(view) ?? fence(view),
  });
