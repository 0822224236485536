import { bindsSeat } from '../../model/agreements/pact.ts';
import { at } from '../../model/at.ts';
import { type Good, type Goods, unitsOf } from '../../model/goods/amounts.ts';
import { type BotView, type Neighbour, needsAt } from '../botView.ts';
import { ALIKE } from './chance.ts';
import { leastGain, MARGIN, shareAsked } from './price.ts';
import { holdsGrudge } from './remembered.ts';
import { changed, type Needs, worth, worthOf } from './worth.ts';

/** An exchange seen from one's own side, with what each side gains by it, in baskets. */
export interface Swap {
  readonly give: Goods;
  readonly get: Goods;
  readonly mine: number;
  readonly theirs: number;
}

/** How a character haggles. */
export interface Bargain {
  /** Share of the common gain that it asks of one who stands as it does, 0 to 1. */
  readonly share: number;
  /** How much of that share being sought after or left out moves. */
  readonly sway: number;
  /** How much more it must see in another price to ask for it first, in baskets. */
  readonly insists: number;
  /** True for one who would rather have the sum as large as can be than its own share. */
  readonly open: boolean;
}

/** Half for each among equals; more where many come, less where nobody does. */
export const EVEN: Bargain = { share: 0.5, sway: 0.5, insists: 0.4, open: false };
/** What does most for both together. */
export const OPEN: Bargain = { share: 0.5, sway: 0.25, insists: 0.6, open: true };
/** About as much as the other will bear. */
export const KEEN: Bargain = { share: 0.85, sway: 0.25, insists: 0.1, open: false };

/** Units of one good that are weighed against each other at most. */
const MOST = 24;
/** Weight of the sum of both gains beside a fair division of it. */
const SUM = 0.1;

/**
 * How well an exchange divides what both gain, by the share that one side asks: highest where mine
 * is to theirs as the share is to its rest (the proportional solution, Kalai 1977).
 */
const score = (share: number, open: boolean, mine: number, theirs: number): number =>
  open ? mine + theirs : 2 * Math.min((1 - share) * mine, share * theirs) + SUM * (mine + theirs);

/** Worth of a store when `a` of one good leaves it and `b` of another enters. */
function after(needs: Needs, store: Goods, gone: Good, a: number, come: Good, b: number): number {
  const { water, grain, timber } = store;
  return worth(
    needs,
    gone === 'water' ? water - a : come === 'water' ? water + b : water,
    gone === 'grain' ? grain - a : come === 'grain' ? grain + b : grain,
    gone === 'timber' ? timber - a : come === 'timber' ? timber + b : timber,
  );
}

/** May a pact of mine hold this price? */
function keepsFloors(view: BotView, give: Good, a: number, get: Good, b: number): boolean {
  for (const pact of view.valley.pacts) {
    const { terms } = pact;
    if (terms.kind !== 'floor' || terms.give !== give || terms.get !== get) continue;
    if (b < a * terms.least && bindsSeat(pact, view.me, view.valley.round)) return false;
  }
  return true;
}

/** A good to part with for another. */
export type Pair = readonly [give: Good, get: Good];

/**
 * Pairs of goods by which this homestead could gain at all: what most units of the one would bring
 * outweighs what the first unit of the other is missed. Most pairs fall out here, for all neighbours.
 */
export function pairsFor({ needs, free, goods }: BotView): Pair[] {
  const pairs: Pair[] = [];
  const now = worthOf(needs, free);
  const brought = goods.map((get) => changed(needs, free, get, MOST) - now);
  for (const give of goods) {
    if (free[give] === 0) continue;
    const missed = now - changed(needs, free, give, -1);
    goods.forEach((get, i) => {
      if (get !== give && at(brought, i) - missed >= MARGIN) pairs.push([give, get]);
    });
  }
  return pairs;
}

/** The best exchange with a neighbour whose store can be seen, by which both gain; else null. */
export function bestSwap(
  view: BotView,
  neighbour: Neighbour,
  bargain: Bargain,
  pairs: readonly Pair[] = pairsFor(view),
): Swap | null {
  const { seen, out, into } = neighbour;
  if (seen === null || out === 0 || into === 0) return null;
  const mine = view.free;
  const theirs = seen.goods;
  if (!pairs.some(([give, get]) => mine[give] > 0 && theirs[get] > 0)) return null;
  const theirNeeds = needsAt(view, neighbour);
  const myWorth = worthOf(view.needs, mine);
  const theirWorth = worthOf(theirNeeds, theirs);
  const open = bargain.open && !holdsGrudge(view, neighbour);
  const share = open ? bargain.share : shareAsked(view, neighbour, bargain);
  const least = leastGain(view, neighbour);
  let best = 0;
  let found: { give: Good; a: number; get: Good; b: number; mine: number; theirs: number } | null =
    null;
  for (const [give, get] of pairs) {
    const mostOut = Math.min(out, mine[give], MOST);
    const mostIn = Math.min(into, theirs[get], MOST);
    for (let b = 1; b <= mostIn; b++)
      for (let a = 1; a <= mostOut; a++) {
        const forMe = after(view.needs, mine, give, a, get, b) - myWorth;
        if (forMe < least) break; // giving more of it can only be worse
        const forThem = after(theirNeeds, theirs, get, b, give, a) - theirWorth;
        if (forThem < MARGIN) continue;
        const value = score(share, open, forMe, forThem);
        if (value > best + ALIKE && keepsFloors(view, give, a, get, b)) {
          best = value;
          found = { give, a, get, b, mine: forMe, theirs: forThem };
        }
      }
  }
  return found === null
    ? null
    : {
        give: unitsOf(found.a, found.give),
        get: unitsOf(found.b, found.get),
        mine: found.mine,
        theirs: found.theirs,
      };
}

/** One for one of the crafts, with a neighbour whose store is hidden; null where it would not help. */
function guessedSwap(view: BotView, neighbour: Neighbour): Swap | null {
  const give = view.home.craft;
  const get = neighbour.home.craft;
  if (give === get || neighbour.out === 0 || neighbour.into === 0 || view.free[give] === 0)
    return null;
  const mine = after(view.needs, view.free, give, 1, get, 1) - worthOf(view.needs, view.free);
  if (mine < leastGain(view, neighbour) || !keepsFloors(view, give, 1, get, 1)) return null;
  return { give: unitsOf(1, give), get: unitsOf(1, get), mine, theirs: mine };
}

/** The swap to propose to a neighbour, seen or guessed; null where none would help. */
export const swapWith = (
  view: BotView,
  neighbour: Neighbour,
  bargain: Bargain,
  pairs: readonly Pair[],
): Swap | null =>
  neighbour.seen === null
    ? guessedSwap(view, neighbour)
    : bestSwap(view, neighbour, bargain, pairs);
