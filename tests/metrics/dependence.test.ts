import { describe, expect, test } from 'vitest';
import { hashState } from '../../shared/engine/index.ts';
import { dependence, imbalance, leeway, mutualDependence } from '../../shared/metrics/index.ts';
import { dayAhead } from '../../shared/metrics/pattern/means.ts';
import { at } from '../../shared/model/at.ts';
import type { State } from '../../shared/model/state.ts';
import {
  advanceTo,
  dayTable,
  given,
  hands,
  play,
  store,
  table,
  valleyWith,
} from '../support/world.ts';

/** Three in a row: grain, timber, grain; everyone has water for three baskets. */
const row = (width: number, goods: Record<number, string> = {}): State =>
  given(
    dayTable({
      seats: 3,
      ties: [
        [0, 1],
        [1, 2],
      ],
      crafts: 'gtg',
    }),
    {
      goods: { 0: '3w 3g 0t', 1: '3w 0g 3t', 2: '3w 3g 0t', ...goods },
      ties: [
        [0, 1, width, 3],
        [1, 2, width, 3],
      ],
    },
  );

const THIRD = 1 / 3;
const close = (table: number[][]) => table.map((line) => line.map((x) => expect.closeTo(x, 12)));

describe('dependence', () => {
  test('with narrow rivers, everyone needs each neighbour for what it can carry', () => {
    // Each lacks all 3 of one good of three; a river carries 1 of the 3: ⅓ · 1 · ⅓.
    const D = dependence(row(1));
    expect(D).toEqual(
      close([
        [0, THIRD / 3, 0],
        [THIRD / 3, 0, THIRD / 3],
        [0, THIRD / 3, 0],
      ]),
    );
  });

  test('with wide rivers, the centre needs neither and both need the centre', () => {
    // Either end could bring all 3 grain, so without one nothing is lost.
    const state = row(3);
    expect(dependence(state)).toEqual(
      close([
        [0, THIRD, 0],
        [0, 0, 0],
        [0, THIRD, 0],
      ]),
    );
    expect(imbalance(state)).toEqual(
      close([
        [0, -THIRD, 0],
        [THIRD, 0, THIRD],
        [0, -THIRD, 0],
      ]),
    );
    expect(mutualDependence(state)).toEqual(
      close([
        [0, THIRD, 0],
        [THIRD, 0, THIRD],
        [0, THIRD, 0],
      ]),
    );
  });

  test('a lack is weighed by its part of the need', () => {
    // 0 has 2 of 3 timber; the one it lacks could come from 1 alone: ⅓ · ⅓ · 1.
    expect(dependence(row(3, { 0: '3w 3g 2t' }))[0]).toEqual(close([[0, THIRD / 3, 0]])[0]);
  });

  test('what one uses itself it can’t spare', () => {
    // 1 fills two baskets by itself and has one timber left: ⅓ · 1 · ⅓.
    expect(dependence(row(3, { 1: '3w 2g 3t' }))[0]).toEqual(close([[0, THIRD / 3, 0]])[0]);
  });

  test('self-reliance takes one unit of the lack away', () => {
    const state = row(3, { 0: '3w 5g 2t' });
    play(state, [0, { type: 'self-reliance' }]);
    expect(store(state, 0)).toBe('3w 3g 0t');
    // Two of its own grain stand in for one timber: 2 of 3 are lacking, and 1 could bring them.
    expect(dependence(state)[0]).toEqual(close([[0, (2 / 3) * THIRD, 0]])[0]);
  });

  test('a closed river carries nothing that day, a severed one never', () => {
    const state = row(3);
    play(state, [0, { type: 'press', to: 1, good: 'timber', amount: 1 }]);
    play(state, [2, { type: 'sever', to: 1 }]);
    expect(dependence(state)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    advanceTo(state, 'dusk');
    expect(at(dependence(state), 0)[1]).toBeGreaterThan(0);
    expect(at(dependence(state), 2)[1]).toBe(0);
  });
});

describe('the day ahead', () => {
  test('is what the rules make of this morning, with hands as they are', () => {
    const state = table({ seats: 4, crafts: 'gtgt', ties: [[0, 1]] });
    hands(state, [4, 0], [1, 3]);
    const before = hashState(state);
    const day = dayAhead(state);
    // A yield of 3 beside 1 of each at first; 2 units are drawn where nobody said anything else.
    expect([0, 1, 2].map((seat) => store(day, seat))).toEqual(['4w 4g 1t', '1w 1g 4t', '2w 4g 1t']);
    expect(hashState(state)).toBe(before);
  });

  test('is tomorrow at dusk, with its drought, also after the last one', () => {
    const scenario = valleyWith({ rounds: 2, drought: { rounds: [2] } });
    const state = table({
      seats: 4,
      crafts: 'gtgt',
      scenario: { rounds: 2, drought: scenario.drought },
    });
    advanceTo(state, 'dusk');
    // 4 grain and 1 timber, 2 water: one basket, and 1 water irrigates against the drought.
    expect(store(state, 0)).toBe('0w 3g 0t');
    expect(store(dayAhead(state), 0)).toBe('2w 6g 0t');
    advanceTo(state, 'end', 2);
    expect(dayAhead(state).round).toBe(3);
    expect(state.phase).toBe('end');
  });
});

describe('leeway', () => {
  const DRY = { 0: '0w 3g 0t', 2: '0w 3g 0t' };

  test('counts ways that could bring the same, and less where they fall short', () => {
    // Water and grain: the own store is the one way. Timber: one way, to a third of the need.
    const [first] = leeway(row(1, { 1: '0w 0g 3t' }));
    expect(first).toBeCloseTo((1 + 1 + 1 * THIRD) / 3, 9);
    // Grain for the centre: two ways of 1 each, together two thirds of the need.
    const [, centre] = leeway(row(1, DRY));
    expect(centre).toBeCloseTo((1 + 1 + 2 * (2 / 3)) / 3, 9);
  });

  test('two ways that suffice are two', () => {
    expect(leeway(row(3, DRY))[1]).toBeCloseTo((1 + 1 + 2) / 3, 9);
  });

  test('unequal ways count by their entropy', () => {
    // Own 2 of 3 timber, and 1 over the river: shares ⅔ and ⅓, together all that is needed.
    const ways = Math.exp(-(2 / 3) * Math.log(2 / 3) - THIRD * Math.log(THIRD));
    const [first] = leeway(row(1, { 0: '3w 3g 2t', 1: '0w 0g 3t' }));
    expect(first).toBeCloseTo((1 + 1 + ways) / 3, 9);
  });

  test('what lies in a neighbour’s store unused is a way too', () => {
    // 1 can fill no basket alone, so its water is one more way to water: 3 of its own and 1.
    const ways = Math.exp(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25));
    expect(leeway(row(1))[0]).toBeCloseTo((ways + 1 + THIRD) / 3, 9);
  });

  test('with nothing and nobody there is none', () => {
    expect(leeway(row(1, { 0: '', 1: '', 2: '' }))).toEqual([0, 0, 0]);
  });
});
