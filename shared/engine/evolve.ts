import { at } from '../model/at.ts';
import type { Event, EventOf, EventType } from '../model/event.ts';
import { minus, NO_GOODS, plus, total } from '../model/goods/amounts.ts';
import type { Shown, State } from '../model/state.ts';
import { count } from './numbering.ts';
import { givenAt, homesteadAt } from './query.ts';
import {
  add,
  carry,
  changeHands,
  closeAsk,
  completed,
  dawn,
  drew,
  fell,
  give,
  hold,
  join,
  must,
  pactById,
  press,
  promised,
  remember,
  settle,
  shortenDebts,
  signed,
  take,
  tieById,
  workById,
} from './writers.ts';

/** The only writer of a game's state. Every kind of event has its entry, and none of them checks anything. */

/**
 * Writes one event into the state, in place, and into its log. Throws where the event speaks of something that
 * is not in the state: then the two don't belong together.
 */
export function evolve(state: State, event: Event): void {
  state.log.push(event);
  if (event.permanent) state.permanent.push(event.n);
  (WRITERS[event.type] as Writer<EventType>)(state, event);
}

/** What is written for an event of one kind. */
type Writer<T extends EventType> = (state: State, event: EventOf<T>) => void;

/** Nothing but the log changes. */
const nothing = (): void => {};

const WRITERS: { readonly [T in EventType]: Writer<T> } = {
  began: nothing,
  'pacts-turned': nothing,
  'promise-kept': nothing,
  ended(state) {
    state.phase = 'end';
  },
  dawned: dawn,
  'phase-began'(state, event) {
    state.phase = event.phase;
    for (const home of state.homesteads) home.ready = false;
  },
  harvested(state, event) {
    state.homesteads.forEach((home, seat) => {
      home.craft = at(event.crafts, seat);
      home.goods[home.craft] += at(event.amounts, seat);
      home.irrigation = 0;
    });
  },
  'fences-drew'(state, event) {
    state.homesteads.forEach((home, seat) => {
      home.goods.water += at(event.amounts, seat);
      state.spring.fenced += at(event.amounts, seat);
    });
    state.spring.stock = event.stock;
  },
  allocated(state, event) {
    const home = homesteadAt(state, event.seat);
    home.hands = { draw: event.draw, tend: event.tend };
    home.sealed = true;
    home.chosen = home.keeper === 'person' || home.nickname === '';
    if (!at(state.tenures, event.seat).chose) hold(state, event.seat, { chose: true });
  },
  intended(state, event) {
    homesteadAt(state, event.seat).intention = event.intention;
  },
  drew,
  asked(state, event) {
    state.asks.set(event.ask.id, event.ask);
    state.askEvents.set(event.ask.id, event.n);
    count(state, event.ask.id);
    if (event.ask.kind === 'introduction') homesteadAt(state, event.ask.from).introduced = true;
  },
  agreed(state, event) {
    const ask = must(state.asks.get(event.ask), 'an introduction');
    if (ask.kind === 'introduction')
      state.asks.set(ask.id, { ...ask, agreed: [...ask.agreed, event.seat] });
  },
  'ask-ended'(state, event) {
    closeAsk(state, event.ask.id);
    if (event.how === 'declined' && event.by !== null)
      state.turnedDown.push([event.ask.from, event.by]);
  },
  exchanged(state, event) {
    carry(state, event.from, event.to, event.gave);
    carry(state, event.to, event.from, event.got);
    closeAsk(state, event.ask);
  },
  gave(state, event) {
    give(state, event.from, event.to, event.goods);
    remember(state, event);
  },
  promised,
  paid(state, event) {
    carry(state, event.from, event.to, event.goods);
    if (total(event.left) === 0) state.debts.delete(event.promise);
    else must(state.debts.get(event.promise), 'a promise').left = event.left;
  },
  'promise-broke'(state, event) {
    state.debts.delete(event.promise);
  },
  'promise-void'(state, event) {
    state.debts.delete(event.promise);
  },
  'promise-deferred'(state, event) {
    const debt = must(state.debts.get(event.promise), 'a promise');
    debt.due = event.due;
    debt.deferred = true;
  },
  pressed: press,
  yielded(state, event) {
    carry(state, event.to, event.from, event.goods);
    tieById(state, event.tie).closedBy = -1;
    closeAsk(state, event.ask);
  },
  refused(state, event) {
    closeAsk(state, event.ask);
  },
  'limit-fell': fell,
  severed(state, event) {
    const tie = tieById(state, event.tie);
    tie.limit = tie.width = 0;
  },
  amended(state, event) {
    const tie = tieById(state, event.tie);
    take(homesteadAt(state, event.from), event.goods);
    add(homesteadAt(state, event.to), event.goods);
    tie.width = event.width;
    tie.used = true;
    tie.amended = tie.harms.length;
  },
  'tie-made': join,
  improved(state, event) {
    take(homesteadAt(state, event.seat), event.paid);
    homesteadAt(state, event.seat).yield = event.yield;
  },
  'became-self-reliant'(state, event) {
    take(homesteadAt(state, event.seat), event.paid);
    homesteadAt(state, event.seat).selfReliant = true;
  },
  fenced(state, event) {
    take(homesteadAt(state, event.seat), event.paid);
    homesteadAt(state, event.seat).fences += 1;
    state.spring.capacity = event.capacity;
    state.spring.stock = event.stock;
  },
  called(state, event) {
    state.works.push({
      id: event.work,
      kind: event.kind,
      calledBy: event.seat,
      called: event.n,
      round: event.round,
      joined: [event.seat],
      pledges: state.homesteads.map(() => NO_GOODS),
      completed: 0,
    });
  },
  'joined-call'(state, event) {
    workById(state, event.work).joined.push(event.seat);
  },
  pledged(state, event) {
    const work = workById(state, event.work);
    take(homesteadAt(state, event.seat), event.goods);
    work.pledges[event.seat] = plus(at(work.pledges, event.seat), event.goods);
    if (!work.joined.includes(event.seat)) work.joined.push(event.seat);
  },
  unpledged(state, event) {
    const work = workById(state, event.work);
    add(homesteadAt(state, event.seat), event.goods);
    work.pledges[event.seat] = minus(at(work.pledges, event.seat), event.goods);
  },
  completed,
  proposed(state, event) {
    state.pacts.push({
      id: event.pact,
      terms: event.terms,
      proposedBy: event.seat,
      proposed: event.n,
      members: [{ seat: event.seat, from: event.round + 1, until: 0, breaches: 0, lastBreach: 0 }],
    });
  },
  signed(state, event) {
    signed(pactById(state, event.pact), event.seat, event.round);
  },
  left(state, event) {
    for (const member of pactById(state, event.pact).members)
      if (member.seat === event.seat) member.until = event.round + 1;
  },
  breached(state, event) {
    for (const member of pactById(state, event.pact).members)
      if (member.seat === event.seat) {
        member.breaches = event.times;
        member.lastBreach = event.round;
      }
  },
  narrowed(state, event) {
    for (const id of event.ties) {
      const tie = tieById(state, id);
      tie.width = Math.min(1, tie.limit);
      tie.harms.push(event.n);
    }
  },
  said(state, event) {
    state.said.push({
      round: event.round,
      from: event.from,
      to: event.to,
      phrase: event.phrase,
      text: event.text,
      ...(event.language === undefined ? {} : { language: event.language }),
      ...(event.line ? { line: event.line } : {}),
    });
  },
  readied(state, event) {
    homesteadAt(state, event.seat).ready = event.ready;
  },
  ate(state, event) {
    state.homesteads.forEach((home, seat) => {
      take(home, at(event.used, seat));
      home.lastBaskets = at(event.baskets, seat);
      home.baskets += home.lastBaskets;
    });
  },
  stored(state, event) {
    state.homesteads.forEach((home, seat) => {
      take(home, at(event.spoiled, seat));
      home.goods.water = 0;
      home.irrigation = at(event.irrigated, seat);
    });
  },
  lived(state, event) {
    state.homesteads.forEach((home, seat) => {
      home.vitality = at(event.vitality, seat);
    });
  },
  withered(state, event) {
    const home = homesteadAt(state, event.seat);
    home.yield = event.yield;
    home.vitality = givenAt(state, event.seat).afterWithering;
    home.witherings += 1;
  },
  'rivers-turned'(state, event) {
    for (const [id, width, idle] of event.ties) {
      const tie = tieById(state, id);
      tie.width = width;
      tie.idle = idle;
    }
  },
  regrew(state, event) {
    state.spring.stock = event.stock;
    state.spring.grown = { natural: event.natural, tending: event.tending, works: event.works };
  },
  'spring-died'(state, event) {
    state.spring.capacity = event.to;
    state.spring.stock = event.stock;
  },
  'dusk-settled': settle,
  occupied(state, event) {
    const home = homesteadAt(state, event.seat);
    home.keeper = event.keeper;
    home.nickname = event.nickname;
    home.character = event.character;
    home.here = true;
    if (event.anew) changeHands(state, event);
    else if (event.keeper === 'person') hold(state, event.seat, { peopled: true });
  },
  'presence-changed'(state, event) {
    homesteadAt(state, event.seat).here = event.here;
  },
  'last-round-set'(state, event) {
    state.lastRound = event.lastRound;
    shortenDebts(state, event.lastRound);
  },
  'words-set'(state, event) {
    state.words = event.words;
  },
  'sight-set'(state, event) {
    state.sight = event.goods ?? state.sight;
    state.shown = shownAs(state, event);
  },
};

/** What is shown from now on. Boats that sailed unseen are not shown afterwards. */
function shownAs({ shown, phase }: State, event: EventOf<'sight-set'>): Shown {
  const boats = event.boats ?? shown.boats;
  const opens = boats === 'all' && shown.boats !== 'all';
  return {
    boats,
    boatsSince: opens ? event.round + (phase === 'morning' ? 0 : 1) : shown.boatsSince,
    measures: event.measures ?? shown.measures,
    outlook: event.outlook ?? shown.outlook,
  };
}
