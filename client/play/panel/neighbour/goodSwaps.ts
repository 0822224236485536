import { GOODS, type Goods, total, unitsOf } from '../../../../shared/model/goods/amounts.ts';
import { roomLeft } from '../../../../shared/model/goods/river.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../../shared/model/view.ts';
import { neighboursOf, type PanelModel, reasonFor, seenOf, tieTo } from '../panelModel.ts';
import { after, tradePreview, worthTomorrow } from '../previews.ts';
import { floorBreach } from '../whole/breaches.ts';

/** A plain exchange of one good for another that fills more baskets on both sides. */
export interface Swap {
  readonly to: Seat;
  readonly give: Goods;
  readonly get: Goods;
  /** Baskets that it adds on this side and on theirs. */
  readonly gain: number;
  readonly theirGain: number;
}

/** Is something already being talked about with this neighbour? */
const isTalking = (model: PanelModel, seat: Seat): boolean =>
  model.book.asks.some(
    (ask) =>
      (ask.kind === 'offer' || ask.kind === 'promise') && (ask.from === seat || ask.to === seat),
  );

/** Baskets that must be left to the other of tonight's gain, once what tomorrow lacks is taken off. */
const WORTHWHILE = 1 / 4;

const NOBODY: ReadonlySet<Seat> = new Set();

/** Those who declined an offer of this seat in the round of the newest of some events. */
export function declinedToday(events: readonly SeenEvent[], me: Seat): ReadonlySet<Seat> {
  const round = events.at(-1)?.round;
  return new Set(
    events.flatMap((event) =>
      event.type === 'ask-ended' &&
      event.round === round &&
      event.how === 'declined' &&
      event.ask.kind === 'offer' &&
      event.ask.from === me &&
      event.by !== null
        ? [event.by]
        : [],
    ),
  );
}

/**
 * The swap with each neighbour that helps both, best first: what helps the side that it helps less
 * most, then the most even one. The game points at no bargains, and at none that was declined.
 * @param declined neighbours who said no to an offer today
 */
export function goodSwaps(
  model: PanelModel,
  declined: ReadonlySet<Seat> = NOBODY,
): readonly Swap[] {
  return neighboursOf(model.valley, model.seat)
    .filter((seat) => !declined.has(seat))
    .filter((seat) => reasonFor(model, `offer:${seat}`) === null && !isTalking(model, seat))
    .map((seat) => bestOf(swapsWith(model, seat)))
    .filter((swap): swap is Swap => swap !== null)
    .sort(better);
}

function swapsWith(model: PanelModel, to: Seat): Swap[] {
  const tie = tieTo(model, to);
  const theirs = seenOf(model, to);
  if (tie === null || theirs === null) return [];
  const found: Swap[] = [];
  for (const given of GOODS)
    for (const gotten of GOODS) {
      if (given === gotten) continue;
      const mostGiven = Math.min(model.own.goods[given], roomLeft(tie, model.seat, 'trade'));
      const mostGotten = Math.min(theirs.goods[gotten], roomLeft(tie, to, 'trade'));
      for (let gives = 1; gives <= mostGiven; gives++)
        for (let gets = 1; gets <= mostGotten; gets++) {
          const swap = weigh(model, to, unitsOf(gives, given), unitsOf(gets, gotten));
          if (swap) found.push(swap);
        }
    }
  return found;
}

function weigh(model: PanelModel, to: Seat, give: Goods, get: Goods): Swap | null {
  const { yours, theirs } = tradePreview(model, to, give, get);
  if (theirs === null) return null;
  const gain = yours[1] - yours[0];
  const theirGain = theirs[1] - theirs[0];
  if (gain <= 0 || theirGain <= 0 || floorBreach(model, give, get) !== null) return null;
  // Whoever would eat nothing tonight does not look at tomorrow.
  if (theirs[0] > 0 && theirGain - lostTomorrow(model, to, give, get) < WORTHWHILE) return null;
  return { to, give, get, gain, theirGain };
}

/** What a swap takes from the other's tomorrow, in baskets, as far as their store tells. */
function lostTomorrow(model: PanelModel, to: Seat, give: Goods, get: Goods): number {
  const seen = seenOf(model, to);
  if (seen === null) return 0;
  const then = worthTomorrow(model, seen, after(seen.goods, give, get));
  return worthTomorrow(model, seen, seen.goods) - then;
}

const moved = (swap: Swap): number => total(swap.give) + total(swap.get);
const uneven = (swap: Swap): number => Math.abs(total(swap.give) - total(swap.get));

const least = (swap: Swap): number => Math.min(swap.gain, swap.theirGain);
const both = (swap: Swap): number => swap.gain + swap.theirGain;

const better = (a: Swap, b: Swap): number =>
  least(b) - least(a) || uneven(a) - uneven(b) || both(b) - both(a) || moved(a) - moved(b);

const bestOf = (swaps: Swap[]): Swap | null => swaps.sort(better)[0] ?? null;
