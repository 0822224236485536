import { describe, expect, test } from 'vitest';
import { livedFrom, type Meal, provenance } from '../../shared/metrics/index.ts';
import { apportion } from '../../shared/metrics/provenance/shares.ts';
import { at } from '../../shared/model/at.ts';
import type { SeatCommand } from '../../shared/model/command.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { State } from '../../shared/model/state.ts';
import { advance, advanceTo, bag, hands, type Part, play, table } from '../support/world.ts';

const gift = (to: Seat, goods: string): SeatCommand => ({ type: 'gift', to, goods: bag(goods) });

/** Three in a row, wide rivers, no store at first but what is said; crafts grain, timber, grain. */
const row = (homestead: Part<Scenario['homestead']> = {}, more: Part<Scenario> = {}): State =>
  table({
    seats: 3,
    ties: [
      [0, 1],
      [1, 2],
    ],
    crafts: 'gtg',
    scenario: {
      ties: { width: 9, limit: 9 },
      homestead: { goods: bag(''), ...homestead },
      ...more,
    },
  });

const mealOf = (state: State, seat: Seat, round = 1): Meal => {
  const meal = provenance(state).meals.find((one) => one.seat === seat && one.round === round);
  if (!meal) throw new Error(`seat ${seat} ate nothing in round ${round}`);
  return meal;
};
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 7));

describe('who lived from whom', () => {
  test('a swap makes each live from both', () => {
    const state = row();
    hands(state, [3, 1], [3, 1], [0, 4]);
    advance(state);
    // 3 grain against 3 timber, 1 for 2: 0 has 2 grain and 2 timber, 1 has 1 and 1.
    play(
      state,
      [0, { type: 'offer', to: 1, give: bag('1g'), get: bag('2t') }],
      [1, { type: 'accept', ask: 0 }],
    );
    advance(state);
    expect(mealOf(state, 0)).toMatchObject({
      baskets: 2,
      places: { water: [2, 0, 0], grain: [2, 0, 0], timber: [0, 2, 0] },
    });
    // Of 6 things in 2 baskets, 2 came from the neighbour: ⅔ of a basket.
    expect(livedFrom(state)).toEqual([near([4 / 3, 2 / 3, 0]), near([1 / 3, 2 / 3, 0]), [0, 0, 0]]);
  });

  test('what is mixed in a store is handed on in proportion', () => {
    const state = row();
    hands(state, [0, 4], [0, 4], [3, 1]);
    advance(state);
    // 1 holds 3 grain of 0's and gets 3 of 2's back: half and half; it hands 2 of them on.
    play(state, [0, gift(1, '3g')], [2, gift(1, '3g')], [1, gift(2, '2g 2t')]);
    advance(state);
    const { places, baskets, from } = mealOf(state, 2);
    expect(baskets).toBe(2);
    expect(places).toEqual({ water: [0, 0, 2], grain: [1, 0, 1], timber: [0, 2, 0] });
    expect(from).toEqual(near([1 / 3, 2 / 3, 1]));
  });

  test('promises, payments, yielding and amends carry it too', () => {
    const state = row();
    hands(state, [3, 1], [0, 4], [0, 4]);
    advance(state);
    play(
      state,
      [0, { type: 'promise', to: 1, give: bag('1g'), get: bag('1t'), due: 2, debtor: 'me' }],
      [1, { type: 'accept', ask: 0 }],
      [0, { type: 'pay', promise: 0, goods: bag('1g') }],
      [1, { type: 'press', to: 0, good: 'water', amount: 1 }],
      [0, { type: 'yield', ask: 1 }],
      [1, { type: 'amend', to: 0, goods: bag('2t') }],
      [0, gift(1, '1t')],
    );
    advance(state);
    // 0 has all three timber for its two baskets, and hands one of them back where it came from.
    expect(mealOf(state, 0)).toMatchObject({
      baskets: 2,
      places: { water: [2, 0, 0], grain: [2, 0, 0], timber: [0, 2, 0] },
    });
    expect(mealOf(state, 1)).toMatchObject({
      baskets: 1,
      places: { water: [1, 0, 0], grain: [1, 0, 0], timber: [0, 1, 0] },
    });
  });

  test('goods pledged and taken back are whose they were', () => {
    const state = row({ yield: 1 });
    hands(state, [1, 3], [0, 4], [0, 4]);
    advance(state);
    play(
      state,
      [1, gift(0, '1t')],
      [0, { type: 'call', work: 'granary' }],
      [0, { type: 'pledge', work: 0, goods: bag('1t') }],
      [0, { type: 'unpledge', work: 0 }],
    );
    advance(state);
    expect(mealOf(state, 0).places.timber).toEqual([0, 1, 0]);
  });

  test('a stand-in fills the place of the good that it replaces', () => {
    const state = row({ yield: 5, goods: bag('2t') });
    hands(state, [1, 3], [0, 4], [0, 4]);
    advance(state);
    play(state, [0, { type: 'self-reliance' }]);
    advance(state);
    // 1 water and 3 grain, of which two stand for the timber.
    expect(mealOf(state, 0)).toMatchObject({
      baskets: 1,
      places: { water: [1, 0, 0], grain: [2, 0, 0], timber: [0, 0, 0] },
      from: [1, 0, 0],
    });
  });
});

describe('yields', () => {
  test('what terraces add belongs to all who built them', () => {
    // A yield of 1 and 2 timber at first; the stores keep nothing over night.
    const state = table({
      seats: 4,
      crafts: 'gggt',
      scenario: { homestead: { yield: 1, goods: bag('2t') }, storage: { land: 0 } },
    });
    advance(state);
    play(state, [0, { type: 'call', work: 'terraces' }]);
    for (const seat of [0, 1, 2])
      play(state, [seat, { type: 'pledge', work: 0, goods: bag('2t') }]);
    advanceTo(state, 'morning', 2);
    hands(state, [2, 2], [0, 4], [0, 4], [0, 4]);
    advance(state);
    play(state, [3, gift(0, '1t')]);
    expect(at(state.homesteads, 0).goods.timber).toBe(1);
    advance(state);
    // Last dusk's 2 units of water irrigate: 1 of its own, 1 of the terraces, 2 by irrigation.
    const [own, ...others] = mealOf(state, 0, 2).places.grain;
    expect([own, ...others]).toEqual(near([(3 + 1 / 3) / 4, 1 / 12, 1 / 12, 0]));
  });

  test('what a granary saves in a drought belongs to those who filled it', () => {
    const state = row(
      { yield: 2, goods: bag('3t') },
      { drought: { rounds: [2], yieldLost: 1 }, storage: { land: 0, irrigation: 0 } },
    );
    hands(state, [0, 4], [0, 4], [0, 4]);
    advance(state);
    // Three land goods in all: two from 1, one from 2.
    play(
      state,
      [1, { type: 'call', work: 'granary' }],
      [1, { type: 'pledge', work: 0, goods: bag('2t') }],
      [2, { type: 'pledge', work: 0, goods: bag('1t') }],
    );
    advanceTo(state, 'morning', 2);
    hands(state, [2, 2], [0, 4], [0, 4]);
    advance(state);
    play(state, [1, gift(0, '2t')]);
    advance(state);
    // 0's stores keep 2 more with the granary: 2 of its grain, 2 of its timber; then 2 new grain.
    // Half of the new is the granary's: 1 unit, ⅔ of it by 1 and ⅓ by 2, mixed with the 2 old.
    const meal = mealOf(state, 0, 2);
    expect(meal.baskets).toBe(2);
    expect(meal.places.grain).toEqual(near([(3 / 4) * 2, (2 / 3 / 4) * 2, (1 / 3 / 4) * 2]));
  });
});

describe('water', () => {
  /** No natural regrowth, 24 units in the spring for three, and 3 for each hand that tends. */
  const tended = (more: Part<Scenario> = {}): State =>
    row(
      { goods: bag('3g 3t') },
      {
        spring: { capacityPerSeat: 8, regrowth: 0, perTendingHand: 3, undrawable: 0 },
        ...more,
      },
    );

  test('is theirs who tended, as far as the spring has come by their hands', () => {
    const state = tended();
    // 12 of 24 are drawn, and nobody tends.
    hands(state, [4, 0], [4, 0], [4, 0]);
    advanceTo(state, 'morning', 2);
    // 8 are drawn and 4 are left; 3 + 1 hands bring 12.
    hands(state, [4, 0], [1, 3], [3, 1]);
    advanceTo(state, 'morning', 3);
    expect(state.spring.stock).toBe(1600);
    hands(state, [2, 2], [4, 0], [4, 0]);
    advance(state);
    play(state, [1, gift(0, '2t')]);
    advance(state);
    // Of 16 units, 4 are nobody's, 9 came by 1 and 3 by 2. Nobody's part is the drawer's.
    const { places } = mealOf(state, 0, 3);
    expect(places.water).toEqual(near([2 * (4 / 16), 2 * (9 / 16), 2 * (3 / 16)]));
  });

  test('that found no room counts for nobody', () => {
    const state = tended();
    hands(state, [2, 2], [0, 4], [0, 4]);
    advanceTo(state, 'morning', 2);
    hands(state, [2, 2], [0, 4], [0, 4]);
    advance(state);
    play(state, [1, gift(0, '2t')]);
    advance(state);
    // 2 of 24 were drawn, 30 would have come by 2, 4 and 4 hands, and 2 had room.
    const { places } = mealOf(state, 0, 2);
    expect(places.water).toEqual(near([2 * ((22 + 0.4) / 24), 2 * (0.8 / 24), 2 * (0.8 / 24)]));
  });

  test('of a fence is its owner’s, but for what others tended', () => {
    const state = tended();
    hands(state, [4, 0], [4, 0], [0, 4]);
    advance(state);
    play(state, [0, { type: 'fence' }]);
    advanceTo(state, 'morning', 2);
    // 16 are left of 24; 6 of the room is gone, so 2 of the 12 that were tended find some.
    expect(state.spring.stock).toBe(1700);
    expect(at(state.homesteads, 0).goods.water).toBe(1);
    hands(state, [0, 4], [0, 4], [0, 4]);
    advance(state);
    play(state, [1, gift(0, '1t')]);
    advance(state);
    expect(mealOf(state, 0, 2).places.water).toEqual(near([16 / 18, 0, 2 / 18]));
  });
});

describe('dividing whole parts', () => {
  test.each<[string, number[], number, number[]]>([
    ['evenly', [1, 1], 10, [5, 5]],
    ['the largest fraction first', [1, 2], 10, [3, 7]],
    ['equal fractions by seat', [1, 1, 1], 4, [2, 1, 1]],
    ['never to one without a share', [0, 1, 1], 3, [0, 2, 1]],
    ['nothing', [0, 0], 0, [0, 0]],
    ['all there is', [3, 4], 7, [3, 4]],
  ])('%s', (_, weights, parts, divided) => {
    expect(apportion(weights, parts)).toEqual(divided);
  });
});
