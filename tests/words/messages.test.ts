import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createWords, type Key, LANGUAGES } from '../../client/words/index.ts';
import type { TermForms } from '../../client/words/sentences/termMarks.ts';
import { INTENTIONS, PHASES, PHRASES, WORKS } from '../../shared/model/command.ts';
import { REFUSALS } from '../../shared/model/refusal.ts';
import { MOVES } from '../../shared/model/scenario.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';

/** Every word of the client is in a message file, whole and in use. */

const folder = new URL('../../client/words/languages/', import.meta.url);
type File = Readonly<Record<string, Readonly<Record<string, string>>>> & {
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly terms: TermForms;
};
const fileOf = (language: string): File =>
  JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8'));

const messagesOf = ({
  places: _,
  names: __,
  terms: ___,
  ...sections
}: File): [key: string, message: string][] =>
  Object.entries(sections).flatMap(([section, messages]) =>
    Object.entries(messages).map(([name, message]): [string, string] => [
      `${section}.${name}`,
      message,
    ]),
  );

const english = fileOf('en');
const keys = messagesOf(english).map(([key]) => key);

describe.each(LANGUAGES)('the words of %s', (language) => {
  const file = fileOf(language);

  test('name at least 40 places, none twice', () => {
    expect(file.places.length).toBeGreaterThanOrEqual(40);
    expect(new Set(file.places).size).toBe(file.places.length);
  });

  test('name at least 40 companions, none twice', () => {
    expect(file.names.length).toBeGreaterThanOrEqual(40);
    expect(new Set(file.names.map((name) => name.toLowerCase())).size).toBe(file.names.length);
  });
});

describe('everything that has a name in the model has words', () => {
  test.each<[string, readonly string[]]>([
    ['reasons', REFUSALS],
    ['phrases', PHRASES],
    ['moves', MOVES],
    ['coach', MOVES],
    ['works', WORKS],
    ['intentions', INTENTIONS],
    ['phases', PHASES],
    ['booklet', SCENARIOS.map(({ id }) => `aim-${id}`)],
  ])('%s', (section, names) => {
    for (const name of names) expect(keys).toContain(`${section}.${name}`);
  });

  test('and what is gone from the model has none left', () => {
    expect(Object.keys(english.reasons ?? {}).toSorted()).toEqual(REFUSALS.toSorted());
    expect(Object.keys(english.phrases ?? {}).toSorted()).toEqual(PHRASES.toSorted());
    expect(Object.keys(english.moves ?? {}).toSorted()).toEqual(MOVES.toSorted());
  });
});

function sources(at: URL): string[] {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sources(new URL(`${entry.name}/`, at));
    return /\.tsx?$/.test(entry.name) ? [readFileSync(new URL(entry.name, at), 'utf8')] : [];
  });
}

test('no message lies about unsaid', () => {
  const code = sources(new URL('../../client/', import.meta.url)).join('\n');
  const quoted = new Set([...code.matchAll(/['"]([a-z]+\.[\w-]+)['"]/g)].map(([, key]) => key));
  // `hands.${x}` uses every message of that section that begins so.
  const begun = [...code.matchAll(/`([a-z]+\.[\w-]*)\$\{/g)].map(([, start = '']) => start);
  const isSaid = (key: string) => quoted.has(key) || begun.some((start) => key.startsWith(start));
  expect(keys.filter((key) => !isSaid(key))).toEqual([]);
});

test('what an unknown language is asked for, English says', () => {
  expect(createWords('tlh').say('ready.ready' satisfies Key)).toBe(english.ready?.ready);
});
