import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TermForms } from '../../client/words/sentences/termMarks.ts';

/** Message files as they lie in the tree. */

/** Every message of a language by its `section.name`, and its lists. */
export interface WordFile {
  readonly language: string;
  readonly messages: ReadonlyMap<string, string>;
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly terms: TermForms;
  /** Of the English message that each was translated from, the start of its hash. */
  readonly sources: Readonly<Record<string, string>>;
}

const pathOf = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** What a file of the tree holds; nothing where there is none. */
export const jsonAt = (name: string): unknown =>
  existsSync(pathOf(name)) ? JSON.parse(readFileSync(pathOf(name), 'utf8')) : {};

/**
 * Reads a language's messages, and what is known of where they came from.
 * @throws where there is no such language, or its file can't be read
 */
export function readWords(language: string): WordFile {
  const { names, places, terms, ...sections } = JSON.parse(
    readFileSync(pathOf(`client/words/languages/${language}.json`), 'utf8'),
  );
  const messages = Object.entries(sections as Record<string, Record<string, string>>).flatMap(
    ([section, all]) =>
      Object.entries(all).map(([name, text]): [string, string] => [`${section}.${name}`, text]),
  );
  return {
    language,
    messages: new Map(messages),
    names: names ?? [],
    places: places ?? [],
    terms: terms ?? {},
    sources: jsonAt(`client/words/languages/sources/${language}.json`) as WordFile['sources'],
  };
}

/** The start of the hash by which a translation knows which English it was made from. */
export const sourceHash = (english: string): string =>
  createHash('sha256').update(english).digest('hex').slice(0, 8);

/**
 * Of which English a language's messages were made, noted anew for some of them, and for those of which nothing was
 * noted; in the order of the English ones.
 * @param made `section.name` of each that was made from the English of today
 */
export function notedSources(
  own: WordFile,
  english: WordFile,
  made: readonly string[],
): WordFile['sources'] {
  const noted = [...english.messages].flatMap(([key, source]) => {
    if (!own.messages.has(key)) return [];
    const before = made.includes(key) ? undefined : own.sources[key];
    return [[key, before ?? sourceHash(source)]];
  });
  return Object.fromEntries(noted);
}

/** Keeps what `notedSources` says. */
export const keepSources = (language: string, sources: WordFile['sources']): void =>
  writeFileSync(
    pathOf(`client/words/languages/sources/${language}.json`),
    `${JSON.stringify(sources, null, 2)}\n`,
  );

/** A row of a language's glossary: what a word of the game is called there, and what it never is. */
export interface GlossaryRow {
  readonly english: string;
  readonly here: readonly string[];
  readonly never: readonly string[];
}

/** The glossary in `docs/languages/CODE.md`: the rows of its tables with the columns English, here, never. */
export function readGlossary(language: string): GlossaryRow[] {
  const path = pathOf(`docs/languages/${language}.md`);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1).map(wordsIn))
    .filter(([english]) => english?.[0] !== undefined && !/^(?:English|:?-+:?)$/.test(english[0]))
    .map(([english = [], here = [], never = []]) => ({ english: english[0] ?? '', here, never }));
}

/** "Quelle, Brunnen (im Dorf)" are two words; a dash is none. */
const wordsIn = (cell: string): string[] =>
  cell
    .replace(/\([^)]*\)|（[^）]*）|[*`_]/g, '')
    .split(/[,;/،、，；]/)
    .map((word) => word.trim())
    .filter((word) => /\p{L}|-{2,}/u.test(word));
