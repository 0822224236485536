import { at } from '../model/at.ts';
import type { EventOf } from '../model/event.ts';
import { GOODS, type Goods, NO_GOODS, total } from '../model/goods/amounts.ts';
import type { AskId, PactId, Seat, TieId, WorkId } from '../model/ids.ts';
import type { Homestead, Pact, State, Tenure, Tie, Work } from '../model/state.ts';
import { count } from './numbering.ts';
import { givenAt, homesteadAt, seatsOf, tieBetween } from './query.ts';
import { newTie } from './tie.ts';

/** How the larger events write what they change; `evolve` alone calls these. */

/** Puts goods into a homestead's store. */
export const add = (home: Homestead, goods: Goods): void => {
  for (const good of GOODS) home.goods[good] += goods[good];
};
/** Takes goods out of a homestead's store. */
export const take = (home: Homestead, goods: Goods): void => {
  for (const good of GOODS) home.goods[good] -= goods[good];
};

/**
 * A value that the log says exists. Throws where it does not: the log and the state have come
 * apart.
 */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined)
    throw new Error(`the log speaks of ${what} that is not there`);
  return value;
}

const tieOf = (state: State, a: Seat, b: Seat): Tie => must(tieBetween(state, a, b), 'a tie');
/** The tie with this number. Throws where there is none. */
export const tieById = (state: State, id: TieId): Tie => must(state.ties[id], 'a tie');
/** The work with this number. Throws where there is none. */
export const workById = (state: State, id: WorkId): Work => must(state.works[id], 'a work');
/** The pact of a number. Throws where there is none. */
export const pactById = (state: State, id: PactId): Pact => must(state.pacts[id], 'a pact');

/** Goods travel as an exchange, a payment or what a press yields: on the day's one budget. */
export function carry(state: State, from: Seat, to: Seat, goods: Goods): void {
  take(homesteadAt(state, from), goods);
  add(homesteadAt(state, to), goods);
  const tie = tieOf(state, from, to);
  if (tie.a === from) tie.carriedAB += total(goods);
  else tie.carriedBA += total(goods);
  tie.used = true;
}

/** Goods travel as a gift. */
export function give(state: State, from: Seat, to: Seat, goods: Goods): void {
  take(homesteadAt(state, from), goods);
  add(homesteadAt(state, to), goods);
  const tie = tieOf(state, from, to);
  if (tie.a === from) tie.giftedAB += total(goods);
  else tie.giftedBA += total(goods);
  tie.used = true;
}

/** Who was given something remembers it until they give something themselves. */
export function remember(state: State, { from, to, round }: EventOf<'gave'>): void {
  state.kindness[from] = null;
  state.kindness[to] = { from, round };
}

/** An ask is over, however it ended. */
export function closeAsk(state: State, id: AskId): void {
  state.asks.delete(id);
  state.askEvents.delete(id);
}

/** A new round begins, with nothing drawn, moved or asked in it yet. */
export function dawn(state: State, event: EventOf<'dawned'>): void {
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
    // Hands are a habit of whoever chose them.
    if (!at(state.tenures, home.seat).chose) home.hands = { ...givenAt(state, home.seat).silence };
  }
}

/** The morning's water comes in, and hands become a habit. */
export function drew(state: State, event: EventOf<'drew'>): void {
  state.homesteads.forEach((home, seat) => {
    const got = at(event.got, seat);
    home.goods.water += got;
    home.drawn = got;
    home.habit.push(home.hands);
    state.spring.drawn += got;
    state.spring.tendingHands += at(event.tended, seat);
  });
  state.spring.stock = event.stock;
  state.drawEvent = event.n;
}

/** A press closes the ties that it names until dusk. */
export function press(state: State, event: EventOf<'pressed'>): void {
  const { ask: id, from, to, good, amount } = event;
  homesteadAt(state, from).pressed = true;
  state.asks.set(id, { id, kind: 'press', from, to, good, amount });
  state.askEvents.set(id, event.n);
  count(state, id);
  for (const tie of event.closes) tieById(state, tie).closedBy = event.n;
}

/** A tie's limit falls for good, and its width to 1 with it. */
export function fell(state: State, event: EventOf<'limit-fell'>): void {
  const tie = tieById(state, event.tie);
  tie.limit = event.limit;
  tie.width = Math.min(1, event.limit);
  tie.harms.push(event.n);
}

/** A tie begins between two seats. */
export function join(state: State, event: EventOf<'tie-made'>): void {
  const { newWidth, newLimit } = state.scenario.ties;
  state.ties.push(newTie(event.tie, event.a, event.b, newWidth, newLimit));
  const seats = seatsOf(state);
  state.tieAt[event.a * seats + event.b] = event.tie;
  state.tieAt[event.b * seats + event.a] = event.tie;
  take(homesteadAt(state, event.by), event.paid);
  if (event.how === 'introduction') homesteadAt(state, event.by).introduced = true;
  closeAsk(state, event.ask);
}

/** One half of a promise moves; the other becomes a debt. */
export function promised(state: State, event: EventOf<'promised'>): void {
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
  count(state, id);
  closeAsk(state, event.ask);
}

/** A work stands: what was not needed returns, and land that it serves is raised. */
export function completed(state: State, event: EventOf<'completed'>): void {
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

/** A seat signs a pact, or stays in one that it was leaving. */
export function signed(pact: Pact, seat: Seat, round: number): void {
  const member = pact.members.find((m) => m.seat === seat);
  if (member === undefined) {
    pact.members.push({ seat, from: round + 1, until: 0, breaches: 0, lastBreach: 0 });
    return;
  }
  // Whoever takes a leaving back before it counts was never away.
  if (member.until <= round) member.from = round + 1;
  member.until = 0;
}

/** A dusk is done: what it came to is kept, and becomes known. */
export function settle(state: State): void {
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

/** Promises due after a last round that was moved up fall due at it. */
export function shortenDebts(state: State, lastRound: number): void {
  for (const debt of state.debts.values()) debt.due = Math.min(debt.due, lastRound);
}

/** Says more of whose a seat is. */
export function hold(state: State, seat: Seat, more: Partial<Tenure>): void {
  state.tenures[seat] = { ...at(state.tenures, seat), ...more };
}

/** A seat is another person's from this event on, who begins with what is in the store and no more. */
export function changeHands(state: State, { n, round, seat }: EventOf<'occupied'>): void {
  const home = homesteadAt(state, seat);
  hold(state, seat, {
    peopled: true,
    since: n,
    said: state.said.length,
    round,
    chose: false,
  });
  home.intention = null;
  home.introduced = false;
  if (state.phase !== 'morning') return;
  home.hands = { ...givenAt(state, seat).silence };
  home.sealed = home.chosen = false;
}
