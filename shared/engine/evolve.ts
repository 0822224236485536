import type { Event, EventOf } from '../model/event.ts';
import { GOODS, type Goods, minus, NO_GOODS, plus, total } from '../model/goods.ts';
import type { Seat } from '../model/ids.ts';
import type { Homestead, Pact, State, Tie, Work } from '../model/state.ts';
import { homesteadAt, seatsOf, tieBetween } from './query.ts';
import { newTie } from './tie.ts';

/** The only writer of state. Every event that can happen is one case, and none of them checks anything. */

const add = (home: Homestead, goods: Goods): void => {
  for (const good of GOODS) home.goods[good] += goods[good];
};
const take = (home: Homestead, goods: Goods): void => {
  for (const good of GOODS) home.goods[good] -= goods[good];
};

function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined)
    throw new Error(`the log speaks of ${what} that is not there`);
  return value;
}

const tieOf = (state: State, a: Seat, b: Seat): Tie => must(tieBetween(state, a, b), 'a tie');
const tieById = (state: State, id: number): Tie => must(state.ties[id], 'a tie');
const workById = (state: State, id: number): Work => must(state.works[id], 'a work');
const pactById = (state: State, id: number): Pact => must(state.pacts[id], 'a pact');

/** Goods travel as an exchange, a payment or what a press yields: on the day's one budget. */
function carry(state: State, from: Seat, to: Seat, goods: Goods): void {
  take(homesteadAt(state, from), goods);
  add(homesteadAt(state, to), goods);
  const tie = tieOf(state, from, to);
  if (tie.a === from) tie.carriedAB += total(goods);
  else tie.carriedBA += total(goods);
  tie.used = true;
}

/** Goods travel as a gift. */
function give(state: State, from: Seat, to: Seat, goods: Goods): void {
  take(homesteadAt(state, from), goods);
  add(homesteadAt(state, to), goods);
  const tie = tieOf(state, from, to);
  if (tie.a === from) tie.giftedAB += total(goods);
  else tie.giftedBA += total(goods);
  tie.used = true;
}

function closeAsk(state: State, id: number): void {
  state.asks.delete(id);
  state.askEvents.delete(id);
}

function dawn(state: State, event: EventOf<'dawned'>): void {
  state.round = event.round;
  if (event.drought) state.droughtEvent = event.n;
  state.spring.fenced = 0;
  state.spring.drawn = 0;
  state.spring.tendingHands = 0;
  state.turnedDown.length = 0;
  for (const tie of state.ties) {
    tie.carriedAB = tie.carriedBA = tie.giftedAB = tie.giftedBA = 0;
    tie.used = false;
    tie.closedBy = -1;
  }
  for (const home of state.homesteads) {
    home.sealed = home.chosen = home.pressed = home.introduced = false;
    home.intention = null;
    home.drawn = 0;
  }
}

function drew(state: State, event: EventOf<'drew'>): void {
  state.homesteads.forEach((home, seat) => {
    const got = event.got[seat] ?? 0;
    home.goods.water += got;
    home.drawn = got;
    home.habit.push(home.hands);
    state.spring.drawn += got;
    state.spring.tendingHands += event.tended[seat] ?? 0;
  });
  state.spring.stock = event.stock;
  state.drawEvent = event.n;
}

function press(state: State, event: EventOf<'pressed'>): void {
  const { ask: id, from, to, good, amount } = event;
  homesteadAt(state, from).pressed = true;
  state.asks.set(id, { id, kind: 'press', from, to, good, amount });
  state.askEvents.set(id, event.n);
  state.nextAsk = id + 1;
  for (const tie of event.closes) tieById(state, tie).closedBy = event.n;
}

function fell(state: State, event: EventOf<'limit-fell'>): void {
  const tie = tieById(state, event.tie);
  tie.limit = event.limit;
  tie.width = Math.min(1, event.limit);
  tie.harms.push(event.n);
}

function join(state: State, event: EventOf<'tie-made'>): void {
  const { newWidth, newLimit } = state.scenario.ties;
  state.ties.push(newTie(event.tie, event.a, event.b, newWidth, newLimit));
  const seats = seatsOf(state);
  state.tieAt[event.a * seats + event.b] = event.tie;
  state.tieAt[event.b * seats + event.a] = event.tie;
  take(homesteadAt(state, event.by), event.paid);
  if (event.how === 'introduction') homesteadAt(state, event.by).introduced = true;
  closeAsk(state, event.ask);
}

function promised(state: State, event: EventOf<'promised'>): void {
  const { promise: id, debtor, creditor, moved, owed, due } = event;
  carry(state, creditor, debtor, moved);
  state.debts.set(id, {
    id,
    debtor,
    creditor,
    owed,
    left: owed,
    due,
    deferred: false,
    made: event.n,
  });
  state.nextPromise = id + 1;
  closeAsk(state, event.ask);
}

function completed(state: State, event: EventOf<'completed'>): void {
  const work = workById(state, event.work);
  work.completed = event.round;
  for (const [seat, goods] of event.back) {
    add(homesteadAt(state, seat), goods);
    work.pledges[seat] = NO_GOODS;
  }
  if (event.kind !== 'terraces') return;
  for (const seat of event.served) {
    homesteadAt(state, seat).yield += state.scenario.works.terraces.yield;
    homesteadAt(state, seat).terraces += 1;
  }
}

function signed(pact: Pact, seat: Seat, round: number): void {
  const member = pact.members.find((m) => m.seat === seat);
  if (member === undefined) {
    pact.members.push({ seat, from: round + 1, until: 0, breaches: 0, lastBreach: 0 });
    return;
  }
  // Whoever takes a leaving back before it counts was never away.
  if (member.until <= round) member.from = round + 1;
  member.until = 0;
}

function settle(state: State): void {
  const { spring, round } = state;
  state.springDusks.push({
    round,
    before: spring.lastStock,
    stock: spring.stock,
    capacity: spring.capacity,
    drawn: spring.drawn,
    fences: spring.fenced,
    tendingHands: spring.tendingHands,
    ...spring.grown,
    drought: state.scenario.drought.rounds.includes(round),
  });
  state.livesDusks.push({
    round,
    baskets: state.homesteads.map((h) => h.lastBaskets),
    vitality: state.homesteads.map((h) => h.vitality),
  });
  state.riversDusks.push({
    round,
    widths: state.ties.map((tie) => tie.width),
    limits: state.ties.map((tie) => tie.limit),
  });
  spring.lastStock = spring.stock;
  state.lastDraws = state.homesteads.map((h) => h.hands.draw);
}

function shortenDebts(state: State, lastRound: number): void {
  for (const debt of state.debts.values()) debt.due = Math.min(debt.due, lastRound);
}

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
        home.craft = event.crafts[seat] ?? home.craft;
        home.goods[home.craft] += event.amounts[seat] ?? 0;
        home.irrigation = 0;
      });
      break;
    case 'fences-drew':
      state.homesteads.forEach((home, seat) => {
        home.goods.water += event.amounts[seat] ?? 0;
        spring.fenced += event.amounts[seat] ?? 0;
      });
      spring.stock = event.stock;
      break;
    case 'allocated': {
      const home = homesteadAt(state, event.seat);
      home.hands = { draw: event.draw, tend: event.tend };
      home.sealed = true;
      home.chosen = home.keeper === 'person';
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
      state.nextAsk = event.ask.id + 1;
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
      work.pledges[event.seat] = plus(work.pledges[event.seat] ?? NO_GOODS, event.goods);
      if (!work.joined.includes(event.seat)) work.joined.push(event.seat);
      break;
    }
    case 'unpledged': {
      const work = workById(state, event.work);
      add(homesteadAt(state, event.seat), event.goods);
      work.pledges[event.seat] = minus(work.pledges[event.seat] ?? NO_GOODS, event.goods);
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
      });
      break;
    case 'readied':
      homesteadAt(state, event.seat).ready = event.ready;
      break;
    case 'ate':
      state.homesteads.forEach((home, seat) => {
        take(home, event.used[seat] ?? NO_GOODS);
        home.lastBaskets = event.baskets[seat] ?? 0;
        home.baskets += home.lastBaskets;
      });
      break;
    case 'stored':
      state.homesteads.forEach((home, seat) => {
        take(home, event.spoiled[seat] ?? NO_GOODS);
        home.goods.water = 0;
        home.irrigation = event.irrigated[seat] ?? 0;
      });
      break;
    case 'lived':
      state.homesteads.forEach((home, seat) => {
        home.vitality = event.vitality[seat] ?? home.vitality;
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
      state.sight = event.goods;
      break;
  }
}
