import { describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/model/command.ts';
import {
  advance,
  advanceTo,
  bag,
  dayTable,
  eventsOf,
  given,
  home,
  only,
  type Ply,
  play,
  refusalOf,
  river,
  store,
  tieOf,
} from '../support/world.ts';

const gift = (to: number, goods = '1g'): SeatCommand => ({ type: 'gift', to, goods: bag(goods) });

/** A line 0–1–2–3, everyone well stocked. */
const line = () =>
  given(
    dayTable({
      ties: [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      crafts: 'gtgt',
    }),
    { goods: { 0: '9w 9g 9t', 1: '9w 9g 9t', 2: '9w 9g 9t', 3: '9w 9g 9t' } },
  );

describe('a river', () => {
  test('begins one wide, and can become three', () => {
    expect(river(line(), 0, 1)).toBe('1/3');
  });

  test('is one wider after each dusk over which something moved, up to its limit', () => {
    const state = line();
    const widths = [1, 2, 3, 4].map((round) => {
      advanceTo(state, 'day', round);
      given(state, { goods: { 0: '1g' } });
      play(state, [0, gift(1)]);
      advance(state);
      return river(state, 0, 1);
    });
    expect(widths).toEqual(['2/3', '3/3', '3/3', '3/3']);
  });

  test('left idle for three rounds narrows by one, then at each further idle dusk, down to one', () => {
    const state = given(line(), { ties: [[0, 1, 3, 3]] });
    const widths = [1, 2, 3, 4, 5, 6].map((round) => {
      advanceTo(state, 'dusk', round);
      return tieOf(state, 0, 1).width;
    });
    expect(widths).toEqual([3, 3, 2, 1, 1, 1]);
  });

  test('counts anew after it was used', () => {
    const state = given(line(), { ties: [[0, 1, 3, 3]] });
    advanceTo(state, 'day', 3);
    given(state, { goods: { 0: '1g' } });
    play(state, [0, gift(1)]);
    advanceTo(state, 'dusk', 5);
    expect(tieOf(state, 0, 1)).toMatchObject({ width: 3, idle: 2 });
    advanceTo(state, 'dusk', 6);
    expect(tieOf(state, 0, 1)).toMatchObject({ width: 2, idle: 3 });
  });

  test.each<[string, Ply[]]>([
    ['a gift', [[0, gift(1)]]],
    [
      'an exchange',
      [
        [0, { type: 'offer', to: 1, give: bag('1g'), get: bag('1t') }],
        [1, { type: 'accept', ask: 0 }],
      ],
    ],
    [
      'the first half of a promise',
      [
        [0, { type: 'promise', to: 1, give: bag('1g'), get: bag('1t'), due: 9, debtor: 'me' }],
        [1, { type: 'accept', ask: 0 }],
      ],
    ],
    [
      'what a press yields',
      [
        [0, { type: 'press', to: 1, good: 'grain', amount: 1 }],
        [1, { type: 'yield', ask: 0 }],
      ],
    ],
  ])('is used by %s', (_, plies) => {
    const state = line();
    play(state, ...plies);
    advance(state);
    expect(tieOf(state, 0, 1)).toMatchObject({ width: 2, idle: 0 });
  });

  test('is not used by an offer that nobody took', () => {
    const state = line();
    play(state, [0, { type: 'offer', to: 1, give: bag('1g'), get: bag('1t') }]);
    advance(state);
    expect(tieOf(state, 0, 1)).toMatchObject({ width: 1, idle: 1 });
  });
});

describe('a bridge', () => {
  const ask = (pay: string, to = 3): SeatCommand => ({ type: 'bridge', to, pay: bag(pay) });

  test('is paid when the other agrees, and begins one wide with a limit of two', () => {
    const state = line();
    play(state, [0, ask('1g 1t')]);
    expect(store(state, 0)).toBe('9w 9g 9t');
    const made = only(play(state, [3, { type: 'accept', ask: 0 }]), 'tie-made');
    expect(made).toMatchObject({ by: 0, how: 'bridge', paid: bag('1g 1t') });
    expect(store(state, 0)).toBe('9w 8g 8t');
    expect(store(state, 3)).toBe('9w 9g 9t');
    expect(river(state, 0, 3)).toBe('1/2');
    play(state, [3, gift(0)]);
  });

  test('fails where the one who asked has not got it any more', () => {
    const state = given(line(), { goods: { 0: '2g' } });
    play(state, [0, ask('2g')], [0, gift(1)]);
    expect(refusalOf(state, 3, { type: 'accept', ask: 0 }).refused).toBe('they-lack-it');
    expect(state.tieAt[3]).toBe(-1);
  });

  test.each<[string, SeatCommand, string]>([
    ['with less than it costs', ask('1g'), 'wrong-cost'],
    ['with more than it costs', ask('2g 1t'), 'wrong-cost'],
    ['to a neighbour', ask('2g', 1), 'already-tied'],
    ['to oneself', ask('2g', 0), 'yourself'],
    ['to nobody', ask('2g', 7), 'unknown-seat'],
  ])('%s is refused', (_, command, refused) => {
    expect(refusalOf(line(), 0, command).refused).toBe(refused);
  });

  test('is not paid in water', () => {
    expect(refusalOf(line(), 0, ask('2w')).refused).toBe('land-goods-only');
  });

  test('is never built where a river was severed', () => {
    const state = line();
    play(state, [0, { type: 'sever', to: 1 }]);
    expect(refusalOf(state, 0, ask('2g', 1)).refused).toBe('severed');
    advanceTo(state, 'day', 2);
    expect(refusalOf(state, 1, ask('2g', 0)).refused).toBe('severed');
  });

  test('can be declined, withdrawn, and lapses at dusk, unpaid', () => {
    const state = line();
    play(
      state,
      [0, ask('2g')],
      [3, { type: 'decline', ask: 0 }],
      [0, ask('2g')],
      [0, { type: 'withdraw', ask: 1 }],
      [0, ask('2g')],
    );
    expect(only(advance(state), 'ask-ended')).toMatchObject({ how: 'lapsed' });
    expect(eventsOf(state.log, 'tie-made')).toEqual([]);
  });

  test('is one tie where both asked each other', () => {
    const state = line();
    play(state, [0, ask('2g')], [3, ask('2g', 0)], [3, { type: 'accept', ask: 0 }]);
    expect(refusalOf(state, 0, { type: 'accept', ask: 1 }).refused).toBe('gone');
    expect(eventsOf(state.log, 'tie-made')).toHaveLength(1);
  });
});

describe('an introduction', () => {
  const bringTogether: Ply = [1, { type: 'introduce', a: 0, b: 2 }];

  test('makes a tie when both have agreed that day, and costs nothing', () => {
    const state = line();
    play(state, bringTogether, [0, { type: 'accept', ask: 0 }]);
    expect(state.tieAt[2]).toBe(-1);
    const made = only(play(state, [2, { type: 'accept', ask: 0 }]), 'tie-made');
    expect(made).toMatchObject({ by: 1, how: 'introduction', paid: bag('') });
    expect(river(state, 0, 2)).toBe('1/2');
    expect(store(state, 1)).toBe('9w 9g 9t');
  });

  test('of one who agreed and one who did not comes to nothing at dusk', () => {
    const state = line();
    play(state, bringTogether, [0, { type: 'accept', ask: 0 }]);
    expect(only(advance(state), 'ask-ended').how).toBe('lapsed');
    expect(state.tieAt[2]).toBe(-1);
  });

  test('ends when either declines', () => {
    const state = line();
    play(state, bringTogether, [0, { type: 'accept', ask: 0 }], [2, { type: 'decline', ask: 0 }]);
    expect(state.asks.size).toBe(0);
  });

  test('is agreed to once by each', () => {
    const state = line();
    play(state, bringTogether, [0, { type: 'accept', ask: 0 }]);
    expect(refusalOf(state, 0, { type: 'accept', ask: 0 }).refused).toBe('already-done');
    expect(refusalOf(state, 1, { type: 'accept', ask: 0 }).refused).toBe('gone');
    expect(refusalOf(state, 3, { type: 'accept', ask: 0 }).refused).toBe('gone');
  });

  test('is made once a round by each', () => {
    const state = given(line(), {});
    play(state, bringTogether);
    expect(refusalOf(state, ...bringTogether)).toMatchObject({ refused: 'too-many', most: 1 });
    play(state, [2, { type: 'introduce', a: 1, b: 3 }]);
    expect(home(state, 1).introduced).toBe(true);
    advanceTo(state, 'day', 2);
    play(state, bringTogether);
  });

  test.each<[string, Ply, string]>([
    ['of oneself', [1, { type: 'introduce', a: 0, b: 1 }], 'yourself'],
    ['of someone who is no neighbour', [1, { type: 'introduce', a: 0, b: 3 }], 'not-tied'],
    ['of oneself, named first', [1, { type: 'introduce', a: 1, b: 3 }], 'yourself'],
    ['of a neighbour with itself', [1, { type: 'introduce', a: 0, b: 0 }], 'yourself'],
  ])('%s is refused', (_, ply, reason) => {
    expect(refusalOf(line(), ...ply).refused).toBe(reason);
  });

  test('of two neighbours who are tied already is refused', () => {
    const state = dayTable({ seats: 3 });
    expect(refusalOf(state, 1, { type: 'introduce', a: 0, b: 2 }).refused).toBe('already-tied');
  });

  test('of two whose tie was severed is refused', () => {
    const state = dayTable({ seats: 3 });
    play(state, [0, { type: 'sever', to: 2 }]);
    expect(refusalOf(state, 1, { type: 'introduce', a: 0, b: 2 }).refused).toBe('severed');
  });
});
