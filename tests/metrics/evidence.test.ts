import { describe, expect, test } from 'vitest';
import {
  bestTokens,
  groupReturn,
  joiners,
  LABORATORY,
  nashTokens,
  rent,
  rentShare,
} from '../../shared/metrics/index.ts';

describe('eight appropriators of a commons', () => {
  test('36 tokens bring all the rent, 72 none', () => {
    expect(bestTokens(LABORATORY)).toBe(36);
    expect(rentShare(LABORATORY, 36)).toBe(1);
    expect(rentShare(LABORATORY, 72)).toBe(0);
    expect(groupReturn(LABORATORY, 36)).toBe(504);
    expect(rent(LABORATORY, 36)).toBe(324);
  });

  test('best answers to each other bring 39.5 % of it', () => {
    expect(nashTokens(LABORATORY)).toBe(64);
    expect(rentShare(LABORATORY, 64)).toBeCloseTo(128 / 324, 12);
    expect(Math.round(rentShare(LABORATORY, nashTokens(LABORATORY)) * 1000) / 10).toBe(39.5);
  });

  test('at that point nobody gains by one token more or less', () => {
    const { linear, quadratic, safe } = LABORATORY;
    const gain = (own: number) => own * (linear - quadratic * (56 + own) - safe);
    expect(gain(8)).toBeGreaterThan(gain(7));
    expect(gain(8)).toBeGreaterThan(gain(9));
  });
});

describe('joining by thresholds', () => {
  const crowd = Array.from({ length: 100 }, (_, i) => i);

  test.each<[string, number[], number]>([
    ['from 0 to 99: all', crowd, 100],
    ['the same with a 2 for the 1: one', crowd.map((t) => (t === 1 ? 2 : t)), 1],
    ['nobody who begins: none', [1, 1, 1], 0],
    ['all who begin by themselves', [0, 0, 0], 3],
    ['in any order', [2, 0, 1, 9], 3],
  ])('%s', (_, thresholds, joined) => {
    expect(joiners(thresholds)).toBe(joined);
  });
});
