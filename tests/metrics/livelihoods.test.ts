import { describe, expect, test } from 'vitest';
import {
  baskets,
  capacityShare,
  gini,
  lastBaskets,
  least,
  redLineRound,
  stockShare,
  vitality,
  welfare,
} from '../../shared/metrics/index.ts';
import { mean } from '../../shared/model/arithmetic.ts';
import { advanceTo, dayTable, given } from '../support/world.ts';

describe('how something is spread', () => {
  test.each<[string, number[], number, number, number, number]>([
    ['alike', [5, 5, 5, 5], 5, 5, 0, 5],
    // Pairs differ by 2 twice: 4 / (2 · 2 · 4).
    ['three to one', [1, 3], 2, 1, 0.25, 1.5],
    ['all with one of four', [0, 0, 8, 0], 2, 0, 0.75, 0.5],
    ['nothing at all', [0, 0, 0], 0, 0, 0, 0],
  ])('%s', (_, values, middle, lowest, gap, sen) => {
    expect(mean(values)).toBe(middle);
    expect(least(values)).toBe(lowest);
    expect(gini(values)).toBeCloseTo(gap, 12);
    expect(welfare(values)).toBeCloseTo(sen, 12);
  });
});

test('baskets add up over the dusks, vitality is what it is now', () => {
  const state = given(dayTable({ seats: 3 }), {
    goods: { 0: '3w 3g 3t', 1: '1w 1g 1t', 2: '' },
  });
  advanceTo(state, 'dusk');
  expect(baskets(state)).toEqual([3, 1, 0]);
  // From 7: +1 for three baskets, −1 for one, −2 for none.
  expect(vitality(state)).toEqual([8, 6, 5]);
  advanceTo(state, 'day', 2);
  given(state, { goods: { 0: '', 1: '2w 2g 2t', 2: '3w 3g 3t' } });
  advanceTo(state, 'dusk', 2);
  expect(baskets(state)).toEqual([3, 3, 3]);
  expect(lastBaskets(state)).toEqual([0, 2, 3]);
});

describe('the spring', () => {
  test('is told in shares of what it held at first', () => {
    // Four homesteads: K0 is 48 units.
    const state = given(dayTable({ seats: 4 }), { stock: 12, capacity: 36 });
    expect(stockShare(state)).toBe(0.25);
    expect(capacityShare(state)).toBe(0.75);
    expect(redLineRound(state)).toBeNull();
  });

  test('dies in the round in which it is first found falling under the red line', () => {
    const state = given(dayTable({ seats: 4 }), { stock: 3, lastStock: 20 });
    advanceTo(state, 'dusk');
    expect(redLineRound(state)).toBe(1);
    // 15 % less than it was.
    expect(capacityShare(state)).toBe(0.85);
  });
});
