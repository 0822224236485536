import { describe, expect, test } from 'vitest';
import { everyoneReady, phaseSeconds } from '../../shared/engine/index.ts';
import type { SeatCommand, SystemCommand } from '../../shared/model/command.ts';
import type { Seat } from '../../shared/model/ids.ts';
import {
  advance,
  advanceTo,
  bag,
  dayTable,
  eventsOf,
  given,
  openTable,
  type Ply,
  play,
  refusalOf,
  table,
  theValley,
} from '../support/world.ts';

const allocate: SeatCommand = { type: 'allocate', draw: 2, tend: 2 };
const ready = (is = true): SeatCommand => ({ type: 'ready', ready: is });
const away = (seat: Seat, here = false): SystemCommand => ({ type: 'presence', seat, here });

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

  test('gives a morning 30 s, the first one three times as much, and a day 90 s, and 150 s where two moves or more open', () => {
    const state = openTable(theValley, 4);
    expect(phaseSeconds(state)).toBe(90);
    const second = openTable(theValley, 4);
    advanceTo(second, 'morning', 2);
    expect(phaseSeconds(second)).toBe(30);
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

test('a seat that is not at the table is nobody', () => {
  expect(refusalOf(dayTable(), 9, { type: 'improve' }).refused).toBe('unknown-seat');
});
