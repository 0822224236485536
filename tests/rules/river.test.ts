import { describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/model/command.ts';
import { type Passage, roomLeft } from '../../shared/model/goods/river.ts';
import type { State } from '../../shared/model/state.ts';
import { bag, dayTable, given, type Ply, play, refusalOf, tieOf } from '../support/world.ts';

/** All that moves one way over a river in a day stays within its limit, whichever move comes first. */

/** Two neighbours with plenty; what 0 sends to 1 is looked at. */
const pair = (width: number, limit: number): State =>
  given(
    dayTable({
      seats: 3,
      ties: [
        [0, 1],
        [1, 2],
      ],
      crafts: 'gtg',
    }),
    { goods: { 0: '9w 9g 9t', 1: '9w 9g 9t' }, ties: [[0, 1, width, limit]] },
  );

/** Moves by which 0 sends units of grain to 1, and what it asks of the other. */
type Way = (state: State, units: number) => void;

const lastAsk = (state: State): number => [...state.asks.keys()].at(-1) ?? -1;
const grain = (units: number) => bag(`${units}g`);

const WAYS: Readonly<Record<string, Way>> = {
  'an exchange it offered': (state, units) => {
    const offer: SeatCommand = { type: 'offer', to: 1, give: grain(units), get: bag('1t') };
    play(state, [0, offer]);
    play(state, [1, { type: 'accept', ask: lastAsk(state) }]);
  },
  'an exchange it accepted': (state, units) => {
    const offer: SeatCommand = { type: 'offer', to: 0, give: bag('1t'), get: grain(units) };
    play(state, [1, offer]);
    play(state, [0, { type: 'accept', ask: lastAsk(state) }]);
  },
  'a loan': (state, units) => {
    const lend: Ply = [
      0,
      { type: 'promise', to: 1, give: grain(units), get: bag('1t'), due: 2, debtor: 'you' },
    ];
    play(state, lend);
    play(state, [1, { type: 'accept', ask: lastAsk(state) }]);
  },
  'a payment': (state, units) => {
    const lend: Ply = [
      1,
      { type: 'promise', to: 0, give: bag('1t'), get: grain(units), due: 2, debtor: 'you' },
    ];
    play(state, lend);
    play(state, [0, { type: 'accept', ask: lastAsk(state) }]);
    const debt = [...state.debts.keys()].at(-1) ?? -1;
    play(state, [0, { type: 'pay', promise: debt, goods: grain(units) }]);
  },
  'what a press demanded': (state, units) => {
    play(state, [1, { type: 'press', to: 0, good: 'grain', amount: units }]);
    play(state, [0, { type: 'yield', ask: lastAsk(state) }]);
  },
  'a gift': (state, units) => {
    play(state, [0, { type: 'gift', to: 1, goods: grain(units) }]);
  },
};

const movedForth = (state: State): number => {
  const tie = tieOf(state, 0, 1);
  return tie.carriedAB + tie.giftedAB;
};

/** Does a move fit? On the state as it is; nothing is left of the try. */
function fits(state: State, way: Way, units: number): boolean {
  try {
    way(structuredClone(state), units);
    return true;
  } catch {
    return false;
  }
}

describe('whatever moved two units before', () => {
  const ways = Object.entries(WAYS);
  const pairs = ways.flatMap(([first, doFirst]) =>
    ways.map(([second, doSecond]) => ({ first, doFirst, second, doSecond })),
  );
  const says = 'after $first, $second moves as much as is left and no more';
  test.each(pairs)(says, ({ first, doFirst, second, doSecond }) => {
    const state = pair(3, 3);
    doFirst(state, 2);
    // A press that was yielded to leaves a narrower river.
    const passage: Passage = second === 'a gift' ? 'gift' : 'trade';
    const left = roomLeft(tieOf(state, 0, 1), 0, passage);
    expect(left).toBe(first === 'what a press demanded' ? 0 : 1);
    if (second === 'what a press demanded' && first === second) return; // one a day
    expect(fits(state, doSecond, left + 1)).toBe(false);
    if (left === 0) return;
    doSecond(state, left);
    expect(movedForth(state)).toBe(3);
  });
});

test('three given leave nothing for an exchange, as an exchange of one leaves two to give', () => {
  const swap: SeatCommand = { type: 'offer', to: 1, give: bag('1g'), get: bag('1t') };
  const state = pair(3, 3);
  play(state, [0, { type: 'gift', to: 1, goods: bag('3g') }]);
  expect(refusalOf(state, 0, swap)).toEqual({ refused: 'too-wide', most: 0 });
  expect(refusalOf(state, 1, { ...swap, to: 0 })).toEqual({ refused: 'too-wide', most: 0 });
});

test.each<[string, number, number, number, number, number, number]>([
  // width, limit, traded, given, then what trade and what gifts may still move
  ['an untouched river', 2, 3, 0, 0, 2, 3],
  ['a gift takes nothing of the width', 1, 3, 0, 2, 1, 1],
  ['but of the limit', 2, 3, 0, 2, 1, 1],
  ['what was traded is gone for both', 2, 3, 2, 0, 0, 1],
  ['a full one', 3, 3, 1, 2, 0, 0],
  ['one that lost of its limit meanwhile', 1, 1, 2, 0, 0, 0],
  ['a severed one', 0, 0, 0, 0, 0, 0],
])('%s', (_, width, limit, carried, gifted, trade, gift) => {
  const river = {
    a: 4,
    width,
    limit,
    carriedAB: carried,
    giftedAB: gifted,
    carriedBA: 0,
    giftedBA: 0,
  };
  expect([roomLeft(river, 4, 'trade'), roomLeft(river, 4, 'gift')]).toEqual([trade, gift]);
  expect(roomLeft(river, 9, 'trade')).toBe(Math.min(width, limit));
});
