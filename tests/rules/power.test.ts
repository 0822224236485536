import { describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/model/command.ts';
import type { Good } from '../../shared/model/goods/goods.ts';
import {
  advance,
  advanceTo,
  bag,
  dayTable,
  eventsOf,
  given,
  only,
  type Ply,
  play,
  refusalOf,
  river,
  store,
  tieOf,
} from '../support/world.ts';

/** A ring of four; the rivers of seat 0 are 3 wide. */
const ring = () =>
  given(dayTable({ crafts: 'gtgt' }), {
    goods: { 0: '3w 4g 4t', 1: '3w 4g 4t', 2: '3w 4g 4t', 3: '3w 4g 4t' },
    ties: [
      [0, 1, 3, 3],
      [0, 3, 3, 3],
    ],
  });

const press = (to = 1, amount = 2, good: Good = 'grain'): SeatCommand => ({
  type: 'press',
  to,
  good,
  amount,
});
const yieldTo = (ask = 0): SeatCommand => ({ type: 'yield', ask });
const gift = (to: number, goods = '1g'): SeatCommand => ({ type: 'gift', to, goods: bag(goods) });
const swap = (by: number, to: number, ask: number, give = '1w', get = '1t'): Ply[] => [
  [by, { type: 'offer', to, give: bag(give), get: bag(get) }],
  [to, { type: 'accept', ask }],
];

describe('a press', () => {
  test('closes the river at once, for both', () => {
    const state = ring();
    const pressed = only(play(state, [0, press()]), 'pressed');
    expect(pressed).toMatchObject({ from: 0, to: 1, good: 'grain', amount: 2 });
    expect(tieOf(state, 0, 1).closedBy).toBe(pressed.n);
    for (const ply of [
      [0, gift(1)],
      [1, gift(0)],
    ] as Ply[])
      expect(refusalOf(state, ...ply).refused).toBe('tie-closed');
    play(state, [0, gift(3)], [1, gift(2)]);
  });

  test('that is yielded to moves the goods, opens the river, and costs it one of its limit', () => {
    const state = ring();
    play(state, [0, press()]);
    const happened = play(state, [1, yieldTo()]);
    expect(only(happened, 'yielded').goods).toEqual(bag('2g'));
    expect([store(state, 0), store(state, 1)]).toEqual(['3w 6g 4t', '3w 2g 4t']);
    expect(only(happened, 'limit-fell')).toMatchObject({ limit: 2, why: 'press', permanent: true });
    expect(river(state, 0, 1)).toBe('1/2');
    expect(tieOf(state, 0, 1).closedBy).toBe(-1);
  });

  test('yielded to at the last of its limit ends the river', () => {
    const state = given(ring(), { ties: [[0, 1, 1, 1]] });
    play(state, [0, press(1, 1)], [1, yieldTo()]);
    expect(river(state, 0, 1)).toBe('0/0');
    expect(store(state, 0)).toBe('3w 5g 4t');
    expect(refusalOf(state, 1, gift(0)).refused).toBe('severed');
  });

  test.each<[string, Ply[]]>([
    ['refused', [[1, { type: 'refuse', ask: 0 }]]],
    ['left without an answer', []],
  ])('%s keeps the river closed until dusk and counts it as idle, used or not', (_, answer) => {
    const state = ring();
    play(state, [0, gift(1, '1t')], [0, press()], ...answer);
    expect(refusalOf(state, 1, gift(0)).refused).toBe('tie-closed');
    advance(state);
    expect(tieOf(state, 0, 1)).toMatchObject({ width: 3, limit: 3, idle: 1 });
    advanceTo(state, 'day', 2);
    given(state, { goods: { 1: '1g' } });
    play(state, [1, gift(0)]);
  });

  test('that has been refused can’t be yielded to', () => {
    const state = ring();
    play(state, [0, press()], [1, { type: 'refuse', ask: 0 }]);
    expect(refusalOf(state, 1, yieldTo()).refused).toBe('gone');
  });

  test('is made once a day by each, and again the next', () => {
    const state = ring();
    play(state, [0, press()]);
    expect(refusalOf(state, 0, press(3))).toMatchObject({ refused: 'too-many', most: 1 });
    play(state, [2, press(1, 1)]);
    advanceTo(state, 'day', 2);
    given(state, { goods: { 3: '4g' } });
    play(state, [0, press(3)]);
  });

  test('can’t be yielded to when the goods are gone', () => {
    const state = ring();
    play(state, [0, press()], [1, gift(2, '3g')]);
    expect(refusalOf(state, 1, yieldTo())).toEqual({ refused: 'not-enough', good: 'grain' });
  });

  test.each<[string, Ply[], SeatCommand, object]>([
    ['for more than two', [], press(1, 3), { refused: 'too-much', most: 2 }],
    ['for more than is seen there', [[1, gift(2, '3g')]], press(1, 2), { refused: 'they-lack-it' }],
    ['on no river', [], press(2), { refused: 'not-tied' }],
    ['on oneself', [], press(0), { refused: 'yourself' }],
    ['on a river that is closed', [[1, press(0)]], press(1), { refused: 'tie-closed' }],
    ['on a severed one', [[1, { type: 'sever', to: 0 }]], press(1), { refused: 'severed' }],
    [
      'for more than the width still carries that way',
      [...swap(1, 0, 0, '2w', '1t')],
      press(1, 2),
      { refused: 'too-wide', most: 1 },
    ],
  ])('%s is refused', (_, before, command, expected) => {
    const state = ring();
    play(state, ...before);
    expect(refusalOf(state, 0, command)).toMatchObject(expected);
  });

  test('needs sight of the good', () => {
    const state = given(dayTable({ scenario: { sight: { goods: 'own' } } }), {
      goods: { 1: '3w 4g 4t' },
    });
    expect(refusalOf(state, 0, press(1, 1)).refused).toBe('not-seen');
  });

  test('is answered only by the one who is pressed', () => {
    const state = ring();
    play(state, [0, press()]);
    for (const seat of [0, 2, 3]) {
      expect(refusalOf(state, seat, yieldTo()).refused).toBe('gone');
      expect(refusalOf(state, seat, { type: 'refuse', ask: 0 }).refused).toBe('gone');
    }
    expect(refusalOf(state, 1, { type: 'accept', ask: 0 }).refused).toBe('gone');
    expect(refusalOf(state, 0, { type: 'withdraw', ask: 0 }).refused).toBe('gone');
  });

  test('yields within the width of the day', () => {
    const state = ring();
    play(state, [0, press()], [1, yieldTo()]);
    expect(tieOf(state, 0, 1).carriedBA).toBe(2);
    expect(
      refusalOf(state, 0, { type: 'offer', to: 1, give: bag('1w'), get: bag('1t') }).refused,
    ).toBe('too-wide');
  });
});

describe('severing', () => {
  test('ends a river for good, for both, whoever asks later', () => {
    const state = ring();
    const severed = only(play(state, [1, { type: 'sever', to: 0 }]), 'severed');
    expect(severed).toMatchObject({ by: 1, other: 0, permanent: true });
    expect(river(state, 0, 1)).toBe('0/0');
    expect(state.permanent).toContain(severed.n);
    for (const command of [
      gift(1),
      { type: 'offer', to: 1, give: bag('1g'), get: bag('1t') },
      { type: 'bridge', to: 1, pay: bag('2g') },
      { type: 'sever', to: 1 },
      { type: 'amend', to: 1, goods: bag('2g') },
    ] as SeatCommand[])
      expect(refusalOf(state, 0, command).refused).toBe('severed');
    advanceTo(state, 'dusk', 3);
    expect(river(state, 0, 1)).toBe('0/0');
  });

  test('takes the press over that river with it', () => {
    const state = ring();
    play(state, [0, press()], [1, { type: 'sever', to: 0 }]);
    expect(refusalOf(state, 1, yieldTo()).refused).toBe('gone');
  });

  test('needs a river', () => {
    expect(refusalOf(ring(), 0, { type: 'sever', to: 2 }).refused).toBe('not-tied');
  });
});

describe('amends', () => {
  const amend = (goods: string, to = 1): SeatCommand => ({ type: 'amend', to, goods: bag(goods) });
  /** Seat 1 has yielded to 0; the river is one wide, at most two. */
  const harmed = () => {
    const state = ring();
    play(state, [0, press()], [1, yieldTo()]);
    return state;
  };

  test('give two goods whatever the width, and bring the width back to the limit, which stays', () => {
    const state = given(harmed(), { goods: { 0: '3w 4g 4t', 1: '' } });
    const amended = only(play(state, [0, amend('1g 1t')]), 'amended');
    expect(amended).toMatchObject({ from: 0, to: 1, goods: bag('1g 1t'), width: 2 });
    expect(river(state, 0, 1)).toBe('2/2');
    expect([store(state, 0), store(state, 1)]).toEqual(['3w 3g 3t', '0w 1g 1t']);
  });

  test('may come rounds later, and from either side', () => {
    const state = harmed();
    advanceTo(state, 'day', 3);
    given(state, { goods: { 1: '2w' }, ties: [[0, 1, 1, 2]] });
    play(state, [1, amend('2w', 0)]);
    expect(river(state, 0, 1)).toBe('2/2');
  });

  test('after a broken promise as well', () => {
    const state = ring();
    play(
      state,
      [0, { type: 'promise', to: 1, give: bag('1g'), get: bag('1t'), due: 2, debtor: 'me' }],
      [1, { type: 'accept', ask: 0 }],
    );
    advanceTo(state, 'day', 3);
    given(state, { goods: { 0: '2g' }, ties: [[0, 1, 1, 2]] });
    play(state, [0, amend('2g')]);
    expect(river(state, 0, 1)).toBe('2/2');
  });

  test('are refused on a river that is whole again, and taken on one that can only be narrower', () => {
    const narrowed = harmed();
    given(narrowed, { goods: { 0: '2g' }, ties: [[0, 1, 2, 2]] });
    expect(only(play(narrowed, [0, amend('2g')]), 'amended').width).toBe(2);
    const whole = harmed();
    given(whole, { goods: { 0: '2g' }, ties: [[0, 1, 3, 3]] });
    expect(refusalOf(whole, 0, amend('2g'))).toMatchObject({ refused: 'nothing-to-mend' });
  });

  test.each<[string, SeatCommand, object]>([
    ['of one', amend('1g'), { refused: 'wrong-cost' }],
    ['of three', amend('3g'), { refused: 'wrong-cost' }],
    ['of what one has not', amend('2w'), { refused: 'not-enough', good: 'water' }],
    ['where nothing was harmed', amend('2g', 3), { refused: 'nothing-to-mend' }],
    ['where there is no river', amend('2g', 2), { refused: 'not-tied' }],
    ['to oneself', amend('2g', 0), { refused: 'yourself' }],
  ])('%s are refused', (_, command, expected) => {
    const state = given(harmed(), { goods: { 0: '0w 4g 4t' } });
    expect(refusalOf(state, 0, command)).toMatchObject(expected);
  });

  test('never raise a limit', () => {
    const state = harmed();
    play(state, [0, amend('2g')]);
    advanceTo(state, 'day', 2);
    given(state, { goods: { 1: '4g' } });
    const pressed = only(play(state, [0, press(1, 1)]), 'pressed');
    play(state, [1, yieldTo(pressed.ask)]);
    given(state, { goods: { 0: '2g' } });
    play(state, [0, amend('2g')]);
    expect(river(state, 0, 1)).toBe('1/1');
    expect(eventsOf(state.log, 'limit-fell').map(({ limit }) => limit)).toEqual([2, 1]);
  });
});
