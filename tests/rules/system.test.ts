import { describe, expect, test } from 'vitest';
import { visibleEvent, visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { SystemCommand } from '../../shared/model/command.ts';
import type { State } from '../../shared/model/state.ts';
import {
  advance,
  advanceTo,
  bag,
  dayTable,
  home,
  only,
  type Ply,
  play,
  refusalOf,
  sitter,
  table,
} from '../support/world.ts';

/** What the clock, the door and the facilitator may ask. None of it moves a good or a river. */

type Sight = Omit<Extract<SystemCommand, { type: 'sight' }>, 'type'>;
/** What everyone's screen is told of what can be seen. */
const seenBy = (state: State): Sight => {
  const { sight: goods, shown } = visibleState(state, 'public').valley;
  return { goods, boats: shown.boats, measures: [...shown.measures], outlook: shown.outlook };
};

describe('the system', () => {
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
    const before = { ...at(state.homesteads, 1).goods };
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
    const before = at(play(state, gift), 0);
    const open: Ply = ['system', { type: 'sight', boats: 'all' }];
    play(state, open, open);
    const after = at(play(state, gift), 0);
    expect(seenBy(state).boats).toBe('parties');
    advanceTo(state, 'morning', 2);
    expect(seenBy(state).boats).toBe('all');
    for (const event of [before, after]) expect(visibleEvent(state, event, 'public')).toBeNull();
    advance(state);
    const later = at(play(state, gift), 0);
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

  test.each<[string, number, string, object]>([
    ['its own round', 2, 'last-round-set', { lastRound: 2 }],
    ['a later one', 5, 'last-round-set', { lastRound: 5 }],
  ])('makes %s the last', (_, round, type, says) => {
    const state = dayTable();
    advanceTo(state, 'day', 2);
    const [event] = play(state, ['system', { type: 'last-round', round }]);
    expect(event).toMatchObject({ type, ...says });
  });

  test('announces no last round once the game is over', () => {
    const state = dayTable({ scenario: { rounds: 1 } });
    advanceTo(state, 'end');
    expect(refusalOf(state, 'system', { type: 'last-round', round: 1 }).refused).toBe('game-over');
  });

  test.each([true, false])('says whether a person can be reached: %s', (here) => {
    const state = dayTable();
    const [event] = play(state, ['system', { type: 'presence', seat: 1, here }]);
    expect(event).toMatchObject({ type: 'presence-changed', seat: 1, here });
    expect(home(state, 1).here).toBe(here);
  });

  test('ends only the phase that it names', () => {
    const state = dayTable();
    const stale: SystemCommand = { type: 'advance', round: 1, phase: 'morning' };
    expect(refusalOf(state, 'system', stale).refused).toBe('stale');
    play(state, ['system', { type: 'advance', round: 1, phase: 'day' }]);
    expect(state.phase).toBe('dusk');
  });

  test('moves no good and no river by anything that it decides', () => {
    const state = dayTable();
    const before = JSON.stringify([state.ties, state.homesteads.map(({ goods }) => goods)]);
    play(
      state,
      ['system', { type: 'occupy', seat: 2, keeper: 'bot', nickname: '', character: 'taker' }],
      ['system', { type: 'presence', seat: 0, here: false }],
      ['system', { type: 'words', words: 'none' }],
      ['system', { type: 'sight', goods: 'all' }],
      ['system', { type: 'last-round', round: 3 }],
    );
    expect(JSON.stringify([state.ties, state.homesteads.map(({ goods }) => goods)])).toBe(before);
    expect(only(state.log, 'last-round-set').lastRound).toBe(3);
  });
});
