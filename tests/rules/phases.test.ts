import { describe, expect, test } from 'vitest';
import {
  everyoneReady,
  phaseSeconds,
  visibleEvent,
  visibleState,
} from '../../shared/engine/index.ts';
import type { SeatCommand, SystemCommand } from '../../shared/model/command.ts';
import type { State } from '../../shared/model/state.ts';
import {
  advance,
  advanceTo,
  bag,
  dayTable,
  eventsOf,
  given,
  only,
  openTable,
  type Ply,
  play,
  refusalOf,
  sitter,
  table,
  theValley,
} from '../support/world.ts';

const allocate: SeatCommand = { type: 'allocate', draw: 2, tend: 2 };
const ready = (is = true): SeatCommand => ({ type: 'ready', ready: is });
type Sight = Omit<Extract<SystemCommand, { type: 'sight' }>, 'type'>;
/** What everyone's screen is told of what can be seen. */
const seenBy = (state: State): Sight => {
  const { sight: goods, shown } = visibleState(state, 'public').valley;
  return { goods, boats: shown.boats, measures: [...shown.measures], outlook: shown.outlook };
};
const away = (seat: number, here = false): SystemCommand => ({ type: 'presence', seat, here });

describe('a round', () => {
  test('is a morning, a day and a dusk, and the game ends after the last', () => {
    const state = table({ scenario: { rounds: 2, afterwards: { rounds: 0 } } });
    const seen = [`${state.round} ${state.phase}`];
    while (state.phase !== 'end') {
      advance(state);
      seen.push(`${state.round} ${state.phase}`);
    }
    expect(seen).toEqual(['1 morning', '1 day', '1 dusk', '2 morning', '2 day', '2 dusk', '2 end']);
    expect(eventsOf(state.log, 'ended')).toHaveLength(1);
  });

  test('numbers its events one by one from 0', () => {
    const state = table();
    advanceTo(state, 'dusk', 4);
    expect(state.log.map(({ n }) => n)).toEqual(state.log.map((_, i) => i));
  });

  test('rests nothing on what came later', () => {
    const state = dayTable();
    given(state, { goods: { 0: '9w 9g 9t' } });
    play(state, [0, { type: 'fence' }], [0, { type: 'sever', to: 1 }]);
    advanceTo(state, 'end');
    for (const { n, because } of state.log)
      for (const cause of because ?? []) expect(cause).toBeLessThan(n);
  });

  test('brings dusk in its order', () => {
    const state = dayTable();
    given(state, { goods: { 0: '1g' }, vitality: { 1: 1 }, stock: 5, lastStock: 40 });
    play(state, [0, { type: 'offer', to: 1, give: bag('1g'), get: bag('1t') }]);
    const order = advance(state).map(({ type }) => type);
    const steps = [
      'ask-ended',
      'ate',
      'stored',
      'lived',
      'withered',
      'rivers-turned',
      'regrew',
      'spring-died',
    ];
    expect(order.filter((type) => steps.includes(type))).toEqual(steps);
  });
});

describe('the clock', () => {
  test('is refused when it speaks of a phase that is over', () => {
    const state = table();
    const stale: Ply = ['system', { type: 'advance', round: 1, phase: 'morning' }];
    play(state, stale);
    expect(refusalOf(state, ...stale).refused).toBe('stale');
    expect(refusalOf(state, 'system', { type: 'advance', round: 2, phase: 'day' }).refused).toBe(
      'stale',
    );
  });

  test('is refused after the end', () => {
    const state = table();
    advanceTo(state, 'end');
    expect(refusalOf(state, 'system', { type: 'advance', round: 10, phase: 'end' }).refused).toBe(
      'game-over',
    );
  });

  test('gives a morning 30 s and a day 90 s, and 150 s where two moves or more open', () => {
    const state = openTable(theValley, 4);
    expect(phaseSeconds(state)).toBe(30);
    const days = [1, 6, 7, 8].map((round) => {
      advanceTo(state, 'day', round);
      return phaseSeconds(state);
    });
    expect(days).toEqual([150, 150, 90, 90]);
    advanceTo(state, 'end');
    expect(phaseSeconds(state)).toBe(0);
  });
});

describe('what is asked in its time', () => {
  test.each<[string, SeatCommand]>([
    ['hands', allocate],
    ['an intention', { type: 'intend', intention: 'help' }],
  ])('%s in the morning', (_, command) => {
    const state = table();
    play(state, [0, command]);
    advance(state);
    expect(refusalOf(state, 0, command).refused).toBe('wrong-phase');
    advance(state);
    expect(refusalOf(state, 0, command).refused).toBe('wrong-phase');
  });

  test.each<SeatCommand>([
    { type: 'gift', to: 1, goods: bag('1g') },
    { type: 'improve' },
    { type: 'call', work: 'wetland' },
    { type: 'propose', terms: { kind: 'together' } },
    { type: 'say', to: null, phrase: 'hello', text: '' },
  ])('the day is for %j', (command) => {
    const state = table();
    given(state, { goods: { 0: '4w 4g 4t' } });
    expect(refusalOf(state, 0, command).refused).toBe('wrong-phase');
    advance(state);
    play(state, [0, command]);
    advance(state);
    expect(refusalOf(state, 0, command).refused).toBe('wrong-phase');
  });

  test('nothing by a seat after the end', () => {
    const state = table();
    advanceTo(state, 'end');
    for (const command of [allocate, ready(), { type: 'improve' }] as SeatCommand[])
      expect(refusalOf(state, 0, command).refused).toBe('game-over');
  });

  test.each<[string, string, SeatCommand, number]>([
    ['improving', 'improve', { type: 'improve' }, 2],
    ['terraces', 'terraces', { type: 'call', work: 'terraces' }, 2],
    ['introducing', 'introduce', { type: 'introduce', a: 1, b: 3 }, 3],
    ['a bridge', 'bridge', { type: 'bridge', to: 2, pay: bag('2g') }, 3],
    ['a wetland', 'wetland', { type: 'call', work: 'wetland' }, 3],
    ['a granary', 'granary', { type: 'call', work: 'granary' }, 3],
    ['pressing', 'press', { type: 'press', to: 1, good: 'grain', amount: 1 }, 4],
    ['a fence', 'fence', { type: 'fence' }, 4],
    ['a quota', 'quota', { type: 'propose', terms: { kind: 'quota', most: 2 } }, 4],
    [
      'a promise',
      'promise',
      { type: 'promise', to: 1, give: bag('1g'), get: bag('1t'), due: 9, debtor: 'me' },
      5,
    ],
    ['amends', 'amend', { type: 'amend', to: 1, goods: bag('2g') }, 5],
    ['self-reliance', 'self-reliance', { type: 'self-reliance' }, 5],
    ['severing', 'sever', { type: 'sever', to: 1 }, 6],
    ['standing together', 'together', { type: 'propose', terms: { kind: 'together' } }, 6],
    ['an assembly house', 'assembly', { type: 'call', work: 'assembly' }, 7],
  ])('%s opens in its round of The Valley and stays open', (_, move, command, round) => {
    const state = openTable(theValley, 4);
    advanceTo(state, 'day', round - 1);
    const stock = () =>
      given(state, { goods: { 0: '4w 4g 4t', 1: '4w 4g 4t' }, ties: [[0, 1, 1, 3]] });
    stock();
    expect(refusalOf(state, 0, command)).toEqual({ refused: 'not-open-yet', round });
    advanceTo(state, 'day', round);
    expect(eventsOf(state.log, 'dawned').at(-1)?.opens).toContain(move);
    stock();
    if (move === 'amend') expect(refusalOf(state, 0, command).refused).toBe('nothing-to-mend');
    else play(state, [0, command]);
  });
});

describe('ready', () => {
  test('is everyone once everyone who is there has said so', () => {
    const state = dayTable();
    for (const seat of [0, 1, 2]) play(state, [seat, ready()]);
    expect(everyoneReady(state)).toBe(false);
    play(state, [3, ready()]);
    expect(everyoneReady(state)).toBe(true);
    play(state, [3, ready(false)]);
    expect(everyoneReady(state)).toBe(false);
  });

  test('does not wait for a person who is away, until they are back', () => {
    const state = dayTable();
    for (const seat of [0, 1, 2]) play(state, [seat, ready()]);
    play(state, ['system', away(3)]);
    expect(everyoneReady(state)).toBe(true);
    play(state, ['system', away(3, true)]);
    expect(everyoneReady(state)).toBe(false);
  });

  test('waits for bots', () => {
    const state = dayTable({ sitters: [{}, {}, {}, { keeper: 'bot', character: 'sharer' }] });
    for (const seat of [0, 1, 2]) play(state, [seat, ready()]);
    expect(everyoneReady(state)).toBe(false);
    play(state, [3, ready()]);
    expect(everyoneReady(state)).toBe(true);
  });

  test('is what sealed hands are in the morning', () => {
    const state = table();
    for (const seat of [0, 1, 2, 3]) play(state, [seat, allocate]);
    expect(everyoneReady(state)).toBe(true);
  });

  test('is forgotten with the phase', () => {
    const state = dayTable();
    for (const seat of [0, 1, 2, 3]) play(state, [seat, ready()]);
    advance(state);
    expect(everyoneReady(state)).toBe(false);
  });
});

describe('the house', () => {
  test('can announce an earlier last round', () => {
    const state = dayTable();
    play(state, ['system', { type: 'last-round', round: 2 }]);
    advanceTo(state, 'end');
    expect(state.round).toBe(2);
  });

  test.each([0, 11])('can’t make %i the last', (round) => {
    const state = dayTable();
    advanceTo(state, 'day', 2);
    expect(refusalOf(state, 'system', { type: 'last-round', round }).refused).toBe('bad-round');
  });

  test('gives a seat to a bot and back, with everything in it', () => {
    const state = dayTable();
    const before = { ...state.homesteads[1].goods };
    play(state, [
      'system',
      { type: 'occupy', seat: 1, keeper: 'bot', nickname: 'Reed', character: 'steward' },
    ]);
    expect(state.homesteads[1]).toMatchObject({
      keeper: 'bot',
      character: 'steward',
      goods: before,
    });
    play(state, ['system', { type: 'occupy', ...sitter(1), seat: 1 }]);
    expect(state.homesteads[1]).toMatchObject({ keeper: 'person', goods: before });
  });

  test('decides on words, and on sight', () => {
    const state = dayTable({ scenario: { words: 'free' } });
    const words: SeatCommand = { type: 'say', to: 1, phrase: null, text: 'shall we?' };
    play(state, [0, words], ['system', { type: 'words', words: 'phrases' }]);
    expect(refusalOf(state, 0, words).refused).toBe('phrases-only');
    play(
      state,
      [0, { type: 'say', to: 1, phrase: 'thanks', text: '' }],
      ['system', { type: 'words', words: 'none' }],
    );
    expect(refusalOf(state, 0, { type: 'say', to: null, phrase: 'thanks', text: '' }).refused).toBe(
      'no-words',
    );
  });

  test.each<[string, Sight, Partial<Sight>]>([
    ['stores', { goods: 'all' }, { goods: 'all' }],
    ['measures', { measures: ['dependence'] }, { measures: ['dependence'] }],
    ['no measures', { measures: [] }, { measures: [] }],
    ['boats, which are hidden at once', { boats: 'parties' }, { boats: 'parties' }],
    ['the spring’s outlook', { outlook: 'none' }, { outlook: 'none' }],
    ['two things at once', { goods: 'own', measures: [] }, { goods: 'own', measures: [] }],
  ])('decides on what is seen, one thing at a time: %s', (_, said, becomes) => {
    const state = dayTable();
    play(state, ['system', { type: 'sight', ...said }]);
    const before = { goods: 'neighbours', boats: 'all', measures: ['flows'], outlook: 'told' };
    expect(seenBy(state)).toEqual({ ...before, ...becomes });
  });

  test('boats that sailed unseen stay so: they are open from the next dawn on', () => {
    const state = dayTable({ scenario: { sight: { boats: 'parties' } } });
    const gift: Ply = [0, { type: 'gift', to: 1, goods: bag('1g') }];
    const [before] = play(state, gift);
    const open: Ply = ['system', { type: 'sight', boats: 'all' }];
    play(state, open, open);
    const [after] = play(state, gift);
    expect(seenBy(state).boats).toBe('parties');
    advanceTo(state, 'morning', 2);
    expect(seenBy(state).boats).toBe('all');
    for (const event of [before, after]) expect(visibleEvent(state, event, 'public')).toBeNull();
    advance(state);
    const [later] = play(state, gift);
    expect(visibleEvent(state, later, 'public')).toMatchObject({ type: 'boats' });
    expect(visibleState(state, 'public').valley.ties.some(({ giftedAB }) => giftedAB > 0)).toBe(
      true,
    );
  });

  test('what is opened in a morning is open the same day', () => {
    const state = table({ scenario: { sight: { boats: 'parties' } } });
    play(state, ['system', { type: 'sight', boats: 'all' }]);
    expect(seenBy(state).boats).toBe('all');
  });

  test.each(['occupy', 'presence'] as const)('knows no seat beyond the table: %s', (type) => {
    const command: SystemCommand =
      type === 'occupy'
        ? { type, seat: 9, keeper: 'bot', nickname: '', character: null }
        : { type, seat: 9, here: true };
    expect(refusalOf(dayTable(), 'system', command).refused).toBe('unknown-seat');
  });
});

describe('words', () => {
  test.each<[string, number | null, string]>([
    ['to one who is no neighbour', 2, 'not-tied'],
    ['to oneself', 0, 'yourself'],
  ])('%s are refused', (_, to, refused) => {
    expect(refusalOf(dayTable(), 0, { type: 'say', to, phrase: 'hello', text: '' }).refused).toBe(
      refused,
    );
  });

  test('of nothing are refused', () => {
    expect(
      refusalOf(dayTable(), 0, { type: 'say', to: null, phrase: null, text: '' }).refused,
    ).toBe('nothing-moves');
  });

  test('reach over a closed river', () => {
    const state = given(dayTable(), { goods: { 1: '1g' } });
    play(
      state,
      [0, { type: 'press', to: 1, good: 'grain', amount: 1 }],
      [1, { type: 'say', to: 0, phrase: 'why', text: '' }],
    );
    expect(only(state.log, 'said').to).toBe(0);
  });
});

test('a seat that is not at the table is nobody', () => {
  expect(refusalOf(dayTable(), 9, { type: 'improve' }).refused).toBe('unknown-seat');
});
