import { at } from '../../shared/model/at.ts';
import {
  CHARACTERS,
  type Command,
  INTENTIONS,
  PHASES,
  PHRASES,
  type SeatCommand,
  type SystemCommand,
  type Terms,
  WORKS,
} from '../../shared/model/command.ts';
import { GOODS, type Goods, NO_GOODS, plus, unitsOf } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { BOATS, OUTLOOKS, SHOWN_MEASURES, SIGHTS } from '../../shared/model/scenario.ts';
import type { State } from '../../shared/model/state.ts';

/**
 * Numbers that decide a random game, read from front to back. Once it has run out it gives zeros,
 * so that a shorter tape is a simpler game.
 */
export class Tape {
  private readonly numbers: ArrayLike<number>;
  private at = 0;

  constructor(numbers: ArrayLike<number>) {
    this.numbers = numbers;
  }

  get left(): number {
    return this.numbers.length - this.at;
  }

  /** A whole number from 0 to below `below`. */
  below(below: number): number {
    const number = this.numbers[this.at++] ?? 0;
    return number % below;
  }

  pick<T>(list: readonly T[]): T {
    return at(list, this.below(list.length));
  }
}

/** Mostly a seat of the table, sometimes none that is there. */
const anySeat = (tape: Tape, state: State): number => {
  const seats = state.homesteads.length;
  return tape.below(12) === 0 ? tape.below(16) : tape.below(seats);
};

/** Mostly a neighbour. */
function someone(tape: Tape, state: State, seat: Seat): number {
  const near = state.ties.filter(({ a, b }) => a === seat || b === seat);
  if (near.length === 0 || tape.below(5) === 0) return anySeat(tape, state);
  const tie = tape.pick(near);
  return tie.a === seat ? tie.b : tie.a;
}

const anyGoods = (tape: Tape): Goods => {
  let goods = NO_GOODS;
  for (let units = tape.below(4); units > 0; units--)
    goods = plus(goods, unitsOf(1, tape.pick(GOODS)));
  return goods;
};

/** Mostly one or two units of what a seat has, the good that is not `save` first. */
function someOf(tape: Tape, state: State, seat: Seat, save?: Goods): Goods {
  const held = state.homesteads[seat]?.goods ?? NO_GOODS;
  const kinds = GOODS.filter((good) => held[good] > 0 && !save?.[good]);
  if (kinds.length === 0 || tape.below(8) === 7) return anyGoods(tape);
  return unitsOf(tape.below(4) === 3 ? 2 : 1, tape.pick(kinds));
}

/** Some of a debt, mostly all of it. */
const part = (tape: Tape, left: Goods): Goods =>
  tape.below(3) === 2 ? unitsOf(1, tape.pick(GOODS.filter((good) => left[good] > 0))) : left;

/** Mostly two land goods of a seat, as most things cost. */
function twoOf(tape: Tape, state: State, seat: Seat): Goods {
  const held = state.homesteads[seat]?.goods ?? NO_GOODS;
  if (tape.below(4) === 3) return anyGoods(tape);
  return { water: 0, grain: Math.min(2, held.grain), timber: 2 - Math.min(2, held.grain) };
}

/** Something for something, mostly of what the two have. */
function swap(tape: Tape, state: State, seat: Seat, to: number): { give: Goods; get: Goods } {
  const give = someOf(tape, state, seat);
  return { give, get: someOf(tape, state, to, give) };
}

/** Mostly the number of something that is there. */
const anyOf = (tape: Tape, ids: readonly number[]): number =>
  ids.length === 0 || tape.below(8) === 0 ? tape.below(40) : tape.pick(ids);

const anyTerms = (tape: Tape): Terms => {
  switch (tape.below(3)) {
    case 0:
      return { kind: 'quota', most: tape.below(3) };
    case 1:
      return { kind: 'together' };
    default:
      return {
        kind: 'floor',
        give: tape.pick(GOODS),
        get: tape.pick(GOODS),
        least: 1 + tape.below(3),
      };
  }
};

/** How often each command of a seat is tried: total by type, so that no new one is left out. */
const OFTEN: Readonly<Record<SeatCommand['type'], number>> = {
  offer: 3,
  gift: 2,
  promise: 2,
  accept: 4,
  decline: 1,
  withdraw: 1,
  counter: 1,
  pay: 2,
  press: 2,
  yield: 2,
  refuse: 1,
  sever: 1,
  amend: 1,
  introduce: 1,
  bridge: 1,
  improve: 1,
  'self-reliance': 1,
  fence: 1,
  call: 2,
  pledge: 3,
  unpledge: 1,
  propose: 2,
  sign: 3,
  leave: 1,
  say: 1,
  allocate: 1,
  intend: 1,
  ready: 1,
};

const KINDS = (Object.keys(OFTEN) as SeatCommand['type'][]).flatMap((type) =>
  new Array<SeatCommand['type']>(OFTEN[type]).fill(type),
);

/** A command of a seat: possible or not, wise or not. */
function seatCommand(tape: Tape, state: State, seat: Seat): SeatCommand {
  const early = state.phase === 'morning' && tape.below(8) > 0;
  const type = early ? tape.pick(['allocate', 'intend', 'allocate'] as const) : tape.pick(KINDS);
  const ask = () => anyOf(tape, [...state.asks.keys()]);
  const work = () =>
    anyOf(
      tape,
      state.works.map(({ id }) => id),
    );
  const pact = () =>
    anyOf(
      tape,
      state.pacts.map(({ id }) => id),
    );
  const to = () => someone(tape, state, seat);
  const some = () => someOf(tape, state, seat);
  const two = () => twoOf(tape, state, seat);
  const other = type === 'offer' || type === 'promise' ? to() : 0;
  switch (type) {
    case 'allocate': {
      const draw = tape.below(5);
      return { type, draw, tend: tape.below(12) === 0 ? tape.below(5) : 4 - draw };
    }
    case 'intend':
      return { type, intention: tape.below(5) === 0 ? null : tape.pick(INTENTIONS) };
    case 'ready':
      return { type, ready: tape.below(3) > 0 };
    case 'offer':
      return { type, to: other, ...swap(tape, state, seat, other) };
    case 'promise':
      return {
        type,
        to: other,
        ...swap(tape, state, seat, other),
        due: state.round + tape.below(3),
        debtor: tape.pick(['me', 'you']),
      };
    case 'accept':
    case 'decline':
    case 'withdraw':
    case 'yield':
    case 'refuse':
      return { type, ask: ask() };
    case 'counter':
      return { type, ask: ask(), give: some(), get: some() };
    case 'gift':
      return { type, to: to(), goods: some() };
    case 'pay':
      return { type, promise: anyOf(tape, [...state.debts.keys()]), goods: some() };
    case 'press':
      return { type, to: to(), good: tape.pick(GOODS), amount: tape.pick([1, 1, 1, 2, 3]) };
    case 'sever':
      return { type, to: to() };
    case 'amend':
      return { type, to: to(), goods: two() };
    case 'introduce':
      return { type, a: to(), b: to() };
    case 'bridge':
      return { type, to: anySeat(tape, state), pay: two() };
    case 'improve':
    case 'self-reliance':
    case 'fence':
      return { type };
    case 'call':
      return { type, work: tape.pick(WORKS) };
    case 'pledge':
      return { type, work: work(), goods: some() };
    case 'unpledge':
      return { type, work: work() };
    case 'propose':
      return { type, terms: anyTerms(tape) };
    case 'sign':
    case 'leave':
      return { type, pact: pact() };
    case 'say':
      return {
        type,
        to: tape.below(2) === 0 ? null : to(),
        phrase: tape.below(2) === 0 ? null : tape.pick(PHRASES),
        text: tape.pick(['', 'water?', 'no']),
      };
  }
}

type Sight = Omit<Extract<SystemCommand, { type: 'sight' }>, 'type'>;

/** Something said of each thing that can be seen: total by type. */
const SEEN: { readonly [K in keyof Required<Sight>]: (tape: Tape) => Sight[K] } = {
  boats: (tape) => tape.pick(BOATS),
  measures: (tape) => SHOWN_MEASURES.filter(() => tape.below(2) === 0),
  goods: (tape) => tape.pick(SIGHTS),
  outlook: (tape) => tape.pick(OUTLOOKS),
};

/** One of the things that can be said about what is seen. */
function anySight(tape: Tape): Sight {
  const one = tape.pick(Object.keys(SEEN) as (keyof Sight)[]);
  return { [one]: SEEN[one](tape) };
}

/** A command of each kind that the system may ask: total by type. */
const SYSTEM: {
  readonly [T in SystemCommand['type']]: (
    tape: Tape,
    seat: Seat,
  ) => Extract<SystemCommand, { type: T }>;
} = {
  occupy: (tape, seat) => ({
    type: 'occupy',
    seat,
    keeper: tape.pick(['person', 'bot']),
    nickname: 'N',
    character: tape.pick(CHARACTERS),
  }),
  presence: (tape, seat) => ({ type: 'presence', seat, here: tape.below(2) === 0 }),
  words: (tape) => ({ type: 'words', words: tape.pick(['free', 'phrases', 'none']) }),
  sight: (tape) => ({ type: 'sight', ...anySight(tape) }),
  'last-round': (tape) => ({ type: 'last-round', round: 1 + tape.below(8) }),
  advance: (tape) => ({ type: 'advance', round: 1 + tape.below(8), phase: tape.pick(PHASES) }),
};

function systemCommand(tape: Tape, state: State): SystemCommand {
  const seat = anySeat(tape, state);
  return SYSTEM[tape.pick(Object.keys(SYSTEM) as SystemCommand['type'][])](tape, seat);
}

/** Whoever comes next asks for something: a seat mostly, at times the clock, rarely the system. */
export function anyCommand(tape: Tape, state: State): Command {
  const which = tape.below(100);
  if (which < (state.phase === 'day' ? 5 : state.phase === 'morning' ? 25 : 70))
    return { by: 'system', command: { type: 'advance', round: state.round, phase: state.phase } };
  if (which === 99) return { by: 'system', command: systemCommand(tape, state) };
  const debts = [...state.debts.values()];
  if (debts.length > 0 && state.phase === 'day' && tape.below(5) === 0) {
    const { id, debtor, left } = tape.pick(debts);
    return { by: debtor, command: { type: 'pay', promise: id, goods: part(tape, left) } };
  }
  const answers = [...state.asks.values()];
  // Someone who was asked is a likelier one to speak.
  const asked = answers.length > 0 && tape.below(3) === 0 ? tape.pick(answers) : null;
  const by =
    asked === null
      ? anySeat(tape, state)
      : asked.kind === 'introduction'
        ? tape.pick([asked.a, asked.b])
        : asked.to;
  return { by, command: seatCommand(tape, state, by) };
}
