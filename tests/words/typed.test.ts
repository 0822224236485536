import { expect, test } from 'vitest';
import { createFormatter, learn } from '../../client/words/messages/messages.ts';
import { maskHidden } from '../../server/rooms/mirror/maskHidden.ts';
import { step, visibleState } from '../../shared/engine/index.ts';
import type { SeatCommand } from '../../shared/model/command.ts';
import type { State } from '../../shared/model/state.ts';
import { dayTable } from '../support/world.ts';

/** What people type stays as it was typed, and says in which language, so that it is pronounced right. */

type Say = Extract<SeatCommand, { type: 'say' }>;
const say: Say = { type: 'say', to: null, phrase: null, text: 'Wer gibt mir Wasser?' };

function said(...words: readonly Say[]): State {
  const state = dayTable();
  for (const command of words) step(state, { by: 0, command });
  return state;
}

test('words in the game say in which language they were typed, to everyone who hears them', () => {
  const state = said({ ...say, language: 'de' }, say);
  expect(visibleState(state, 1).valley.said).toMatchObject([
    { language: 'de' },
    { text: say.text },
  ]);
  // As older records have it.
  expect(visibleState(state, 1).valley.said[1]).not.toHaveProperty('language');
});

test('what the game says in everyone’s own language is in none', () => {
  const state = said({ ...say, phrase: 'hello', text: '', language: 'de' });
  expect(visibleState(state, 1).valley.said[0]).not.toHaveProperty('language');
});

test('of words that were taken off the screens not even the language is told', () => {
  const state = said({ ...say, language: 'de' });
  const [word] = maskHidden(state, new Set([0]), visibleState(state, 1).valley.said);
  expect(word).toMatchObject({ from: 0, text: '' });
  expect(JSON.stringify(word)).not.toContain('de');
});

test('a sentence keeps apart what somebody typed in it', () => {
  learn('en', { default: { asking: { yours: ['Sent: ', ['text']] } } });
  const { parts, text } = createFormatter('en');
  const typed = { text: 'نعم', language: 'ar' };
  expect(parts('asking.yours', { text: typed })).toEqual([
    { text: 'Sent: ', strong: false },
    { text: '\u2068نعم\u2069', strong: false, language: 'ar' },
  ]);
  expect(text('asking.yours', { text: typed })).toBe('Sent: \u2068نعم\u2069');
});
