import type { AskOf } from '../../model/agreements/ask.ts';
import type { EventBody } from '../../model/event.ts';
import { GOODS, type Goods, minus, total } from '../../model/goods/amounts.ts';
import type { EventNumber, PromiseId, Seat } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { Debt, State, Tie } from '../../model/state.ts';
import { nextAsk, nextPromise } from '../numbering.ts';
import {
  askEvent,
  homesteadAt,
  isClosed,
  isRefusal,
  lacks,
  opened,
  openTie,
  tieBetween,
} from '../query.ts';
import { noExchange, tooManyAsks, tooWide } from './asks.ts';
import { broken } from './debts.ts';
import { harm } from './harm.ts';
import { floorBreaches } from './pacts.ts';

/** Offers whose other half is owed: made, paid in parts or not at all. */

type PromiseAsk = AskOf<'promise'>;

/** The half that moves at once, and the half that is owed. */
const halves = (ask: PromiseAsk): { creditor: Seat; moved: Goods; owed: Goods } =>
  ask.debtor === ask.from
    ? { creditor: ask.to, moved: ask.get, owed: ask.give }
    : { creditor: ask.from, moved: ask.give, owed: ask.get };

/**
 * Offers an exchange of which one half is owed by a later dusk. Refuses a due dusk that is past or
 * beyond the last.
 */
export function promise(
  state: State,
  seat: Seat,
  command: { to: Seat; give: Goods; get: Goods; due: number; debtor: 'me' | 'you' },
): EventBody[] | Refusal {
  const closed = opened(state, 'promise');
  if (closed) return closed;
  const { to, give, get, due } = command;
  const tie = openTie(state, seat, to);
  if (isRefusal(tie)) return tie;
  if (due < state.round || due > state.lastRound)
    return refuse('bad-due', { most: state.lastRound });
  const debtor = command.debtor === 'me' ? seat : to;
  const ask: PromiseAsk = {
    id: nextAsk(state, seat, to),
    kind: 'promise',
    from: seat,
    to,
    give,
    get,
    due,
    debtor,
  };
  const { creditor, moved } = halves(ask);
  const refusal =
    noExchange(give, get) ??
    (creditor === seat ? lacks(homesteadAt(state, seat).goods, moved) : null) ??
    tooWide(tie, creditor, moved) ??
    tooManyAsks(state, seat);
  return refusal ?? [{ type: 'asked', ask }];
}

/** The addressee accepts: one half moves now, the other is owed. */
export function acceptPromise(state: State, ask: PromiseAsk): EventBody[] | Refusal {
  const tie = openTie(state, ask.to, ask.from);
  if (isRefusal(tie)) return tie;
  const { creditor, moved, owed } = halves(ask);
  const refusal =
    lacks(
      homesteadAt(state, creditor).goods,
      moved,
      creditor === ask.to ? 'not-enough' : 'they-lack-it',
    ) ?? tooWide(tie, creditor, moved);
  if (refusal) return refusal;
  const promised: EventBody = {
    type: 'promised',
    ask: ask.id,
    promise: nextPromise(state, ask.debtor, creditor),
    debtor: ask.debtor,
    creditor,
    moved,
    owed,
    // The system may have announced an earlier end since it was asked.
    due: Math.min(ask.due, state.lastRound),
    because: [askEvent(state, ask.id)],
  };
  return [
    promised,
    ...floorBreaches(state, ask.debtor, owed, moved),
    ...floorBreaches(state, creditor, moved, owed),
  ];
}

/** Pays on a promise, in full or in part, over the tie that it was made on. */
export function pay(
  state: State,
  seat: Seat,
  { promise: id, goods }: { promise: PromiseId; goods: Goods },
): EventBody[] | Refusal {
  const debt = state.debts.get(id);
  if (debt === undefined || debt.debtor !== seat) return refuse('gone');
  const tie = openTie(state, seat, debt.creditor);
  if (isRefusal(tie)) return tie;
  if (total(goods) === 0) return refuse('nothing-moves');
  const over = GOODS.find((good) => goods[good] > debt.left[good]);
  if (over) return refuse('too-much', { most: debt.left[over], good: over });
  const refusal = lacks(homesteadAt(state, seat).goods, goods) ?? tooWide(tie, seat, goods);
  if (refusal) return refusal;
  const { creditor, made } = debt;
  const left = minus(debt.left, goods);
  const paid: EventBody = {
    type: 'paid',
    promise: id,
    from: seat,
    to: creditor,
    goods,
    left,
    because: [made],
  };
  if (total(left) > 0) return [paid];
  return [
    paid,
    {
      type: 'promise-kept',
      promise: id,
      debtor: seat,
      creditor,
      because: [made, state.log.length],
    },
  ];
}

/** What happens at dusk to a promise that is due and unpaid on this tie. */
function fallDue(state: State, tie: Tie, debt: Debt): EventBody {
  const { id, debtor, creditor, made } = debt;
  if (!isClosed(tie) || debt.deferred) return broken(debt);
  if (state.round < state.lastRound)
    return {
      type: 'promise-deferred',
      promise: id,
      debtor,
      creditor,
      due: debt.due + 1,
      because: [made, tie.closedBy],
    };
  // No later dusk is left, and the debtor had no river to pay over.
  return { type: 'promise-void', promise: id, debtor, creditor, because: [made, tie.closedBy] };
}

/** Promises due tonight and unpaid: broken, or deferred once where the tie was closed. */
export const settlePromises = (state: State): EventBody[] =>
  [...state.debts.values()]
    .filter((debt) => debt.due <= state.round)
    .flatMap((debt) => {
      const tie = tieBetween(state, debt.debtor, debt.creditor);
      return tie === null ? [] : [fallDue(state, tie, debt)];
    });

/** Each tie on which a promise broke tonight is harmed, once however many broke. */
export function chargePromises(state: State): EventBody[] {
  const causes = new Map<Tie, EventNumber[]>();
  for (let n = state.log.length - 1; n >= 0; n--) {
    const event = state.log[n];
    if (event === undefined || event.type === 'phase-began') break;
    if (event.type !== 'promise-broke') continue;
    const tie = tieBetween(state, event.debtor, event.creditor);
    if (tie) causes.set(tie, [...(event.because ?? []), n, ...(causes.get(tie) ?? [])]);
  }
  const bodies: EventBody[] = [];
  for (const [tie, because] of causes)
    bodies.push(
      ...harm(state, tie, state.scenario.promise.limitLost, 'promise', because, bodies.length),
    );
  return bodies;
}
