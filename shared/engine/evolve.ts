import { at } from '../model/at.ts';
import type { Event, EventOf } from '../model/event.ts';
import { minus, NO_GOODS, plus, total } from '../model/goods.ts';
import type { Shown, State } from '../model/state.ts';
import { count } from './numbering.ts';
import { homesteadAt } from './query.ts';
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

/** The only writer of state. Every event that can happen is one case, and none of them checks anything. */

/** Writes one event into the state, in place, and into its log. */
export function evolve(state: State, event: Event): void {
  state.log.push(event);
  if (event.permanent) state.permanent.push(event.n);
  change(state, event);
}

function change(state: State, event: Event): void {
  const { spring } = state;
  switch (event.type) {
    case 'began':
    case 'pacts-turned':
    case 'promise-kept':
      break;
    case 'ended':
      state.phase = 'end';
      break;
    case 'dawned':
      dawn(state, event);
      break;
    case 'phase-began':
      state.phase = event.phase;
      for (const home of state.homesteads) home.ready = false;
      break;
    case 'harvested':
      state.homesteads.forEach((home, seat) => {
        home.craft = at(event.crafts, seat);
        home.goods[home.craft] += at(event.amounts, seat);
        home.irrigation = 0;
      });
      break;
    case 'fences-drew':
      state.homesteads.forEach((home, seat) => {
        home.goods.water += at(event.amounts, seat);
        spring.fenced += at(event.amounts, seat);
      });
      spring.stock = event.stock;
      break;
    case 'allocated': {
      const home = homesteadAt(state, event.seat);
      home.hands = { draw: event.draw, tend: event.tend };
      home.sealed = true;
      home.chosen = home.keeper === 'person' || home.nickname === '';
      if (!at(state.tenures, event.seat).chose) hold(state, event.seat, { chose: true });
      break;
    }
    case 'intended':
      homesteadAt(state, event.seat).intention = event.intention;
      break;
    case 'drew':
      drew(state, event);
      break;
    case 'asked':
      state.asks.set(event.ask.id, event.ask);
      state.askEvents.set(event.ask.id, event.n);
      count(state, event.ask.id);
      if (event.ask.kind === 'introduction') homesteadAt(state, event.ask.from).introduced = true;
      break;
    case 'agreed': {
      const ask = must(state.asks.get(event.ask), 'an introduction');
      if (ask.kind === 'introduction')
        state.asks.set(ask.id, { ...ask, agreed: [...ask.agreed, event.seat] });
      break;
    }
    case 'ask-ended':
      closeAsk(state, event.ask.id);
      if (event.how === 'declined' && event.by !== null)
        state.turnedDown.push([event.ask.from, event.by]);
      break;
    case 'exchanged':
      carry(state, event.from, event.to, event.gave);
      carry(state, event.to, event.from, event.got);
      closeAsk(state, event.ask);
      break;
    case 'gave':
      give(state, event.from, event.to, event.goods);
      remember(state, event);
      break;
    case 'promised':
      promised(state, event);
      break;
    case 'paid':
      carry(state, event.from, event.to, event.goods);
      if (total(event.left) === 0) state.debts.delete(event.promise);
      else must(state.debts.get(event.promise), 'a promise').left = event.left;
      break;
    case 'promise-broke':
    case 'promise-void':
      state.debts.delete(event.promise);
      break;
    case 'promise-deferred': {
      const debt = must(state.debts.get(event.promise), 'a promise');
      debt.due = event.due;
      debt.deferred = true;
      break;
    }
    case 'pressed':
      press(state, event);
      break;
    case 'yielded':
      carry(state, event.to, event.from, event.goods);
      tieById(state, event.tie).closedBy = -1;
      closeAsk(state, event.ask);
      break;
    case 'refused':
      closeAsk(state, event.ask);
      break;
    case 'limit-fell':
      fell(state, event);
      break;
    case 'severed': {
      const tie = tieById(state, event.tie);
      tie.limit = tie.width = 0;
      break;
    }
    case 'amended': {
      const tie = tieById(state, event.tie);
      take(homesteadAt(state, event.from), event.goods);
      add(homesteadAt(state, event.to), event.goods);
      tie.width = event.width;
      tie.used = true;
      tie.amended = tie.harms.length;
      break;
    }
    case 'tie-made':
      join(state, event);
      break;
    case 'improved':
      take(homesteadAt(state, event.seat), event.paid);
      homesteadAt(state, event.seat).yield = event.yield;
      break;
    case 'became-self-reliant':
      take(homesteadAt(state, event.seat), event.paid);
      homesteadAt(state, event.seat).selfReliant = true;
      break;
    case 'fenced':
      take(homesteadAt(state, event.seat), event.paid);
      homesteadAt(state, event.seat).fences += 1;
      spring.capacity = event.capacity;
      spring.stock = event.stock;
      break;
    case 'called':
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
      break;
    case 'joined-call':
      workById(state, event.work).joined.push(event.seat);
      break;
    case 'pledged': {
      const work = workById(state, event.work);
      take(homesteadAt(state, event.seat), event.goods);
      work.pledges[event.seat] = plus(at(work.pledges, event.seat), event.goods);
      if (!work.joined.includes(event.seat)) work.joined.push(event.seat);
      break;
    }
    case 'unpledged': {
      const work = workById(state, event.work);
      add(homesteadAt(state, event.seat), event.goods);
      work.pledges[event.seat] = minus(at(work.pledges, event.seat), event.goods);
      break;
    }
    case 'completed':
      completed(state, event);
      break;
    case 'proposed':
      state.pacts.push({
        id: event.pact,
        terms: event.terms,
        proposedBy: event.seat,
        proposed: event.n,
        members: [
          { seat: event.seat, from: event.round + 1, until: 0, breaches: 0, lastBreach: 0 },
        ],
      });
      break;
    case 'signed':
      signed(pactById(state, event.pact), event.seat, event.round);
      break;
    case 'left':
      for (const member of pactById(state, event.pact).members)
        if (member.seat === event.seat) member.until = event.round + 1;
      break;
    case 'breached':
      for (const member of pactById(state, event.pact).members)
        if (member.seat === event.seat) {
          member.breaches = event.times;
          member.lastBreach = event.round;
        }
      break;
    case 'narrowed':
      for (const id of event.ties) {
        const tie = tieById(state, id);
        tie.width = Math.min(1, tie.limit);
        tie.harms.push(event.n);
      }
      break;
    case 'said':
      state.said.push({
        round: event.round,
        from: event.from,
        to: event.to,
        phrase: event.phrase,
        text: event.text,
        ...(event.line ? { line: event.line } : {}),
      });
      break;
    case 'readied':
      homesteadAt(state, event.seat).ready = event.ready;
      break;
    case 'ate':
      state.homesteads.forEach((home, seat) => {
        take(home, at(event.used, seat));
        home.lastBaskets = at(event.baskets, seat);
        home.baskets += home.lastBaskets;
      });
      break;
    case 'stored':
      state.homesteads.forEach((home, seat) => {
        take(home, at(event.spoiled, seat));
        home.goods.water = 0;
        home.irrigation = at(event.irrigated, seat);
      });
      break;
    case 'lived':
      state.homesteads.forEach((home, seat) => {
        home.vitality = at(event.vitality, seat);
      });
      break;
    case 'withered': {
      const home = homesteadAt(state, event.seat);
      home.yield = event.yield;
      home.vitality = state.scenario.vitality.afterWithering;
      home.witherings += 1;
      break;
    }
    case 'rivers-turned':
      for (const [id, width, idle] of event.ties) {
        const tie = tieById(state, id);
        tie.width = width;
        tie.idle = idle;
      }
      break;
    case 'regrew':
      spring.stock = event.stock;
      spring.grown = { natural: event.natural, tending: event.tending, works: event.works };
      break;
    case 'spring-died':
      spring.capacity = event.to;
      spring.stock = event.stock;
      break;
    case 'dusk-settled':
      settle(state);
      break;
    case 'occupied': {
      const home = homesteadAt(state, event.seat);
      home.keeper = event.keeper;
      home.nickname = event.nickname;
      home.character = event.character;
      home.here = true;
      if (event.anew) changeHands(state, event);
      else if (event.keeper === 'person') hold(state, event.seat, { peopled: true });
      break;
    }
    case 'presence-changed':
      homesteadAt(state, event.seat).here = event.here;
      break;
    case 'last-round-set':
      state.lastRound = event.lastRound;
      shortenDebts(state, event.lastRound);
      break;
    case 'words-set':
      state.words = event.words;
      break;
    case 'sight-set':
      state.sight = event.goods ?? state.sight;
      state.shown = shownAs(state, event);
      break;
    default:
      event satisfies never;
  }
}

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
