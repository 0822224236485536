import type { Bot } from '../../bots/bot.ts';
import { type BotView, botViewOf, type Neighbour, neighbourAt } from '../../bots/botView.ts';
import { OPEN, pairsFor, type Swap, swapWith } from '../../bots/judgement/swap.ts';
import { pay } from '../../bots/skills/promiseSense.ts';
import type { Ask } from '../../model/agreements/ask.ts';
import type { SeatCommand } from '../../model/command.ts';
import {
  fillBaskets,
  type Goods,
  holds,
  minus,
  NO_GOODS,
  plus,
  total,
} from '../../model/goods/amounts.ts';
import type { Seat } from '../../model/ids.ts';

/**
 * What the three scripted people have in common. Unlike companions they remember: a script is made
 * anew for each game, and knows what it has done on this day.
 */

/** What one script has done so far. */
export interface Diary {
  /** Round that the rest speaks of; 0 before the first. */
  round: number;
  /** Has it made its one offer of the day? */
  offered: boolean;
  /** Has it begun its one thing of the day? */
  began: boolean;
  /** Has it made its one gift of the day? */
  gave: boolean;
  /** Asks that it has said yes to; one that is still there could not be met. */
  accepted: Set<number>;
}

const emptyPage = (round: number): Diary => ({
  round,
  offered: false,
  began: false,
  gave: false,
  accepted: new Set(),
});

/** What sets one script apart from the others. */
interface Script {
  /** Hands at the well in this morning. */
  readonly draws: (view: BotView) => number;
  /** Its one offer of the day; null where nothing is worth offering. */
  readonly offer: (view: BotView) => SeatCommand | null;
  /** Says yes to a new river. */
  readonly meets: boolean;
  /** Pays what is due even where that costs a basket. */
  readonly keepsWord: boolean;
  /** Whatever else it does by day, once its offer is answered; null where that is nothing. */
  readonly acts: (view: BotView, diary: Diary) => SeatCommand | null;
}

/** Baskets that these goods fill at this dusk. */
const basketsOf = (view: BotView, goods: Goods): number =>
  fillBaskets(goods, view.needs.most, view.needs.standIn, view.home.craft).baskets;

/** By how many baskets of this dusk an exchange raises what I have. */
export const raisesBaskets = (view: BotView, come: Goods, gone: Goods): number =>
  holds(plus(view.free, come), gone)
    ? basketsOf(view, minus(plus(view.free, come), gone)) - basketsOf(view, view.free)
    : Number.NEGATIVE_INFINITY;

/** Does the river carry what an ask would move at once? */
const carries = ({ out, into }: Neighbour, gone: Goods, come: Goods): boolean =>
  total(gone) <= out && total(come) <= into;

function wants(view: BotView, ask: Ask, script: Script): boolean {
  if (ask.kind === 'bridge' || ask.kind === 'introduction') return script.meets;
  if (ask.kind === 'press') return false;
  const neighbour = neighbourAt(view, ask.from);
  if (neighbour === null) return false;
  const owing = ask.kind === 'promise' && ask.debtor === view.me;
  const lending = ask.kind === 'promise' && ask.debtor !== view.me;
  const gone = owing ? NO_GOODS : ask.get;
  const come = lending ? NO_GOODS : ask.give;
  return (
    holds(view.free, gone) && carries(neighbour, gone, come) && raisesBaskets(view, come, gone) > 0
  );
}

/** Takes what raises its own baskets at this dusk, and turns everything else down. */
function answer(view: BotView, script: Script, { accepted }: Diary): SeatCommand | null {
  for (const ask of view.book.asks) {
    if (ask.kind === 'introduction') {
      if ((ask.a !== view.me && ask.b !== view.me) || ask.agreed.includes(view.me)) continue;
    } else if (ask.to !== view.me) continue;
    if (!accepted.has(ask.id) && wants(view, ask, script)) {
      accepted.add(ask.id);
      return { type: 'accept', ask: ask.id };
    }
    return { type: ask.kind === 'press' ? 'refuse' : 'decline', ask: ask.id };
  }
  return null;
}

/** Does something that I asked still wait for its answer? */
const isWaiting = (view: BotView): boolean =>
  view.book.asks.some(
    (ask) => ask.from === view.me && (ask.kind === 'offer' || ask.kind === 'promise'),
  );

/** Pays what is due today; one who breaks does so only where it costs no basket. */
function payDue(view: BotView, script: Script): SeatCommand | null {
  const paying = pay(view, 'keeps');
  if (paying?.type !== 'pay' || script.keepsWord) return paying;
  return raisesBaskets(view, NO_GOODS, paying.goods) < 0 ? null : paying;
}

function byDay(view: BotView, script: Script, diary: Diary): SeatCommand | null {
  const first = answer(view, script, diary) ?? payDue(view, script);
  if (first !== null) return first;
  if (!diary.offered) {
    diary.offered = true;
    const offer = script.offer(view);
    if (offer !== null) return offer;
  }
  return isWaiting(view) ? null : script.acts(view, diary);
}

/** A person who plays by a script, for one game. */
export function scripted(script: Script): Bot {
  const diary = emptyPage(0);
  return (seen, random) => {
    const view = botViewOf(seen, random);
    if (view === null) return null;
    const { phase, round } = seen.valley;
    if (phase === 'morning') {
      if (view.book.sealed) return null;
      const draw = script.draws(view);
      return { type: 'allocate', draw, tend: view.given.hands - draw };
    }
    if (phase !== 'day') return null;
    if (diary.round !== round) Object.assign(diary, emptyPage(round));
    return byDay(view, script, diary);
  };
}

/** The exchange that does most for both together, with one who would gain by it too; null where there is none. */
export function plainSwap(view: BotView): SeatCommand | null {
  const pairs = pairsFor(view);
  let best: { to: Seat; swap: Swap } | null = null;
  for (const neighbour of view.neighbours) {
    if (neighbour.waiting) continue;
    const swap = swapWith(view, neighbour, OPEN, pairs);
    if (swap === null) continue;
    if (best === null || swap.mine + swap.theirs > best.swap.mine + best.swap.theirs)
      best = { to: neighbour.seat, swap };
  }
  return best && { type: 'offer', to: best.to, give: best.swap.give, get: best.swap.get };
}
