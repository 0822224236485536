import type { AskOf } from '../../model/agreements/ask.ts';
import type { EventBody } from '../../model/event.ts';
import { type Goods, landUnits, NO_GOODS, total } from '../../model/goods/amounts.ts';
import type { AskId, Seat, TieId } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { State, Tie } from '../../model/state.ts';
import { nextAsk, nextIntroduction } from '../numbering.ts';
import {
  askEvent,
  cannotJoin,
  homesteadAt,
  isClosed,
  isLiving,
  isRefusal,
  lacks,
  livingTie,
  opened,
  openTie,
  someoneElse,
} from '../query.ts';
import { ending, tooManyAsks, voidAsks } from './asks.ts';
import { endDebts } from './debts.ts';

/** Rivers: how they begin, widen, silt up, are harmed, mended and cut. */

type Bridge = AskOf<'bridge'>;
type Introduction = AskOf<'introduction'>;

/**
 * Offers to begin a tie to anyone who is not a neighbour; what it costs is charged when they
 * agree.
 */
export function bridge(
  state: State,
  seat: Seat,
  { to, pay }: { to: Seat; pay: Goods },
): EventBody[] | Refusal {
  const refusal =
    opened(state, 'bridge') ?? someoneElse(state, seat, to) ?? cannotJoin(state, seat, to);
  if (refusal) return refusal;
  const cost = state.scenario.costs.bridge;
  if (pay.water > 0) return refuse('land-goods-only');
  if (landUnits(pay) !== cost) return refuse('wrong-cost', { most: cost });
  return (
    lacks(homesteadAt(state, seat).goods, pay) ??
    tooManyAsks(state, seat) ?? [
      { type: 'asked', ask: { id: nextAsk(state, seat, to), kind: 'bridge', from: seat, to, pay } },
    ]
  );
}

/** The other agrees: the bridge is paid, and the tie begins. */
export function acceptBridge(state: State, ask: Bridge): EventBody[] | Refusal {
  const refusal =
    cannotJoin(state, ask.from, ask.to) ??
    lacks(homesteadAt(state, ask.from).goods, ask.pay, 'they-lack-it');
  return refusal ?? join(state, ask.from, ask.to, ask, ask.pay);
}

/** A tie begins, and whatever else would have joined the same two is void. */
function join(
  state: State,
  one: Seat,
  two: Seat,
  ask: Bridge | Introduction,
  paid: Goods,
): EventBody[] {
  const [a, b] = one < two ? [one, two] : [two, one];
  const because = [askEvent(state, ask.id)];
  return [
    {
      type: 'tie-made',
      tie: state.ties.length,
      a,
      b,
      by: ask.from,
      how: ask.kind,
      paid,
      ask: ask.id,
      because,
    },
    ...voidMeetings(state, a, b, ask.id),
  ];
}

/** Introduces two neighbours who are not tied; once a round. */
export function introduce(
  state: State,
  seat: Seat,
  { a, b }: { a: Seat; b: Seat },
): EventBody[] | Refusal {
  const closed = opened(state, 'introduce');
  if (closed) return closed;
  for (const end of [a, b]) {
    const tie = livingTie(state, seat, end);
    if (isRefusal(tie)) return tie;
  }
  if (a === b) return refuse('yourself');
  const refusal = cannotJoin(state, a, b);
  if (refusal) return refusal;
  if (homesteadAt(state, seat).introduced) return refuse('too-many', { most: 1 });
  return [
    {
      type: 'asked',
      ask: {
        id: nextIntroduction(state, seat, a, b),
        kind: 'introduction',
        from: seat,
        a,
        b,
        agreed: [],
      },
    },
  ];
}

/** One of the two says yes; with both, the tie begins. */
export function agreeToMeet(state: State, seat: Seat, ask: Introduction): EventBody[] | Refusal {
  const refusal = cannotJoin(state, ask.a, ask.b);
  if (refusal) return refusal;
  if (ask.agreed.includes(seat)) return refuse('already-done');
  const agreed: EventBody = { type: 'agreed', ask: ask.id, seat };
  return ask.agreed.length === 0 ? [agreed] : [agreed, ...join(state, ask.a, ask.b, ask, NO_GOODS)];
}

/** Introductions and bridges between two seats that have just been joined in another way. */
const voidMeetings = (state: State, a: Seat, b: Seat, except: AskId): EventBody[] =>
  [...state.asks.values()]
    .filter((ask) => ask.id !== except)
    .filter(
      (ask): ask is Bridge | Introduction => ask.kind === 'bridge' || ask.kind === 'introduction',
    )
    .filter((ask) => {
      const ends = ask.kind === 'bridge' ? [ask.from, ask.to] : [ask.a, ask.b];
      return ends.includes(a) && ends.includes(b);
    })
    .map((ask) => ending(state, ask, 'void', null));

/** Ends a tie for good, with all that hung on it. */
export function sever(state: State, seat: Seat, { to }: { to: Seat }): EventBody[] | Refusal {
  const closed = opened(state, 'sever');
  if (closed) return closed;
  const tie = livingTie(state, seat, to);
  if (isRefusal(tie)) return tie;
  const cut = state.log.length;
  return [
    { type: 'severed', tie: tie.id, by: seat, other: to, because: [...tie.harms], permanent: true },
    ...voidAsks(state, seat, to),
    ...endDebts(state, seat, to, seat, cut),
  ];
}

/** As wide as it can be, and able to be as wide as on its first day. */
const isWhole = ({ width, limit, firstLimit }: Tie): boolean =>
  width === limit && limit === firstLimit;

/** Gives after harm: the width returns to the limit at once, the limit never rises. */
export function amend(
  state: State,
  seat: Seat,
  { to, goods }: { to: Seat; goods: Goods },
): EventBody[] | Refusal {
  const closed = opened(state, 'amend');
  if (closed) return closed;
  const tie = openTie(state, seat, to);
  if (isRefusal(tie)) return tie;
  if (tie.harms.length <= tie.amended || isWhole(tie)) return refuse('nothing-to-mend');
  const cost = state.scenario.costs.amend;
  if (total(goods) !== cost) return refuse('wrong-cost', { most: cost });
  const short = lacks(homesteadAt(state, seat).goods, goods);
  if (short) return short;
  return [
    {
      type: 'amended',
      from: seat,
      to,
      goods,
      tie: tie.id,
      width: tie.limit,
      because: tie.harms.slice(tie.amended),
    },
  ];
}

/** At dusk each living tie widens by use, or silts up by neglect. A closed one counts as idle. */
export function turnRivers(state: State): EventBody[] {
  const turned = state.ties.filter(isLiving).map((tie): [TieId, number, number] => {
    if (tie.used && !isClosed(tie)) return [tie.id, Math.min(tie.limit, tie.width + 1), 0];
    const idle = tie.idle + 1;
    const silts = idle >= state.scenario.ties.idleRounds && tie.width > 1;
    return [tie.id, silts ? tie.width - 1 : tie.width, idle];
  });
  return [{ type: 'rivers-turned', ties: turned }];
}
