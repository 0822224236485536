import type { Ask } from '../model/agreements/ask.ts';
import { bindsSeat, isBound } from '../model/agreements/pact.ts';
import { at } from '../model/at.ts';
import type { Seat } from '../model/ids.ts';
import type { Debt, Homestead, State } from '../model/state.ts';
import type { Book, DebtView, PactKeeping, SaidView, Seen, View, Viewer } from '../model/view.ts';
import { givenAt, seesStore } from './query.ts';
import { streamAt } from './rules/commons.ts';
import { sharedValley, WORDS_SHOWN } from './valley.ts';

/** What one viewer may see, built up field by field: what is not put here never leaves the server. */

const concerns = (ask: Ask, seat: Seat): boolean =>
  ask.from === seat ||
  (ask.kind === 'introduction' ? ask.a === seat || ask.b === seat : ask.to === seat);

const see = (h: Homestead): Seen => ({
  seat: h.seat,
  goods: { ...h.goods },
  yield: h.yield,
  selfReliant: h.selfReliant,
});

/** Own first, then in valley order. */
function seen(state: State, viewer: Viewer): Seen[] {
  const own = typeof viewer === 'number' ? state.homesteads[viewer] : undefined;
  const list = own === undefined ? [] : [see(own)];
  for (const home of state.homesteads)
    if (home !== own && seesStore(state, viewer, home.seat)) list.push(see(home));
  return list;
}

/**
 * How those bound by the same pacts kept them, as of the last dusk. Only of rounds in which both were
 * bound: a draw from before the signing is still one's own.
 */
function keeping(state: State, viewer: Seat | 'facilitator'): PactKeeping[] {
  const drawn = state.livesDusks.at(-1)?.round ?? 0;
  if (viewer !== 'facilitator' && drawn <= at(state.tenures, viewer).round) return [];
  const list: PactKeeping[] = [];
  for (const pact of state.pacts) {
    if (viewer !== 'facilitator' && !bindsSeat(pact, viewer, drawn)) continue;
    for (const member of pact.members) {
      const { seat, breaches } = member;
      if (isBound(member, drawn))
        list.push({ pact: pact.id, seat, drew: at(state.lastDraws, seat), breaches });
    }
  }
  return list;
}

const privateWords = (state: State, seat: Seat): SaidView[] =>
  state.said
    .slice(at(state.tenures, seat).said)
    .filter((word) => word.to === seat || (word.to !== null && word.from === seat))
    .slice(-WORDS_SHOWN);

/** Open asks from or to a seat. */
function asksOf(state: State, seat: Seat): Ask[] {
  const list: Ask[] = [];
  for (const ask of state.asks.values()) if (concerns(ask, seat)) list.push(ask);
  return list;
}

const viewDebt = ({ id, debtor, creditor, owed, left, due }: Debt): DebtView => ({
  id,
  debtor,
  creditor,
  owed,
  left,
  due,
});

/** What a seat owes and is owed. */
function debtsOf(state: State, seat: Seat): DebtView[] {
  const list: DebtView[] = [];
  for (const debt of state.debts.values())
    if (debt.debtor === seat || debt.creditor === seat) list.push(viewDebt(debt));
  return list;
}

/** Neighbours over whose river there is harm without amends. */
function unmendedAt(state: State, seat: Seat): Seat[] {
  if (state.permanent.length === 0) return [];
  const seats: Seat[] = [];
  for (const { a, b, harms, amended } of state.ties)
    if (harms.length > amended && (a === seat || b === seat)) seats.push(a === seat ? b : a);
  return seats;
}

/** What a seat sees beyond the valley. */
function seatBook(state: State, seat: Seat): Book {
  const own = state.homesteads[seat];
  if (own === undefined) throw new RangeError(`no seat ${seat} at this table`);
  const { chose } = at(state.tenures, seat);
  return {
    seat,
    seen: seen(state, seat),
    // Hands of before were another person's.
    hands: chose ? own.hands : givenAt(state, seat).silence,
    sealed: chose && own.sealed,
    intention: own.intention,
    stream: streamAt(state, seat),
    drawn: chose ? own.drawn : 0,
    irrigation: own.irrigation,
    pressed: own.pressed,
    introduced: own.introduced,
    asks: asksOf(state, seat),
    turnedDown: state.turnedDown.filter(([asker]) => asker === seat).map(([, other]) => other),
    kindness: at(state.kindness, seat),
    unmended: unmendedAt(state, seat),
    debts: debtsOf(state, seat),
    said: privateWords(state, seat),
    keeping: keeping(state, seat),
    characters: [],
  };
}

/** What the facilitator sees beyond the valley: all of it but what nobody has said yet. */
function facilitatorBook(state: State): Book {
  return {
    seat: null,
    seen: seen(state, 'facilitator'),
    hands: { draw: 0, tend: 0 },
    sealed: false,
    intention: null,
    stream: null,
    drawn: 0,
    irrigation: 0,
    pressed: false,
    introduced: false,
    asks: [...state.asks.values()],
    debts: [...state.debts.values()].map(viewDebt),
    said: state.said.filter((word) => word.to !== null).slice(-WORDS_SHOWN),
    keeping: keeping(state, 'facilitator'),
    characters: state.homesteads.map((h) => h.character),
  };
}

/**
 * What this viewer may see. Pure; the view shares nothing with the state that later changes.
 * @throws RangeError for a seat that the table does not have
 */
export function visibleState(state: State, viewer: Viewer): View {
  const valley = sharedValley(state);
  if (viewer === 'public') return { valley, book: null };
  return {
    valley,
    book: viewer === 'facilitator' ? facilitatorBook(state) : seatBook(state, viewer),
  };
}
