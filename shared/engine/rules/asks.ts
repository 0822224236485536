import type { Ask, AskEnd } from '../../model/agreements/ask.ts';
import type { EventBody } from '../../model/event.ts';
import { GOODS, type Goods, total } from '../../model/goods/amounts.ts';
import { type Passage, roomLeft } from '../../model/goods/river.ts';
import type { AskId, Seat } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { State, Tie } from '../../model/state.ts';
import { askEvent } from '../query.ts';

/** What one seat asks of another and that waits for an answer: who may answer, and how it ends. */

/** Asks of one seat that may be open at once: a bound against floods, not a rule of the valley. */
const OPEN_ASKS = 24;

/** Refuses one more ask where a seat has as many open as it may; else null. */
export function tooManyAsks(state: State, seat: Seat): Refusal | null {
  let open = 0;
  for (const ask of state.asks.values()) if (ask.from === seat) open++;
  return open >= OPEN_ASKS ? refuse('too-many', { most: OPEN_ASKS }) : null;
}

/** Refuses an exchange in which one half is empty, or in which a good goes both ways; else null. */
export function noExchange(give: Goods, get: Goods): Refusal | null {
  if (total(give) === 0 || total(get) === 0) return refuse('nothing-moves');
  return GOODS.some((good) => give[good] > 0 && get[good] > 0) ? refuse('same-good') : null;
}

/** Refuses what a tie no longer carries from a seat today; null where it carries it. */
export function tooWide(
  tie: Tie,
  from: Seat,
  goods: Goods,
  passage: Passage = 'trade',
): Refusal | null {
  const left = roomLeft(tie, from, passage);
  return total(goods) > left ? refuse('too-wide', { most: left }) : null;
}

/** Those who may answer an ask. */
export const addressees = (ask: Ask): readonly Seat[] =>
  ask.kind === 'introduction' ? [ask.a, ask.b] : [ask.to];

/** The open ask of this number, if this seat may answer it. */
export function askFor(state: State, seat: Seat, id: AskId): Ask | Refusal {
  const ask = state.asks.get(id);
  // An ask between others is as unknown to this seat as one that never was.
  return ask !== undefined && addressees(ask).includes(seat) ? ask : refuse('gone');
}

/** How an open ask ends unmet, as an event. */
export function ending(state: State, ask: Ask, how: AskEnd, by: Seat | null): EventBody {
  return { type: 'ask-ended', ask, how, by, because: [askEvent(state, ask.id)] };
}

/** Ends every ask that needs the tie between two seats, when it is no more. */
export const voidAsks = (state: State, a: Seat, b: Seat): EventBody[] =>
  [...state.asks.values()]
    .filter((ask) => ask.kind !== 'introduction' && ask.kind !== 'bridge')
    .filter(
      (ask) =>
        (ask.from === a && addressees(ask)[0] === b) ||
        (ask.from === b && addressees(ask)[0] === a),
    )
    .map((ask) => ending(state, ask, 'void', null));

/** At dusk every open ask lapses. */
export const lapseAsks = (state: State): EventBody[] =>
  [...state.asks.values()].map((ask) => ending(state, ask, 'lapsed', null));
