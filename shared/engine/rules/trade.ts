import type { Ask, AskEnd, EventBody } from '../../model/event.ts';
import { GOODS, type Goods, total } from '../../model/goods.ts';
import type { AskId, Seat } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { type Passage, roomLeft } from '../../model/river.ts';
import type { State, Tie } from '../../model/state.ts';
import { nextAsk } from '../numbering.ts';
import { homesteadAt, isRefusal, lacks, opened, openTie } from '../query.ts';
import { floorBreaches } from './pacts.ts';

/** Goods for goods between neighbours: offers, their answers, and gifts. */

/** Asks of one seat that may be open at once: a bound against floods, not a rule of the valley. */
const OPEN_ASKS = 24;

/** Refusal where a seat has as many open asks as it may. */
export function tooManyAsks(state: State, seat: Seat): Refusal | null {
  let open = 0;
  for (const ask of state.asks.values()) if (ask.from === seat) open++;
  return open >= OPEN_ASKS ? refuse('too-many', { most: OPEN_ASKS }) : null;
}

/** Refusal where two halves of an exchange are no exchange. */
export function noExchange(give: Goods, get: Goods): Refusal | null {
  if (total(give) === 0 || total(get) === 0) return refuse('nothing-moves');
  return GOODS.some((good) => give[good] > 0 && get[good] > 0) ? refuse('same-good') : null;
}

/** Refusal where a tie no longer carries so much from a seat today. */
export function tooWide(
  tie: Tie,
  from: Seat,
  goods: Goods,
  passage: Passage = 'trade',
): Refusal | null {
  const left = roomLeft(tie, from, passage);
  return total(goods) > left ? refuse('too-wide', { most: left }) : null;
}

export function offer(
  state: State,
  seat: Seat,
  { to, give, get }: { to: Seat; give: Goods; get: Goods },
): EventBody[] | Refusal {
  const closed = opened(state, 'offer');
  if (closed) return closed;
  const tie = openTie(state, seat, to);
  if (isRefusal(tie)) return tie;
  const refusal =
    noExchange(give, get) ??
    lacks(homesteadAt(state, seat).goods, give) ??
    tooWide(tie, seat, give) ??
    tooWide(tie, to, get) ??
    tooManyAsks(state, seat);
  if (refusal) return refusal;
  return [
    {
      type: 'asked',
      ask: { id: nextAsk(state, seat, to), kind: 'offer', from: seat, to, give, get },
    },
  ];
}

/** Refusal where an exchange can't happen now: `from` gives `give`, `to` gives `get`, both at once. */
function cannotExchange(
  state: State,
  tie: Tie,
  ask: Extract<Ask, { kind: 'offer' }>,
): Refusal | null {
  return (
    lacks(homesteadAt(state, ask.from).goods, ask.give, 'they-lack-it') ??
    lacks(homesteadAt(state, ask.to).goods, ask.get) ??
    tooWide(tie, ask.from, ask.give) ??
    tooWide(tie, ask.to, ask.get)
  );
}

/** The addressee accepts an offer: both ways at once, or not at all. */
export function acceptOffer(
  state: State,
  ask: Extract<Ask, { kind: 'offer' }>,
): EventBody[] | Refusal {
  const tie = openTie(state, ask.to, ask.from);
  if (isRefusal(tie)) return tie;
  const refusal = cannotExchange(state, tie, ask);
  if (refusal) return refusal;
  const { from, to, give, get } = ask;
  const because = [state.askEvents.get(ask.id) ?? 0];
  const exchanged: EventBody = {
    type: 'exchanged',
    ask: ask.id,
    from,
    to,
    gave: give,
    got: get,
    because,
  };
  return [
    exchanged,
    ...floorBreaches(state, from, give, get),
    ...floorBreaches(state, to, get, give),
  ];
}

export function gift(
  state: State,
  seat: Seat,
  { to, goods }: { to: Seat; goods: Goods },
): EventBody[] | Refusal {
  const closed = opened(state, 'gift');
  if (closed) return closed;
  const tie = openTie(state, seat, to);
  if (isRefusal(tie)) return tie;
  if (total(goods) === 0) return refuse('nothing-moves');
  const refusal = lacks(homesteadAt(state, seat).goods, goods) ?? tooWide(tie, seat, goods, 'gift');
  if (refusal) return refusal;
  return [{ type: 'gave', from: seat, to, goods }];
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
  return { type: 'ask-ended', ask, how, by, because: [state.askEvents.get(ask.id) ?? 0] };
}

export function decline(
  state: State,
  seat: Seat,
  { ask: id }: { ask: AskId },
): EventBody[] | Refusal {
  const ask = askFor(state, seat, id);
  if (isRefusal(ask)) return ask;
  if (ask.kind === 'press') return refuse('gone');
  return [ending(state, ask, 'declined', seat)];
}

export function withdraw(
  state: State,
  seat: Seat,
  { ask: id }: { ask: AskId },
): EventBody[] | Refusal {
  const ask = state.asks.get(id);
  if (ask === undefined || ask.from !== seat || ask.kind === 'press') return refuse('gone');
  return [ending(state, ask, 'withdrawn', seat)];
}

export function counter(
  state: State,
  seat: Seat,
  { ask: id, give, get }: { ask: AskId; give: Goods; get: Goods },
): EventBody[] | Refusal {
  const ask = askFor(state, seat, id);
  if (isRefusal(ask)) return ask;
  if (ask.kind !== 'offer') return refuse('gone');
  const countered = offer(state, seat, { to: ask.from, give, get });
  return isRefusal(countered) ? countered : [ending(state, ask, 'declined', seat), ...countered];
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
