import { describe, expect, test } from 'vitest';
import {
  flows,
  keystones,
  livingTies,
  lostLimits,
  meanWidth,
  reciprocity,
  worstLoss,
} from '../../shared/metrics/index.ts';
import { mostMet } from '../../shared/metrics/pattern/flow-network.ts';
import { at } from '../../shared/model/at.ts';
import type { SeatCommand } from '../../shared/model/command.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { State } from '../../shared/model/state.ts';
import { bag, dayTable, given, play } from '../support/world.ts';

const gift = (to: Seat, goods: string): SeatCommand => ({ type: 'gift', to, goods: bag(goods) });

/** Four in a ring, limits of 3, with plenty in store. */
const ring = (): State =>
  given(dayTable({ seats: 4 }), {
    goods: { 0: '4w 4g 4t', 1: '4w 4g 4t', 2: '4w 4g 4t', 3: '4w 4g 4t' },
    ties: [
      [0, 1, 2, 3],
      [1, 2, 1, 3],
    ],
  });

describe('the field', () => {
  test('a new one has lost nothing', () => {
    const state = ring();
    expect(livingTies(state)).toBe(4);
    expect(meanWidth(state)).toBe(5 / 4);
    expect(lostLimits(state)).toBe(0);
    expect(reciprocity(state)).toBeNull();
  });

  test('what is yielded and what is severed is lost for good', () => {
    const state = ring();
    play(
      state,
      [0, { type: 'press', to: 1, good: 'grain', amount: 2 }],
      [1, { type: 'yield', ask: 0 }],
      [2, { type: 'sever', to: 3 }],
    );
    // 1 of the pressed river's limit, all 3 of the severed one's.
    expect(lostLimits(state)).toBe(4);
    expect(livingTies(state)).toBe(3);
    expect(meanWidth(state)).toBe(1);
    expect(flows(state)[1]).toEqual([2, 0, 0, 0]);
  });

  test('flows count every way in which goods travel, and reciprocity what came back', () => {
    const state = ring();
    play(
      state,
      [0, gift(1, '2g')],
      [1, gift(0, '1t')],
      [2, gift(1, '1w')],
      [2, { type: 'promise', to: 3, give: bag('1g'), get: bag('1t'), due: 2, debtor: 'you' }],
      [3, { type: 'accept', ask: 0 }],
      [3, { type: 'pay', promise: 0, goods: bag('1t') }],
      [0, { type: 'offer', to: 3, give: bag('1g'), get: bag('1w') }],
      [3, { type: 'accept', ask: 1 }],
    );
    expect(flows(state)).toEqual([
      [0, 2, 0, 1],
      [1, 0, 0, 0],
      [0, 1, 0, 1],
      [1, 0, 1, 0],
    ]);
    // 8 units; between 0 and 1 one each way, as between 2 and 3, and 0 and 3: 6 have their like.
    expect(reciprocity(state)).toBe(6 / 8);
    expect(
      flows(state, 2)
        .flat()
        .every((units) => units === 0),
    ).toBe(true);
    expect(reciprocity(state, 2)).toBeNull();
  });
});

describe('most need met in a network', () => {
  test.each<[string, number[], number[], [number, number, number][], number]>([
    ['everything at home', [3, 2], [2, 3], [], 4],
    ['a river brings what is over', [3, 2], [2, 3], [[0, 1, 1]], 5],
    [
      'through other hands, as far as the narrowest river',
      [4, 0, 0],
      [0, 0, 4],
      [
        [0, 1, 3],
        [1, 2, 2],
      ],
      2,
    ],
    [
      // The first way found, 0→1→3, must be taken back for both to be served.
      'a way is given up where another needs it more',
      [1, 1, 0, 0],
      [0, 0, 1, 1],
      [
        [0, 2, 1],
        [0, 3, 1],
        [1, 2, 1],
      ],
      2,
    ],
  ])('%s', (_, supply, need, rivers, met) => {
    const width = supply.map(() => supply.map(() => 0));
    for (const [a, b, units] of rivers) at(width, a)[b] = units;
    expect(mostMet({ supply, need, width })).toBe(met);
  });
});

describe('keystones', () => {
  test('where all passes one, the whole leans on it', () => {
    // 0 –1– 2: grain over at 0, timber over at 2, and 1 has all of its own.
    const state = given(
      dayTable({
        seats: 3,
        ties: [
          [0, 1],
          [1, 2],
        ],
        crafts: 'ggt',
      }),
      {
        goods: { 0: '3w 6g 0t', 1: '3w 3g 3t', 2: '3w 0g 6t' },
        ties: [
          [0, 1, 3, 3],
          [1, 2, 3, 3],
        ],
      },
    );
    const { homesteads, ties, worst } = keystones(state);
    // 9 of 9 are met at each. Without 1, 0 lacks its 3 timber and 2 its 3 grain: 12 of 18.
    expect(homesteads[1]).toBeCloseTo(6 / 18, 12);
    // Without 0, 2 lacks its grain, for 1 has none over: 15 of 18.
    expect(homesteads[0]).toBeCloseTo(3 / 18, 12);
    // Without the river 0–1, both lose what they lack, and 1 needs nothing: 21 of 27.
    expect(ties).toEqual([expect.closeTo(6 / 27, 12), expect.closeTo(6 / 27, 12)]);
    expect(worst).toEqual({ loss: expect.closeTo(6 / 18, 12), homestead: 1 });
    expect(worstLoss(state)).toBe(worst.loss);
  });

  test('where each has enough, nothing leans on anyone', () => {
    const state = ring();
    expect(keystones(state)).toMatchObject({ worst: { loss: 0 }, ties: [0, 0, 0, 0] });
  });
});
