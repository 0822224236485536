import { describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/model/command.ts';
import type { State } from '../../shared/model/state.ts';
import { meantBy } from '../../shared/replay/debrief/meantAndDone.ts';
import { bag, dayTable, given, type Ply, play, tieOf } from '../support/world.ts';

/** What is a sign of having meant to mend: amends, or use of a river that was harmed. */

const gift: Ply = [0, { type: 'gift', to: 1, goods: bag('1g') }];
const accept = (state: State): SeatCommand => ({
  type: 'accept',
  ask: [...state.asks.keys()].at(-1) ?? -1,
});

/** Seat 0 meant to mend, and owes seat 1 two grain. */
function indebted(): State {
  const state = given(dayTable({ seats: 4 }), {
    goods: { 0: '4w 6g 4t', 1: '4w 4g 6t' },
    ties: [[0, 1, 3, 3]],
  });
  state.log.push({ type: 'intended', seat: 0, intention: 'mend', n: state.log.length, round: 1 });
  play(state, [
    1,
    { type: 'promise', to: 0, give: bag('1t'), get: bag('2g'), due: 3, debtor: 'you' },
  ]);
  play(state, [0, accept(state)]);
  return state;
}

type Harm = (state: State) => void;
const pressed: Harm = (state) => {
  play(state, [1, { type: 'press', to: 0, good: 'water', amount: 1 }]);
  const ask = [...state.asks.keys()].at(-1) ?? -1;
  play(state, [0, { type: 'yield', ask }]);
};
const narrowed: Harm = (state) => {
  const ties = [tieOf(state, 0, 1).id];
  state.log.push({ type: 'narrowed', pact: 0, seat: 1, ties, n: state.log.length, round: 1 });
};
const none: Harm = () => {};

const paying: Harm = (state) => {
  const debt = [...state.debts.keys()][0] ?? -1;
  tieOf(state, 0, 1).width = 3;
  play(state, [0, { type: 'pay', promise: debt, goods: bag('1g') }]);
};
const giving: Harm = (state) => {
  play(state, gift);
};

describe('meaning to mend', () => {
  test.each([
    { after: 'a press', harm: pressed, what: 'paying what one owes', act: paying, sign: true },
    { after: 'a narrowing', harm: narrowed, what: 'paying what one owes', act: paying, sign: true },
    { after: 'a narrowing', harm: narrowed, what: 'a gift', act: giving, sign: true },
    { after: 'nothing', harm: none, what: 'paying what one owes', act: paying, sign: false },
    { after: 'a press', harm: pressed, what: 'nothing', act: none, sign: false },
  ])('after $after, $what over that river is a sign: $sign', ({ harm, act, sign }) => {
    const state = indebted();
    harm(state);
    act(state);
    expect(meantBy(state, 0)[0]?.sign).toBe(sign);
  });
});
