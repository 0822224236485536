import { HUNDREDTHS } from '../model/dusk.ts';
import type { Ask } from '../model/event.ts';
import { landUnits } from '../model/goods.ts';
import type { Seat } from '../model/ids.ts';
import type { Debt, Homestead, State, Tie, Work } from '../model/state.ts';
import type {
  Book,
  DebtView,
  Mark,
  PactKeeping,
  SaidView,
  Seen,
  TieView,
  Valley,
  View,
  Viewer,
  WorkView,
} from '../model/view.ts';
import {
  areNeighbours,
  isBound,
  isBuilt,
  isClosed,
  isDrought,
  isReady,
  seatsOf,
  seesStore,
} from './query.ts';
import { needOf } from './rules/works.ts';
import { witness } from './witness.ts';

/** What one viewer may see, built up field by field: what is not put here never leaves the server. */

const units = (hundredths: number): number => Math.floor(hundredths / HUNDREDTHS);

/** Public words kept in a view; older ones stay in the log. */
const WORDS_SHOWN = 40;

const viewTie = (tie: Tie, boats: boolean): TieView => ({
  id: tie.id,
  a: tie.a,
  b: tie.b,
  width: tie.width,
  limit: tie.limit,
  firstLimit: tie.firstLimit,
  idle: tie.idle,
  closed: isClosed(tie),
  carriedAB: boats ? tie.carriedAB : 0,
  carriedBA: boats ? tie.carriedBA : 0,
  giftedAB: boats ? tie.giftedAB : 0,
  giftedBA: boats ? tie.giftedBA : 0,
});

const viewWork = (state: State, work: Work): WorkView => ({
  id: work.id,
  kind: work.kind,
  calledBy: work.calledBy,
  joined: [...work.joined],
  pledged: work.pledges.map(landUnits),
  need: needOf(state, work.kind),
  completed: work.completed,
});

/** What can't be undone, each with the public part of what it rests on. */
function marksOf(state: State): Mark[] {
  const publicly = (n: number) => {
    const event = state.log[n];
    return event ? witness(state, event, 'public') : null;
  };
  return state.permanent.flatMap((n) => {
    const event = publicly(n);
    if (event === null) return [];
    return [{ event, because: (event.because ?? []).flatMap((cause) => publicly(cause) ?? []) }];
  });
}

const homesteads = (state: State): Valley['homesteads'] =>
  state.homesteads.map((h) => ({
    seat: h.seat,
    place: h.place,
    craft: h.craft,
    vitality: h.vitality,
    witherings: h.witherings,
    fences: h.fences,
    terraces: h.terraces,
    keeper: h.keeper,
    here: h.here,
    ready: isReady(state, h),
    baskets: h.baskets,
  }));

function spring(state: State): Valley['spring'] {
  const { lastStock, capacity, firstCapacity, redLine, undrawable } = state.spring;
  return {
    stock: units(Math.min(lastStock, capacity)),
    capacity: units(capacity),
    firstCapacity: units(firstCapacity),
    redLine: Math.ceil(redLine / HUNDREDTHS),
    undrawable: Math.ceil(undrawable / HUNDREDTHS),
  };
}

/** A valley made earlier, and what it was made from. */
interface Kept {
  readonly events: number;
  readonly permanent: number;
  readonly words: number;
  readonly valley: Valley;
}

/** Lists that only grow, and seldom: a new one is made when there is more than was kept. */
function seldomChanging(
  state: State,
  last: Kept | undefined,
): Pick<Valley, 'marks' | 'said' | 'springDusks' | 'livesDusks' | 'riversDusks'> {
  const old = last?.valley;
  const samePhase = old?.phase === state.phase && old.round === state.round;
  const sameMarks = samePhase && last?.permanent === state.permanent.length;
  const sameDusks = old?.livesDusks.length === state.livesDusks.length;
  return {
    marks: old && sameMarks ? old.marks : marksOf(state),
    said:
      old && last?.words === state.said.length
        ? old.said
        : state.said.filter((word) => word.to === null).slice(-WORDS_SHOWN),
    springDusks: old && sameDusks ? old.springDusks : [...state.springDusks],
    livesDusks: old && sameDusks ? old.livesDusks : [...state.livesDusks],
    riversDusks: old && sameDusks ? old.riversDusks : [...state.riversDusks],
  };
}

/** What everyone may see. */
function valleyOf(state: State, last: Kept | undefined): Valley {
  const { scenario, round, lastRound, phase } = state;
  const boats = scenario.sight.boats === 'all';
  return {
    scenario,
    seats: seatsOf(state),
    round,
    lastRound,
    phase,
    drought: isDrought(state, round),
    droughtNext: round < lastRound && isDrought(state, round + 1),
    words: state.words,
    sight: state.sight,
    homesteads: homesteads(state),
    ties: state.ties.map((tie) => viewTie(tie, boats)),
    spring: spring(state),
    works: state.works.map((work) => viewWork(state, work)),
    pacts: state.pacts.map(({ id, terms, proposedBy, members }) => ({
      id,
      terms,
      proposedBy,
      members: members.map(({ seat, from, until }) => ({ seat, from, until })),
    })),
    ...seldomChanging(state, last),
    draws: isBuilt(state, 'assembly') ? [...state.lastDraws] : [],
  };
}

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

const nicknames = (state: State, viewer: Viewer): string[] =>
  state.homesteads.map((h) => {
    const known =
      viewer === 'host' ||
      viewer === h.seat ||
      (viewer !== 'public' && areNeighbours(state, viewer, h.seat));
    return known ? h.nickname : '';
  });

/**
 * How those bound by the same pacts kept them, as of the last dusk. Only of rounds in which both were
 * bound: a draw from before the signing is still one's own.
 */
function keeping(state: State, viewer: Seat | 'host'): PactKeeping[] {
  const drawn = state.livesDusks.at(-1)?.round ?? 0;
  const bound = (pact: State['pacts'][number], seat: Seat) =>
    pact.members.some((member) => member.seat === seat && isBound(member, drawn));
  return state.pacts
    .filter((pact) => viewer === 'host' || bound(pact, viewer))
    .flatMap((pact) =>
      pact.members
        .filter((member) => isBound(member, drawn))
        .map(({ seat, breaches }) => ({
          pact: pact.id,
          seat,
          drew: state.lastDraws[seat] ?? 0,
          breaches,
        })),
    );
}

const privateWords = (state: State, seat: Seat): SaidView[] =>
  state.said
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

/** What a seat sees beyond the valley. */
function seatBook(state: State, seat: Seat): Book {
  const own = state.homesteads[seat];
  if (own === undefined) throw new RangeError(`no seat ${seat} at this table`);
  return {
    seat,
    seen: seen(state, seat),
    nicknames: nicknames(state, seat),
    hands: own.hands,
    sealed: own.sealed,
    intention: own.intention,
    drawn: own.drawn,
    irrigation: own.irrigation,
    pressed: own.pressed,
    introduced: own.introduced,
    asks: asksOf(state, seat),
    turnedDown: state.turnedDown.filter(([asker]) => asker === seat).map(([, other]) => other),
    debts: debtsOf(state, seat),
    said: privateWords(state, seat),
    keeping: keeping(state, seat),
    characters: [],
  };
}

/** What the facilitator sees beyond the valley: all of it but what nobody has said yet. */
function hostBook(state: State): Book {
  return {
    seat: null,
    seen: seen(state, 'host'),
    nicknames: nicknames(state, 'host'),
    hands: { draw: 0, tend: 0 },
    sealed: false,
    intention: null,
    drawn: 0,
    irrigation: 0,
    pressed: false,
    introduced: false,
    asks: [...state.asks.values()],
    debts: [...state.debts.values()].map(viewDebt),
    said: state.said.filter((word) => word.to !== null).slice(-WORDS_SHOWN),
    keeping: keeping(state, 'host'),
    characters: state.homesteads.map((h) => h.character),
  };
}

/** The last valley made of each state. */
const valleys = new WeakMap<State, Kept>();

/** The valley, made once for all viewers between two events. */
function sharedValley(state: State): Valley {
  const kept = valleys.get(state);
  if (kept && kept.events === state.log.length) return kept.valley;
  const valley = valleyOf(state, kept);
  const { log, permanent, said } = state;
  valleys.set(state, {
    events: log.length,
    permanent: permanent.length,
    words: said.length,
    valley,
  });
  return valley;
}

/** What this viewer may see. Pure; the view shares nothing with the state that later changes. */
export function project(state: State, viewer: Viewer): View {
  const valley = sharedValley(state);
  if (viewer === 'public') return { valley, book: null };
  return { valley, book: viewer === 'host' ? hostBook(state) : seatBook(state, viewer) };
}
