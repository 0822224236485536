import { describe, expect, test } from 'vitest';
import { options, visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { GivenPattern, Whom } from '../../shared/model/givens/givenPatterns.ts';
import {
  areAlike,
  type Givens,
  givensOf,
  type SharedRules,
  turns,
  widthAtFirst,
} from '../../shared/model/givens/givens.ts';
import type { Layout, Scenario } from '../../shared/model/scenario.ts';
import {
  advance,
  advanceTo,
  bag,
  dayTable,
  given,
  hands,
  only,
  play,
  refusalOf,
  river,
  said,
  table,
  theValley,
  valleyWith,
} from '../support/world.ts';

// The plain valley gives everyone a yield of 3, 4 hands, 1 grain and 1 timber, vitality 7, stores of 4.

const own = (who: Whom, rest: Omit<GivenPattern, 'who'>): GivenPattern => ({ who, ...rest });
const seat = (...seats: number[]): Whom => ({ kind: 'seats', seats });

const valley = (givens: GivenPattern[], layout: Layout = { kind: 'ring' }): Scenario =>
  valleyWith({ givens, layout });

describe('which homesteads a pattern means', () => {
  test.each<[string, Whom, number, number[], Layout?]>([
    ['the first two', { kind: 'first', count: 2 }, 9, [0, 1]],
    ['everyone at a smaller table', { kind: 'first', count: 5 }, 4, [0, 1, 2, 3]],
    ['the last three', { kind: 'last', count: 3 }, 8, [5, 6, 7]],
    ['every third', { kind: 'every', step: 3, skip: 0 }, 8, [0, 3, 6]],
    ['every third from the second on', { kind: 'every', step: 3, skip: 1 }, 8, [1, 4, 7]],
    ['those at the hub of a star', { kind: 'hub' }, 5, [0], { kind: 'star' }],
    ['the two who hold the ford', { kind: 'hub' }, 8, [3, 4], { kind: 'villages' }],
    ['nobody, where all have as many rivers', { kind: 'hub' }, 6, []],
    ['chosen ones, as far as there are any', seat(1, 7), 6, [1]],
  ])('%s', (_, who, seats, meant, layout) => {
    const givens = givensOf(valley([own(who, { yield: 7 })], layout), seats);
    expect(givens.flatMap((one, i) => (one.yield === 7 ? [i] : []))).toEqual(meant);
  });
});

describe('what a homestead is given', () => {
  test.each<[string, Omit<GivenPattern, 'who'>, Partial<Givens>]>([
    ['its craft', { craft: 'timber' }, { craft: 'timber' }],
    ['a yield, and with it the least', { yield: 0 }, { yield: 0, leastYield: 0 }],
    ['hands, split as everyone’s', { hands: 6 }, { hands: 6, silence: { draw: 3, tend: 3 } }],
    ['an odd number of hands', { hands: 3 }, { hands: 3, silence: { draw: 2, tend: 1 } }],
    ['a store', { goods: bag('2w 5g') }, { goods: bag('2w 5g') }],
    ['its vitality', { vitality: 12, afterWithering: 2 }, { vitality: 12, afterWithering: 2 }],
    ['room and fields', { keeps: 9, irrigation: 0 }, { keeps: 9, irrigation: 0 }],
    ['fences', { fences: 0 }, { fences: 0 }],
  ])('%s', (_, pattern, wanted) => {
    const [first, second] = givensOf(valley([own(seat(1), pattern)]), 4);
    expect(second).toMatchObject(wanted);
    expect(second).toEqual({ ...first, turn: 2, ...wanted });
  });

  test('where two patterns mean it, the later one holds, number by number', () => {
    const scenario = valley([
      own({ kind: 'first', count: 3 }, { yield: 6, hands: 5 }),
      own(seat(1), { yield: 1 }),
    ]);
    expect(givensOf(scenario, 4).map((one) => [one.yield, one.hands])).toEqual([
      [6, 5],
      [1, 5],
      [6, 5],
      [3, 4],
    ]);
    expect(areAlike(scenario, 4)).toBe(false);
    expect(areAlike(theValley, 4)).toBe(true);
  });

  test.each<[string, readonly (number | undefined)[], number[]]>([
    ['nobody’s was moved', [], [0, 1, 2, 3]],
    ['the last goes first', [undefined, undefined, undefined, 1], [3, 0, 1, 2]],
    ['of two who go first, in valley order', [undefined, undefined, 1, 1], [2, 3, 0, 1]],
    ['the first goes last', [9], [1, 2, 3, 0]],
  ])('turns at the spring: %s', (_, moved, order) => {
    const patterns = moved.flatMap((turn, i) =>
      turn === undefined ? [] : [own(seat(i), { turn })],
    );
    expect(turns(valley(patterns), 4)).toEqual(order);
  });
});

describe('the engine goes by them', () => {
  const unlike = (who: Whom, rest: Omit<GivenPattern, 'who'>) => ({
    scenario: { givens: [own(who, rest)] },
  });

  test('at the start: craft, yield, store, vitality and hands', () => {
    const state = table(
      unlike(seat(2), { craft: 'grain', yield: 5, goods: bag('1w 2t'), vitality: 3, hands: 6 }),
    );
    const home = at(state.homesteads, 2);
    // The first dawn has brought the harvest.
    expect([home.craft, home.yield, home.vitality]).toEqual(['grain', 5, 3]);
    expect(said(home.goods)).toBe('1w 5g 2t');
    expect(home.hands).toEqual({ draw: 3, tend: 3 });
    expect(visibleState(state, 2).book?.hands).toEqual({ draw: 3, tend: 3 });
  });

  test('a craft of its own never alternates', () => {
    const state = table({ seats: 5, ...unlike({ kind: 'last', count: 1 }, { craft: 'timber' }) });
    advanceTo(state, 'morning', 2);
    expect(at(state.homesteads, 4).craft).toBe('timber');
  });

  test('hands must add up to one’s own', () => {
    const state = table(unlike(seat(0), { hands: 2 }));
    expect(refusalOf(state, 0, { type: 'allocate', draw: 3, tend: 1 })).toMatchObject({
      refused: 'hands-must-add-up',
      most: 2,
    });
    play(state, [0, { type: 'allocate', draw: 2, tend: 0 }]);
    play(state, [1, { type: 'allocate', draw: 3, tend: 1 }]);
    expect(only(advance(state), 'drew').asked).toEqual([2, 3, 2, 2]);
  });

  test('a quota may ask as many hands as anyone has', () => {
    const state = dayTable(unlike(seat(3), { hands: 7 }));
    play(state, [0, { type: 'propose', terms: { kind: 'quota', most: 7 } }]);
    expect(
      refusalOf(state, 0, { type: 'propose', terms: { kind: 'quota', most: 8 } }),
    ).toMatchObject({ refused: 'too-much', most: 7 });
  });

  test('in turn at the spring, those who come later see what is left', () => {
    const state = table({
      scenario: { spring: { draws: 'in-order' }, givens: [own(seat(3), { turn: 1 })] },
    });
    given(state, { stock: 12.4 });
    expect(visibleState(state, 0).book?.stream).toEqual({ choosing: 1, left: null });
    play(state, [3, { type: 'allocate', draw: 4, tend: 0 }]);
    expect(visibleState(state, 0).book?.stream).toEqual({ choosing: 0, left: 6 });
    hands(state, [4, 0], [4, 0], [4, 0], [4, 0]);
    expect(only(advance(state), 'drew').got).toEqual([4, 2, 0, 4]);
  });

  test('at dusk: what keeps, and what reaches the land', () => {
    const state = dayTable(unlike(seat(1), { keeps: 1, irrigation: 0 }));
    given(state, { goods: { 0: '3w 6g 0t', 1: '3w 6g 0t' } });
    const stored = only(advance(state), 'stored');
    expect(stored.spoiled.slice(0, 2).map(({ grain }) => grain)).toEqual([2, 5]);
    expect(stored.irrigated.slice(0, 2)).toEqual([2, 0]);
  });

  test('withering: the least yield, and what it begins again with', () => {
    const state = dayTable(unlike(seat(1), { leastYield: 3, afterWithering: 9 }));
    given(state, { vitality: { 0: 1, 1: 1 }, goods: { 0: '', 1: '' } });
    for (const one of [0, 1]) Object.assign(at(state.homesteads, one).goods, bag(''));
    advance(state);
    const [first, second] = state.homesteads;
    expect([first?.yield, first?.vitality]).toEqual([2, 4]);
    expect([second?.yield, second?.vitality]).toEqual([3, 9]);
  });

  test('fences: none for one, and as many as it says for another', () => {
    const state = dayTable(unlike(seat(0), { fences: 0 }));
    given(state, { goods: { 0: '9t', 1: '9t' } });
    for (const one of [0, 1]) Object.assign(at(state.homesteads, one).goods, bag('9t'));
    expect(refusalOf(state, 0, { type: 'fence' })).toMatchObject({ refused: 'too-many', most: 0 });
    expect(options(state, 0).fence).toBe('too-many');
    play(state, [1, { type: 'fence' }]);
  });

  test('rivers of their own width', () => {
    const state = table({
      scenario: { rivers: [{ between: [1, 0], width: 3, limit: 5 }] },
    });
    expect([river(state, 0, 1), river(state, 1, 2)]).toEqual(['3/5', '1/3']);
    const { scenario } = state;
    expect(widthAtFirst({ scenario, seats: 4 }, { a: 0, b: 1 })).toBe(3);
    expect(widthAtFirst({ scenario, seats: 4 }, { a: 0, b: 2 })).toBe(1);
  });
});

describe('what is refused', () => {
  test.each<[string, GivenPattern, RegExp]>([
    ['a homestead that no table has', own(seat(12), { yield: 1 }), /^givens: .*seat/],
    ['more vitality than there can be', own(seat(0), { vitality: 13 }), /^givens: .*vitality/],
  ])('%s', (_, pattern, message) => {
    expect(() => valleyWith({ seats: { most: 12 }, givens: [pattern] })).toThrow(message);
  });

  test.each<[string, [number, number], number]>([
    ['a river to itself', [2, 2], 1],
    ['one beyond the table', [0, 12], 1],
    ['one wider than its limit', [0, 1], 4],
  ])('%s', (_, between, width) => {
    expect(() =>
      valleyWith({ seats: { most: 12 }, rivers: [{ between, width, limit: 3 }] }),
    ).toThrow(/^rivers: /);
  });
});

/** What must not compile: the table's number read where a seat's is meant. Nobody runs it. */
const REFUSED = (rules: SharedRules) => [
  // @ts-expect-error hands, yield and store are a seat's
  () => rules.homestead,
  // @ts-expect-error what keeps is a seat's
  () => rules.storage,
  // @ts-expect-error vitality at the start is a seat's
  () => rules.vitality.start,
  // @ts-expect-error vitality after withering is a seat's
  () => rules.vitality.afterWithering,
  // @ts-expect-error how many fences are allowed is a seat's
  () => rules.fence.most,
  // @ts-expect-error crafts are a seat's
  () => rules.crafts,
  // @ts-expect-error the first width is a river's
  () => rules.ties.width,
];

test('the table’s numbers can’t be read where a seat’s are meant', () => {
  expect(REFUSED).toHaveLength(1);
});
