import type { Ask } from '../model/agreements/ask.ts';
import { at } from '../model/at.ts';
import { type Givens, givensAt, type SharedRules } from '../model/givens/givens.ts';
import { GOODS, type Good, type Goods, type Store } from '../model/goods/amounts.ts';
import { roomLeft } from '../model/goods/river.ts';
import type { Seat } from '../model/ids.ts';
import type { Move } from '../model/scenario.ts';
import type { Book, HomesteadView, Seen, TieView, Valley, View } from '../model/view.ts';
import { isOpen } from '../model/vocabulary.ts';
import type { SeededRandom } from './bot.ts';
import { goodsInOrder, shuffled } from './judgement/chance.ts';
import { type Needs, needsOf } from './judgement/worth.ts';

/** Someone at the other end of a living tie. */
export interface Neighbour {
  readonly seat: Seat;
  readonly home: HomesteadView;
  readonly tie: TieView;
  /** Units that exchanges may still move today, from me and to me; 0 while the tie is closed. */
  readonly out: number;
  readonly into: number;
  /** Units that gifts from me may still move today. */
  readonly gifts: number;
  /** Their store, where it can be seen. */
  readonly seen: Seen | null;
  /** True while something between us two waits for an answer. */
  readonly waiting: boolean;
}

/** A view as one seat's skills read it. */
export interface BotView {
  readonly valley: Valley;
  readonly book: Book;
  readonly scenario: SharedRules;
  /** What the scenario gives my homestead. */
  readonly given: Givens;
  readonly random: SeededRandom;
  readonly me: Seat;
  readonly home: HomesteadView;
  readonly own: Seen;
  /** What I hold and have not offered to anyone. */
  readonly free: Goods;
  readonly needs: Needs;
  /** In an order that this round's luck draws: of equals, the first is taken. */
  readonly neighbours: readonly Neighbour[];
  /** The three goods, in such an order too. */
  readonly goods: readonly Good[];
  /** Rounds that still follow this one. */
  readonly left: number;
}

/** Says whether the scenario has opened a move by this round. */
export const isOpenNow = (view: BotView, move: Move): boolean =>
  isOpen(view.scenario, move, view.valley.round);

/** Is a work of this kind standing? */
export const stands = (valley: Valley, kind: string): boolean =>
  valley.works.some((work) => work.kind === kind && work.completed > 0);

/** The neighbour at a seat; null where no living river leads there. */
export const neighbourAt = (view: BotView, seat: Seat): Neighbour | null =>
  view.neighbours.find((neighbour) => neighbour.seat === seat) ?? null;

/** How often this neighbour has turned down what I asked today. */
export const timesTurnedDown = (view: BotView, seat: Seat): number =>
  view.book.turnedDown?.filter((one) => one === seat).length ?? 0;

/** What the asker of an offer puts at stake when it is accepted. */
const staked = (ask: Ask): Goods | null => {
  if (ask.kind === 'offer') return ask.give;
  if (ask.kind === 'promise') return ask.debtor === ask.from ? null : ask.give;
  return ask.kind === 'bridge' ? ask.pay : null;
};

function freeGoods(store: Goods, asks: readonly Ask[], me: Seat): Goods {
  let free: Store | null = null;
  for (const ask of asks) {
    if (ask.kind === 'introduction' || ask.from !== me) continue;
    const goods = staked(ask);
    if (goods === null) continue;
    free ??= { ...store };
    for (const good of GOODS) free[good] = Math.max(0, free[good] - goods[good]);
  }
  return free ?? store;
}

/** Does an offer of mine to this neighbour stand open, with goods of mine in it? */
export const hasOffered = ({ book, me }: BotView, to: Seat): boolean =>
  book.asks.some((ask) => ask.kind === 'offer' && ask.from === me && ask.to === to);

function isWaiting(asks: readonly Ask[], me: Seat, other: Seat): boolean {
  for (const ask of asks) {
    if (ask.kind === 'introduction') continue;
    if ((ask.from === me && ask.to === other) || (ask.from === other && ask.to === me)) return true;
  }
  return false;
}

function seenAt(book: Book, seat: Seat): Seen | null {
  for (const one of book.seen) if (one.seat === seat) return one;
  return null;
}

function neighbour(tie: TieView, me: Seat, valley: Valley, book: Book): Neighbour {
  const first = tie.a === me;
  const seat = first ? tie.b : tie.a;
  const home = at(valley.homesteads, seat);
  return {
    seat,
    home,
    tie,
    out: tie.closed ? 0 : roomLeft(tie, me, 'trade'),
    into: tie.closed ? 0 : roomLeft(tie, seat, 'trade'),
    gifts: tie.closed ? 0 : roomLeft(tie, me, 'gift'),
    seen: seenAt(book, seat),
    waiting: book.asks.length > 0 && isWaiting(book.asks, me, seat),
  };
}

/** What someone else needs and has, by which a store's worth to them is judged. */
export const needsAt = (view: BotView, { home, seen }: Neighbour): Needs =>
  needsOf(view.valley, home, seen?.selfReliant ?? false);

/**
 * Reads a view from its own seat; null for viewers without one.
 * @param deals true for one who buys in order to sell on
 */
export function botViewOf(view: View, random: SeededRandom, deals = false): BotView | null {
  const { valley, book } = view;
  const own = book?.seen[0];
  if (book === null || book.seat === null || own === undefined) return null;
  const me = book.seat;
  const home = valley.homesteads[me];
  if (home === undefined) return null;
  const neighbours: Neighbour[] = [];
  for (const tie of valley.ties)
    if (tie.limit > 0 && (tie.a === me || tie.b === me))
      neighbours.push(neighbour(tie, me, valley, book));
  return {
    valley,
    book,
    scenario: valley.scenario,
    given: givensAt(valley.scenario, valley.seats, me),
    random,
    me,
    home,
    own,
    free: freeGoods(own.goods, book.asks, me),
    needs: needsOf(valley, home, own.selfReliant, deals),
    neighbours: shuffled(neighbours, random, 'neighbour', ({ seat }) => me * valley.seats + seat),
    goods: goodsInOrder(random, me),
    left: valley.lastRound - valley.round,
  };
}
