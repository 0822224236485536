import { GOODS, type Goods, holds, NO_GOODS } from '../../model/amounts.ts';
import type { AskOf } from '../../model/ask.ts';
import type { OfferNo } from '../../model/botReason.ts';
import type { SeatCommand } from '../../model/command.ts';
import type { Seat } from '../../model/ids.ts';
import {
  type BotView,
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
import { gain } from '../judgement/worth.ts';

type Offer = AskOf<'offer'>;

const carries = (neighbour: Neighbour, ask: Offer): boolean =>
  GOODS.reduce((sum, good) => sum + ask.get[good], 0) <= neighbour.out &&
  GOODS.reduce((sum, good) => sum + ask.give[good], 0) <= neighbour.into;

const counter = (ask: Offer, swap: Swap): SeatCommand => ({
  type: 'counter',
  ask: ask.id,
  give: swap.give,
  get: swap.get,
});

/** Would another neighbour, whom nobody has turned away yet, give so much more that it pays to hold out? */
function hasBetterElsewhere(
  look: BotView,
  ask: Offer,
  mine: number,
  bargain: Bargain,
  pairs: readonly Pair[],
): boolean {
  if (bargain.open) return false;
  return look.neighbours.some((other) => {
    if (other.seat === ask.from || timesTurnedDown(look, other.seat) > 0) return false;
    if (!holdsAny(other, ask.give)) return false;
    const swap = bestSwap(look, other, bargain, pairs);
    return swap !== null && swap.mine > mine + bargain.insists;
  });
}

/** Does this neighbour hold any of what is offered? Where not, both deals may be had. */
const holdsAny = ({ seen }: Neighbour, goods: Goods): boolean =>
  seen !== null && GOODS.some((good) => goods[good] > 0 && seen.goods[good] > 0);

/** Why these goods are not worth what they cost here, told by what they would do to this dusk's baskets. */
function whyTooDear(look: BotView, { give, get }: Offer): OfferNo {
  const before = basketsIf(look, NO_GOODS, NO_GOODS);
  const after = basketsIf(look, give, get);
  if (after < before) return 'declines-needs';
  if (after > before) return 'declines-tomorrow';
  return gain(look.needs, look.free, give, NO_GOODS) < MARGIN
    ? 'declines-no-use'
    : 'declines-poorer';
}

/**
 * The one reason why an offer can't be taken as it stands; null where it can, so that a no means that
 * more is hoped for elsewhere.
 */
export function whyNot(look: BotView, ask: Offer): OfferNo | null {
  const neighbour = neighbourAt(look, ask.from);
  if (neighbour === null || !carries(neighbour, ask)) return 'declines-river';
  if (!holds(look.own.goods, ask.get)) return 'declines-short';
  if (!holds(look.free, ask.get)) return 'declines-taken';
  const mine = gain(look.needs, look.free, ask.give, ask.get);
  if (mine < MARGIN) return whyTooDear(look, ask);
  return mine < leastGain(look, neighbour) ? 'declines-harmed' : null;
}

/**
 * Answers an offer: takes what helps, asks for a better one where both could gain, else declines.
 * What would leave the homestead poorer is never taken, however kindly it is asked for.
 */
export function answerOffer(look: BotView, ask: Offer, bargain: Bargain): SeatCommand | null {
  const neighbour = neighbourAt(look, ask.from);
  const decline: SeatCommand = { type: 'decline', ask: ask.id };
  if (neighbour === null) return decline;
  const helps = whyNot(look, ask) === null;
  const accept: SeatCommand = { type: 'accept', ask: ask.id };
  const patient = timesTurnedDown(look, ask.from) < PATIENCE;
  if (helps && !patient) return accept;
  const pairs = pairsFor(look);
  const better = patient ? bestSwap(look, neighbour, bargain, pairs) : null;
  if (!helps) return better === null ? decline : counter(ask, better);
  const mine = gain(look.needs, look.free, ask.give, ask.get);
  if (better !== null && better.mine >= mine + bargain.insists) return counter(ask, better);
  return hasBetterElsewhere(look, ask, mine, bargain, pairs) ? decline : accept;
}

/** Proposes the most rewarding exchange of all that both sides would gain by. */
export function makeOffer(look: BotView, bargain: Bargain): SeatCommand | null {
  if (!isOpenNow(look, 'offer')) return null;
  const pairs = pairsFor(look);
  if (pairs.length === 0) return null;
  let best: { to: Seat; swap: Swap } | null = null;
  for (const neighbour of look.neighbours) {
    if (neighbour.waiting) continue;
    const turnedDown = timesTurnedDown(look, neighbour.seat);
    if (turnedDown >= PATIENCE || (turnedDown > 0 && neighbour.seen === null)) continue;
    const swap = swapWith(look, neighbour, bargain, pairs);
    if (swap !== null && (best === null || swap.mine > best.swap.mine + ALIKE))
      best = { to: neighbour.seat, swap };
  }
  return best === null
    ? null
    : { type: 'offer', to: best.to, give: best.swap.give, get: best.swap.get };
}
