import type { AskOf } from '../../model/agreements/ask.ts';
import { at } from '../../model/at.ts';
import type { SeatCommand } from '../../model/command.ts';
import { joins } from '../../model/goods/river.ts';
import type { Seat } from '../../model/ids.ts';
import type { HomesteadView, Valley } from '../../model/view.ts';
import { type BotView, isOpenNow } from '../botView.ts';
import { occursTo } from '../judgement/occurring.ts';
import { holdsGrudge } from '../judgement/remembered.ts';
import { spareLand } from '../judgement/spare.ts';
import { isEarly } from '../judgement/worth.ts';

/** Rivers of a seat to makers of the other land good, past which it needs no more of them. */
const ENOUGH = 2;
/** Rounds that a new river needs to be worth its price. */
const ROUNDS_TO_PAY = 2;
/** Worth of a new river a round, in baskets, to one who has none to the other craft, or only one. */
const FIRST_RIVER = 0.5;
const SECOND_RIVER = 0.27;

/** Was there ever a river between two seats? */
export function wasTied(valley: Valley, a: Seat, b: Seat): boolean {
  for (const tie of valley.ties) if (joins(tie, a, b)) return true;
  return false;
}

/** Living rivers from a seat to homesteads of another craft than its own. */
export function partners(valley: Valley, seat: Seat): number {
  const { craft } = at(valley.homesteads, seat);
  let count = 0;
  for (const tie of valley.ties)
    if (tie.limit > 0 && (tie.a === seat || tie.b === seat)) {
      const other = tie.a === seat ? tie.b : tie.a;
      if (at(valley.homesteads, other).craft !== craft) count++;
    }
  return count;
}

/** Is this seat introducing two others to each other already? */
export const isIntroducing = (view: BotView, a: Seat, b: Seat): boolean =>
  view.book.asks.some((ask) => ask.kind === 'introduction' && joins(ask, a, b));

/** How often a bot introduces people: not every day, for they may have said no before. */
const TACT = 0.4;

const isTactful = ({ random, me }: BotView, a: HomesteadView, b: HomesteadView): boolean =>
  (a.keeper === 'bot' && b.keeper === 'bot') || random('introduce', me) < TACT;

/** How a character brings people together. */
export type Introducing =
  /** Wherever it helps one of the two. */
  | 'freely'
  /** Only where one of the rivers to it lies idle: nothing is earned between the two any more. */
  | 'when-idle'
  | 'never';

/** Rounds without use after which a broker lets go of a river. */
const FORGOTTEN = 2;

/**
 * Introduces two neighbours of different crafts, of whom one at least has too few to trade with. Null where
 * there are no such two, and where it may not, would not, or doesn't come to think of it.
 * @param begins how often it comes to its mind, as `occursTo` counts it
 */
export function introduce(
  view: BotView,
  introducing: Introducing,
  begins: number,
): SeatCommand | null {
  if (
    introducing === 'never' ||
    view.left === 0 ||
    view.book.introduced ||
    !occursTo(view, 'river', begins) ||
    !isOpenNow(view, 'introduce')
  )
    return null;
  const { valley, neighbours } = view;
  let best: { a: Seat; b: Seat } | null = null;
  let least = ENOUGH;
  for (const { seat: a, home, tie } of neighbours) {
    const few = partners(valley, a);
    if (few >= least) continue;
    for (const { seat: b, home: other, tie: otherTie } of neighbours) {
      if (home.craft === other.craft || wasTied(valley, a, b) || isIntroducing(view, a, b))
        continue;
      if (!isTactful(view, home, other)) continue;
      if (introducing === 'when-idle' && Math.max(tie.idle, otherTie.idle) < FORGOTTEN) continue;
      least = few;
      best = { a, b };
      break;
    }
  }
  return best === null ? null : { type: 'introduce', ...best };
}

/** Rounds after which a river to anyone is nothing new any more: until then few think of it. */
const NEWS = 3;

/** How far a character reaches out. */
export type Bridging =
  /** To makers of the other good, until there are enough. */
  | 'few'
  /** Beyond that, to stand between more of them. */
  | 'many'
  | 'never';

/** Rivers to the other craft past which one who stands between builds no more. */
const PLENTY = 4;

/** How much likelier one whose river was harmed looks for another. */
const ONCE_HARMED = 2;

/** Makers of the other good whose river to this seat they harmed: it would rather not count on them. */
export const harmedPartners = (view: BotView): number =>
  view.neighbours.filter(
    (neighbour) => neighbour.home.craft !== view.home.craft && holdsGrudge(view, neighbour),
  ).length;

/**
 * Pays for a river to a maker of the other good, where too few are near. Null where enough are, where it has
 * not the goods to spare, and where it may not, would not, or doesn't come to think of it.
 * @param begins how often it comes to its mind, as `occursTo` counts it
 */
export function bridge(view: BotView, bridging: Bridging, begins: number): SeatCommand | null {
  const { bridge: opens } = view.scenario.opens;
  if (bridging === 'never' || view.left < ROUNDS_TO_PAY || !isOpenNow(view, 'bridge')) return null;
  if (opens === undefined) return null;
  const since = view.valley.round - opens;
  const harmed = harmedPartners(view);
  const often = begins * Math.min(1, (since + 1) / NEWS) * (harmed > 0 ? ONCE_HARMED : 1);
  if (!occursTo(view, 'river', often)) return null;
  const { valley, me, random } = view;
  const have = partners(valley, me) - harmed;
  const enough = bridging === 'many' ? PLENTY : ENOUGH;
  if (have >= enough || view.book.asks.some((ask) => ask.kind === 'bridge' && ask.from === me))
    return null;
  const spared = spareLand(view, view.scenario.costs.bridge, isEarly(valley) ? 'first' : 'none');
  const worth = view.left * (have === 0 ? FIRST_RIVER : SECOND_RIVER);
  if (spared === null || spared.cost > worth) return null;
  const others = valley.homesteads.filter(
    (home) => home.seat !== me && home.craft !== view.home.craft && !wasTied(valley, me, home.seat),
  );
  const rank = (seat: Seat): number => partners(valley, seat) + random('bridge', seat);
  const to = others.sort((a, b) => rank(a.seat) - rank(b.seat))[0];
  return to === undefined ? null : { type: 'bridge', to: to.seat, pay: spared.goods };
}

/** A new river costs nothing to those who are asked: they say yes; null where this one has said so already. */
export function answerMeeting(
  view: BotView,
  ask: AskOf<'bridge' | 'introduction'>,
): SeatCommand | null {
  if (ask.kind === 'introduction' && ask.agreed.includes(view.me)) return null;
  return { type: 'accept', ask: ask.id };
}
