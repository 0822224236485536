import { HUNDREDTHS } from '../model/dusk.ts';
import type { Ask } from '../model/event.ts';
import { landUnits } from '../model/goods.ts';
import type { Seat } from '../model/ids.ts';
import type { Homestead, State, Tie, Work } from '../model/state.ts';
import type {
  Book,
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
import { addressees } from './rules/trade.ts';
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

/** What everyone may see. */
export function valleyOf(state: State): Valley {
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
    marks: marksOf(state),
    said: state.said.filter((word) => word.to === null).slice(-WORDS_SHOWN),
    springDusks: [...state.springDusks],
    livesDusks: [...state.livesDusks],
    riversDusks: [...state.riversDusks],
    draws: isBuilt(state, 'assembly') ? [...state.lastDraws] : [],
  };
}

const concerns = (ask: Ask, seat: Seat): boolean =>
  ask.from === seat || addressees(ask).includes(seat);

const see = (h: Homestead): Seen => ({
  seat: h.seat,
  goods: { ...h.goods },
  yield: h.yield,
  selfReliant: h.selfReliant,
});

/** Own first, then in valley order. */
function seen(state: State, viewer: Viewer): Seen[] {
  const inSight = state.homesteads.filter((h) => seesStore(state, viewer, h.seat));
  const own = inSight.filter((h) => h.seat === viewer);
  return [...own, ...inSight.filter((h) => h.seat !== viewer)].map(see);
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
    asks: [...state.asks.values()].filter((ask) => concerns(ask, seat)),
    turnedDown: state.turnedDown.filter(([asker]) => asker === seat).map(([, other]) => other),
    debts: [...state.debts.values()]
      .filter((debt) => debt.debtor === seat || debt.creditor === seat)
      .map(({ id, debtor, creditor, owed, left, due }) => ({
        id,
        debtor,
        creditor,
        owed,
        left,
        due,
      })),
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
    debts: [...state.debts.values()].map(({ id, debtor, creditor, owed, left, due }) => ({
      id,
      debtor,
      creditor,
      owed,
      left,
      due,
    })),
    said: state.said.filter((word) => word.to !== null).slice(-WORDS_SHOWN),
    keeping: keeping(state, 'host'),
    characters: state.homesteads.map((h) => h.character),
  };
}

/** The last valley made of each state, with the number of events it had then. */
const valleys = new WeakMap<State, { events: number; valley: Valley }>();

/** The valley, made once for all viewers between two events. */
function sharedValley(state: State): Valley {
  const kept = valleys.get(state);
  if (kept && kept.events === state.log.length) return kept.valley;
  const valley = valleyOf(state);
  valleys.set(state, { events: state.log.length, valley });
  return valley;
}

/** What this viewer may see. Pure; the view shares nothing with the state that later changes. */
export function project(state: State, viewer: Viewer): View {
  const valley = sharedValley(state);
  if (viewer === 'public') return { valley, book: null };
  return { valley, book: viewer === 'host' ? hostBook(state) : seatBook(state, viewer) };
}
