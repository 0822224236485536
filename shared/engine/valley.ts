import type { EventType } from '../model/event.ts';
import { landUnits } from '../model/goods/amounts.ts';
import { HUNDREDTHS, wholeUnits } from '../model/goods/duskTotals.ts';
import type { EventNumber } from '../model/ids.ts';
import type { Shown, State, Tie, Work } from '../model/state.ts';
import type { Mark, TieView, Valley, WorkView } from '../model/view.ts';
import {
  companionAt,
  isBuilt,
  isClosed,
  isDrought,
  isReady,
  scenarioNow,
  seatsOf,
  showsBoats,
} from './query.ts';
import { needOf } from './rules/works.ts';
import { visibleEvent } from './visibleEvent.ts';

/** What everyone may see, built up field by field; and kept, because most events change little of it. */

/** Words kept in a view; older ones stay in the log. */
export const WORDS_SHOWN = 40;

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
  const publicly = (n: EventNumber) => {
    const event = state.log[n];
    return event ? visibleEvent(state, event, 'public') : null;
  };
  return state.permanent.flatMap((n) => {
    const event = publicly(n);
    if (!event?.permanent) return [];
    return [{ event, because: (event.because ?? []).flatMap((cause) => publicly(cause) ?? []) }];
  });
}

const homesteadsOf = (state: State): Valley['homesteads'] =>
  state.homesteads.map((h) => ({
    seat: h.seat,
    place: h.place,
    craft: h.craft,
    vitality: h.vitality,
    witherings: h.witherings,
    fences: h.fences,
    terraces: h.terraces,
    keeper: h.keeper,
    nickname: h.nickname,
    companion: companionAt(h),
    here: h.here,
    ready: isReady(state, h),
    baskets: h.baskets,
  }));

function spring(state: State): Valley['spring'] {
  const { lastStock, capacity, firstCapacity, redLine, undrawable } = state.spring;
  return {
    stock: wholeUnits(Math.min(lastStock, capacity)),
    capacity: wholeUnits(capacity),
    firstCapacity: wholeUnits(firstCapacity),
    redLine: Math.ceil(redLine / HUNDREDTHS),
    undrawable: Math.ceil(undrawable / HUNDREDTHS),
  };
}

const tiesOf = (state: State): TieView[] => {
  const boats = showsBoats(state, state.round);
  return state.ties.map((tie) => viewTie(tie, boats));
};

const worksOf = (state: State): WorkView[] => state.works.map((work) => viewWork(state, work));

const pactsOf = (state: State): Valley['pacts'] =>
  state.pacts.map(({ id, terms, proposedBy, members }) => ({
    id,
    terms,
    proposedBy,
    members: members.map(({ seat, from, until }) => ({ seat, from, until })),
  }));

const wordsOf = (state: State): Valley['said'] =>
  state.said.filter((word) => word.to === null).slice(-WORDS_SHOWN);

/** A valley made earlier, and what it was made from. */
interface KeptValley {
  readonly events: number;
  readonly permanent: number;
  readonly words: number;
  readonly shown: Shown;
  readonly valley: Valley;
}

/** Lists that only grow, and seldom: a new one is made when there is more than was kept. */
function seldomChanging(
  state: State,
  last: KeptValley | undefined,
): Pick<Valley, 'marks' | 'said' | 'springDusks' | 'livesDusks' | 'riversDusks'> {
  const old = last?.valley;
  const samePhase = old?.phase === state.phase && old.round === state.round;
  const sameMarks =
    samePhase && last?.permanent === state.permanent.length && last.shown === state.shown;
  const sameDusks = old?.livesDusks.length === state.livesDusks.length;
  return {
    marks: old && sameMarks ? old.marks : marksOf(state),
    said: old && last?.words === state.said.length ? old.said : wordsOf(state),
    springDusks: old && sameDusks ? old.springDusks : [...state.springDusks],
    livesDusks: old && sameDusks ? old.livesDusks : [...state.livesDusks],
    riversDusks: old && sameDusks ? old.riversDusks : [...state.riversDusks],
  };
}

/** What everyone may see. */
function valleyOf(state: State, last: KeptValley | undefined): Valley {
  const { round, lastRound, phase } = state;
  const scenario = scenarioNow(state);
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
    shown: {
      boats: showsBoats(state, state.round) ? 'all' : 'parties',
      measures: [...state.shown.measures],
      outlook: state.shown.outlook,
    },
    homesteads: homesteadsOf(state),
    ties: tiesOf(state),
    spring: spring(state),
    works: worksOf(state),
    pacts: pactsOf(state),
    ...seldomChanging(state, last),
    draws: isBuilt(state, 'assembly') ? [...state.lastDraws] : [],
  };
}

type Part = 'homesteads' | 'ties' | 'works' | 'pacts' | 'said';

/** Parts of the valley that the commonest events change; any other event may change all of it. */
const CHANGES: Readonly<Partial<Record<EventType, readonly Part[]>>> = {
  asked: [],
  agreed: [],
  'ask-ended': [],
  refused: [],
  intended: [],
  improved: [],
  'became-self-reliant': [],
  allocated: ['homesteads'],
  readied: ['homesteads'],
  'presence-changed': ['homesteads'],
  said: ['said'],
  exchanged: ['ties'],
  gave: ['ties'],
  called: ['works'],
  'joined-call': ['works'],
  pledged: ['works'],
  unpledged: ['works'],
  proposed: ['pacts'],
  signed: ['pacts'],
  left: ['pacts'],
};

/** Parts that events from a number on have changed; null where it may be all of it. */
function changedSince(state: State, from: EventNumber): Set<Part> | null {
  const parts = new Set<Part>();
  for (let n = from; n < state.log.length; n++) {
    const event = state.log[n];
    const changes = event && CHANGES[event.type];
    if (changes === undefined) return null;
    for (const part of changes) parts.add(part);
  }
  return parts;
}

function renewed(state: State, kept: KeptValley): Valley {
  const parts = changedSince(state, kept.events);
  if (parts === null) return valleyOf(state, kept);
  if (parts.size === 0) return kept.valley;
  const { homesteads, ties, works, pacts, said } = kept.valley;
  return {
    ...kept.valley,
    homesteads: parts.has('homesteads') ? homesteadsOf(state) : homesteads,
    ties: parts.has('ties') ? tiesOf(state) : ties,
    works: parts.has('works') ? worksOf(state) : works,
    pacts: parts.has('pacts') ? pactsOf(state) : pacts,
    said: parts.has('said') ? wordsOf(state) : said,
  };
}

/** The last valley made of each state. */
const valleys = new WeakMap<State, KeptValley>();

/** The valley, made once for all viewers between two events. */
export function sharedValley(state: State): Valley {
  const kept = valleys.get(state);
  if (kept && kept.events === state.log.length) return kept.valley;
  const valley = kept ? renewed(state, kept) : valleyOf(state, kept);
  const { log, permanent, said, shown } = state;
  valleys.set(state, {
    events: log.length,
    permanent: permanent.length,
    words: said.length,
    shown,
    valley,
  });
  return valley;
}
