import { describe, expect, test } from 'vitest';
import { declinedToday, goodSwaps } from '../../client/play/panel/neighbour/goodSwaps.ts';
import { visibleEvent } from '../../shared/engine/index.ts';
import { bag, dayTable, given, play, said } from '../support/world.ts';
import { modelOf } from './model.ts';

/** Two homesteads with a river, a third out of the way; seat 0 makes grain, seat 1 timber. */
const pair = (mine: string, theirs: string, width = 3) =>
  given(dayTable({ seats: 3, crafts: 'gtg', ties: [[0, 1]] }), {
    goods: { 0: mine, 1: theirs, 2: '' },
    ties: [[0, 1, width, 3]],
  });

const swapsOf = (state: Parameters<typeof modelOf>[0]) =>
  goodSwaps(modelOf(state)).map(({ to, give, get }) => `${said(give)} to ${to} for ${said(get)}`);

describe('good swaps', () => {
  test.each<[string, string, string, number, string[]]>([
    [
      'one for one where each lacks what the other makes',
      '2w 4g 1t',
      '2w 1g 4t',
      3,
      ['0w 1g 0t to 1 for 0w 0g 1t'],
    ],
    ['more where more helps both', '3w 5g 0t', '3w 0g 5t', 3, ['0w 2g 0t to 1 for 0w 0g 2t']],
    [
      'an even one before one that fills more on one side',
      '3w 4g 1t',
      '3w 1g 4t',
      3,
      ['0w 1g 0t to 1 for 0w 0g 1t'],
    ],
    ['no more than the river carries', '3w 4g 1t', '3w 1g 4t', 1, ['0w 1g 0t to 1 for 0w 0g 1t']],
    ['water too', '3w 1g 0t', '0w 1g 3t', 3, ['1w 0g 0t to 1 for 0w 0g 1t']],
    ['none that helps only one side', '2w 4g 1t', '0w 1g 4t', 3, []],
    ['none where all baskets are full', '3w 3g 3t', '3w 1g 4t', 3, []],
    ['none that would empty a basket', '1w 1g 1t', '1w 1g 1t', 3, []],
  ])('%s', (_, mine, theirs, width, swaps) => {
    expect(swapsOf(pair(mine, theirs, width))).toEqual(swaps);
  });

  test('none across a closed river', () => {
    const state = pair('2w 4g 1t', '2w 1g 4t');
    play(state, [1, { type: 'press', to: 0, good: 'grain', amount: 1 }]);
    expect(swapsOf(state)).toEqual([]);
  });

  test('none where an offer is already waiting', () => {
    const state = pair('2w 4g 1t', '2w 1g 4t');
    play(state, [0, { type: 'offer', to: 1, give: bag('1g'), get: bag('1t') }]);
    expect(swapsOf(state)).toEqual([]);
  });

  test('none with a store that can’t be seen', () => {
    const state = pair('2w 4g 1t', '2w 1g 4t');
    play(state, ['system', { type: 'sight', goods: 'own' }]);
    expect(swapsOf(state)).toEqual([]);
  });

  test('none that would break a pact of one’s own', () => {
    const state = pair('2w 4g 1t', '2w 1g 4t');
    const terms = { kind: 'floor', give: 'grain', get: 'timber', least: 4 } as const;
    play(state, [0, { type: 'propose', terms }]);
    // It binds from the next dawn; here it does already.
    for (const pact of state.pacts) for (const member of pact.members) member.from = 1;
    expect(swapsOf(state)).toEqual([]);
  });

  test('one for each neighbour, the one that fills most first', () => {
    const state = given(
      dayTable({
        seats: 3,
        crafts: 'gtt',
        ties: [
          [0, 1],
          [0, 2],
        ],
      }),
      {
        goods: { 0: '3w 6g 0t', 1: '1w 0g 4t', 2: '3w 0g 6t' },
        ties: [
          [0, 1, 3, 3],
          [0, 2, 3, 3],
        ],
      },
    );
    expect(swapsOf(state)).toEqual(['0w 3g 0t to 2 for 0w 0g 3t', '0w 3g 0t to 1 for 0w 0g 3t']);
  });
});

describe('what a neighbour would lose tomorrow', () => {
  test('is weighed: one who would be left with nothing for tomorrow is given more', () => {
    // Fed once tonight, with spare water and timber that both go with a second basket.
    expect(swapsOf(pair('2w 4g 1t', '2w 1g 3t'))).toEqual(['0w 2g 0t to 1 for 0w 0g 1t']);
    expect(swapsOf(pair('2w 2g 1t', '2w 1g 3t'))).toEqual([]);
    expect(swapsOf(pair('2w 4g 1t', '2w 1g 4t'))).toEqual(['0w 1g 0t to 1 for 0w 0g 1t']);
  });

  test('counts for nothing with one who would eat nothing tonight, or in the last round', () => {
    expect(swapsOf(pair('2w 4g 1t', '1w 0g 2t'))).not.toEqual([]);
    const state = pair('2w 4g 1t', '2w 1g 3t');
    state.lastRound = state.round;
    expect(swapsOf(state)).not.toEqual([]);
  });
});

test('who declined today is pointed at no more', () => {
  const state = pair('2w 4g 1t', '2w 1g 4t');
  const events = play(
    state,
    [0, { type: 'offer', to: 1, give: bag('1g'), get: bag('1t') }],
    [1, { type: 'decline', ask: 0 }],
  );
  const seen = events.flatMap((event) => visibleEvent(state, event, 0) ?? []);
  expect([...declinedToday(seen, 0)]).toEqual([1]);
  expect(goodSwaps(modelOf(state), declinedToday(seen, 0))).toEqual([]);
  expect(goodSwaps(modelOf(state))).not.toEqual([]);
});
