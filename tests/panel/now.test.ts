import { describe, expect, test } from 'vitest';
import type { Touched } from '../../client/link/store.ts';
import { lessons } from '../../client/play/panel/Coach.tsx';
import { asksForMe, whatFitsNow } from '../../client/play/panel/day/fitsNow.ts';
import { clockText, leftNow } from '../../client/play/panel/Head.tsx';
import { standingWith } from '../../client/play/panel/neighbour/losses.ts';
import {
  firstDraft,
  mostOf,
  movesNow,
  roomToGet,
  roomToGive,
  turnTo,
  whyNotYet,
} from '../../client/play/panel/neighbour/offerDraft.ts';
import { payable, spare } from '../../client/play/panel/neighbour/payment.ts';
import { riverHistory } from '../../client/play/panel/neighbour/riverHistory.ts';
import { isNews } from '../../client/play/panel/news/panelNews.ts';
import { readyCount, tieTo } from '../../client/play/panel/panelModel.ts';
import { urgentBeside } from '../../client/play/panel/WaitingMark.tsx';
import { at } from '../../shared/model/at.ts';
import { LAND_GOODS, NO_GOODS } from '../../shared/model/goods/goods.ts';
import type { SeenEvent } from '../../shared/model/view.ts';
import {
  advance,
  advanceTo,
  bag,
  dayTable,
  firstLight,
  given,
  openTable,
  play,
  said,
  theValley,
} from '../support/world.ts';
import { modelOf } from './model.ts';

/** Seats 0 to 3 in a ring, all with enough to trade. */
const market = () =>
  given(dayTable({ crafts: 'gtgt' }), {
    goods: { 0: '3w 4g 1t', 1: '3w 1g 4t', 2: '3w 4g 1t', 3: '3w 1g 4t' },
    ties: [
      [0, 1, 3, 3],
      [0, 3, 3, 3],
    ],
  });

const fits = (state: Parameters<typeof modelOf>[0]) =>
  whatFitsNow(modelOf(state)).map((thing) => (thing.kind === 'ask' ? thing.ask.kind : thing.kind));

describe('what fits now', () => {
  test('swaps and the land, when nobody asks anything', () => {
    expect(fits(market())).toEqual(['swaps', 'land']);
  });

  test('a demand comes before an offer that came first, and what is due before both offers', () => {
    const state = market();
    play(
      state,
      [1, { type: 'offer', to: 0, give: bag('1t'), get: bag('1g') }],
      [3, { type: 'promise', to: 0, give: bag('1t'), get: bag('1g'), due: 1, debtor: 'you' }],
    );
    play(state, [0, { type: 'accept', ask: 1 }]);
    play(state, [3, { type: 'press', to: 0, good: 'water', amount: 1 }]);
    expect(fits(state)).toEqual(['press', 'debt', 'offer', 'land']);
  });

  test('of offers those come first that fill a basket now, and last what takes one apart', () => {
    const state = market();
    play(
      state,
      [3, { type: 'offer', to: 0, give: bag('1w'), get: bag('1t') }],
      [3, { type: 'offer', to: 0, give: bag('1w'), get: bag('1g') }],
      [1, { type: 'offer', to: 0, give: bag('1t'), get: bag('1g') }],
    );
    const wanted = asksForMe(modelOf(state)).flatMap((ask) =>
      ask.kind === 'offer' ? [`${ask.from}: ${said(ask.get)}`] : [],
    );
    expect(wanted).toEqual(['1: 0w 1g 0t', '3: 0w 1g 0t', '3: 0w 0g 1t']);
  });

  test('what waits elsewhere is counted on every page but the one it stands on, a demand by name', () => {
    const state = market();
    play(state, [1, { type: 'offer', to: 0, give: bag('1t'), get: bag('1g') }]);
    const beside = (touched: Touched) => urgentBeside(modelOf(state), touched);
    expect(beside({ kind: 'spring' })).toEqual({ count: 1, presser: null });
    play(state, [3, { type: 'press', to: 0, good: 'water', amount: 1 }]);
    expect(beside({ kind: 'nothing' })).toEqual({ count: 2, presser: 3 });
    expect(beside({ kind: 'homestead', seat: 3 })).toEqual({ count: 1, presser: null });
    expect(beside({ kind: 'homestead', seat: 1 })).toEqual({ count: 1, presser: 3 });
  });

  test('a pact proposed today comes before swaps until it is signed, an older one after the land', () => {
    const state = market();
    play(state, [2, { type: 'propose', terms: { kind: 'quota', most: 2 } }]);
    expect(fits(state)).toEqual(['pact', 'swaps', 'land']);
    advanceTo(state, 'day', 2);
    expect(fits(state).slice(-2)).toEqual(['land', 'pact']);
    play(state, [0, { type: 'sign', pact: 0 }]);
    expect(fits(state)).not.toContain('pact');
  });

  test('a work that is being built has a card until it stands', () => {
    const state = market();
    play(state, [2, { type: 'call', work: 'wetland' }]);
    expect(fits(state)).toEqual(['swaps', 'land', 'work']);
    given(state, { goods: { 2: '9g' } });
    play(state, [2, { type: 'pledge', work: 0, goods: bag('4g') }]);
    expect(fits(state)).not.toContain('work');
  });

  test('a promise with time left comes last', () => {
    const state = market();
    play(state, [
      1,
      { type: 'promise', to: 0, give: bag('1t'), get: bag('1g'), due: 3, debtor: 'you' },
    ]);
    play(state, [0, { type: 'accept', ask: 0 }]);
    expect(fits(state).at(-1)).toBe('debt');
  });

  test('an introduction waits until it is answered', () => {
    const state = market();
    play(state, [1, { type: 'introduce', a: 0, b: 2 }]);
    expect(fits(state)).toContain('introduction');
    play(state, [0, { type: 'accept', ask: 0 }]);
    expect(fits(state)).not.toContain('introduction');
  });
});

describe('an offer begins', () => {
  test('with a swap that helps both, where there is one', () => {
    const { give, get } = firstDraft(modelOf(market()), 1, null);
    expect([said(give), said(get)]).toEqual(['0w 1g 0t', '0w 0g 1t']);
  });

  test('else with one for one', () => {
    const state = given(market(), { goods: { 0: '3w 3g 3t' } });
    const { give, get } = firstDraft(modelOf(state), 1, null);
    expect([said(give), said(get)]).toEqual(['0w 1g 0t', '0w 0g 1t']);
  });

  test.each([
    ['of what there is most use for', '1w 4g 0t', '3w 1g 1t', '0w 1g 0t', '0w 0g 1t'],
    ['of what is there at all', '2w 0g 0t', '0w 0g 2t', '1w 0g 0t', '0w 0g 1t'],
    ['that takes no basket apart', '3w 1g 1t', '1w 1g 2t', '1w 0g 0t', '0w 0g 1t'],
  ])('%s', (_, mine, theirs, gives, gets) => {
    const state = given(market(), { goods: { 0: mine, 1: theirs } });
    const { give, get } = firstDraft(modelOf(state), 1, null);
    expect([said(give), said(get)]).toEqual([gives, gets]);
  });

  test('with theirs turned round, where it answers one', () => {
    const state = market();
    play(state, [1, { type: 'offer', to: 0, give: bag('2t'), get: bag('1g 1w') }]);
    const model = modelOf(state);
    const ask = at(model.book.asks, 0);
    if (ask.kind !== 'offer') throw new Error('not an offer');
    const { give, get } = firstDraft(model, 1, ask);
    expect([said(give), said(get)]).toEqual(['1w 1g 0t', '0w 0g 2t']);
  });
});

describe('a draft', () => {
  const model = modelOf(given(market(), { ties: [[0, 1, 2, 3]] }));
  const tie = tieTo(model, 1);
  if (tie === null) throw new Error('no river');
  const draft = firstDraft(model, 1, null);

  test('gives no more than the river carries, a gift up to its limit', () => {
    expect(roomToGive(model, tie, draft).carries).toBe(2);
    expect(roomToGive(model, tie, { ...draft, mode: 'gift' }).carries).toBe(3);
  });

  test('gets no more than they have', () => {
    const room = roomToGet(model, tie, 1, draft);
    expect([mostOf('grain', NO_GOODS, room), mostOf('timber', NO_GOODS, room)]).toEqual([1, 2]);
  });

  test('what is owed need not be there yet', () => {
    const owed = { ...draft, mode: 'promise', debtor: 'me' } as const;
    expect(roomToGive(model, tie, owed)).toEqual({ carries: 9, store: null });
    expect(roomToGet(model, tie, 1, owed).carries).toBe(2);
  });

  test('moves at once what is not owed', () => {
    const moves = (mode: 'offer' | 'gift' | 'promise', debtor: 'me' | 'you') => {
      const { give, get } = movesNow({ ...draft, mode, debtor });
      return [said(give), said(get)];
    };
    expect(moves('offer', 'me')).toEqual(['0w 1g 0t', '0w 0g 1t']);
    expect(moves('gift', 'me')).toEqual(['0w 1g 0t', '0w 0g 0t']);
    expect(moves('promise', 'me')).toEqual(['0w 0g 0t', '0w 0g 1t']);
    expect(moves('promise', 'you')).toEqual(['0w 1g 0t', '0w 0g 0t']);
  });

  test('turned to another good, it keeps as much as fits', () => {
    const room = roomToGet(model, tie, 1, draft);
    expect(said(turnTo('grain', bag('2t'), room))).toBe('0w 1g 0t');
    expect(said(turnTo('water', bag('2t'), room))).toBe('2w 0g 0t');
  });

  test.each([
    ['nothing on one side', '1g', '', 'empty'],
    ['a good for itself', '1g', '1g 1t', 'same'],
    ['one for another', '1g', '1t', null],
  ])('with %s', (_, give, get, why) => {
    expect(whyNotYet({ ...draft, give: bag(give), get: bag(get) })).toBe(why);
  });
});

test('what is paid is what there is, as far as the river carries', () => {
  expect(said(payable(bag('1w 3g'), bag('2w 2g'), 9))).toBe('1w 2g 0t');
  expect(said(payable(bag('1w 3g'), bag('2w 2g'), 2))).toBe('1w 1g 0t');
  expect(said(payable(bag('1w 3g'), bag('2w 2g'), 0))).toBe('0w 0g 0t');
});

test('what can be spared is taken from what there is most of', () => {
  expect(said(spare(bag('9w 3g 3t'), 2, LAND_GOODS))).toBe('0w 1g 1t');
  expect(said(spare(bag('0w 1g 0t'), 2, LAND_GOODS))).toBe('0w 1g 0t');
});

test('those who stand together with someone are named before they are pressed', () => {
  const state = dayTable({
    ties: [
      [0, 1],
      [1, 2],
      [0, 2],
      [2, 3],
    ],
  });
  play(
    state,
    [1, { type: 'propose', terms: { kind: 'together' } }],
    [2, { type: 'sign', pact: 0 }],
    [3, { type: 'sign', pact: 0 }],
  );
  advanceTo(state, 'day', 2);
  // 3 has signed too, but has no river to 0 that could close.
  expect(standingWith(modelOf(state), 1)).toEqual([2]);
});

test('a river tells its rounds: width, what it can be, and what harmed it', () => {
  const state = given(market(), { ties: [[0, 1, 2, 3]] });
  play(state, [1, { type: 'gift', to: 0, goods: bag('1t') }]);
  advanceTo(state, 'day', 2);
  play(state, [1, { type: 'press', to: 0, good: 'water', amount: 1 }]);
  play(state, [0, { type: 'yield', ask: 0 }]);
  advanceTo(state, 'day', 3);
  const model = modelOf(state);
  const tie = tieTo(model, 1);
  if (tie === null) throw new Error('no river');
  expect(riverHistory(model.valley, tie)).toEqual([
    { round: 1, width: 1, limit: 3, harm: null },
    { round: 2, width: 1, limit: 2, harm: 'press' },
    { round: 3, width: 2, limit: 2, harm: null },
  ]);
});

describe('the coach', () => {
  test('explains hands and the first day in First Light, and every move as it opens', () => {
    const state = openTable(firstLight, 4);
    expect(lessons(modelOf(state))).toEqual(['coach.hands']);
    advance(state);
    expect(lessons(modelOf(state))).toEqual([
      'coach.day',
      'coach.offer',
      'coach.gift',
      'coach.say',
    ]);
    advanceTo(state, 'day', 2);
    expect(lessons(modelOf(state))).toContain('coach.introduce');
  });

  test('does not ask for a work that somebody has called already', () => {
    const state = openTable(theValley, 8);
    const opens = theValley.opens.terraces ?? 0;
    advanceTo(state, 'day', opens);
    expect(lessons(modelOf(state))).toContain('coach.terraces');
    play(state, [1, { type: 'call', work: 'terraces' }]);
    expect(lessons(modelOf(state))).not.toContain('coach.terraces');
  });

  test('does not ask for an introduction where nobody is left to bring together', () => {
    const state = openTable(firstLight, 4);
    advanceTo(state, 'day', 2);
    const [a, b] = [1, 3] as const;
    expect(lessons(modelOf(state))).toContain('coach.introduce');
    play(state, [0, { type: 'introduce', a, b }]);
    for (const seat of [a, b]) play(state, [seat, { type: 'accept', ask: 0 }]);
    expect(lessons(modelOf(state))).not.toContain('coach.introduce');
    const three = openTable(firstLight, 3);
    advanceTo(three, 'day', 2);
    expect(lessons(modelOf(three))).not.toContain('coach.introduce');
  });

  test('in First Light speaks of the offer that waits, and of a store that fills no basket', () => {
    const state = openTable(firstLight, 4);
    advanceTo(state, 'day', 1);
    play(state, [1, { type: 'offer', to: 0, give: bag('1g'), get: bag('1w') }]);
    expect(lessons(modelOf(state))[0]).toBe('coach.asked');
    advanceTo(state, 'day', 2);
    expect(modelOf(state).own.goods.timber).toBe(0);
    // What is new comes first.
    expect(lessons(modelOf(state))).toEqual(['coach.introduce', 'coach.hungry']);
  });

  test('elsewhere tells only what is new', () => {
    const state = openTable(theValley, 8);
    expect(lessons(modelOf(state))).toEqual([]);
    advanceTo(state, 'day', 1);
    expect(lessons(modelOf(state))).toEqual([]);
    advanceTo(state, 'day', 5);
    expect(lessons(modelOf(state))).toEqual([
      'coach.promise',
      'coach.amend',
      'coach.self-reliance',
    ]);
  });
});

describe('the clock', () => {
  test.each([
    [52_000, '0:52'],
    [51_001, '0:52'],
    [150_000, '2:30'],
    [0, '0:00'],
  ])('%i ms are %s', (left, text) => {
    expect(clockText(left)).toBe(text);
  });

  test('runs on between snapshots, stands while paused, and is not there where there is no limit', () => {
    expect(leftNow({ seconds: 90, left: 52_000, paused: false }, 2000)).toBe(50_000);
    expect(leftNow({ seconds: 90, left: 1000, paused: false }, 2000)).toBe(0);
    expect(leftNow({ seconds: 90, left: 52_000, paused: true }, 2000)).toBe(52_000);
    expect(leftNow({ seconds: 0, left: 0, paused: false }, 2000)).toBeNull();
  });
});

test('those who are away are not waited for', () => {
  const state = dayTable();
  for (const seat of [0, 1, 2]) play(state, ['system', { type: 'presence', seat, here: true }]);
  play(state, [1, { type: 'ready', ready: true }]);
  play(state, ['system', { type: 'presence', seat: 3, here: false }]);
  expect(readyCount(modelOf(state).valley)).toEqual({ ready: 1, all: 3 });
});

test.each<[string, Record<string, unknown>, boolean]>([
  ['a gift to me', { type: 'gave', from: 1, to: 0, goods: NO_GOODS }, true],
  ['my own gift', { type: 'gave', from: 0, to: 1, goods: NO_GOODS }, false],
  ['a river cut elsewhere', { type: 'severed', tie: 3, by: 2, other: 3 }, true],
  ['a boat elsewhere', { type: 'boats', from: 2, to: 3, gave: NO_GOODS, got: NO_GOODS }, false],
  ['someone’s readiness', { type: 'readied', seat: 2, ready: true }, false],
  ['words from others', { type: 'said', from: 2, to: null, phrase: 'yes', text: '' }, true],
])('%s is news: %s', (_, event, news) => {
  expect(isNews({ n: 1, round: 1, ...event } as SeenEvent, 0)).toBe(news);
});
