import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import english from '../../client/words/languages/en.json' with { type: 'json' };
import { isInPart, WORD_PARTS, type WordPart } from '../../client/words/messages/wordParts.ts';

/** Words come in parts: none is left out, and no page says what it has not fetched. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PARTS = Object.keys(WORD_PARTS) as WordPart[];
const { names: _, places: __, terms: ___, ...sections } = english;
const KEYS = Object.entries(sections).flatMap(([section, messages]) =>
  Object.keys(messages).map((name) => `${section}.${name}`),
);

/** A file of the client, and what its page has fetched of the words. */
interface Page {
  readonly file: string;
  readonly parts: readonly WordPart[];
}

const read = (file: string): string => readFileSync(posix.join(ROOT, file), 'utf8');

/** Files that come with one, itself first: what it imports other than for types, and so on. */
function together(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(posix.join(ROOT, file))) return seen;
  seen.add(file);
  for (const [all, target = ''] of read(file).matchAll(STATIC))
    if (!/^(?:import|export) type\b/.test(all)) together(beside(file, target), seen);
  return seen;
}
const STATIC = /^(?:import|export)\b[^'"`;]*'(\.[^']+\.tsx?)'/gm;
const LATER = /(?:withWords\(\s*\[([^\]]*)\],\s*)?import\(\s*'(\.[^']+\.tsx?)'/g;

const beside = (file: string, target: string): string => posix.join(posix.dirname(file), target);

/** Every page that can be opened from one, with what it has fetched by then. */
function opened(page: Page, seen = new Map<string, Page>()): Map<string, Page> {
  const id = `${page.file} ${[...page.parts].toSorted().join(' ')}`;
  if (seen.has(id)) return seen;
  seen.set(id, page);
  for (const file of together(page.file)) {
    for (const [, more = '', target] of read(file).matchAll(LATER)) {
      const fetched = [...more.matchAll(/'([a-z]+)'/g)].map(([, part]) => part as WordPart);
      const parts = [...new Set([...page.parts, ...fetched])];
      opened({ file: beside(file, target ?? ''), parts }, seen);
    }
  }
  return seen;
}

/** Messages that a file says: whole keys, and all that begin like a template. */
function saidIn(file: string): string[] {
  const text = read(file);
  const whole = [...text.matchAll(/['"`]([a-z]+\.[\w-]+)['"`]/g)].map(([, key]) => key);
  const begun = [...text.matchAll(/`([a-z]+\.[\w-]*)\$\{/g)].flatMap(([, start]) => start ?? []);
  return KEYS.filter((key) => whole.includes(key) || begun.some((start) => key.startsWith(start)));
}

/** What the words tell by themselves, and the part that they say it with. A page without the part must not ask for it. */
const OF_THEMSELVES: Partial<Record<WordPart, RegExp>> = {
  play: /words\.(?:goods|placeName|companionName|phrase|terms|refusalSentence)\(/,
  lines: /words\.spoken\(|\beventSentence\(/,
};
/** What comes with the words themselves, whoever says them; other files beside them come with the page that imports them. */
const OWN = together('client/words/index.ts');
const isOwn = (file: string): boolean => OWN.has(file);
/** Own files say a valley, and one of them what companions say: these have no part to miss. */
const partOf = (file: string): WordPart =>
  file === 'client/words/sentences/spokenLineText.ts' ? 'lines' : 'play';

const missingOn = ({ file, parts }: Page): string[] =>
  [...together(file)]
    .filter((one) => !isOwn(one) || parts.includes(partOf(one)))
    .flatMap((one) =>
      saidIn(one)
        .filter((key) => !parts.some((part) => isInPart(part, key)))
        .map((key) => `${file} says ${key} in ${one}`),
    );

const first: Page = { file: 'client/main.tsx', parts: ['first'] };
const pages = [...opened(first).values()];

test('every message stands in a part', () => {
  expect(KEYS.filter((key) => !PARTS.some((part) => isInPart(part, key)))).toEqual([]);
});

test('every beginning in a part is that of a message', () => {
  const starts = PARTS.flatMap((part): readonly string[] => WORD_PARTS[part]);
  // What scenarios say is no message.
  const all = [...KEYS, 'names', 'places', 'terms', 'worlds', 'shipped.title-', 'shipped.text-'];
  expect(starts.filter((start) => !all.some((key) => key.startsWith(start)))).toEqual([]);
});

test('pages are found, each with the words that it fetches', () => {
  expect(pages).toContainEqual({
    file: 'client/play/table/TablePage.tsx',
    parts: ['first', 'play', 'lines', 'valleys'],
  });
  expect(pages.length).toBeGreaterThan(8);
});

test.each(pages)('$file says nothing that it has not fetched', (page) => {
  expect([...new Set(missingOn(page))]).toEqual([]);
});

test('a message that was not fetched would be missed', () => {
  expect(missingOn({ ...first, parts: ['play'] })).not.toEqual([]);
});

test.each(pages)('$file tells of no valley and no words that it has not fetched', (page) => {
  const without = Object.entries(OF_THEMSELVES).filter(
    ([part]) => !page.parts.includes(part as WordPart),
  );
  const telling = [...together(page.file)].filter(
    (one) => !isOwn(one) && without.some(([, tells]) => tells.test(read(one))),
  );
  expect(telling).toEqual([]);
});
