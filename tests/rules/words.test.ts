import { describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/model/command.ts';
import { dayTable, given, only, openFromTheStart, play, refusalOf } from '../support/world.ts';

/** Words: to whom they reach, and which of them a table allows. */

const say = (to: number | null, text: string): SeatCommand =>
  text === ''
    ? { type: 'say', to, phrase: 'hello', text }
    : { type: 'say', to, phrase: null, text };

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

  test('are what the facilitator leaves of them', () => {
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

  test.each<['free' | 'phrases' | 'none', string, string | null]>([
    ['free', 'shall we?', null],
    ['free', '', null],
    ['phrases', 'shall we?', 'phrases-only'],
    ['phrases', '', null],
    ['none', 'shall we?', 'no-words'],
    ['none', '', 'no-words'],
  ])('at a table of words “%s”, “%s” meets %s', (words, text, refused) => {
    const state = dayTable({ scenario: { words } });
    const command = say(null, text);
    if (refused !== null) expect(refusalOf(state, 0, command).refused).toBe(refused);
    else expect(only(play(state, [0, command]), 'said')).toMatchObject({ from: 0, to: null, text });
  });

  test('are closed where a scenario opens them later', () => {
    const state = dayTable({ scenario: { opens: { say: 2 } } });
    expect(refusalOf(state, 0, say(null, '')).refused).toBe('not-open-yet');
  });

  test('reach nobody over a river that was cut', () => {
    const state = dayTable({ scenario: { opens: openFromTheStart() } });
    play(state, [0, { type: 'sever', to: 1 }]);
    expect(refusalOf(state, 0, say(1, '')).refused).toBe('severed');
  });
});
