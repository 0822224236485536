import { describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/model/command.ts';
import type { State } from '../../shared/model/state.ts';
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
} from '../support/world.ts';

/** Three in a ring, rivers 2 wide and at most 3. */
const ring = () =>
  given(dayTable({ seats: 3, crafts: 'gtg' }), {
    goods: { 0: '4w 4g 4t', 1: '4w 4g 4t', 2: '4w 4g 4t' },
    ties: [
      [0, 1, 2, 3],
      [1, 2, 2, 3],
    ],
  });

const promise = (part: Partial<Extract<SeatCommand, { type: 'promise' }>> = {}): SeatCommand => ({
  type: 'promise',
  to: 1,
  give: bag('2g'),
  get: bag('1t'),
  due: 2,
  debtor: 'me',
  ...part,
});
const pay = (goods: string, id = 0): SeatCommand => ({
  type: 'pay',
  promise: id,
  goods: bag(goods),
});
const accept = (ask: number): SeatCommand => ({ type: 'accept', ask });

/** Seat 0 has promised 1 two grain by the dusk of round 2, and had one timber for it. */
function promised(state: State = ring()): State {
  play(state, [0, promise()], [1, accept(0)]);
  return state;
}

describe('a promise', () => {
  test('moves the half of the creditor at once, and leaves the debtor’s half owed', () => {
    const state = ring();
    play(state, [0, promise()]);
    const made = only(play(state, [1, accept(0)]), 'promised');
    expect(made).toMatchObject({
      debtor: 0,
      creditor: 1,
      moved: bag('1t'),
      owed: bag('2g'),
      due: 2,
    });
    expect([store(state, 0), store(state, 1)]).toEqual(['4w 4g 5t', '4w 4g 3t']);
  });

  test('can leave the debt with the one who is asked', () => {
    const state = ring();
    play(state, [0, promise({ debtor: 'you' })]);
    const made = only(play(state, [1, accept(0)]), 'promised');
    expect(made).toMatchObject({ debtor: 1, creditor: 0, moved: bag('2g'), owed: bag('1t') });
    expect([store(state, 0), store(state, 1)]).toEqual(['4w 2g 4t', '4w 6g 4t']);
  });

  test('is kept by paying in parts, and leaves the river as it was', () => {
    const state = promised();
    expect(only(play(state, [0, pay('1g')]), 'paid').left).toEqual(bag('1g'));
    const last = play(state, [0, pay('1g')]);
    expect(only(last, 'promise-kept')).toMatchObject({ debtor: 0, creditor: 1 });
    expect(state.debts.size).toBe(0);
    advanceTo(state, 'dusk', 2);
    expect(eventsOf(state.log, 'promise-broke')).toEqual([]);
    expect(river(state, 0, 1)).toBe('3/3');
  });

  test('can be kept up to the dusk it is due, also the last of all', () => {
    const state = ring();
    play(state, [0, promise({ due: 10 })], [1, accept(0)]);
    advanceTo(state, 'day', 10);
    given(state, { goods: { 0: '0w 2g' }, ties: [[0, 1, 2, 3]] });
    play(state, [0, pay('2g')]);
    expect(state.debts.size).toBe(0);
  });

  test('unpaid at its dusk breaks before all eyes; the limit falls by 1 and the width to 1', () => {
    const state = promised();
    advanceTo(state, 'day', 2);
    given(state, { ties: [[0, 1, 3, 3]] });
    const dusk = advance(state);
    const broke = only(dusk, 'promise-broke');
    expect(broke).toMatchObject({ debtor: 0, creditor: 1, unpaid: bag('2g'), permanent: true });
    expect(broke.because).toContain(only(state.log, 'promised').n);
    expect(only(dusk, 'limit-fell')).toMatchObject({
      a: 0,
      b: 1,
      limit: 2,
      why: 'promise',
      permanent: true,
    });
    expect(river(state, 0, 1)).toBe('1/2');
  });

  test('paid in part breaks by what is missing', () => {
    const state = promised();
    play(state, [0, pay('1g')]);
    advanceTo(state, 'day', 2);
    expect(only(advance(state), 'promise-broke').unpaid).toEqual(bag('1g'));
  });

  test('does not break before its dusk', () => {
    const state = promised();
    advanceTo(state, 'day', 2);
    expect(eventsOf(state.log, 'promise-broke')).toEqual([]);
  });

  test('broken twice over one river at one dusk lowers its limit once', () => {
    const state = promised();
    play(state, [1, promise({ to: 0 })], [0, accept(1)]);
    advanceTo(state, 'day', 2);
    const dusk = advance(state);
    expect(eventsOf(dusk, 'promise-broke')).toHaveLength(2);
    expect(eventsOf(dusk, 'limit-fell')).toHaveLength(1);
    expect(river(state, 0, 1)).toBe('1/2');
  });

  test('broken over two rivers at one dusk lowers both', () => {
    const state = promised();
    play(state, [1, promise({ to: 2 })], [2, accept(1)]);
    advanceTo(state, 'dusk', 2);
    expect([river(state, 0, 1), river(state, 1, 2), river(state, 0, 2)]).toEqual([
      '1/2',
      '1/2',
      '1/3',
    ]);
  });

  test('broken at two dusks lowers the same river twice', () => {
    const state = promised();
    play(state, [1, promise({ to: 0, due: 3 })], [0, accept(1)]);
    advanceTo(state, 'dusk', 3);
    expect(eventsOf(state.log, 'limit-fell').map(({ limit }) => limit)).toEqual([2, 1]);
  });

  test('broken where the limit was 1 ends the river for good', () => {
    const state = promised();
    advanceTo(state, 'day', 2);
    given(state, { ties: [[0, 1, 1, 1]] });
    const dusk = advance(state);
    expect(river(state, 0, 1)).toBe('0/0');
    expect(eventsOf(dusk, 'promise-void')).toEqual([]);
    advanceTo(state, 'day', 3);
    expect(refusalOf(state, 0, { type: 'gift', to: 1, goods: bag('1g') }).refused).toBe('severed');
    expect(refusalOf(state, 0, { type: 'bridge', to: 1, pay: bag('2g') }).refused).toBe('severed');
  });
});

describe('a promise across a river that ends or closes', () => {
  test('is void where the creditor severs', () => {
    const state = promised();
    const happened = play(state, [1, { type: 'sever', to: 0 }]);
    expect(only(happened, 'promise-void')).toMatchObject({ debtor: 0, creditor: 1 });
    advanceTo(state, 'dusk', 2);
    expect(eventsOf(state.log, 'promise-broke')).toEqual([]);
  });

  test('breaks at once where the debtor severs', () => {
    const state = promised();
    const happened = play(state, [0, { type: 'sever', to: 1 }]);
    expect(only(happened, 'promise-broke')).toMatchObject({ debtor: 0, permanent: true });
    expect(state.debts.size).toBe(0);
    advanceTo(state, 'dusk', 2);
    expect(eventsOf(state.log, 'promise-broke')).toHaveLength(1);
  });

  test('is due one round later where the river is closed on its day, and only once', () => {
    const state = promised();
    advanceTo(state, 'day', 2);
    given(state, { goods: { 0: '1w 1g 1t' } });
    play(state, [1, { type: 'press', to: 0, good: 'grain', amount: 1 }]);
    expect(only(advance(state), 'promise-deferred').due).toBe(3);
    expect(eventsOf(state.log, 'promise-broke')).toEqual([]);
    advanceTo(state, 'day', 3);
    given(state, { goods: { 0: '1w 1g 1t' } });
    play(state, [1, { type: 'press', to: 0, good: 'grain', amount: 1 }]);
    expect(only(advance(state), 'promise-broke').debtor).toBe(0);
  });

  test('keeps its day where the press was yielded to and the river is open again', () => {
    const state = promised();
    advanceTo(state, 'day', 2);
    given(state, { goods: { 0: '1w 1g 1t' } });
    play(state, [1, { type: 'press', to: 0, good: 'grain', amount: 1 }]);
    const ask = only(state.log, 'pressed').ask;
    play(state, [0, { type: 'yield', ask }]);
    expect(only(advance(state), 'promise-broke').debtor).toBe(0);
  });
});

describe('a payment', () => {
  test('shares the width with exchanges', () => {
    const state = promised();
    play(state, [0, { type: 'offer', to: 1, give: bag('1w'), get: bag('1t') }], [1, accept(1)]);
    expect(refusalOf(state, 0, pay('2g'))).toEqual({ refused: 'too-wide', most: 1 });
    play(state, [0, pay('1g')]);
  });

  test.each<[string, Ply[], Ply, object]>([
    ['of more than is owed', [], [0, pay('3g')], { refused: 'too-much' }],
    ['in another good', [], [0, pay('1t')], { refused: 'too-much', good: 'timber' }],
    ['of nothing', [], [0, pay('')], { refused: 'nothing-moves' }],
    ['by the creditor', [], [1, pay('1g')], { refused: 'gone' }],
    ['by a third', [], [2, pay('1g')], { refused: 'gone' }],
    ['of a promise there is none', [], [0, pay('1g', 7)], { refused: 'gone' }],
    [
      'over a closed river',
      [[1, { type: 'press', to: 0, good: 'grain', amount: 1 }]],
      [0, pay('1g')],
      { refused: 'tie-closed' },
    ],
  ])('%s is refused', (_, before, asked, expected) => {
    const state = promised();
    play(state, ...before);
    expect(refusalOf(state, ...asked)).toMatchObject(expected);
  });

  test('of what one has not is refused', () => {
    const state = given(promised(), { goods: { 0: '0g' } });
    expect(refusalOf(state, 0, pay('1g'))).toEqual({ refused: 'not-enough', good: 'grain' });
  });
});

describe('the day a promise falls due', () => {
  test.each([
    [1, 'bad-due'],
    [11, 'bad-due'],
  ])('is not dusk %i', (due, refused) => {
    const state = ring();
    advanceTo(state, 'day', 2);
    expect(refusalOf(state, 0, promise({ due })).refused).toBe(refused);
  });

  test('may be this very dusk, which is still to come', () => {
    const state = ring();
    play(state, [0, promise({ due: 1 })], [1, accept(0)]);
    expect(only(advance(state), 'promise-broke').debtor).toBe(0);
  });

  test('comes with an earlier end, for what is promised and for what is only asked', () => {
    const state = ring();
    play(
      state,
      [0, promise({ due: 9 })],
      [1, promise({ to: 2, due: 9 })],
      [1, accept(0)],
      ['system', { type: 'last-round', round: 2 }],
      [2, accept(1)],
    );
    expect([...state.debts.values()].map(({ due }) => due)).toEqual([2, 2]);
    advanceTo(state, 'end');
    expect(eventsOf(state.log, 'promise-broke')).toHaveLength(2);
  });

  test('may be the last dusk', () => {
    const state = ring();
    play(state, [0, promise({ due: 10 })]);
    expect(only(state.log, 'asked').ask).toMatchObject({ kind: 'promise', due: 10 });
  });
});
