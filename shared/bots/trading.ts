import type { SeatCommand } from '../model/command.ts';
import type { Ask } from '../model/event.ts';
import { GOODS, holds } from '../model/goods.ts';
import { isOpenNow, type Look, type Neighbour, neighbourAt, timesTurnedDown } from './look.ts';
import { type Bargain, bestSwap, MARGIN, pairsFor, type Swap, swapWith } from './swap.ts';
import { gain } from './worth.ts';

type Offer = Extract<Ask, { kind: 'offer' }>;

/** How much more a trader must see in another price to ask for it first, in baskets. */
const INSISTS: Readonly<Record<Bargain, number>> = { keen: 0.1, even: 0.4, open: 0.6 };
/** Offers to one neighbour that may be turned down in a day before a bot lets it rest. */
const PATIENCE = 2;

const carries = (neighbour: Neighbour, ask: Offer): boolean =>
  GOODS.reduce((sum, good) => sum + ask.get[good], 0) <= neighbour.out &&
  GOODS.reduce((sum, good) => sum + ask.give[good], 0) <= neighbour.into;

const counter = (ask: Offer, swap: Swap): SeatCommand => ({
  type: 'counter',
  ask: ask.id,
  give: swap.give,
  get: swap.get,
});

/**
 * Answers an offer: takes what helps, asks for a better one where both could gain, else declines.
 * What would leave the homestead poorer is never taken, however kindly it is asked for.
 */
export function answerOffer(look: Look, ask: Offer, bargain: Bargain): SeatCommand | null {
  const neighbour = neighbourAt(look, ask.from);
  const decline: SeatCommand = { type: 'decline', ask: ask.id };
  if (neighbour === null) return decline;
  const affordable = holds(look.free, ask.get) && carries(neighbour, ask);
  const mine = affordable
    ? gain(look.needs, look.free, ask.give, ask.get)
    : Number.NEGATIVE_INFINITY;
  const turnedDown = timesTurnedDown(look, ask.from);
  const accept: SeatCommand = { type: 'accept', ask: ask.id };
  if (mine >= MARGIN && turnedDown > 0) return accept;
  const better = turnedDown < PATIENCE ? bestSwap(look, neighbour, bargain) : null;
  if (mine >= MARGIN && (better === null || better.mine < mine + INSISTS[bargain])) return accept;
  return better === null ? decline : counter(ask, better);
}

/** A neighbour who turned a keen offer down is met halfway. */
const softened = (bargain: Bargain, turnedDown: number): Bargain =>
  turnedDown > 0 && bargain === 'keen' ? 'even' : bargain;

/** Proposes the most rewarding exchange of all that both sides would gain by. */
export function makeOffer(look: Look, bargain: Bargain): SeatCommand | null {
  if (!isOpenNow(look, 'offer')) return null;
  const pairs = pairsFor(look);
  if (pairs.length === 0) return null;
  let best: { to: number; swap: Swap } | null = null;
  for (const neighbour of look.neighbours) {
    if (neighbour.waiting) continue;
    const turnedDown = timesTurnedDown(look, neighbour.seat);
    if (turnedDown >= PATIENCE || (turnedDown > 0 && neighbour.seen === null)) continue;
    const swap = swapWith(look, neighbour, softened(bargain, turnedDown), pairs);
    if (swap !== null && (best === null || swap.mine > best.swap.mine))
      best = { to: neighbour.seat, swap };
  }
  return best === null
    ? null
    : { type: 'offer', to: best.to, give: best.swap.give, get: best.swap.get };
}
