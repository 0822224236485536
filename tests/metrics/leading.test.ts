import { describe, expect, test } from 'vitest';
import {
  initiatives,
  leaderfulness,
  leaderfulnessByChance,
  shifts,
  starts,
} from '../../shared/metrics/index.ts';
import { shiftsBy } from '../../shared/metrics/pattern/four-ways.ts';
import { at } from '../../shared/model/at.ts';
import { BALANCING_MOVES } from '../../shared/model/eventFacts.ts';
import type { State } from '../../shared/model/state.ts';
import { many } from '../support/many.ts';
import { advanceTo, bag, dayTable, given, play } from '../support/world.ts';

/** Four in a ring with four of everything, every move open. */
const ring = (): State =>
  given(dayTable({ seats: 4 }), {
    goods: { 0: '4w 4g 4t', 1: '4w 4g 4t', 2: '4w 4g 4t', 3: '4w 4g 4t' },
  });

describe('what is begun and joined', () => {
  test('keeps who joined, in order, and what came of it', () => {
    const state = ring();
    play(
      state,
      [0, { type: 'call', work: 'terraces' }],
      [0, { type: 'pledge', work: 0, goods: bag('2g') }],
      [2, { type: 'call', work: 'terraces' }],
      [2, { type: 'pledge', work: 0, goods: bag('2t') }],
      [1, { type: 'pledge', work: 0, goods: bag('2t') }],
      [3, { type: 'call', work: 'wetland' }],
    );
    const [terraces, wetland] = many(initiatives(state), 2);
    expect(terraces).toMatchObject({ kind: 'work', seat: 0, round: 1 });
    expect(terraces.joined.map((joining) => joining.seat)).toEqual([2, 1]);
    expect(at(state.log, terraces.came as number).type).toBe('completed');
    expect(wetland).toMatchObject({ kind: 'work', seat: 3, joined: [], came: null });
  });

  test('a pact comes about with its second signature, an introduction with both', () => {
    const state = ring();
    play(
      state,
      [1, { type: 'propose', terms: { kind: 'quota', most: 2 } }],
      [1, { type: 'introduce', a: 0, b: 2 }],
      [0, { type: 'accept', ask: 0 }],
    );
    expect(initiatives(state).map(({ came }) => came)).toEqual([null, null]);
    play(state, [3, { type: 'sign', pact: 0 }], [2, { type: 'accept', ask: 0 }]);
    const [pact, met] = many(initiatives(state), 2);
    expect(at(state.log, pact.came as number).type).toBe('signed');
    expect(at(state.log, met.came as number).type).toBe('tie-made');
    expect(met.joined.map((joining) => joining.seat)).toEqual([0, 2]);
  });
});

describe('a pledge that was taken back', () => {
  const pledged = (): State => {
    const state = ring();
    play(
      state,
      [0, { type: 'call', work: 'granary' }],
      [1, { type: 'pledge', work: 0, goods: bag('1g') }],
    );
    return state;
  };
  test('was no following, unless it is made again', () => {
    const state = pledged();
    play(state, [1, { type: 'unpledge', work: 0 }]);
    expect(at(initiatives(state), 0).joined).toEqual([]);
    expect(leaderfulness(state)).toBeNull();
    play(state, [1, { type: 'pledge', work: 0, goods: bag('1t') }]);
    expect(at(initiatives(state), 0).joined.map(({ seat }) => seat)).toEqual([1]);
  });
  test('leaves standing that one said to join, and what others did', () => {
    const state = pledged();
    play(
      state,
      [2, { type: 'call', work: 'granary' }],
      [2, { type: 'pledge', work: 0, goods: bag('1g') }],
      [2, { type: 'unpledge', work: 0 }],
    );
    expect(at(initiatives(state), 0).joined.map(({ seat }) => seat)).toEqual([1, 2]);
  });
});

describe('a pact that its first signer left', () => {
  const TOGETHER = { type: 'propose', terms: { kind: 'together' } } as const;
  test('before another signed joins nobody', () => {
    const state = ring();
    play(state, [0, TOGETHER], [0, { type: 'leave', pact: 0 }], [1, { type: 'sign', pact: 0 }]);
    expect(shifts(state)).toEqual([]);
    expect(at(initiatives(state), 0).came).toBeNull();
    // With a third, two stand together; the one who left is none of them.
    play(state, [2, { type: 'sign', pact: 0 }]);
    expect(shifts(state).map(({ seat, others }) => [seat, others])).toEqual([
      [1, [2]],
      [2, [1]],
    ]);
    expect(at(state.log, at(initiatives(state), 0).came ?? -1).type).toBe('signed');
  });
  test('after another signed had joined two, and counts once for each', () => {
    const state = ring();
    play(
      state,
      [0, TOGETHER],
      [1, { type: 'sign', pact: 0 }],
      [1, { type: 'leave', pact: 0 }],
      [1, { type: 'sign', pact: 0 }],
    );
    expect(shifts(state).map(({ seat }) => seat)).toEqual([0, 1]);
  });
});

describe('leaderfulness', () => {
  test('is nothing yet where nobody was followed', () => {
    const state = ring();
    play(state, [0, { type: 'call', work: 'granary' }], [1, { type: 'introduce', a: 0, b: 2 }]);
    play(state, [0, { type: 'accept', ask: 0 }]);
    expect(starts(state)).toEqual([0, 0, 0, 0]);
    expect(leaderfulness(state)).toBeNull();
    expect(leaderfulnessByChance(state)).toBeNull();
  });

  test('is 0 where one began all, 1 where all began alike', () => {
    const state = ring();
    play(
      state,
      [0, { type: 'call', work: 'granary' }],
      [1, { type: 'pledge', work: 0, goods: bag('1g') }],
    );
    expect(leaderfulness(state)).toBe(0);
    // One start is one seat's, however it falls.
    expect(leaderfulnessByChance(state)).toBe(0);
    play(
      state,
      [1, { type: 'introduce', a: 0, b: 2 }],
      [0, { type: 'accept', ask: 0 }],
      [2, { type: 'accept', ask: 0 }],
      [2, { type: 'call', work: 'wetland' }],
      [3, { type: 'call', work: 'wetland' }],
      [3, { type: 'propose', terms: { kind: 'quota', most: 1 } }],
      [0, { type: 'sign', pact: 0 }],
    );
    expect(starts(state)).toEqual([1, 1, 1, 1]);
    expect(leaderfulness(state)).toBe(1);
  });

  test('two of two starts: half of what two equal ones would be, of all four', () => {
    const state = ring();
    play(
      state,
      [0, { type: 'call', work: 'granary' }],
      [1, { type: 'call', work: 'granary' }],
      [2, { type: 'call', work: 'wetland' }],
      [1, { type: 'call', work: 'wetland' }],
    );
    // ln 2 / ln 4.
    expect(leaderfulness(state)).toBeCloseTo(0.5, 12);
    // By lot, both fall on one seat in a quarter of all cases, and that is 0.
    expect(leaderfulnessByChance(state)).toBeCloseTo(0.75 * 0.5, 12);
  });
});

describe('the four ways', () => {
  test('are recognised from what was done, by whom and when', () => {
    const state = given(ring(), { goods: { 0: '0w 6g 6t', 1: '0w 6g 6t', 3: '0w 6g 6t' } });
    play(
      state,
      [0, { type: 'improve' }],
      [1, { type: 'self-reliance' }],
      [0, { type: 'bridge', to: 2, pay: bag('1g 1t') }],
      [2, { type: 'accept', ask: 0 }],
      [2, { type: 'introduce', a: 1, b: 3 }],
      [1, { type: 'accept', ask: 1 }],
      [3, { type: 'propose', terms: { kind: 'together' } }],
      [3, { type: 'accept', ask: 1 }],
    );
    advanceTo(state, 'day', 2);
    play(state, [1, { type: 'sign', pact: 0 }], [0, { type: 'sign', pact: 0 }]);
    expect(shifts(state).map(({ way, seat, round, others }) => [way, seat, round, others])).toEqual(
      [
        ['attraction', 0, 1, []],
        ['withdrawal', 1, 1, []],
        ['expansion', 0, 1, [2]],
        ['consolidation', 3, 1, [1]],
        ['expansion', 2, 1, [1, 3]],
        ['consolidation', 1, 2, [3]],
        ['consolidation', 0, 2, [3, 1]],
      ],
    );
    expect(BALANCING_MOVES.map((move) => shiftsBy(move)(state))).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [1, 1, 0, 1],
      [1, 0, 1, 0],
    ]);
  });

  test('a quota, an unsigned pact and an unanswered bridge shift nothing', () => {
    const state = ring();
    play(
      state,
      [0, { type: 'propose', terms: { kind: 'quota', most: 2 } }],
      [1, { type: 'sign', pact: 0 }],
      [2, { type: 'propose', terms: { kind: 'together' } }],
      [0, { type: 'bridge', to: 2, pay: bag('2g') }],
    );
    advanceTo(state, 'dusk');
    expect(shifts(state)).toEqual([]);
  });
});
