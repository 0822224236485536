import type { Seat } from '../../model/ids.ts';
import type { Valley } from '../../model/view.ts';
import { type BotView, type Neighbour, timesTurnedDown } from '../botView.ts';
import { holdsGrudge } from './remembered.ts';
// A circle by type: a price is asked of a bargain, and a bargain is looked for at a price.
import type { Bargain } from './swap.ts';

/**
 * What share of a common gain to ask for. Whom the others came to at the last dusk asks more, who
 * was left out asks less; everybody sees which rivers were used, so both sides reckon alike.
 */

/** Offers to one neighbour that may be turned down in a day before a bot lets it rest. */
export const PATIENCE = 2;

/** Standing of one whom somebody dealt with. How many did says nothing of how many had to go without. */
const DEALT_WITH = 1;
/** Standing lost by each round of being left out, down to −1. */
const LEFT_OUT = 0.5;

/** Share given up each time a neighbour has turned an offer down today. */
const CONCESSION = 0.15;
/** Share asked beyond the usual of one who harmed this river, and given up for one who gave today. */
const GRUDGE = 0.3;
const THANKS = 0.1;
/** Nobody asks for more of a gain than this, nor for less than the rest of it. */
const GREATEST = 0.9;

/** Gain under which an exchange is not worth the words, in baskets. */
export const MARGIN = 0.1;
/** What an exchange must bring beyond that over a river that the other harmed: one width carries no higher price. */
const TOLL = 0.35;

/** The least that an exchange with a neighbour must bring here, in baskets. */
export const leastGain = (view: BotView, neighbour: Neighbour): number =>
  holdsGrudge(view, neighbour) ? MARGIN + TOLL : MARGIN;

/** How sought after a seat is: −1 where nobody dealt with it for long, 1 where somebody did; 0 before the first dusk. */
export function standing(valley: Valley, seat: Seat): number {
  if (valley.livesDusks.length === 0) return 0;
  let idle = Number.POSITIVE_INFINITY;
  for (const tie of valley.ties) {
    if (tie.limit === 0 || (tie.a !== seat && tie.b !== seat)) continue;
    if (tie.idle === 0) return DEALT_WITH;
    idle = Math.min(idle, tie.idle);
  }
  return idle === Number.POSITIVE_INFINITY ? 0 : -Math.min(1, LEFT_OUT * idle);
}

/** Share of the common gain that a homestead asks of a neighbour now, 0.1 to 0.9. */
export function shareAsked(view: BotView, neighbour: Neighbour, bargain: Bargain): number {
  const { valley, me } = view;
  const { seat, tie } = neighbour;
  const ahead = (standing(valley, me) - standing(valley, seat)) / 2;
  let share = bargain.share + bargain.sway * ahead;
  share -= CONCESSION * timesTurnedDown(view, seat);
  if (holdsGrudge(view, neighbour)) share += GRUDGE;
  if ((tie.a === me ? tie.giftedBA : tie.giftedAB) > 0) share -= THANKS;
  return Math.max(1 - GREATEST, Math.min(GREATEST, share));
}
