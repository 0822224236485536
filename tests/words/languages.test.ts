import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../client/words/index.ts';
import { inOwnWords } from '../../client/words/sentences/termMarks.ts';
import { findingsIn } from '../../tools/words/findings.ts';
import { MAY_BE_EQUAL } from '../../tools/words/mayBeEqual.ts';
import {
  notedSources,
  readGlossary,
  readWords,
  sourceHash,
  type WordFile,
} from '../../tools/words/wordFiles.ts';
import { UNFINISHED } from './unfinished.ts';

/** Every language says what English says, with its own plurals and words of the world. */

const english = readWords('en');
const others = LANGUAGES.filter((language) => language !== 'en');
const told = (findings: readonly { readonly key: string; readonly what: string }[]) =>
  findings.map(({ key, what }) => `${key}: ${what}`);

test('English is sound', () => {
  expect(told(findingsIn(english, english, []).unsound)).toEqual([]);
});

describe.each(others)('in %s', (language) => {
  const { missing, unsound, changed, offGlossary, equal } = findingsIn(
    readWords(language),
    english,
    readGlossary(language),
  );

  test('every value, mark, case, plural and word of the world is right', () => {
    expect(told(unsound)).toEqual([]);
  });

  test('nothing is missing, but where it is still being translated', () => {
    expect(missing.length === 0 || UNFINISHED.includes(language)).toBe(true);
    if (!UNFINISHED.includes(language)) expect(told(missing)).toEqual([]);
  });

  test('nothing is of an older English, but where it is still being translated', () => {
    expect(changed.length === 0 || UNFINISHED.includes(language)).toBe(true);
    if (!UNFINISHED.includes(language)) expect(told(changed)).toEqual([]);
  });

  test('nothing is left English', () => {
    const may = [...(MAY_BE_EQUAL.all ?? []), ...(MAY_BE_EQUAL[language] ?? [])];
    expect(told(equal.filter(({ key }) => !may.includes(key)))).toEqual([]);
  });

  test('of every message it is noted from which English it was made', () => {
    const own = readWords(language);
    expect(Object.entries(own.sources)).toEqual(Object.entries(notedSources(own, english, [])));
  });

  test('words of the game go by what the glossary calls them', () => {
    expect(told(offGlossary)).toEqual([]);
  });
});

/** A language of two messages, to be compared with an English of two. */
const fileOf = (language: string, messages: Record<string, string>): WordFile => ({
  language,
  messages: new Map(Object.entries(messages)),
  names: [],
  places: [],
  terms: { river: language === 'en' ? ['river', 'a river'] : ['der Fluss', 'den Fluss', 'Flüsse'] },
  sources: { 'a.one': '00000000' },
});

test('what was made from the English of today is noted anew, and what was noted before stays', () => {
  const own = { ...fileOf('de', { 'a.one': 'Eins', 'a.two': 'Zwei' }), sources: { 'a.one': '1' } };
  const from = fileOf('en', { 'a.one': 'One', 'a.two': 'Two', 'a.three': 'Three' });
  const [one, two] = [sourceHash('One'), sourceHash('Two')];
  expect(notedSources(own, from, [])).toEqual({ 'a.one': '1', 'a.two': two });
  expect(notedSources(own, from, ['a.one'])).toEqual({ 'a.one': one, 'a.two': two });
});

describe('what is wrong is found', () => {
  const source = { 'a.one': '{n, plural, one {# [river]} other {# of {name}}}' };
  const found = (text: string, of = source['a.one']) =>
    findingsIn(fileOf('de', { 'a.one': text }), fileOf('en', { 'a.one': of }), [
      { english: 'river', here: ['Fluss'], never: ['Strom'] },
    ]);

  test.each([
    ['{n, plural, one {# [Bach]} other {# von {name}}}', 'no such world word'],
    ['{n, plural, few {#} other {# von {name}}}', 'no plural “few”'],
    ['{n, plural, one {#} other {#}}', 'lacks the value name'],
    ['{n, plural, one {#} other {# von {name} {who}}}', 'unknown value who'],
    ['{n, plural, one {#} other {# von <b>{name}</b>}}', 'unknown mark b'],
    ['{name, select, you {du} other {{n}}}', 'unknown case you'],
    ['{n, plural, one {#} other {# von {name}}', 'EXPECT'],
    [' ', 'says nothing'],
  ])('%s: %s', (text, what) => {
    expect(told(found(text).unsound).join()).toContain(what);
  });

  test('and what is right is not', () => {
    expect(told(found('{n, plural, one {# [Flüsse]} other {# von {name}}}').unsound)).toEqual([]);
  });

  test.each([
    ['lines.a-greets-0', []],
    ['events.gave', ['events.gave: unknown value n']],
  ])('%s: how many goods there are comes with the goods of a line alone', (key, wrong) => {
    const text = '{n, plural, one {Fehlt} other {Fehlen}}: {goods}';
    const file = (language: string, said: string) => ({
      ...fileOf(language, { [key]: said }),
      terms: {},
      sources: {},
    });
    expect(told(findingsIn(file('de', text), file('en', 'Short: {goods}'), []).unsound)).toEqual(
      wrong,
    );
  });

  test('a glossary’s forbidden word, a label too long, a source that changed, what is still English', () => {
    expect(found('Ein Strom', 'A river').offGlossary).toHaveLength(1);
    expect(found('Stromern', 'A river').offGlossary).toHaveLength(0);
    expect(found('Dieser eine Fluss hier', 'A river').long).toHaveLength(1);
    expect(found('Der Fluss', 'A river').long).toHaveLength(0);
    expect(found('Ein Fluss', 'A river').changed).toHaveLength(1);
    expect(found('A river', 'A river').equal).toHaveLength(1);
    expect(found('{n}', '{n}').equal).toHaveLength(0);
    expect(inOwnWords('[a river]')).toBe('a river');
  });
});
