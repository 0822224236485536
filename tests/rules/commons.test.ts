import { describe, expect, test } from 'vitest';
import { visibleState } from '../../shared/engine/index.ts';
import { drawnOrder, type Turns } from '../../shared/engine/query.ts';
import { at } from '../../shared/model/at.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Part } from '../support/world.ts';
import {
  advance,
  advanceTo,
  bag,
  capacity,
  dayTable,
  eventsOf,
  given,
  hands,
  home,
  only,
  play,
  refusalOf,
  stock,
  store,
  table,
} from '../support/world.ts';

// Four seats: K0 = 48, the last 2.4 of which nobody can draw, and a red line at 12.

type Hand = readonly [draw: number, tend: number];
const drawing = (...draws: number[]): Hand[] => draws.map((draw) => [draw, 4 - draw]);

/** A spring that only people and works change. */
const still: Part<Scenario> = { spring: { regrowth: 0, perTendingHand: 0 } };

describe('drawing', () => {
  test.each<[string, number, number, number[], number[]]>([
    ['each gets what they ask while there is enough', 48, 1, [4, 3, 2, 1], [4, 3, 2, 1]],
    ['exactly enough is enough', 12.4, 1, [4, 3, 2, 1], [4, 3, 2, 1]],
    ['a fraction of a unit is not drawn', 3.39, 1, [4, 4, 4, 4], [0, 0, 0, 0]],
    ['nothing is drawn below the last twentieth', 2.4, 1, [4, 4, 4, 4], [0, 0, 0, 0]],
    ['nor where a dying spring stands under it', 1, 1, [1, 1, 1, 1], [0, 0, 0, 0]],
  ])('%s', (_, water, round, asked, got) => {
    const state = table({ scenario: still });
    advanceTo(state, 'morning', round);
    given(state, { stock: water });
    hands(state, ...drawing(...asked));
    const drew = only(advance(state), 'drew');
    expect(drew.got).toEqual(got);
    expect(drew.asked).toEqual(asked);
    const sum = got.reduce((a, b) => a + b);
    expect(stock(state)).toBeCloseTo(water - sum, 6);
    expect(state.homesteads.map(({ drawn }) => drawn)).toEqual(got);
  });

  test.each<[string, number, number, number[], number[]]>([
    // what can be drawn, how many units are left over, asked, whole parts of the shares
    // 10 − 2.4 leaves 7 whole units; a share of 1.75 each is 1, three are left over.
    ['what is left over of the shares goes round, one by one', 10, 3, [4, 4, 4, 4], [1, 1, 1, 1]],
    // 7 of 9: shares of 3.1, 0.8, 3.1 and nothing.
    ['who asks more has the larger share', 10, 1, [4, 1, 4, 0], [3, 0, 3, 0]],
    // 5 units can be drawn; 5 of 6: 0.8, 0.8, 0.8, 2.5.
    ['nobody gets more than they asked', 7.4, 3, [1, 1, 1, 3], [0, 0, 0, 2]],
    // 2 of 6: 1.3, 0, 0.3, 0.3; whoever asked for nothing is passed over.
    ['a turn passes over those who asked for nothing', 4.4, 1, [4, 0, 1, 1], [1, 0, 0, 0]],
  ])('%s, in the order that the round draws', (_, water, over, asked, whole) => {
    for (const round of [1, 2, 3, 4, 5]) {
      const state = table({ scenario: still });
      advanceTo(state, 'morning', round);
      given(state, { stock: water });
      hands(state, ...drawing(...asked));
      const luckier = drawnOrder(state, 'shares')
        .filter((seat) => at(whole, seat) < at(asked, seat))
        .slice(0, over);
      const got = whole.map((units, seat) => units + (luckier.includes(seat) ? 1 : 0));
      expect(only(advance(state), 'drew').got).toEqual(got);
    }
  });

  test('brings the water into the store', () => {
    const state = table();
    hands(state, ...drawing(3, 0, 1, 2));
    advance(state);
    expect(state.homesteads.map(({ goods }) => goods.water)).toEqual([3, 0, 1, 2]);
  });

  test('goes from upstream down where a scenario says so', () => {
    const state = table({ scenario: { spring: { draws: 'in-order' } } });
    given(state, { stock: 10 });
    hands(state, ...drawing(4, 4, 4, 4));
    expect(only(advance(state), 'drew').got).toEqual([4, 3, 0, 0]);
  });

  test('in order, each is told what is left once all above have sealed', () => {
    const state = table({ scenario: { spring: { draws: 'in-order' } } });
    given(state, { stock: 10 });
    const told = () =>
      [0, 1, 2, 3].map((seat) => {
        const { choosing, left } = visibleState(state, seat).book?.stream ?? {
          choosing: -1,
          left: -1,
        };
        return [choosing, left];
      });
    expect(told()).toEqual([
      [0, 7],
      [1, null],
      [2, null],
      [3, null],
    ]);
    play(state, [1, { type: 'allocate', draw: 3, tend: 1 }]);
    expect(told()).toEqual([
      [0, 7],
      [1, null],
      [1, null],
      [2, null],
    ]);
    play(state, [0, { type: 'allocate', draw: 2, tend: 2 }]);
    expect(told()).toEqual([
      [0, 7],
      [0, 5],
      [0, 2],
      [1, null],
    ]);
    // Nobody waits for one who is away: last round's hands do their work.
    play(state, ['system', { type: 'presence', seat: 2, here: false }]);
    expect(told()[3]).toEqual([0, 0]);
    advance(state);
    expect(told()).toEqual([0, 1, 2, 3].map(() => [-1, -1]));
  });

  test('together, nobody is told what others leave', () => {
    const state = table();
    hands(state, ...drawing(4, 4, 4, 4));
    expect(visibleState(state, 3).book?.stream).toBeNull();
  });

  test('goes by last round’s hands where a seat says nothing, by two and two at first', () => {
    const state = table();
    play(state, [1, { type: 'allocate', draw: 4, tend: 0 }]);
    const first = only(advance(state), 'drew');
    expect([first.asked, first.tended]).toEqual([
      [2, 4, 2, 2],
      [2, 0, 2, 2],
    ]);
    expect(first.chosen).toEqual([false, true, false, false]);
    advanceTo(state, 'morning', 2);
    const second = only(advance(state), 'drew');
    expect(second.asked).toEqual([2, 4, 2, 2]);
    expect(second.chosen).toEqual([false, false, false, false]);
  });

  test('takes the last word where a seat thinks again before the morning ends', () => {
    const state = table();
    play(
      state,
      [0, { type: 'allocate', draw: 4, tend: 0 }],
      [0, { type: 'allocate', draw: 1, tend: 3 }],
    );
    expect(only(advance(state), 'drew').asked[0]).toBe(1);
  });
});

describe('hands', () => {
  test.each([
    [2, 1],
    [3, 3],
    [0, 0],
  ])('%i drawing and %i tending are not four', (draw, tend) => {
    expect(refusalOf(table(), 0, { type: 'allocate', draw, tend })).toEqual({
      refused: 'hands-must-add-up',
      most: 4,
    });
  });

  test('are set in the morning only', () => {
    expect(refusalOf(dayTable(), 0, { type: 'allocate', draw: 2, tend: 2 }).refused).toBe(
      'wrong-phase',
    );
  });
});

describe('regrowth', () => {
  test.each<[string, Part<Scenario>, number, number, number, number]>([
    // scenario, stock at dusk, capacity, tending hands (all of them, by fours), stock after
    ['is r·S·(1 − S/K): 0.6·24·0.5', {}, 24, 48, 0, 31.2],
    ['half a unit for every hand that tended', { spring: { regrowth: 0 } }, 20, 48, 8, 24],
    ['both together', {}, 24, 48, 8, 35.2],
    ['counts the capacity that is left: 0.6·10·(1 − 10/20)', {}, 10, 20, 0, 13],
    ['never goes above the capacity', {}, 47, 48, 16, 48],
    ['is none from nothing', {}, 0, 48, 0, 0],
    ['leaves tending alone in a drought', { drought: { rounds: [1] } }, 24, 48, 8, 28],
    ['is nothing where nobody tends in a drought', { drought: { rounds: [1] } }, 24, 48, 0, 24],
  ])('%s', (_, scenario, at, limit, tending, after) => {
    const state = table({ scenario });
    hands(state, ...drawing(...[4, 4, 4, 4].map((h, seat) => (seat * 4 < tending ? 0 : h))));
    advance(state);
    given(state, { stock: at, capacity: limit, lastStock: 0 });
    advance(state);
    expect(stock(state)).toBeCloseTo(after, 6);
  });

  test('is told apart: by itself, by tending, by works', () => {
    const state = table();
    hands(state, ...drawing(0, 0, 4, 4));
    advance(state);
    given(state, { stock: 24 });
    expect(only(advance(state), 'regrew')).toMatchObject({ natural: 720, tending: 400, works: 0 });
    expect(state.springDusks.at(-1)).toMatchObject({
      round: 1,
      stock: 3520,
      capacity: 4800,
      tendingHands: 8,
      drawn: 8,
    });
  });
});

describe('the red line', () => {
  test.each<[string, number, number, number, number]>([
    // stock at dusk, stock of the dusk before, capacity, capacity after
    ['crossed on the way down, it costs 15 % for good', 11, 12, 48, 40.8],
    ['is not crossed by standing on it', 12, 13, 48, 48],
    ['asks nothing where the spring did not fall', 11, 11, 48, 48],
    ['asks nothing where the spring rises', 11, 10, 48, 48],
    ['keeps its place when the capacity falls', 11, 12, 40, 34],
    ['spares a spring of a fifth of what it was', 9, 10, 9.6, 9.6],
    ['takes once more where there is a little over a fifth', 8, 10, 10, 8.5],
  ])('%s', (_, at, before, limit, after) => {
    const state = dayTable({ scenario: still });
    given(state, { stock: at, lastStock: before, capacity: limit });
    advance(state);
    expect(capacity(state)).toBeCloseTo(after, 6);
    expect(eventsOf(state.log, 'spring-died')).toHaveLength(limit === after ? 0 : 1);
  });

  test('leaves no more water than the spring can hold', () => {
    const state = dayTable({ scenario: still });
    given(state, { stock: 9.9, lastStock: 10, capacity: 10 });
    advance(state);
    expect([stock(state), capacity(state)]).toEqual([8.5, 8.5]);
  });

  test('leaves a mark that rests on the draws', () => {
    const state = dayTable({ scenario: still });
    given(state, { stock: 11, lastStock: 12 });
    const died = only(advance(state), 'spring-died');
    expect(died).toMatchObject({ permanent: true, from: 4800, to: 4080 });
    expect(died.because).toContain(only(state.log, 'drew').n);
    expect(state.permanent).toContain(died.n);
  });

  test('takes its part dusk after dusk while the spring falls', () => {
    const state = dayTable({ scenario: still });
    given(state, { stock: 11, lastStock: 12 });
    advanceTo(state, 'dusk', 2); // 8 more units are drawn: 3 are left
    expect(capacity(state)).toBeCloseTo(48 * 0.85 * 0.85, 6);
  });
});

describe('a drought', () => {
  test('is announced the round before', () => {
    const state = table({ scenario: { drought: { rounds: [2] } } });
    advanceTo(state, 'morning', 2);
    expect(
      eventsOf(state.log, 'dawned').map(({ drought, droughtNext }) => [drought, droughtNext]),
    ).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test('takes one from every yield at its dawn', () => {
    const state = table({ scenario: { drought: { rounds: [1] } }, crafts: 'gtgt' });
    expect(state.homesteads.map((_, seat) => store(state, seat))).toEqual([
      '0w 3g 1t',
      '0w 1g 3t',
      '0w 3g 1t',
      '0w 1g 3t',
    ]);
  });

  test('takes nothing from a yield of nothing', () => {
    const scenario = { drought: { rounds: [1] }, homestead: { yield: 0, leastYield: 0 } };
    expect(only(table({ scenario }).log, 'harvested').amounts).toEqual([0, 0, 0, 0]);
  });
});

describe('the order in which what is short goes round', () => {
  const MANY = 4000;
  const orders = (purpose: Turns, seats = 8): number[][] =>
    Array.from({ length: MANY }, (_, seed) => {
      // The same game in its first round, and in its fifth.
      const state = table({ seats, seed });
      state.round = 1 + (seed % 2) * 4;
      return drawnOrder(state, purpose);
    });
  /** Five standard deviations of how often something happens that has one chance in so many. */
  const within = (one: number): number => 5 * Math.sqrt((MANY / one) * (1 - 1 / one));

  test.each<Turns>(['shares', 'fences'])(
    '%s: each seat comes to each place as often',
    (purpose) => {
      const all = orders(purpose);
      for (let seat = 0; seat < 8; seat++)
        for (let at = 0; at < 8; at++) {
          const times = all.filter((order) => order[at] === seat).length;
          expect(Math.abs(times - MANY / 8), `${seat} at ${at}`).toBeLessThan(within(8));
        }
    },
  );
  test.each<Turns>(['shares', 'fences'])(
    '%s: none comes right behind another more often than behind anyone',
    (purpose) => {
      const all = orders(purpose);
      for (let a = 0; a < 8; a++)
        for (let b = 0; b < 8; b++) {
          if (a === b) continue;
          const times = all.filter((order) => order.indexOf(b) === order.indexOf(a) + 1).length;
          expect(Math.abs(times - MANY / 8), `${b} behind ${a}`).toBeLessThan(within(8));
        }
    },
  );
  test('it is another in each round, and for each purpose', () => {
    const state = table({ seats: 12 });
    const drawn = [1, 2, 3, 4].flatMap((round) => {
      state.round = round;
      return [drawnOrder(state, 'shares'), drawnOrder(state, 'fences')];
    });
    expect(new Set(drawn.map(String)).size).toBe(8);
    for (const order of drawn)
      expect(order.toSorted((a, b) => a - b)).toEqual([...Array(12).keys()]);
  });
});

describe('a fence', () => {
  test('costs two timber and six of the spring for good', () => {
    const state = given(dayTable(), { goods: { 0: '2t' }, stock: 20 });
    const fenced = only(play(state, [0, { type: 'fence' }]), 'fenced');
    expect(fenced).toMatchObject({ seat: 0, paid: bag('2t'), permanent: true });
    expect([capacity(state), stock(state), store(state, 0)]).toEqual([42, 20, '0w 0g 0t']);
  });

  test('leaves no more water than the spring can hold', () => {
    const state = given(dayTable(), { goods: { 0: '2t' }, stock: 45 });
    play(state, [0, { type: 'fence' }]);
    expect([capacity(state), stock(state)]).toEqual([42, 42]);
  });

  test('is built at most twice by each', () => {
    const state = given(dayTable(), { goods: { 0: '9t', 1: '9t' } });
    play(state, [0, { type: 'fence' }], [0, { type: 'fence' }], [1, { type: 'fence' }]);
    expect(refusalOf(state, 0, { type: 'fence' })).toEqual({ refused: 'too-many', most: 2 });
  });

  test('is not built without the timber', () => {
    const state = given(dayTable(), { goods: { 0: '1t 9g' } });
    expect(refusalOf(state, 0, { type: 'fence' })).toEqual({
      refused: 'not-enough',
      good: 'timber',
    });
  });

  test('brings a unit each dawn, before anyone draws', () => {
    const state = given(dayTable({ scenario: still }), { goods: { 0: '2t', 1: '4t' } });
    play(state, [0, { type: 'fence' }], [1, { type: 'fence' }], [1, { type: 'fence' }]);
    given(state, { stock: 20 });
    advanceTo(state, 'morning', 2);
    expect(state.homesteads.map(({ goods }) => goods.water)).toEqual([1, 2, 0, 0]);
    expect(stock(state)).toBe(17);
    expect(only(state.log.slice(-8), 'fences-drew').amounts).toEqual([1, 2, 0, 0]);
  });

  test.each<[string, number, number, number]>([
    // stock, dawn of round, units
    ['one unit in round 2', 3.5, 2, 1],
    ['one in round 3', 3.5, 3, 1],
    ['a fraction over the last twentieth is no unit', 3.3, 2, 0],
    ['the last whole unit over it is one', 3.4, 2, 1],
    ['as far as it goes', 5.4, 2, 3],
  ])('takes its unit in turn, never from the last twentieth: %s', (_, water, round, units) => {
    const state = given(dayTable({ scenario: still }), {
      goods: { 0: '2t', 1: '2t', 2: '2t', 3: '2t' },
    });
    for (const seat of [0, 1, 2, 3]) play(state, [seat, { type: 'fence' }]);
    advanceTo(state, 'dusk', round - 1);
    given(state, { stock: water });
    for (const seat of [0, 1, 2, 3]) home(state, seat).goods.water = 0;
    advance(state);
    const first = drawnOrder(state, 'fences').slice(0, units);
    expect(state.homesteads.map(({ goods }) => goods.water)).toEqual(
      [0, 1, 2, 3].map((seat) => (first.includes(seat) ? 1 : 0)),
    );
  });

  test('finds no room where the spring would be no more', () => {
    const state = given(dayTable(), { goods: { 0: '2t' }, capacity: 5, stock: 5 });
    expect(refusalOf(state, 0, { type: 'fence' }).refused).toBe('spring-too-small');
  });
});
