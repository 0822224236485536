import { type SeatCommand, WORKS } from '../model/command.ts';
import {
  GOODS,
  type Good,
  type Goods,
  LAND_GOODS,
  NO_GOODS,
  total,
  unitsOf,
} from '../model/goods.ts';
import type { Seat } from '../model/ids.ts';
import type { Reason } from '../model/refusal.ts';
import type { State } from '../model/state.ts';
import type { Options } from '../model/view.ts';
import { decideForSeat } from './decide.ts';
import { homesteadAt, isRefusal, pick, seesStore } from './query.ts';
import { addressees } from './rules/trade.ts';

/**
 * What a seat may do now, found by asking `decide` about the smallest command of each kind. So a
 * button is grey for the very reason for which its command would be refused.
 */
export function options(state: State, seat: Seat): Options {
  const may: Record<string, Reason | null> = {};
  const own = homesteadAt(state, seat);
  const probe: Probe = (key, command, otherwise) => {
    const decided = decideForSeat(state, seat, command);
    const open =
      !isRefusal(decided) || (otherwise && !isRefusal(decideForSeat(state, seat, otherwise)));
    may[key] = open || !isRefusal(decided) ? null : decided.refused;
  };

  probe('allocate', { type: 'allocate', ...own.hands });
  probe('intend', { type: 'intend', intention: null });
  probe('ready', { type: 'ready', ready: true });
  probe('improve', { type: 'improve' });
  probe('self-reliance', { type: 'self-reliance' });
  probe('fence', { type: 'fence' });
  probe('say', { type: 'say', to: null, phrase: 'hello', text: '' });
  for (const work of WORKS) probe(`call:${work}`, { type: 'call', work });
  probe('propose:quota', { type: 'propose', terms: { kind: 'quota', most: 0 } });
  probe('propose:together', { type: 'propose', terms: { kind: 'together' } });
  probe('propose:floor', {
    type: 'propose',
    terms: { kind: 'floor', give: 'grain', get: 'timber', least: 1 },
  });
  for (const { seat: to } of state.homesteads)
    if (to !== seat) probeTowards(state, seat, to, probe);
  probeOpenThings(state, seat, probe);
  for (const ask of state.asks.values()) {
    if (!addressees(ask).includes(seat)) continue;
    if (ask.kind === 'press') {
      probe(`yield:${ask.id}`, { type: 'yield', ask: ask.id });
      continue;
    }
    const key = `accept:${ask.id}`;
    probe(key, { type: 'accept', ask: ask.id });
    // Whether another can still meet it is told beforehand only to those who see that store.
    if (may[key] === 'they-lack-it' && !seesStore(state, seat, ask.from)) may[key] = null;
  }
  return may;
}

/** Asks about a command; where that is refused, about another that serves as well. */
type Probe = (key: string, command: SeatCommand, otherwise?: SeatCommand) => void;

/** The smallest exchange a store allows: one unit of what there is most of. */
function smallest(goods: Goods): { give: Goods; get: Goods } {
  const give = GOODS.reduce((most: Good, good) => (goods[good] > goods[most] ? good : most));
  return { give: unitsOf(1, give), get: unitsOf(1, give === 'water' ? 'grain' : 'water') };
}

function probeTowards(state: State, seat: Seat, to: Seat, probe: Probe): void {
  const { goods } = homesteadAt(state, seat);
  const { costs } = state.scenario;
  const exchange = smallest(goods);
  probe(`offer:${to}`, { type: 'offer', to, ...exchange });
  probe(`gift:${to}`, { type: 'gift', to, goods: exchange.give });
  const due = state.lastRound;
  const promise = { type: 'promise', to, ...exchange, due } as const;
  probe(`promise:${to}`, { ...promise, debtor: 'me' }, { ...promise, debtor: 'you' });
  probe(`press:${to}`, { type: 'press', to, good: mostSeen(state, seat, to), amount: 1 });
  probe(`sever:${to}`, { type: 'sever', to });
  probe(`amend:${to}`, {
    type: 'amend',
    to,
    goods: pick(goods, costs.amend) ?? unitsOf(costs.amend, 'grain'),
  });
  probe(`bridge:${to}`, {
    type: 'bridge',
    to,
    pay: pick(goods, costs.bridge, LAND_GOODS) ?? unitsOf(costs.bridge, 'grain'),
  });
  for (const { seat: b } of state.homesteads)
    if (b > to && b !== seat) probe(`introduce:${to}:${b}`, { type: 'introduce', a: to, b });
}

/** The good that the other has most of, as far as this seat sees. */
function mostSeen(state: State, seat: Seat, other: Seat): Good {
  const goods = seesStore(state, seat, other) ? homesteadAt(state, other).goods : NO_GOODS;
  return GOODS.reduce((most: Good, good) => (goods[good] > goods[most] ? good : most));
}

function probeOpenThings(state: State, seat: Seat, probe: Probe): void {
  const { goods } = homesteadAt(state, seat);
  for (const work of state.works) {
    if (work.completed > 0) continue;
    const one = pick(goods, 1, LAND_GOODS) ?? unitsOf(1, 'grain');
    probe(`pledge:${work.id}`, { type: 'pledge', work: work.id, goods: one });
    if (total(work.pledges[seat] ?? NO_GOODS) > 0)
      probe(`unpledge:${work.id}`, { type: 'unpledge', work: work.id });
  }
  for (const pact of state.pacts) {
    probe(`sign:${pact.id}`, { type: 'sign', pact: pact.id });
    probe(`leave:${pact.id}`, { type: 'leave', pact: pact.id });
  }
  for (const debt of state.debts.values()) {
    if (debt.debtor !== seat) continue;
    const due = GOODS.filter((good) => debt.left[good] > 0);
    const good = due.find((owed) => goods[owed] > 0) ?? due[0] ?? 'grain';
    probe(`pay:${debt.id}`, { type: 'pay', promise: debt.id, goods: unitsOf(1, good) });
  }
}
