import type { EventBody } from '../../model/event.ts';
import { type Good, unitsOf } from '../../model/goods/amounts.ts';
import type { AskId, Seat, TieId } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { State } from '../../model/state.ts';
import { nextPress } from '../numbering.ts';
import {
  askEvent,
  boundBy,
  homesteadAt,
  isClosed,
  isLiving,
  isRefusal,
  lacks,
  opened,
  openTie,
  seesStore,
  tieBetween,
} from '../query.ts';
import { askFor, tooWide } from './asks.ts';
import { harm } from './harm.ts';

/** Demands backed by the threat of exclusion, and how they are answered. */

/** Demands goods for nothing: the tie closes until they are yielded, or until dusk. */
export function press(
  state: State,
  seat: Seat,
  { to, good, amount }: { to: Seat; good: Good; amount: number },
): EventBody[] | Refusal {
  const closed = opened(state, 'press');
  if (closed) return closed;
  const tie = openTie(state, seat, to);
  if (isRefusal(tie)) return tie;
  if (homesteadAt(state, seat).pressed) return refuse('too-many', { most: 1 });
  const { most } = state.scenario.press;
  if (amount > most) return refuse('too-much', { most });
  if (!seesStore(state, seat, to)) return refuse('not-seen');
  const refusal =
    lacks(homesteadAt(state, to).goods, unitsOf(amount, good), 'they-lack-it') ??
    tooWide(tie, to, unitsOf(amount, good));
  if (refusal) return refusal;
  const closes = [tie.id, ...closedTogether(state, seat, to)];
  return [
    { type: 'pressed', ask: nextPress(state, seat, to), from: seat, to, good, amount, closes },
  ];
}

/** Ties to the presser that close because their owners stand together with the pressed. */
function closedTogether(state: State, presser: Seat, pressed: Seat): TieId[] {
  const closes = new Set<TieId>();
  for (const pact of state.pacts) {
    if (pact.terms.kind !== 'together') continue;
    const signers = boundBy(state, pact).map((member) => member.seat);
    if (!signers.includes(pressed)) continue;
    for (const signer of signers) {
      if (signer === pressed || signer === presser) continue;
      const tie = tieBetween(state, signer, presser);
      if (tie !== null && isLiving(tie) && !isClosed(tie)) closes.add(tie.id);
    }
  }
  return [...closes];
}

/** The press of this number that this seat is under. */
function pressOn(state: State, seat: Seat, id: AskId) {
  const ask = askFor(state, seat, id);
  if (isRefusal(ask)) return ask;
  return ask.kind === 'press' ? ask : refuse('gone');
}

/** The goods move, the tie opens again, and it will never be as wide as it could have been. */
export function yieldTo(
  state: State,
  seat: Seat,
  { ask: id }: { ask: AskId },
): EventBody[] | Refusal {
  const ask = pressOn(state, seat, id);
  if (isRefusal(ask)) return ask;
  const tie = tieBetween(state, ask.from, ask.to);
  if (tie === null || !isLiving(tie)) return refuse('severed');
  const goods = unitsOf(ask.amount, ask.good);
  const short = lacks(homesteadAt(state, seat).goods, goods);
  if (short) return short;
  const pressed = askEvent(state, id);
  return [
    { type: 'yielded', ask: id, from: ask.from, to: seat, goods, tie: tie.id, because: [pressed] },
    ...harm(state, tie, state.scenario.press.limitLost, 'press', [pressed, state.log.length], 1),
  ];
}

/** Refuses what was demanded: the tie stays closed until dusk. */
export function refusePress(
  state: State,
  seat: Seat,
  { ask: id }: { ask: AskId },
): EventBody[] | Refusal {
  const ask = pressOn(state, seat, id);
  if (isRefusal(ask)) return ask;
  return [{ type: 'refused', ask: id, from: ask.from, to: seat, because: [askEvent(state, id)] }];
}
