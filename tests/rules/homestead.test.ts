import { describe, expect, test } from 'vitest';
import {
  advance,
  advanceTo,
  bag,
  dayTable,
  eventsOf,
  given,
  home,
  only,
  play,
  refusalOf,
  store,
  table,
} from '../support/world.ts';

/** A day of four homesteads, of which only the first matters. */
const hearth = (goods: string, vitality = 7) =>
  given(dayTable({ crafts: 'gtgt' }), { goods: { 0: goods }, vitality: { 0: vitality } });

describe('dusk at a homestead', () => {
  test.each<[string, string, number, string, number]>([
    // store, baskets, store after, irrigation
    ['a basket is one of each', '1w 1g 1t', 1, '0w 0g 0t', 0],
    ['no basket without water', '0w 4g 4t', 0, '0w 4g 4t', 0],
    ['no basket without timber', '1w 4g 0t', 0, '0w 4g 0t', 1],
    ['the scarcest good counts', '3w 2g 4t', 2, '0w 0g 2t', 1],
    ['three at most', '5w 5g 5t', 3, '0w 2g 2t', 2],
    ['two units of spare water irrigate, the rest goes', '6w 1g 1t', 1, '0w 0g 0t', 2],
    ['four of each land good keep, the rest spoils', '0w 9g 5t', 0, '0w 4g 4t', 0],
    ['it eats before it spoils', '3w 7g 7t', 3, '0w 4g 4t', 0],
  ])('%s: %s', (_, before, baskets, after, irrigation) => {
    const state = hearth(before);
    const dusk = advance(state);
    expect(only(dusk, 'ate').baskets[0]).toBe(baskets);
    expect(store(state, 0)).toBe(after);
    expect(home(state, 0).irrigation).toBe(irrigation);
    expect(home(state, 0)).toMatchObject({ baskets, lastBaskets: baskets });
  });

  test.each<[string, number, number]>([
    ['0w', 7, 5],
    ['1w 1g 1t', 7, 6],
    ['2w 2g 2t', 7, 7],
    ['3w 3g 3t', 7, 8],
    ['3w 3g 3t', 12, 12],
    ['0w', 3, 1],
  ])('%s at vitality %i makes it %i', (goods, before, after) => {
    const state = hearth(goods, before);
    advance(state);
    expect(home(state, 0).vitality).toBe(after);
    expect(home(state, 0).witherings).toBe(0);
  });
});

describe('withering', () => {
  test.each<[string, number, string, number]>([
    ['at nothing left', 2, '0w', 3],
    ['also where more was missing than there was', 1, '0w', 3],
    ['by a single point', 1, '1w 1g 1t', 3],
  ])('comes %s: one yield for good, and vitality of four', (_, vitality, goods, before) => {
    const state = hearth(goods, vitality);
    const withered = only(advance(state), 'withered');
    expect(withered).toMatchObject({ seat: 0, yield: before - 1, permanent: true });
    expect(home(state, 0)).toMatchObject({ vitality: 4, yield: before - 1, witherings: 1 });
  });

  test('leaves a yield of one', () => {
    const state = given(hearth('0w', 1), { yields: { 0: 1 } });
    advance(state);
    expect(home(state, 0)).toMatchObject({ vitality: 4, yield: 1, witherings: 1 });
  });

  test('puts nobody out of the game', () => {
    const state = hearth('0w', 1);
    advanceTo(state, 'day', 2);
    given(state, { goods: { 0: '3w 3g 3t' } });
    advance(state);
    expect(home(state, 0).vitality).toBe(5);
  });
});

describe('the dawn', () => {
  test('brings the yield, in one’s own good', () => {
    const state = table({ crafts: 'gtgt' });
    expect([store(state, 0), store(state, 1)]).toEqual(['0w 4g 1t', '0w 1g 4t']);
  });

  test('brings one more for each unit that irrigated, once', () => {
    const state = hearth('2w 0g 0t');
    advanceTo(state, 'morning', 2);
    expect(store(state, 0)).toBe('0w 5g 0t');
    given(state, { goods: { 0: '0w' } });
    advanceTo(state, 'day', 2);
    given(state, { goods: { 0: '0w' } });
    advanceTo(state, 'morning', 3);
    expect(store(state, 0)).toBe('0w 3g 0t');
  });

  test('brings the odd one’s good in turn: the last of five makes grain, then timber', () => {
    const state = table({ seats: 5 });
    advanceTo(state, 'morning', 3);
    expect(eventsOf(state.log, 'harvested').map(({ crafts }) => crafts[4])).toEqual([
      'grain',
      'timber',
      'grain',
    ]);
    expect(
      new Set(eventsOf(state.log, 'harvested').map(({ crafts }) => crafts.slice(0, 4).join())),
    ).toEqual(new Set(['grain,grain,timber,timber']));
  });
});

describe('improving', () => {
  test('costs two of each land good and adds one to the yield for good', () => {
    const state = hearth('1w 2g 3t');
    expect(only(play(state, [0, { type: 'improve' }]), 'improved')).toMatchObject({
      seat: 0,
      yield: 4,
      paid: bag('2g 2t'),
    });
    expect(store(state, 0)).toBe('1w 0g 1t');
    given(state, { goods: { 0: '0w' } });
    advanceTo(state, 'morning', 2);
    expect(store(state, 0)).toBe('0w 4g 0t');
  });

  test.each([
    ['1w 1g 4t', 'grain'],
    ['1w 4g 1t', 'timber'],
  ])('with %s lacks %s', (goods, good) => {
    expect(refusalOf(hearth(goods), 0, { type: 'improve' })).toEqual({
      refused: 'not-enough',
      good,
    });
  });

  test('can be done again', () => {
    const state = hearth('4g 4t');
    play(state, [0, { type: 'improve' }], [0, { type: 'improve' }]);
    expect(home(state, 0).yield).toBe(5);
  });
});

describe('self-reliance', () => {
  const own = (goods: string) => {
    const state = hearth('2g 2t');
    play(state, [0, { type: 'self-reliance' }]);
    return given(state, { goods: { 0: goods } });
  };

  test('costs two of each land good, once', () => {
    const state = hearth('1w 3g 4t');
    expect(only(play(state, [0, { type: 'self-reliance' }]), 'became-self-reliant').paid).toEqual(
      bag('2g 2t'),
    );
    expect(store(state, 0)).toBe('1w 1g 2t');
    given(state, { goods: { 0: '4g 4t' } });
    expect(refusalOf(state, 0, { type: 'self-reliance' }).refused).toBe('already-done');
  });

  test.each<[string, string, number, string]>([
    ['three grain and a water make a basket without timber', '1w 3g 0t', 1, '0w 0g 0t'],
    ['two grain do not', '1w 2g 0t', 0, '0w 2g 0t'],
    ['once a dusk', '3w 4g 0t', 1, '0w 1g 0t'],
    ['on top of plain baskets', '2w 4g 1t', 2, '0w 0g 0t'],
    ['not beyond three', '4w 9g 3t', 3, '0w 4g 0t'],
    ['not without water', '1w 4g 1t', 1, '0w 3g 0t'],
    ['the other land good does not stand in', '1w 0g 4t', 0, '0w 0g 4t'],
  ])('%s: %s', (_, goods, baskets, after) => {
    const state = own(goods);
    expect(only(advance(state), 'ate').baskets[0]).toBe(baskets);
    expect(store(state, 0)).toBe(after);
  });
});
