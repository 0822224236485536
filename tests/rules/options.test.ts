import { describe, expect, test } from 'vitest';
import { options, visibleState } from '../../shared/engine/index.ts';
import type { Terms } from '../../shared/model/command.ts';
import type { State } from '../../shared/model/state.ts';
import { disagreements } from '../support/choices.ts';
import {
  advance,
  advanceTo,
  bag,
  dayTable,
  given,
  hashState,
  made,
  openTable,
  option,
  play,
  table,
  theValley,
} from '../support/world.ts';

const QUOTA: Terms = { kind: 'quota', most: 2 };

/** Five in a ring with something of everything going on. */
function lively(): State {
  const state = dayTable({ seats: 5 });
  given(state, {
    goods: { 0: '2w 6g 6t', 1: '2w 6g 6t', 2: '2w 0g 1t', 3: '', 4: '1w 1g 1t' },
    ties: [[0, 1, 3, 3]],
  });
  play(
    state,
    [0, { type: 'propose', terms: QUOTA }],
    [1, { type: 'sign', pact: 0 }],
    [0, { type: 'call', work: 'wetland' }],
    [1, { type: 'pledge', work: 0, goods: bag('2g') }],
    [0, { type: 'call', work: 'terraces' }],
    [0, { type: 'pledge', work: 1, goods: bag('2g') }],
    [0, { type: 'promise', to: 1, give: bag('1g 1t'), get: bag('1w'), due: 3, debtor: 'me' }],
    [1, { type: 'accept', ask: 0 }],
    [0, { type: 'offer', to: 1, give: bag('1g'), get: bag('1w') }],
    [4, { type: 'bridge', to: 1, pay: bag('1g 1t') }],
    [4, { type: 'gift', to: 0, goods: bag('1g') }],
    [0, { type: 'introduce', a: 1, b: 4 }],
    [2, { type: 'press', to: 1, good: 'grain', amount: 1 }],
    [3, { type: 'sever', to: 4 }],
  );
  return state;
}

const WORLDS: [string, () => State][] = [
  ['the first morning of The Valley', () => openTable(theValley, 4)],
  [
    'the first day of The Valley',
    () => {
      const state = openTable(theValley, 4);
      advanceTo(state, 'day');
      return state;
    },
  ],
  ['a day on which everything is open', () => dayTable({ seats: 4 })],
  ['a lively day', lively],
  [
    'a dusk',
    () => {
      const state = lively();
      advance(state);
      return state;
    },
  ],
  [
    'the morning after',
    () => {
      const state = lively();
      advanceTo(state, 'morning', 2);
      return state;
    },
  ],
  [
    'the day after',
    () => {
      const state = lively();
      advanceTo(state, 'day', 2);
      return state;
    },
  ],
  [
    'a day of bare stores',
    () => {
      const state = dayTable({ seats: 4 });
      return given(state, { goods: { 0: '', 1: '', 2: '', 3: '' } });
    },
  ],
  [
    'a day on which nobody sees another’s store',
    () => given(dayTable({ scenario: { sight: { goods: 'own' } } }), { goods: { 0: '3w 3g 3t' } }),
  ],
  [
    'the last day',
    () => {
      const state = table({ scenario: { rounds: 2 } });
      advanceTo(state, 'day', 2);
      return state;
    },
  ],
  [
    'the end',
    () => {
      const state = table();
      advanceTo(state, 'end');
      return state;
    },
  ],
];

describe('what the buttons say is what is decided', () => {
  test.each(WORLDS)('on %s', (_, world) => {
    const state = world();
    const before = hashState(state);
    for (const { seat } of state.homesteads) {
      const seen = new Set(visibleState(state, seat).book?.seen.map((other) => other.seat));
      expect(disagreements(state, seat, options(state, seat), (other) => seen.has(other))).toEqual(
        [],
      );
    }
    expect(hashState(state)).toBe(before);
  });
});

describe('a button', () => {
  test('is grey for the reason of its moment', () => {
    const state = lively();
    expect(option(state, 2, 'press:1')).toBe('tie-closed');
    expect(option(state, 3, 'gift:4')).toBe('severed');
    expect(option(state, 3, 'gift:0')).toBe('not-tied');
    expect(option(state, 3, 'improve')).toBe('not-enough');
    expect(option(state, 0, 'introduce:1:4')).toBe('too-many');
    expect(option(state, 1, 'sign:0')).toBe('already-signed');
    expect(option(state, 2, 'leave:0')).toBe('not-signed');
    expect(option(state, 0, 'allocate')).toBe('wrong-phase');
  });

  test('for paying is live where any of what is owed can be paid', () => {
    const state = lively();
    given(state, { goods: { 0: '0g 1t' } });
    expect(option(state, 0, `pay:${made(state, 'promise', 0)}`)).toBeNull();
    play(state, [0, { type: 'pay', promise: 0, goods: bag('1t') }]);
  });

  test('for taking up an offer says nothing of a store that one does not see', () => {
    const state = lively();
    given(state, { goods: { 4: '' } });
    expect(option(state, 1, `accept:${made(state, 'ask', 2)}`)).toBeNull();
  });
});
