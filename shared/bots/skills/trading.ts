import type { AskOf } from '../../model/agreements/ask.ts';
import { sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import type { SeatCommand } from '../../model/command.ts';
import type { OfferNo } from '../../model/companions/botReason.ts';
import {
  GOODS,
  type Goods,
  holds,
  LAND_GOODS,
  NO_GOODS,
  plus,
  total,
  unitsOf,
} from '../../model/goods/amounts.ts';
import type { Seat } from '../../model/ids.ts';
import {
  type BotView,
  hasOffered,
  isOpenNow,
  type Neighbour,
  neighbourAt,
  timesTurnedDown,
} from '../botView.ts';
import { ALIKE } from '../judgement/chance.ts';
import { leastGain, MARGIN, PATIENCE } from '../judgement/price.ts';
import { basketsIf } from '../judgement/spare.ts';
import {
  type Bargain,
  bestSwap,
  type Pair,
  pairsFor,
  type Swap,
  swapWith,
} from '../judgement/swap.ts';
import { gain, isEarly } from '../judgement/worth.ts';

type Offer = AskOf<'offer'>;

/** How many times as much one must see in another price, to ask for it where a plain one is offered early on. */
const EASYGOING = 3;

const carries = (neighbour: Neighbour, ask: Offer): boolean =>
  total(ask.get) <= neighbour.out && total(ask.give) <= neighbour.into;

const counter = (ask: Offer, swap: Swap): SeatCommand => ({
  type: 'counter',
  ask: ask.id,
  give: swap.give,
  get: swap.get,
});

/** Would another neighbour, whom nobody has turned away yet, give so much more that it pays to hold out? */
function hasBetterElsewhere(
  view: BotView,
  ask: Offer,
  mine: number,
  bargain: Bargain,
  pairs: readonly Pair[],
): boolean {
  if (bargain.open) return false;
  return view.neighbours.some((other) => {
    if (other.seat === ask.from || timesTurnedDown(view, other.seat) > 0) return false;
    if (!holdsAny(other, ask.give)) return false;
    const swap = bestSwap(view, other, bargain, pairs);
    return swap !== null && swap.mine > mine + bargain.insists;
  });
}

/** Does this neighbour hold any of what is offered? Where not, both deals may be had. */
const holdsAny = ({ seen }: Neighbour, goods: Goods): boolean =>
  seen !== null && GOODS.some((good) => goods[good] > 0 && seen.goods[good] > 0);

/** Why these goods are not worth what they cost here, told by what they would do to this dusk's baskets. */
function whyTooDear(view: BotView, { give, get }: Offer): OfferNo {
  const before = basketsIf(view, NO_GOODS, NO_GOODS);
  const after = basketsIf(view, give, get);
  if (after < before) return 'declines-needs';
  if (after > before) return 'declines-tomorrow';
  return gain(view.needs, view.free, give, NO_GOODS) < MARGIN
    ? 'declines-no-use'
    : 'declines-poorer';
}

/** Land goods of mine in works that are being built or were finished today. */
const builtIn = ({ valley, me }: BotView): number =>
  sum(
    valley.works
      .filter(({ completed }) => completed === 0 || completed === valley.round)
      .map(({ pledged }) => at(pledged, me)),
  );

/** Would this offer be taken if what I put into works were still here, as the good that is asked for? */
function wouldSpare(view: BotView, { give, get }: Offer, least: number): boolean {
  const built = builtIn(view);
  const asked = LAND_GOODS.filter((good) => get[good] > 0);
  if (built === 0 || asked.length === 0) return false;
  return asked.some((good) => {
    const whole = plus(view.free, unitsOf(built, good));
    return holds(whole, get) && gain(view.needs, whole, give, get) >= least;
  });
}

/**
 * The one reason why an offer can't be taken as it stands; null where it can, so that a no means that
 * more is hoped for elsewhere.
 */
export function whyNot(view: BotView, ask: Offer): OfferNo | null {
  const reason = whyAsItStands(view, ask);
  if (reason === null || !FOR_WANT.has(reason)) return reason;
  const neighbour = neighbourAt(view, ask.from);
  const least = neighbour === null ? MARGIN : leastGain(view, neighbour);
  return wouldSpare(view, ask, least) ? 'declines-built' : reason;
}

/** Reasons that come of having too little. */
const FOR_WANT: ReadonlySet<OfferNo> = new Set([
  'declines-short',
  'declines-needs',
  'declines-tomorrow',
  'declines-poorer',
]);

function whyAsItStands(view: BotView, ask: Offer): OfferNo | null {
  const neighbour = neighbourAt(view, ask.from);
  if (neighbour === null || !carries(neighbour, ask)) return 'declines-river';
  if (!holds(view.own.goods, ask.get)) return 'declines-short';
  if (!holds(view.free, ask.get))
    return hasOffered(view, ask.from) ? 'declines-better' : 'declines-taken';
  const mine = gain(view.needs, view.free, ask.give, ask.get);
  if (mine < MARGIN) return whyTooDear(view, ask);
  return mine < leastGain(view, neighbour) ? 'declines-harmed' : null;
}

/** As much for as much: what anyone would call fair. */
const isPlain = ({ give, get }: Offer): boolean => total(give) === total(get);

/**
 * Answers an offer: takes what helps, asks for a better one where both could gain, else declines.
 * What would leave the homestead poorer is never taken, however kindly it is asked for. As much for as
 * much from a person is not let go in the hope of more elsewhere, and a no to it comes with what would
 * be taken, where both would gain by that: a person can't see why a fair offer fails. Companions look
 * around, since being one of many who could be dealt with is what makes a price. In the first rounds
 * nobody haggles over as much for as much but those who always do.
 */
export function answerOffer(view: BotView, ask: Offer, bargain: Bargain): SeatCommand {
  const neighbour = neighbourAt(view, ask.from);
  const decline: SeatCommand = { type: 'decline', ask: ask.id };
  if (neighbour === null) return decline;
  const helps = whyNot(view, ask) === null;
  const accept: SeatCommand = { type: 'accept', ask: ask.id };
  const plain = isPlain(ask);
  const patient = timesTurnedDown(view, ask.from) < PATIENCE;
  if (helps && !patient) return accept;
  const pairs = pairsFor(view);
  const better =
    patient || (plain && neighbour.home.keeper === 'person')
      ? bestSwap(view, neighbour, bargain, pairs)
      : null;
  if (!helps) return better === null ? decline : counter(ask, better);
  const mine = gain(view.needs, view.free, ask.give, ask.get);
  const insists = bargain.insists * (plain && isEarly(view.valley) ? EASYGOING : 1);
  if (better !== null && better.mine >= mine + insists) return counter(ask, better);
  const settled = plain && neighbour.home.keeper === 'person';
  return !settled && hasBetterElsewhere(view, ask, mine, bargain, pairs) ? decline : accept;
}

/**
 * Proposes the most rewarding exchange of all that both sides would gain by; in the first rounds, to people
 * first. Null where there is none.
 */
export const makeOffer = (view: BotView, bargain: Bargain): SeatCommand | null =>
  turnToPeople(view, bargain) ?? bestOffer(view, view.neighbours, bargain);

/**
 * The same to people alone, in the first rounds: they don't know yet whom they could ask, and find
 * companions who have not settled with one another. Null in later rounds, and where there is none.
 */
export const turnToPeople = (view: BotView, bargain: Bargain): SeatCommand | null =>
  isEarly(view.valley)
    ? bestOffer(
        view,
        view.neighbours.filter(({ home }) => home.keeper === 'person'),
        bargain,
      )
    : null;

function bestOffer(
  view: BotView,
  neighbours: readonly Neighbour[],
  bargain: Bargain,
): SeatCommand | null {
  if (neighbours.length === 0 || !isOpenNow(view, 'offer')) return null;
  const pairs = pairsFor(view);
  if (pairs.length === 0) return null;
  let best: { to: Seat; swap: Swap } | null = null;
  for (const neighbour of neighbours) {
    if (neighbour.waiting) continue;
    const turnedDown = timesTurnedDown(view, neighbour.seat);
    if (turnedDown >= PATIENCE || (turnedDown > 0 && neighbour.seen === null)) continue;
    const swap = swapWith(view, neighbour, bargain, pairs);
    if (swap !== null && (best === null || swap.mine > best.swap.mine + ALIKE))
      best = { to: neighbour.seat, swap };
  }
  return best === null
    ? null
    : { type: 'offer', to: best.to, give: best.swap.give, get: best.swap.get };
}
