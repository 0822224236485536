import { describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/model/command.ts';
import {
  advance,
  advanceTo,
  bag,
  dayTable,
  eventsOf,
  given,
  made,
  only,
  type Ply,
  play,
  refusalOf,
  store,
  tieOf,
} from '../support/world.ts';

/** Seats 0 and 1 are neighbours, so are 1 and 2; 0 and 2 are not. Width 2, limit 3. */
const pair = () =>
  given(
    dayTable({
      seats: 3,
      ties: [
        [0, 1],
        [1, 2],
      ],
      crafts: 'gtg',
    }),
    { goods: { 0: '1w 4g 0t', 1: '1w 0g 4t', 2: '3w 3g 3t' }, ties: [[0, 1, 2, 3]] },
  );

const offer = (give: string, get: string, to = 1): SeatCommand => ({
  type: 'offer',
  to,
  give: bag(give),
  get: bag(get),
});
const gift = (goods: string, to = 1): SeatCommand => ({ type: 'gift', to, goods: bag(goods) });
const accept = (ask: number): SeatCommand => ({ type: 'accept', ask });

describe('an exchange', () => {
  test('moves both halves at once when it is accepted, and nothing before', () => {
    const state = pair();
    play(state, [0, offer('1g', '2t')]);
    expect([store(state, 0), store(state, 1)]).toEqual(['1w 4g 0t', '1w 0g 4t']);
    const happened = play(state, [1, accept(0)]);
    expect([store(state, 0), store(state, 1)]).toEqual(['1w 3g 2t', '1w 1g 2t']);
    expect(only(happened, 'exchanged')).toMatchObject({
      from: 0,
      to: 1,
      ask: made(state, 'ask', 0),
    });
    expect(state.asks.size).toBe(0);
  });

  test.each<[string, string, Ply[], Ply, object]>([
    [
      'fails for the one who accepts when the other has spent it by then',
      '1w 1g 0t',
      [
        [0, offer('1g', '1t')],
        [0, gift('1g')],
      ],
      [1, accept(0)],
      { refused: 'they-lack-it' },
    ],
    [
      'fails where the one who accepts has not enough',
      '1w 4g 0t',
      [
        [0, offer('1g', '1t')],
        [1, gift('3t', 0)],
        [1, { type: 'gift', to: 2, goods: bag('1t') }],
      ],
      [1, accept(0)],
      { refused: 'not-enough', good: 'timber' },
    ],
    [
      'fails where earlier exchanges of the day have used the width that way',
      '1w 4g 0t',
      [
        [0, offer('2g', '1t')],
        [0, offer('1g', '1t')],
        [1, accept(0)],
      ],
      [1, accept(1)],
      { refused: 'too-wide' },
    ],
    [
      'is not offered where the river cannot carry it',
      '1w 4g 0t',
      [],
      [0, offer('3g', '1t')],
      { refused: 'too-wide', most: 2 },
    ],
    [
      'is not offered where the way back cannot carry it',
      '1w 4g 0t',
      [],
      [0, offer('1g', '3t')],
      { refused: 'too-wide', most: 2 },
    ],
    ['needs a river', '1w 4g 0t', [], [0, offer('1g', '1t', 2)], { refused: 'not-tied' }],
    ['needs another seat', '1w 4g 0t', [], [0, offer('1g', '1t', 0)], { refused: 'yourself' }],
    [
      'needs a seat there is',
      '1w 4g 0t',
      [],
      [0, offer('1g', '1t', 9)],
      { refused: 'unknown-seat' },
    ],
    ['moves something', '1w 4g 0t', [], [0, offer('', '')], { refused: 'nothing-moves' }],
    ['is of two goods', '1w 4g 0t', [], [0, offer('1g', '1g')], { refused: 'same-good' }],
    [
      'ends with the tie',
      '1w 4g 0t',
      [
        [0, offer('1g', '1t')],
        [0, { type: 'sever', to: 1 }],
      ],
      [1, accept(0)],
      { refused: 'gone' },
    ],
    [
      'waits while the tie is closed',
      '1w 4g 0t',
      [
        [0, offer('1g', '1t')],
        [1, { type: 'press', to: 0, good: 'grain', amount: 1 }],
      ],
      [1, accept(0)],
      { refused: 'tie-closed' },
    ],
    [
      'is answered once',
      '1w 4g 0t',
      [
        [0, offer('1g', '1t')],
        [1, accept(0)],
      ],
      [1, accept(0)],
      { refused: 'gone' },
    ],
    [
      'is not accepted by its own sender',
      '1w 4g 0t',
      [[0, offer('1g', '1t')]],
      [0, accept(0)],
      { refused: 'gone' },
    ],
    [
      'is not there for a third, who learns nothing of it',
      '1w 4g 0t',
      [[0, offer('1g', '1t')]],
      [2, accept(0)],
      { refused: 'gone' },
    ],
  ])('%s', (_, goods, before, asked, expected) => {
    const state = given(pair(), { goods: { 0: goods } });
    play(state, ...before);
    expect(refusalOf(state, ...asked)).toMatchObject(expected);
  });

  test('holds nothing back: the same unit can be offered twice, and moves once', () => {
    const state = given(pair(), { goods: { 0: '0w 1g 0t' } });
    play(state, [0, offer('1g', '1t')], [0, offer('1g', '1w')]);
    expect(state.asks.size).toBe(2);
    play(state, [1, accept(1)]);
    expect(refusalOf(state, 1, accept(0)).refused).toBe('they-lack-it');
    expect(store(state, 0)).toBe('1w 0g 0t');
  });

  test('has one budget a day and direction, and a new one the next day', () => {
    const state = given(pair(), { ties: [[0, 1, 1, 1]] });
    play(state, [0, offer('1g', '1t')], [1, accept(0)]);
    expect(refusalOf(state, 0, offer('1g', '1t'))).toEqual({ refused: 'too-wide', most: 0 });
    expect(refusalOf(state, 1, offer('1t', '1g', 0))).toEqual({ refused: 'too-wide', most: 0 });
    advanceTo(state, 'day', 2);
    play(state, [0, offer('1g', '1t')]);
  });
});

describe('an offer', () => {
  test('can be declined by the one it is for, or withdrawn by the one who made it', () => {
    const state = pair();
    play(state, [0, offer('1g', '1t')], [0, offer('1g', '2t')]);
    expect(only(play(state, [1, { type: 'decline', ask: 0 }]), 'ask-ended').how).toBe('declined');
    expect(only(play(state, [0, { type: 'withdraw', ask: 1 }]), 'ask-ended').how).toBe('withdrawn');
    expect(state.asks.size).toBe(0);
  });

  test('is not withdrawn by the one it is for, nor declined by its sender', () => {
    const state = pair();
    play(state, [0, offer('1g', '1t')]);
    expect(refusalOf(state, 1, { type: 'withdraw', ask: 0 }).refused).toBe('gone');
    expect(refusalOf(state, 0, { type: 'decline', ask: 0 }).refused).toBe('gone');
    expect(refusalOf(state, 2, { type: 'decline', ask: 0 }).refused).toBe('gone');
  });

  test('is countered by a decline and a new offer in one act', () => {
    const state = pair();
    play(state, [0, offer('1g', '2t')]);
    const happened = play(state, [1, { type: 'counter', ask: 0, give: bag('1t'), get: bag('1g') }]);
    expect(only(happened, 'ask-ended')).toMatchObject({ how: 'declined', by: 1 });
    expect(only(happened, 'asked').ask).toMatchObject({ kind: 'offer', from: 1, to: 0 });
    play(state, [0, accept(1)]);
    expect([store(state, 0), store(state, 1)]).toEqual(['1w 3g 1t', '1w 1g 3t']);
  });

  test('stands as it was where its counter is refused', () => {
    const state = pair();
    play(state, [0, offer('1g', '2t')]);
    expect(
      refusalOf(state, 1, { type: 'counter', ask: 0, give: bag(''), get: bag('') }).refused,
    ).toBe('nothing-moves');
    play(state, [1, accept(0)]);
    expect([store(state, 0), store(state, 1)]).toEqual(['1w 3g 2t', '1w 1g 2t']);
  });

  test('lapses at dusk', () => {
    const state = pair();
    play(state, [0, offer('1g', '1t')]);
    expect(only(advance(state), 'ask-ended')).toMatchObject({ how: 'lapsed', by: null });
    expect(state.asks.size).toBe(0);
  });

  test('is void when its river is severed, and only then', () => {
    const state = pair();
    play(state, [0, offer('1g', '1t')], [1, offer('1t', '1g', 2)]);
    const happened = play(state, [1, { type: 'sever', to: 0 }]);
    expect(eventsOf(happened, 'ask-ended').map(({ ask, how }) => [ask.id, how])).toEqual([
      [made(state, 'ask', 0), 'void'],
    ]);
    play(state, [2, accept(1)]);
  });

  test('is nothing for the morning', () => {
    const state = pair();
    advanceTo(state, 'morning', 2);
    expect(refusalOf(state, 0, offer('1g', '1t')).refused).toBe('wrong-phase');
  });
});

describe('a gift', () => {
  test('uses the river up to its limit, beyond its width', () => {
    const state = given(pair(), { ties: [[0, 1, 1, 3]] });
    expect(refusalOf(state, 0, gift('4g'))).toEqual({ refused: 'too-wide', most: 3 });
    play(state, [0, gift('3g')]);
    expect([store(state, 0), store(state, 1)]).toEqual(['1w 1g 0t', '1w 3g 4t']);
    expect(refusalOf(state, 0, gift('1g'))).toEqual({ refused: 'too-wide', most: 0 });
  });

  test('finds what exchanges have left of the limit', () => {
    const state = given(pair(), { ties: [[0, 1, 1, 3]] });
    play(state, [0, offer('1g', '1t')], [1, accept(0)]);
    expect(refusalOf(state, 0, gift('3g'))).toEqual({ refused: 'too-wide', most: 2 });
    play(state, [0, gift('2g')]);
  });

  test('leaves the other way free', () => {
    const state = given(pair(), { ties: [[0, 1, 1, 3]] });
    play(state, [0, gift('3g')], [1, gift('3t', 0)]);
    expect([store(state, 0), store(state, 1)]).toEqual(['1w 1g 3t', '1w 3g 1t']);
  });

  test('is counted apart from the width, which exchanges still share', () => {
    const state = given(pair(), { ties: [[0, 1, 1, 3]] });
    play(state, [0, gift('2g')], [0, offer('1g', '1t')], [1, accept(0)]);
    expect(tieOf(state, 0, 1)).toMatchObject({ giftedAB: 2, carriedAB: 1, carriedBA: 1 });
  });

  test.each<[string, Ply[], Ply, object]>([
    ['of more than one has', [], [0, gift('1t')], { refused: 'not-enough', good: 'timber' }],
    ['of nothing', [], [0, gift('')], { refused: 'nothing-moves' }],
    ['to someone far off', [], [0, gift('1g', 2)], { refused: 'not-tied' }],
    ['to oneself', [], [0, gift('1g', 0)], { refused: 'yourself' }],
    [
      'over a closed river',
      [[1, { type: 'press', to: 0, good: 'grain', amount: 1 }]],
      [0, gift('1g')],
      { refused: 'tie-closed' },
    ],
    [
      'over a severed one',
      [[1, { type: 'sever', to: 0 }]],
      [0, gift('1g')],
      { refused: 'severed' },
    ],
  ])('%s is refused', (_, before, asked, expected) => {
    const state = pair();
    play(state, ...before);
    expect(refusalOf(state, ...asked)).toMatchObject(expected);
  });
});
