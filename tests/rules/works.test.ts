import { describe, expect, test } from 'vitest';
import { visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { SeatCommand, WorkKind } from '../../shared/model/command.ts';
import type { State } from '../../shared/model/state.ts';
import {
  advance,
  advanceTo,
  bag,
  dayTable,
  eventsOf,
  given,
  home,
  only,
  type Ply,
  play,
  refusalOf,
  stock,
  store,
  type TableSetting,
} from '../support/world.ts';

const call = (work: WorkKind): SeatCommand => ({ type: 'call', work });
const pledge = (goods: string, work = 0): SeatCommand => ({
  type: 'pledge',
  work,
  goods: bag(goods),
});

/** Everyone has six of each land good. */
function builders(seats = 4, setting: TableSetting = {}): State {
  const state = dayTable({ seats, ...setting });
  for (const seat of state.homesteads.keys()) given(state, { goods: { [seat]: '2w 6g 6t' } });
  return state;
}

describe('a call', () => {
  test('opens a work that costs nothing yet', () => {
    const state = builders();
    const called = only(play(state, [2, call('wetland')]), 'called');
    expect(called).toMatchObject({ work: 0, kind: 'wetland', seat: 2 });
    expect(store(state, 2)).toBe('2w 6g 6t');
    expect(state.works[0]).toMatchObject({
      kind: 'wetland',
      calledBy: 2,
      joined: [2],
      completed: 0,
    });
  });

  test('of a work that is open joins the first', () => {
    const state = builders();
    const happened = play(state, [2, call('wetland')], [0, call('wetland')]);
    expect(only(happened, 'joined-call')).toMatchObject({ work: 0, seat: 0 });
    expect(state.works).toHaveLength(1);
    expect(at(state.works, 0).joined).toEqual([2, 0]);
  });

  test('of another kind is another work', () => {
    const state = builders();
    play(state, [2, call('wetland')], [0, call('terraces')]);
    expect(state.works.map(({ kind }) => kind)).toEqual(['wetland', 'terraces']);
  });

  test('stays open over the dusk, with what is in it', () => {
    const state = builders();
    play(state, [0, call('wetland')], [0, pledge('2g')]);
    advanceTo(state, 'day', 3);
    expect(at(state.works, 0).pledges[0]).toEqual(bag('2g'));
    play(state, [1, pledge('1t')]);
  });
});

describe('a pledge', () => {
  test('takes the goods out of the store, so that they do not spoil', () => {
    const state = builders();
    play(state, [0, call('wetland')], [0, pledge('2g')]);
    expect(store(state, 0)).toBe('2w 4g 6t');
    advance(state);
    expect(at(state.works, 0).pledges[0]).toEqual(bag('2g'));
    expect(store(state, 0)).toBe('0w 2g 4t');
  });

  test('joins the work', () => {
    const state = builders();
    play(state, [0, call('wetland')], [3, pledge('1g')], [1, pledge('1g')]);
    expect(at(state.works, 0).joined).toEqual([0, 3, 1]);
  });

  test('can be taken back while the work is incomplete, all of it', () => {
    const state = builders();
    play(state, [0, call('wetland')], [1, pledge('1g 1t')]);
    const back = only(play(state, [1, { type: 'unpledge', work: 0 }]), 'unpledged');
    expect(back).toMatchObject({ seat: 1, goods: bag('1g 1t') });
    expect(store(state, 1)).toBe('2w 6g 6t');
    expect(refusalOf(state, 1, { type: 'unpledge', work: 0 }).refused).toBe('nothing-moves');
  });

  test('can’t be taken back out of what stands', () => {
    const state = builders();
    play(state, [0, call('wetland')], [1, pledge('4g')]);
    expect(refusalOf(state, 1, { type: 'unpledge', work: 0 }).refused).toBe('gone');
  });

  test.each<[string, Ply[], SeatCommand, object]>([
    ['of water', [], pledge('1w'), { refused: 'land-goods-only' }],
    ['of nothing', [], pledge(''), { refused: 'nothing-moves' }],
    ['of more than the work still wants', [], pledge('7g'), { refused: 'too-much', most: 4 }],
    ['to a work that nobody called', [], pledge('1g', 5), { refused: 'gone' }],
    ['to a work that stands', [[1, pledge('4g')]], pledge('1g'), { refused: 'gone' }],
  ])('%s is refused', (_, before, command, expected) => {
    const state = builders();
    play(state, [0, call('wetland')], ...before);
    expect(refusalOf(state, 0, command)).toMatchObject(expected);
  });

  test('of what one has not is refused', () => {
    const state = given(builders(), { goods: { 0: '1g' } });
    play(state, [0, call('wetland')]);
    expect(refusalOf(state, 0, pledge('1t'))).toEqual({ refused: 'not-enough', good: 'timber' });
  });
});

describe('terraces', () => {
  test.each([
    [3, 2],
    [4, 3],
    [8, 3],
  ])('of %i homesteads want %i contributors with two land goods each', (seats, contributors) => {
    const state = builders(seats);
    play(state, [0, call('terraces')]);
    for (let seat = 0; seat < contributors - 1; seat++) play(state, [seat, pledge('1g 1t')]);
    expect(at(state.works, 0).completed).toBe(0);
    const completed = only(play(state, [contributors - 1, pledge('2t')]), 'completed');
    expect(completed.served).toEqual(Array.from({ length: contributors }, (_, seat) => seat));
    expect(at(state.works, 0).completed).toBe(1);
  });

  test('raise the yield of each who has two in, from the next dawn on', () => {
    const state = builders(4, { crafts: 'gtgt' });
    play(state, [0, call('terraces')], [0, pledge('2g')], [1, pledge('2g')], [2, pledge('2g')]);
    for (const seat of [0, 1, 2, 3]) given(state, { goods: { [seat]: '' } });
    advanceTo(state, 'morning', 2);
    expect(only(state.log.slice(-8), 'harvested').amounts).toEqual([4, 4, 4, 3]);
    expect(state.homesteads.map(({ terraces }) => terraces)).toEqual([1, 1, 1, 0]);
  });

  test('leave one who has less than two in without, and give that back', () => {
    const state = builders();
    play(
      state,
      [0, call('terraces')],
      [3, pledge('1g')],
      [0, pledge('2g')],
      [1, pledge('2g')],
      [2, pledge('2g')],
    );
    const { served, back } = only(state.log, 'completed');
    expect(served).toEqual([0, 1, 2]);
    expect(back).toEqual([[3, bag('1g')]]);
    expect(store(state, 3)).toBe('2w 6g 6t');
  });

  test('take no more than two from each', () => {
    const state = builders();
    play(state, [0, call('terraces')], [0, pledge('1g')]);
    expect(refusalOf(state, 0, pledge('2g'))).toEqual({ refused: 'too-much', most: 1 });
  });

  test('can be called again when they stand, and serve a homestead twice at most', () => {
    const state = builders(4, { crafts: 'gtgt' });
    for (const work of [0, 1])
      play(
        state,
        [0, call('terraces')],
        [0, pledge('2g', work)],
        [1, pledge('2g', work)],
        [2, pledge('2t', work)],
      );
    expect(state.homesteads.map(({ terraces }) => terraces)).toEqual([2, 2, 2, 0]);
    play(state, [3, call('terraces')]);
    expect(refusalOf(state, 0, pledge('2t', 2))).toMatchObject({ refused: 'too-many', most: 2 });
    for (const seat of [0, 1, 2, 3]) given(state, { goods: { [seat]: '' } });
    advanceTo(state, 'morning', 2);
    expect(only(state.log.slice(-8), 'harvested').amounts).toEqual([5, 5, 5, 3]);
  });
});

describe.each<[WorkKind, string]>([
  ['wetland', 'a wetland'],
  ['granary', 'a granary'],
  ['assembly', 'an assembly house'],
])('%s', (kind) => {
  test('stands the moment one land good a seat is in, from anyone', () => {
    const state = builders(5);
    play(state, [0, call(kind)], [3, pledge('2g 1t')], [1, pledge('1t')]);
    expect(eventsOf(state.log, 'completed')).toEqual([]);
    expect(only(play(state, [3, pledge('1t')]), 'completed')).toMatchObject({ kind, back: [] });
  });

  test('takes no more than it needs', () => {
    const state = builders();
    play(state, [0, call(kind)], [1, pledge('3g')]);
    expect(refusalOf(state, 0, pledge('2g'))).toEqual({ refused: 'too-much', most: 1 });
  });

  test('is built once', () => {
    const state = builders();
    play(state, [0, call(kind)], [1, pledge('4g')]);
    expect(refusalOf(state, 2, call(kind)).refused).toBe('already-done');
  });
});

const built = (kind: WorkKind, setting: TableSetting = {}): State => {
  const state = builders(4, setting);
  play(state, [0, call(kind)], [0, pledge('4g')]);
  return state;
};

describe('what stands', () => {
  test('a wetland adds a quarter unit a seat at every dusk, in a drought too', () => {
    const state = built('wetland', {
      scenario: { drought: { rounds: [1] }, spring: { regrowth: 0, perTendingHand: 0 } },
    });
    given(state, { stock: 20 });
    expect(only(advance(state), 'regrew')).toMatchObject({ natural: 0, tending: 0, works: 100 });
    expect(stock(state)).toBe(21);
  });

  test('a granary lets everyone keep two more of each land good', () => {
    const state = built('granary');
    given(state, { goods: { 1: '9g 7t', 2: '5g 0t' } });
    advance(state);
    expect([store(state, 1), store(state, 2)]).toEqual(['0w 6g 6t', '0w 5g 0t']);
  });

  test('a granary keeps yields and regrowth through a drought', () => {
    const state = built('granary', { scenario: { drought: { rounds: [1, 2] } }, crafts: 'gtgt' });
    given(state, { stock: 24 });
    expect(only(advance(state), 'regrew').natural).toBe(720);
    advanceTo(state, 'morning', 2);
    expect(only(state.log.slice(-8), 'harvested').amounts.every((amount) => amount >= 3)).toBe(
      true,
    );
  });

  test('without one, they are lost', () => {
    const state = builders(4, { scenario: { drought: { rounds: [1, 2] } } });
    for (const seat of [0, 1, 2, 3]) given(state, { goods: { [seat]: '' } });
    given(state, { stock: 24 });
    expect(only(advance(state), 'regrew').natural).toBe(0);
    advanceTo(state, 'morning', 2);
    expect(only(state.log.slice(-8), 'harvested').amounts).toEqual([2, 2, 2, 2]);
  });

  test('an assembly house makes every draw public at dusk', () => {
    const draws = (state: State) => visibleState(state, 'public').valley.draws;
    const plain = builders();
    advance(plain);
    expect(draws(plain)).toEqual([]);
    const state = built('assembly');
    advance(state);
    expect(draws(state)).toEqual([2, 2, 2, 2]);
    advanceTo(state, 'morning', 2);
    play(state, [1, { type: 'allocate', draw: 4, tend: 0 }]);
    advanceTo(state, 'dusk', 2);
    expect(draws(state)).toEqual([2, 4, 2, 2]);
  });
});

describe('terraces of a homestead', () => {
  test('stay when it withers', () => {
    const state = builders();
    play(state, [0, call('terraces')], [0, pledge('2g')], [1, pledge('2g')], [2, pledge('2g')]);
    given(state, { goods: { 0: '' }, vitality: { 0: 1 } });
    advance(state);
    expect(home(state, 0)).toMatchObject({ terraces: 1, witherings: 1 });
  });
});
