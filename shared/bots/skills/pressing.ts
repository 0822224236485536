import type { AskOf } from '../../model/agreements/ask.ts';
import type { SeatCommand } from '../../model/command.ts';
import type { PressNo } from '../../model/companions/botReason.ts';
import { NO_GOODS, unitsOf } from '../../model/goods/amounts.ts';
import { roomLeft } from '../../model/goods/river.ts';
import type { Seat } from '../../model/ids.ts';
import { type BotView, isOpenNow, type Neighbour, neighbourAt } from '../botView.ts';
import { holdsGrudge } from '../judgement/remembered.ts';
import { bestSwap, EVEN } from '../judgement/swap.ts';
import { gain, loss } from '../judgement/worth.ts';
import { partners } from './meeting.ts';

/** How often a taker with a reason to press does so, and how often where the other has nobody else to turn to. */
const TEMPTED = 0.6;
const HOLDS_THE_KEY = 0.8;
/** What pressing must bring, in baskets: about one more, or a little where the other has no choice. */
const PRIZE = 0.6;
const EASY_PRIZE = 0.3;
/** Share of what a day's trade would bring that one would rather give than lose that trade. */
const BEARABLE = 2;
/** How often one who has reason to cut does so in a round; in the last one there is nothing left to wait for. */
const CUTS = 0.35;

/** Do I make what this neighbour lacks, and does nobody else near it? */
export const dependsOn = ({ valley, home }: BotView, neighbour: Neighbour): boolean =>
  neighbour.home.craft !== home.craft && partners(valley, neighbour.seat) === 1;

const isTempted = (view: BotView, { seat }: Neighbour, how: number): boolean =>
  view.random('press', seat * view.valley.seats + view.me) < how;

/** The first good of which so many units, or fewer, would bring the prize. */
function demand(view: BotView, { seat, seen }: Neighbour, most: number, prize: number) {
  for (const good of view.goods) {
    const amount = Math.min(most, seen?.goods[good] ?? 0);
    if (amount > 0 && gain(view.needs, view.free, unitsOf(amount, good), NO_GOODS) >= prize)
      return { type: 'press', to: seat, good, amount } as const;
  }
  return null;
}

/**
 * Before anyone trades: demands a part for nothing from a neighbour who has nobody else to turn to,
 * and leaves room in the river for the trade that it would lose by refusing. Null where nobody is so placed,
 * where the prize does not tempt, and where it pressed somebody today already.
 */
export function squeeze(view: BotView): SeatCommand | null {
  if (view.book.pressed || !isOpenNow(view, 'press')) return null;
  for (const neighbour of view.neighbours) {
    if (neighbour.waiting || !dependsOn(view, neighbour)) continue;
    if (!isTempted(view, neighbour, HOLDS_THE_KEY)) continue;
    const most = Math.min(view.scenario.press.most, neighbour.into - 1);
    const found = demand(view, neighbour, most, EASY_PRIZE);
    if (found) return found;
  }
  return null;
}

/**
 * After the trade of the day: demands what would fill a basket and no trade brought. Null where nothing tempts, and
 * where it pressed somebody today already.
 */
export function press(view: BotView): SeatCommand | null {
  if (view.book.pressed || !isOpenNow(view, 'press')) return null;
  for (const neighbour of view.neighbours) {
    if (neighbour.waiting || !isTempted(view, neighbour, TEMPTED)) continue;
    const found = demand(view, neighbour, Math.min(1, neighbour.into), PRIZE);
    if (found) return found;
  }
  return null;
}

/** What trade with the presser could still bring today if one yields, in baskets. */
function tradeAfter(view: BotView, presser: Neighbour, amount: number): number {
  const { tie, seat } = presser;
  const out = Math.max(0, roomLeft(tie, view.me, 'trade') - amount);
  const into = roomLeft(tie, seat, 'trade');
  return bestSwap(view, { ...presser, out, into }, EVEN)?.mine ?? 0;
}

/** What today's best trade with anyone else would bring, in baskets. */
const tradeElsewhere = (view: BotView, presser: Neighbour): number =>
  view.neighbours.reduce(
    (best, other) =>
      other === presser ? best : Math.max(best, bestSwap(view, other, EVEN)?.mine ?? 0),
    0,
  );

type PressAsk = AskOf<'press'>;

/** The one reason why a demand is refused; null where it is yielded to. */
export function whyRefuse(view: BotView, ask: PressAsk): PressNo | null {
  const presser = neighbourAt(view, ask.from);
  if (view.own.goods[ask.good] < ask.amount) return 'refuses-short';
  if (presser === null || view.left === 0) return 'refuses';
  const cost = loss(view.needs, view.own.goods, unitsOf(ask.amount, ask.good));
  const elsewhere = tradeElsewhere(view, presser);
  const bearable = BEARABLE * (tradeAfter(view, presser, ask.amount) - elsewhere);
  if (cost <= bearable) return null;
  return elsewhere > 0 ? 'refuses-elsewhere' : 'refuses';
}

/**
 * Yields where the trade of today that the river carries is worth more than what is asked for, and
 * more than what trade elsewhere would bring; else refuses.
 */
export const answerPress = (view: BotView, ask: PressAsk): SeatCommand => ({
  type: whyRefuse(view, ask) === null ? 'yield' : 'refuse',
  ask: ask.id,
});

/** Was this river closed today by the other's press? Nobody else closes it but fellows in a pact. */
const pressedToday = (view: BotView, { tie, home }: Neighbour): boolean =>
  tie.closed && !view.book.pressed && !standsWithMe(view, home.seat);

const standsWithMe = (view: BotView, seat: Seat): boolean =>
  view.valley.pacts.some(
    ({ terms, members }) =>
      terms.kind === 'together' &&
      members.some((member) => member.seat === view.me || member.seat === seat),
  );

/**
 * Cuts the river to one who harmed it without amends or pressed me today, where others make the same. Null
 * where there is no such neighbour, and before the last round most times where there is.
 */
export function breakOff(view: BotView): SeatCommand | null {
  if (!isOpenNow(view, 'sever')) return null;
  for (const neighbour of view.neighbours) {
    const { seat, home } = neighbour;
    if (!holdsGrudge(view, neighbour) && !pressedToday(view, neighbour)) continue;
    const same = view.neighbours.filter((other) => other.home.craft === home.craft);
    if (same.length <= 1 && view.left > 0) continue;
    if (view.left === 0 || view.random('cut', seat * view.valley.seats + view.me) < CUTS)
      return { type: 'sever', to: seat };
  }
  return null;
}
