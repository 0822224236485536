import type { Ask } from '../model/agreements/ask.ts';
import { at } from '../model/at.ts';
import type { SeatCommand, SeatCommandType } from '../model/command.ts';
import {
  GOODS,
  type Good,
  type Goods,
  LAND_GOODS,
  NO_GOODS,
  total,
  unitsOf,
} from '../model/goods/amounts.ts';
import type { Seat } from '../model/ids.ts';
import type { Reason } from '../model/refusal.ts';
import type { Homestead, State } from '../model/state.ts';
import type { Options } from '../model/view.ts';
import { WORKS } from '../model/vocabulary.ts';
import { decideForSeat } from './decide.ts';
import { homesteadAt, isRefusal, pick, seesStore } from './query.ts';
import { addressees } from './rules/asks.ts';

/** Whoever looks for what may be done, and the way to ask. */
interface Asking {
  readonly state: State;
  readonly seat: Seat;
  readonly own: Homestead;
  /** Every other seat. */
  readonly others: readonly Seat[];
  /** The smallest exchange that the store allows. */
  readonly smallest: { readonly give: Goods; readonly get: Goods };
  readonly may: Record<string, Reason | null>;
  /** Asks about a command; where that is refused, about another that serves as well. */
  probe(key: string, command: SeatCommand, otherwise?: SeatCommand): void;
}

/**
 * The smallest command of each kind that is worth asking about, or several; null for a kind that is
 * open to whoever the ask that it answers waits for.
 */
const PROBES: { readonly [T in SeatCommandType]: ((asking: Asking) => void) | null } = {
  allocate: ({ own, probe }) => probe('allocate', { type: 'allocate', ...own.hands }),
  intend: ({ probe }) => probe('intend', { type: 'intend', intention: null }),
  ready: ({ probe }) => probe('ready', { type: 'ready', ready: true }),
  improve: ({ probe }) => probe('improve', { type: 'improve' }),
  'self-reliance': ({ probe }) => probe('self-reliance', { type: 'self-reliance' }),
  fence: ({ probe }) => probe('fence', { type: 'fence' }),
  say: ({ probe }) => probe('say', { type: 'say', to: null, phrase: 'hello', text: '' }),
  call({ probe }) {
    for (const work of WORKS) probe(`call:${work}`, { type: 'call', work });
  },
  propose({ probe }) {
    probe('propose:quota', { type: 'propose', terms: { kind: 'quota', most: 0 } });
    probe('propose:together', { type: 'propose', terms: { kind: 'together' } });
    probe('propose:floor', {
      type: 'propose',
      terms: { kind: 'floor', give: 'grain', get: 'timber', least: 1 },
    });
  },

  offer({ others, smallest, probe }) {
    for (const to of others) probe(`offer:${to}`, { type: 'offer', to, ...smallest });
  },
  gift({ others, smallest, probe }) {
    for (const to of others) probe(`gift:${to}`, { type: 'gift', to, goods: smallest.give });
  },
  promise({ state, others, smallest, probe }) {
    for (const to of others) {
      const promise = { type: 'promise', to, ...smallest, due: state.lastRound } as const;
      probe(`promise:${to}`, { ...promise, debtor: 'me' }, { ...promise, debtor: 'you' });
    }
  },
  press({ state, seat, others, probe }) {
    for (const to of others) {
      const good = mostSeen(state, seat, to);
      probe(`press:${to}`, { type: 'press', to, good, amount: 1 });
    }
  },
  sever({ others, probe }) {
    for (const to of others) probe(`sever:${to}`, { type: 'sever', to });
  },
  amend({ state, own, others, probe }) {
    const { amend } = state.scenario.costs;
    const goods = pick(own.goods, amend) ?? unitsOf(amend, 'grain');
    for (const to of others) probe(`amend:${to}`, { type: 'amend', to, goods });
  },
  bridge({ state, own, others, probe }) {
    const { bridge } = state.scenario.costs;
    const pay = pick(own.goods, bridge, LAND_GOODS) ?? unitsOf(bridge, 'grain');
    for (const to of others) probe(`bridge:${to}`, { type: 'bridge', to, pay });
  },
  introduce({ others, probe }) {
    for (const a of others)
      for (const b of others) if (b > a) probe(`introduce:${a}:${b}`, { type: 'introduce', a, b });
  },

  pledge({ state, own, probe }) {
    const goods = pick(own.goods, 1, LAND_GOODS) ?? unitsOf(1, 'grain');
    for (const { id, completed } of state.works)
      if (completed === 0) probe(`pledge:${id}`, { type: 'pledge', work: id, goods });
  },
  unpledge({ state, seat, probe }) {
    for (const { id, completed, pledges } of state.works)
      if (completed === 0 && total(at(pledges, seat)) > 0)
        probe(`unpledge:${id}`, { type: 'unpledge', work: id });
  },
  sign({ state, probe }) {
    for (const { id } of state.pacts) probe(`sign:${id}`, { type: 'sign', pact: id });
  },
  leave({ state, probe }) {
    for (const { id } of state.pacts) probe(`leave:${id}`, { type: 'leave', pact: id });
  },
  pay({ state, seat, own, probe }) {
    for (const { id, debtor, left } of state.debts.values()) {
      if (debtor !== seat) continue;
      const due = GOODS.filter((good) => left[good] > 0);
      const good = due.find((owed) => own.goods[owed] > 0) ?? due[0] ?? 'grain';
      probe(`pay:${id}`, { type: 'pay', promise: id, goods: unitsOf(1, good) });
    }
  },

  accept({ state, seat, may, probe }) {
    for (const ask of asksFor(state, seat)) {
      if (ask.kind === 'press') continue;
      const key = `accept:${ask.id}`;
      probe(key, { type: 'accept', ask: ask.id });
      // Whether another can still meet it is told beforehand only to those who see that store.
      if (may[key] === 'they-lack-it' && !seesStore(state, seat, ask.from)) may[key] = null;
    }
  },
  yield({ state, seat, probe }) {
    for (const { id, kind } of asksFor(state, seat))
      if (kind === 'press') probe(`yield:${id}`, { type: 'yield', ask: id });
  },
  refuse: null,
  decline: null,
  withdraw: null,
  counter: null,
};

const ALL_PROBES = Object.values(PROBES).filter((probe) => probe !== null);

/**
 * What a seat may do now, found by asking `decide` about the smallest command of each kind. So a
 * button is grey for the very reason for which its command would be refused.
 * @throws RangeError for a seat that the table does not have
 */
export function options(state: State, seat: Seat): Options {
  const may: Record<string, Reason | null> = {};
  const own = homesteadAt(state, seat);
  const asking: Asking = {
    state,
    seat,
    own,
    others: state.homesteads.flatMap((other) => (other.seat === seat ? [] : [other.seat])),
    smallest: smallestOf(own.goods),
    may,
    probe(key, command, otherwise) {
      const decided = decideForSeat(state, seat, command);
      const open =
        !isRefusal(decided) || (otherwise && !isRefusal(decideForSeat(state, seat, otherwise)));
      may[key] = open || !isRefusal(decided) ? null : decided.refused;
    },
  };
  for (const probe of ALL_PROBES) probe(asking);
  return may;
}

const asksFor = (state: State, seat: Seat): Ask[] =>
  [...state.asks.values()].filter((ask) => addressees(ask).includes(seat));

/** The smallest exchange a store allows: one unit of what there is most of. */
function smallestOf(goods: Goods): { give: Goods; get: Goods } {
  const give = GOODS.reduce((most: Good, good) => (goods[good] > goods[most] ? good : most));
  return { give: unitsOf(1, give), get: unitsOf(1, give === 'water' ? 'grain' : 'water') };
}

/** The good that the other has most of, as far as this seat sees. */
function mostSeen(state: State, seat: Seat, other: Seat): Good {
  const goods = seesStore(state, seat, other) ? homesteadAt(state, other).goods : NO_GOODS;
  return GOODS.reduce((most: Good, good) => (goods[good] > goods[most] ? good : most));
}
