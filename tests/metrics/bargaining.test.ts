import { describe, expect, test } from 'vitest';
import {
  balancedOffers,
  balancedPower,
  bargainingPower,
  tieGains,
} from '../../shared/metrics/index.ts';
import { at } from '../../shared/model/at.ts';
import { dayTable, given, play } from '../support/world.ts';

const pools = (...pairs: [number, number][]) => pairs.map(([a, b]) => ({ a, b, value: 24 }));
const [A, B, C, D, E] = [0, 1, 2, 3, 4];

/** What one side of a pool gets of it. */
const share = (seats: number, pairs: [number, number][], from: number, to: number): number =>
  at(at(balancedOffers(seats, pools(...pairs)), from), to);

describe('balanced outcomes on pools of 24', () => {
  test('in a line of four, an inner one gets 16 of the outer pool', () => {
    const line: [number, number][] = [
      [A, B],
      [B, C],
      [C, D],
    ];
    expect(share(4, line, A, B)).toBeCloseTo(16, 6);
    expect(share(4, line, B, A)).toBeCloseTo(8, 6);
    for (const [seat, power] of balancedPower(4, pools(...line)).entries())
      expect(power).toBeCloseTo(at([8, 16, 16, 8], seat), 6);
  });

  test('in a stem, the one who is tied to all gets 18 from the one who has no other', () => {
    const stem: [number, number][] = [
      [A, B],
      [B, C],
      [B, D],
      [C, D],
    ];
    expect(share(4, stem, A, B)).toBeCloseTo(18, 6);
    expect(share(4, stem, B, A)).toBeCloseTo(6, 6);
  });

  test('in a line of five, the centre gets nothing and those beside it 24', () => {
    const powers = balancedPower(5, pools([A, B], [B, C], [C, D], [D, E]));
    for (const [seat, power] of powers.entries())
      expect(power).toBeCloseTo(at([0, 24, 0, 24, 0], seat), 6);
  });

  test('in a line of three, the centre gets all 24', () => {
    const powers = balancedPower(3, pools([A, B], [B, C]));
    for (const [seat, power] of powers.entries())
      expect(power).toBeCloseTo(at([0, 24, 0], seat), 6);
  });

  test('two alone halve their pool; nobody to deal with is no power', () => {
    expect(balancedPower(3, pools([A, B]))).toEqual([12, 12, 0].map((x) => expect.closeTo(x, 6)));
    expect(balancedPower(2, [])).toEqual([0, 0]);
  });
});

describe('gains from trade across a river, in baskets of both', () => {
  const between = (a: string, b: string, width: number): number => {
    const state = given(
      dayTable({
        seats: 3,
        ties: [
          [0, 1],
          [1, 2],
        ],
        crafts: 'gtg',
      }),
      { goods: { 0: a, 1: b, 2: '' }, ties: [[0, 1, width, 3]] },
    );
    return at(tieGains(state), 0).value;
  };

  test.each([
    // Each fills 1 alone; one grain for one timber, and each fills 2.
    ['a swap of one for one', '3w 4g 1t', '3w 1g 4t', 1, 2],
    // 5 grain and 5 timber are 5 baskets at most, 3 + 2.
    ['a wider river', '3w 4g 1t', '3w 1g 4t', 2, 3],
    // One grain, which is no use to its owner, fills the other's basket.
    ['one side that has nothing to ask for', '0w 5g 0t', '1w 0g 1t', 1, 1],
    ['two who make the same', '2w 4g 0t', '2w 4g 0t', 3, 0],
    ['nothing that both lack', '3w 3g 3t', '3w 3g 3t', 3, 0],
  ])('%s', (_, a, b, width, gain) => {
    expect(between(a, b, width)).toBe(gain);
  });

  test('a closed or severed river holds none', () => {
    const state = given(
      dayTable({
        seats: 4,
        ties: [
          [0, 1],
          [1, 2],
          [2, 3],
        ],
        crafts: 'gtgt',
      }),
      { goods: { 0: '2w 2g', 1: '2w 2t', 2: '2w 2g', 3: '2w 2t' } },
    );
    expect(tieGains(state).map((pool) => pool.value)).toEqual([2, 2, 2]);
    play(state, [0, { type: 'press', to: 1, good: 'timber', amount: 1 }]);
    play(state, [2, { type: 'sever', to: 3 }]);
    expect(tieGains(state)).toEqual([{ a: 1, b: 2, value: 2 }]);
  });

  test('whoever stands between two who can only deal with it has all the power', () => {
    const state = given(
      dayTable({
        seats: 3,
        ties: [
          [0, 1],
          [1, 2],
        ],
        crafts: 'gtg',
      }),
      { goods: { 0: '1w 1g', 1: '2w 0g 2t', 2: '1w 1g' } },
    );
    // Across each river: one timber over, a basket there; or one grain back, a basket here.
    expect(tieGains(state).map((pool) => pool.value)).toEqual([1, 1]);
    const [first, centre, last] = bargainingPower(state);
    expect(centre).toBeCloseTo(1, 6);
    expect(first).toBeCloseTo(0, 6);
    expect(last).toBeCloseTo(0, 6);
  });
});
