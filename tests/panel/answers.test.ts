import { describe, expect, test } from 'vitest';
import { createStore } from '../../client/link/store.ts';
import { isFresh } from '../../client/play/panel/Coach.tsx';
import { isUnderWay } from '../../client/play/panel/neighbour/PressForm.tsx';
import { answersIn, keepAnswers } from '../../client/play/panel/news/askAnswers.ts';
import { keepUnread, readAll } from '../../client/play/panel/news/unreadWords.ts';
import { ownShift, takesApart } from '../../client/play/panel/previews.ts';
import { visibleEvent } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import { NO_GOODS } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { State } from '../../shared/model/state.ts';
import type { SeenEvent } from '../../shared/model/view.ts';
import { bag, dayTable, given, play } from '../support/world.ts';
import { modelOf, screenOf } from './model.ts';

/** Answers reach whoever asked, words wait to be read, and moves say what they cost. */

const market = () =>
  given(dayTable({ crafts: 'gtgt' }), {
    goods: { 0: '2w 2g 1t', 1: '3w 1g 2t' },
    ties: [[0, 1, 3, 3]],
  });

/** A market in which seat 0 offered something and seat 1 said no, as the browser at seat 0 keeps it. */
function declinedThere() {
  const state = market();
  const store = browserAt(state);
  keepAnswers(store);
  play(state, [0, { type: 'offer', to: 1, give: bag('1w'), get: bag('1t') }]);
  play(state, [1, { type: 'decline', ask: 0 }]);
  store.tell(seenBy(state, 0));
  return { state, store };
}

/** Everything that a seat saw. */
const seenBy = (state: State, seat: Seat): SeenEvent[] =>
  state.log.map((event) => visibleEvent(state, event, seat)).filter((event) => event !== null);

/** A browser at a seat, as it is after all that happened. */
function browserAt(state: State, seat = 0) {
  const store = createStore();
  store.set({ screen: screenOf(state, seat) });
  return store;
}

describe('an answer', () => {
  test('that was no says what it would have done, and who said it', () => {
    const state = market();
    play(state, [0, { type: 'offer', to: 1, give: bag('1w'), get: bag('1t') }]);
    play(state, [1, { type: 'decline', ask: 0 }]);
    expect(answersIn(seenBy(state, 0), 0, browserAt(state))).toMatchObject([
      { by: 1, counter: null, wouldHave: { yours: [1, 1], theirs: [1, 1] } },
    ]);
  });

  test('to a demand says who refused what', () => {
    const state = market();
    play(state, [0, { type: 'press', to: 1, good: 'timber', amount: 1 }]);
    play(state, [1, { type: 'refuse', ask: 0 }]);
    expect(answersIn(seenBy(state, 0), 0, browserAt(state))).toMatchObject([
      { by: 1, ask: { kind: 'press', good: 'timber', amount: 1 }, wouldHave: null },
    ]);
  });

  test('with another offer knows which', () => {
    const state = market();
    play(state, [0, { type: 'offer', to: 1, give: bag('1g'), get: bag('1t') }]);
    play(state, [1, { type: 'counter', ask: 0, give: bag('1t'), get: bag('2g') }]);
    const open = at(modelOf(state).book.asks, 0);
    expect(answersIn(seenBy(state, 0), 0, browserAt(state))).toMatchObject([{ counter: open.id }]);
  });

  test('is nothing that one took back oneself, that lapsed, or that another asked', () => {
    const state = market();
    play(state, [0, { type: 'offer', to: 1, give: bag('1w'), get: bag('1t') }]);
    play(state, [0, { type: 'withdraw', ask: 0 }]);
    play(state, [1, { type: 'offer', to: 0, give: bag('1t'), get: bag('1g') }]);
    play(state, [0, { type: 'decline', ask: 1 }]);
    expect(answersIn(seenBy(state, 0), 0, browserAt(state))).toEqual([]);
  });

  test('stays in the store until another round', () => {
    const { state, store } = declinedThere();
    expect(store.get().answers).toHaveLength(1);
    const last = state.log.length;
    store.tell([{ n: last, round: 2, type: 'phase-began', phase: 'morning' } as SeenEvent]);
    expect(store.get().answers).toEqual([]);
  });
});

test('an answer goes once the two have agreed after all', () => {
  const { state, store } = declinedThere();
  const told = seenBy(state, 0).length;
  play(state, [0, { type: 'offer', to: 1, give: bag('1w'), get: bag('1t') }]);
  play(state, [1, { type: 'accept', ask: 1 }]);
  store.tell(seenBy(state, 0).slice(told));
  expect(store.get().answers).toEqual([]);
});

test('a demand would hold up what is offered or owed between the two', () => {
  const state = market();
  expect(isUnderWay(modelOf(state), 1)).toBe(false);
  play(state, [1, { type: 'offer', to: 0, give: bag('1t'), get: bag('1g') }]);
  expect(isUnderWay(modelOf(state), 1)).toBe(true);
  expect(isUnderWay(modelOf(state), 2)).toBe(false);
});

describe('private words', () => {
  test('wait for whoever they are for, until they are read; and public ones do not', () => {
    const state = market();
    const store = browserAt(state);
    keepUnread(store);
    play(
      state,
      [1, { type: 'say', to: 0, phrase: 'hello', text: '' }],
      [1, { type: 'say', to: null, phrase: 'thanks', text: '' }],
      [0, { type: 'say', to: 1, phrase: 'hello', text: '' }],
    );
    store.tell(seenBy(state, 0));
    expect(store.get().unread).toEqual([1]);
    readAll(store);
    expect(store.get().unread).toEqual([]);
  });
});

describe('what a trade takes apart', () => {
  test.each([
    ['helps both', [1, 2], [1, 2], false],
    ['costs nobody', [1, 1], [1, 1], false],
    ['costs oneself', [2, 1], [0, 1], true],
    ['costs both', [2, 1], [1, 0], true],
    ['costs them, and fills nothing here', [1, 1], [1, 0], true],
    ['costs them, and fills one here', [1, 2], [1, 0], false],
    ['costs nobody that can be seen', [1, 1], null, false],
  ] as const)('one that %s: %s, %s', (_, yours, theirs, apart) => {
    expect(takesApart({ yours, theirs })).toBe(apart);
  });
});

test('a move that takes goods says how many baskets are left', () => {
  const model = modelOf(market());
  expect(ownShift(model, NO_GOODS, bag('1t'))).toEqual([1, 0]);
  expect(ownShift(model, bag('1t'), NO_GOODS)).toEqual([1, 2]);
});

test('no hint comes twice, not even in the next round', () => {
  const hints = new Map([
    ['coach.day', 0],
    ['coach.gift', 1],
  ]);
  expect(isFresh(hints, 'coach.day', 1)).toBe(false);
  expect([1, 2].map((round) => isFresh(hints, 'coach.gift', round))).toEqual([true, false]);
  expect(isFresh(hints, 'coach.say', 3)).toBe(true);
});
