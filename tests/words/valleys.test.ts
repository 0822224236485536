import { describe, expect, test } from 'vitest';
import { createFormatter, LANGUAGES, learn } from '../../client/words/messages/messages.ts';
import { shippedWords } from '../../client/words/messages/shippedWords.ts';
import { at } from '../../shared/model/at.ts';
import { SCENARIOS, scenarioOf } from '../../shared/scenarios/index.ts';
import { scenarioFindings } from '../../tools/words/scenarioFindings.ts';
import { UNFINISHED } from './unfinished.ts';

/** What shipped scenarios say is told in the reader's language; what people wrote stands as they wrote it. */

const fishery = scenarioOf('fishery');
if (fishery?.world === undefined) throw new Error('no fishery');
const told = shippedWords(
  {
    sources: {},
    fishery: {
      title: 'Fiŝado',
      purpose: 'Unu maro por ĉiuj.',
      watchFor: { 1: 'La mateno.' },
      places: { 0: 'Meva Roko' },
      words: { rivero: 'kanalo' },
    },
  },
  SCENARIOS,
);

describe('a shipped scenario', () => {
  learn('ia', {
    default: { ...told, terms: { river: ['rivero'] }, reasons: { severed: '\ue001 finiĝis.' } },
  });
  const said = createFormatter('ia', fishery.world);

  test('says in another language what it says of itself', () => {
    expect(said.told('Fishery')).toBe('Fiŝado');
    expect(said.told(fishery.purpose)).toBe('Unu maro por ĉiuj.');
    expect(said.told(at(fishery.watchFor, 1))).toBe('La mateno.');
    expect(said.told('Gull Rock')).toBe('Meva Roko');
  });

  test('keeps in English what is missing, and what somebody wrote anew', () => {
    expect(said.told(at(fishery.watchFor, 0))).toBe(fishery.watchFor[0]);
    expect(said.told('Fishery, and more')).toBe('Fishery, and more');
  });

  test('speaks in its own world’s words', () => {
    expect(said.text('reasons.severed')).toBe('Kanalo finiĝis.');
    expect(createFormatter('ia').text('reasons.severed')).toBe('Rivero finiĝis.');
  });

  test('is refused where it isn’t there, or has no such text', () => {
    expect(() => shippedWords({ sources: {}, harbour: {} }, SCENARIOS)).toThrow('harbour');
    const beyond = { sources: {}, fishery: { questions: { 9: 'Ĉu?' } } };
    expect(() => shippedWords(beyond, SCENARIOS)).toThrow('questions.9');
  });
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('in %s', (language) => {
  const { missing, unsound, equal } = scenarioFindings(language);
  const list = (found: readonly { readonly key: string; readonly what: string }[]) =>
    found.map(({ key, what }) => `${key}: ${what}`);

  test('every form of a thing has its word, and nothing is told of what isn’t there', () => {
    expect(list(unsound)).toEqual([]);
  });

  test('every scenario tells everything, but where it is still being translated', () => {
    expect(UNFINISHED.includes(language) ? [] : list(missing)).toEqual([]);
    expect(list(equal)).toEqual([]);
  });
});
