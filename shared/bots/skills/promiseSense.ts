import type { AskOf } from '../../model/agreements/ask.ts';
import type { SeatCommand } from '../../model/command.ts';
import type { PromiseNo } from '../../model/companions/botReason.ts';
import {
  type Good,
  type Goods,
  holds,
  NO_GOODS,
  type Store,
  total,
  unitsOf,
} from '../../model/goods/amounts.ts';
import type { Seat } from '../../model/ids.ts';
import {
  type BotView,
  hasOffered,
  isOpenNow,
  needsAt,
  neighbourAt,
  timesTurnedDown,
} from '../botView.ts';
import { MARGIN } from '../judgement/price.ts';
import { harmsBy, harmsToMe } from '../judgement/remembered.ts';
import { basketsWithout } from '../judgement/spare.ts';
import { gain, less, loss, more, type Needs } from '../judgement/worth.ts';

type PromiseAsk = AskOf<'promise'>;

/** Whether a character pays what it owes. */
export type Word =
  | 'keeps'
  | 'breaks'
  /** Keeps it, but not where a weak homestead would go without a basket for it. */
  | 'unless-hungry'
  /** Keeps it as long as there is something to come from the other. */
  | 'while-it-pays';

/** Worth now, in baskets, of a land good or water that is owed and will surely come. */
const LATER = 0.42;
/** How far the word of one who never broke it is trusted. */
const TRUST = 0.8;
/** What a borrowed unit must bring at once, in baskets: more than what is owed for it. */
const FILLS = 0.5;
/** Units that a bot lends or borrows at once. */
const LENT = 3;

/** Trust in a seat's word, 0 to 1: it falls with every harm that all remember. */
function trust(view: BotView, seat: Seat): number {
  const harms = harmsBy(view, seat);
  return harmsToMe(view, seat) > 0 ? 0 : TRUST / (1 + harms);
}

const owedTo = (view: BotView, debtor: Seat): number =>
  view.book.debts.reduce((sum, debt) => sum + (debt.debtor === debtor ? total(debt.left) : 0), 0);

/** Why it would not owe what is asked for later; null where it would. */
function whyNotBorrow(view: BotView, ask: PromiseAsk, into: number): PromiseNo | null {
  if (owedTo(view, view.me) + total(ask.get) > LENT) return 'declines-owing';
  if (total(ask.give) > into) return 'declines-river';
  const now = gain(view.needs, view.free, ask.give, NO_GOODS);
  return now - LATER * total(ask.get) >= MARGIN ? null : 'declines-poorer';
}

/** Why it would not lend; null where it would. */
function whyNotLend(view: BotView, ask: PromiseAsk, out: number): PromiseNo | null {
  if (owedTo(view, ask.from) > 0) return 'declines-owed';
  if (!holds(view.own.goods, ask.get)) return 'declines-short';
  if (!holds(view.free, ask.get))
    return hasOffered(view, ask.from) ? 'declines-later' : 'declines-taken';
  if (total(ask.get) > Math.min(LENT, out))
    return total(ask.get) > out ? 'declines-river' : 'declines-later';
  const cost = loss(view.needs, view.free, ask.get);
  const isWorth = (trusted: number) => trusted * LATER * total(ask.give) - cost >= MARGIN;
  if (isWorth(trust(view, ask.from))) return null;
  return isWorth(TRUST) ? 'declines-trust' : 'declines-later';
}

/** The one reason why a promise is not taken; null where it is. */
export function whyNoPromise(view: BotView, ask: PromiseAsk): PromiseNo | null {
  const neighbour = neighbourAt(view, ask.from);
  if (neighbour === null) return 'declines-river';
  return ask.debtor === view.me
    ? whyNotBorrow(view, ask, neighbour.into)
    : whyNotLend(view, ask, neighbour.out);
}

/** Accepts a promise that helps: a loan to one it trusts, or goods now for what it can spare later. */
export const answerPromise = (view: BotView, ask: PromiseAsk): SeatCommand => ({
  type: whyNoPromise(view, ask) === null ? 'accept' : 'decline',
  ask: ask.id,
});

/** What of a debt can be paid today: what one has, as far as the river carries it. */
function payable(view: BotView, left: Goods, room: number): Goods {
  const goods: Store = { ...NO_GOODS };
  let over = room;
  for (const good of view.goods) {
    goods[good] = Math.min(left[good], view.free[good], over);
    over -= goods[good];
  }
  return goods;
}

/** Vitality up to which a homestead is too weak to go without a basket. */
const WEAK = 5;

/** Would paying these goods leave a weak homestead with fewer baskets at this dusk? */
const isHungry = (view: BotView, goods: Goods): boolean =>
  view.home.vitality <= WEAK && basketsWithout(view, goods) < basketsWithout(view, NO_GOODS);

/**
 * Pays what is owed. Whoever keeps their word pays as soon as it hardly misses the goods, at the latest when they
 * are due. Null where nothing is owed, where it would rather wait or break its word, and where nothing can go.
 */
export function pay(view: BotView, word: Word): SeatCommand | null {
  if (word === 'breaks' || (word === 'while-it-pays' && view.left === 0)) return null;
  for (const debt of view.book.debts) {
    if (debt.debtor !== view.me) continue;
    const neighbour = neighbourAt(view, debt.creditor);
    if (neighbour === null || neighbour.out === 0) continue;
    const goods = payable(view, debt.left, neighbour.out);
    if (total(goods) === 0) continue;
    if (word === 'unless-hungry' && isHungry(view, goods)) continue;
    const dueNow = debt.due <= view.valley.round;
    if (dueNow || loss(view.needs, view.free, goods) <= LATER * total(goods))
      return { type: 'pay', promise: debt.id, goods };
  }
  return null;
}

/**
 * Borrows the one unit that fills a basket, for one of the own craft later, or two where one is too little. Null
 * where it owes already, where it may not, and where no neighbour of another craft would lend.
 */
export function borrow(view: BotView): SeatCommand | null {
  if (view.left === 0 || !isOpenNow(view, 'promise') || owedTo(view, view.me) > 0) return null;
  for (const neighbour of view.neighbours) {
    const { seen, seat } = neighbour;
    if (seen === null || neighbour.waiting || neighbour.into === 0) continue;
    if (neighbour.home.craft === view.home.craft || timesTurnedDown(view, seat) > 0) continue;
    const needs = needsAt(view, neighbour);
    const good = view.goods.find(
      (one) => one !== view.home.craft && interest(view, one, seen.goods, needs) > 0,
    );
    if (good === undefined) continue;
    return {
      type: 'promise',
      to: seat,
      give: unitsOf(interest(view, good, seen.goods, needs), view.home.craft),
      get: unitsOf(1, good),
      due: Math.min(view.valley.round + 2, view.valley.lastRound),
      debtor: 'me',
    };
  }
  return null;
}

/** Units owed later for a unit that would fill a basket here; 0 where none would, or it is missed too much there. */
function interest(view: BotView, good: Good, store: Goods, needs: Needs): number {
  if (store[good] === 0 || more(view.needs, view.free, good, 1) < FILLS) return 0;
  const missed = less(needs, store, good, 1) + MARGIN;
  const owed = Math.max(1, Math.ceil(missed / (TRUST * LATER)));
  return owed <= LENT ? owed : 0;
}
