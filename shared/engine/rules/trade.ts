import type { AskOf } from '../../model/agreements/ask.ts';
import type { EventBody } from '../../model/event.ts';
import { type Goods, total } from '../../model/goods/amounts.ts';
import type { AskId, Seat } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { State, Tie } from '../../model/state.ts';
import { nextAsk } from '../numbering.ts';
import { askEvent, homesteadAt, isRefusal, lacks, opened, openTie } from '../query.ts';
import { askFor, ending, noExchange, tooManyAsks, tooWide } from './asks.ts';
import { floorBreaches } from './pacts.ts';

/** Goods for goods between neighbours: offers, their answers, and gifts. */

/** Offers goods for goods to one neighbour; nothing is held back for it. */
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
function cannotExchange(state: State, tie: Tie, ask: AskOf<'offer'>): Refusal | null {
  return (
    lacks(homesteadAt(state, ask.from).goods, ask.give, 'they-lack-it') ??
    lacks(homesteadAt(state, ask.to).goods, ask.get) ??
    tooWide(tie, ask.from, ask.give) ??
    tooWide(tie, ask.to, ask.get)
  );
}

/** The addressee accepts an offer: both ways at once, or not at all. */
export function acceptOffer(state: State, ask: AskOf<'offer'>): EventBody[] | Refusal {
  const tie = openTie(state, ask.to, ask.from);
  if (isRefusal(tie)) return tie;
  const refusal = cannotExchange(state, tie, ask);
  if (refusal) return refusal;
  const { from, to, give, get } = ask;
  const because = [askEvent(state, ask.id)];
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

/** Gives goods for nothing, within the tie's limit. */
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

/** The addressee declines an ask; a press is refused by its own move. */
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

/** The asker takes an ask back; a press stands. */
export function withdraw(
  state: State,
  seat: Seat,
  { ask: id }: { ask: AskId },
): EventBody[] | Refusal {
  const ask = state.asks.get(id);
  if (ask === undefined || ask.from !== seat || ask.kind === 'press') return refuse('gone');
  return [ending(state, ask, 'withdrawn', seat)];
}

/**
 * Declines an offer and makes another in one act; where the new one is refused, nothing happens.
 */
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
