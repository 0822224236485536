import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Alias, Plugin } from 'vite';
import type { Packed } from '../client/words/messages/packedMessage.ts';
import { shippedWords } from '../client/words/messages/shippedWords.ts';
import { isInPart, WORD_PARTS, type WordPart } from '../client/words/messages/wordParts.ts';
import { formsOf, marked, type TermForms } from '../client/words/sentences/termMarks.ts';
import { SCENARIOS } from '../shared/scenarios/index.ts';

const ASKED = /^(.*\/words\/languages\/[a-z]+\.json)\?.*\bpart=([a-z]+)/;

/**
 * Gives `en.json?part=play` no more of a message file than what stands in that part, each message parsed,
 * with a mark in place of each world word. What another language lacks there comes with it in English, so that
 * no page fetches two languages. The first part of a language knows where its others are, and its letters.
 * @param whole gives the whole file for every part: for tests that speak without fetching
 */
export const splitWords = (whole = false): Plugin => ({
  name: 'split-words',
  enforce: 'pre',
  load(id) {
    const [, file, asked] = ASKED.exec(id.replaceAll('\\', '/')) ?? [];
    if (file === undefined) return null;
    const english = file.replace(/[a-z]+\.json$/, 'en.json');
    for (const read of new Set([file, english, valleysOf(file)])) this.addWatchFile(read);
    const own = withScenarios(readWords(file), file);
    const lacking = lackingIn(own, readWords(english));
    const part = asked as WordPart;
    const take = (words: WordFile): object =>
      parsed(whole ? words : partOf(words, part), formsOf(words.terms ?? {}));
    const lines = [`export default ${asScript(take(own))};`];
    if (lacking !== null) lines.push(`export const lent = ${asScript(take(lacking))};`);
    if (part === 'first')
      lines.push(othersOf(basename(file), own), untranslatedIn(own, lacking), lettersOf(file));
    return { code: lines.join('\n'), moduleType: 'js' };
  },
});

/** A long string is read faster than an object that is written out. */
const asScript = (file: object): string => `JSON.parse(${JSON.stringify(JSON.stringify(file))})`;

type Section = readonly string[] | Readonly<Record<string, string>>;
type Sections = Readonly<Record<string, Section>>;
/** A language's file: the words of its world beside its messages. */
interface WordFile {
  readonly terms?: TermForms;
  readonly sections: Sections;
  /** What shipped scenarios say, and what their worlds call things; neither is a message. */
  readonly shipped?: Readonly<Record<string, string>>;
  readonly worlds?: Readonly<Record<string, string>>;
}

const valleysOf = (file: string): string => join(dirname(file), 'valleys', basename(file));

/** A language with its words for what shipped scenarios say. */
function withScenarios(words: WordFile, file: string): WordFile {
  const path = valleysOf(file);
  if (!existsSync(path)) return words;
  return { ...words, ...shippedWords(JSON.parse(readFileSync(path, 'utf8')), SCENARIOS) };
}

function readWords(file: string): WordFile {
  const { terms, ...sections } = JSON.parse(readFileSync(file, 'utf8'));
  return { terms, sections };
}

/** In English, what another language has no words for yet; null where it has all. */
function lackingIn(own: WordFile, { terms, sections }: WordFile): WordFile | null {
  const lacking = Object.entries(sections).flatMap(([section, english]): [string, Section][] => {
    const has = own.sections[section];
    if (Array.isArray(english)) return has === undefined ? [[section, english]] : [];
    const rest = Object.entries(english).filter(([name]) => !Object.hasOwn(has ?? {}, name));
    return rest.length === 0 ? [] : [[section, Object.fromEntries(rest)]];
  });
  return lacking.length === 0 ? null : { terms, sections: Object.fromEntries(lacking) };
}

/** What of a message file stands in one part. */
function partOf({ terms, sections, shipped = {}, worlds }: WordFile, part: WordPart): WordFile {
  const some = Object.entries(sections).map(([section, messages]): [string, Section] => {
    if (Array.isArray(messages)) return [section, isInPart(part, section) ? messages : []];
    const kept = Object.entries(messages).filter(([name]) => isInPart(part, `${section}.${name}`));
    return [section, Object.fromEntries(kept)];
  });
  const kept = some.filter(([, messages]) => Object.keys(messages).length > 0);
  return {
    ...(isInPart(part, 'terms') ? { terms } : {}),
    ...(isInPart(part, 'worlds') ? { worlds } : {}),
    shipped: Object.fromEntries(
      Object.entries(shipped).filter(([name]) => isInPart(part, `shipped.${name}`)),
    ),
    sections: Object.fromEntries(kept),
  };
}

const OTHERS = Object.keys(WORD_PARTS).filter((part) => part !== 'first') as WordPart[];

/** Where the other parts are. English has none of what scenarios say: they say it themselves. */
function othersOf(name: string, { worlds }: WordFile): string {
  const nothing = 'Promise.resolve({ default: {} })';
  const parts = OTHERS.map((part) =>
    part === 'valleys' && worlds === undefined
      ? `${part}: () => ${nothing}`
      : `${part}: () => import('./${name}?part=${part}')`,
  );
  return `export const others = { ${parts.join(', ')} };`;
}

/** Where a language's own typeface is, for one that has letters of its own: a style sheet beside its words. */
function lettersOf(file: string): string {
  const sheet = basename(file).replace('.json', '.css');
  if (!existsSync(join(dirname(file), '..', 'letters', sheet))) return '';
  return `export const letters = () => import('../letters/${sheet}');`;
}

/** Parts of which a language has no message at all. */
function untranslatedIn(own: WordFile, lacking: WordFile | null): string {
  const none = OTHERS.filter(
    (part) =>
      lacking !== null &&
      Object.values(partOf(own, part).sections).every((messages) => Array.isArray(messages)),
  );
  return `export const untranslated = ${JSON.stringify(none)};`;
}

/** Messages come parsed: the page that says them needs no parser, which is larger than what it parses. */
export const NO_PARSER: Alias = {
  find: /^@formatjs\/icu-messageformat-parser$/,
  replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
};

function parsed({ terms, sections, shipped, worlds }: WordFile, forms: readonly string[]): object {
  const messages = Object.entries(sections).map(([section, all]) => [
    section,
    Array.isArray(all)
      ? all
      : Object.fromEntries(
          Object.entries(all).map(([name, text]) => [
            name,
            packedText(`${section}.${name}`, text, forms),
          ]),
        ),
  ]);
  return { ...Object.fromEntries(messages), terms, shipped, worlds };
}

function packedText(key: string, text: string, forms: readonly string[]): Packed {
  try {
    return packed(parse(marked(text, forms)));
  } catch (error) {
    throw new Error(`the message ${key} can’t be read: ${text}`, { cause: error });
  }
}

/** A parsed message in fewer letters; a text alone as it stands. */
function packed(elements: readonly MessageFormatElement[]): Packed {
  const parts = elements.map(packedElement);
  return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts;
}

function packedElement(element: MessageFormatElement): Exclude<Packed, string>[number] {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.pound:
      return 0;
    case TYPE.argument:
      return [element.value];
    case TYPE.tag:
      return [element.value, packed(element.children)];
    case TYPE.select:
      return [element.value, 'select', casesOf(element.options)];
    case TYPE.plural:
      if (element.offset !== 0) throw new Error(`a plural of ${element.value} has an offset`);
      return [element.value, element.pluralType ?? 'cardinal', casesOf(element.options)];
    case TYPE.number:
      if (element.style) throw new Error(`the number ${element.value} has a style of its own`);
      return [element.value, 'number', {}];
    default:
      throw new Error(`dates and times are written by client/kit/format.ts: ${element.value}`);
  }
}

const casesOf = (options: Readonly<Record<string, { value: MessageFormatElement[] }>>) =>
  Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, packed(value)]));
