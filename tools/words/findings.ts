import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { formsOf, marked } from '../../client/words/sentences/termMarks.ts';
import { type GlossaryRow, sourceHash, type WordFile } from './wordFiles.ts';

/** What is wrong with a language's messages, beside the English ones. */

/** One thing to look at, and where. */
interface Finding {
  readonly key: string;
  readonly what: string;
}

/** What can be found in a language's messages. */
export interface Findings {
  /** Messages that English has and this language lacks. */
  readonly missing: readonly Finding[];
  /** What no reader could be told, or would be told wrongly. */
  readonly unsound: readonly Finding[];
  /** English was written anew since. */
  readonly changed: readonly Finding[];
  /** Buttons and labels that are much longer than the English ones. */
  readonly long: readonly Finding[];
  /** A word of the game that goes by a word which the glossary forbids. */
  readonly offGlossary: readonly Finding[];
  /** Word for word the same as English. */
  readonly equal: readonly Finding[];
}

/** Compares a language with English. */
export function findingsIn(
  own: WordFile,
  english: WordFile,
  glossary: readonly GlossaryRow[],
): Findings {
  const both = [...english.messages].flatMap(([key, source]) => {
    const text = own.messages.get(key);
    return text === undefined ? [] : [{ key, source, text }];
  });
  const wrongs = both.map((one) => ({ ...one, wrong: wrongsOf(one, own) }));
  const missing = [...english.messages.keys()].filter((key) => !own.messages.has(key));
  const unknown = [...own.messages.keys()].filter((key) => !english.messages.has(key));
  return {
    missing: missing.map((key) => ({ key, what: english.messages.get(key) ?? '' })),
    unsound: [
      ...unknown.map((key) => ({ key, what: 'English has no such message' })),
      ...wrongs.flatMap(({ key, wrong }) => wrong.map((what) => ({ key, what }))),
      ...wrongTerms(own, english),
    ],
    changed: both
      .filter(({ key, source }) => (own.sources[key] ?? sourceHash(source)) !== sourceHash(source))
      .map(({ key, source }) => ({ key, what: source })),
    long: wrongs
      .filter((one) => one.wrong.length === 0 && isLong(one))
      .map(({ key, text }) => ({ key, what: text })),
    offGlossary: both.flatMap((one) =>
      glossary.flatMap((row) =>
        forbiddenIn(one, row, own.language).map((word) => ({
          key: one.key,
          what: `“${word}” for ${row.english}, which is ${row.here.join(', ')}: ${one.text}`,
        })),
      ),
    ),
    equal: both
      .filter(({ source, text }) => source === text && saysWords(text))
      .map(({ key, text }) => ({ key, what: text })),
  };
}

/** A message in its language and in English. */
interface Told {
  readonly key: string;
  readonly source: string;
  readonly text: string;
}

/** What a message is filled in with, marks and asks. */
interface Shape {
  readonly values: Set<string>;
  readonly marks: Set<string>;
  readonly cases: Map<string, Set<string>>;
  readonly wrong: string[];
}

function shapeOf(message: string, language: string): Shape {
  const shape: Shape = { values: new Set(), marks: new Set(), cases: new Map(), wrong: [] };
  const categories = (type: 'cardinal' | 'ordinal') =>
    new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories as string[];
  const look = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.tag) {
        shape.marks.add(element.value);
        look(element.children);
      } else if (element.type === TYPE.select || element.type === TYPE.plural) {
        shape.values.add(element.value);
        const cases = shape.cases.get(element.value) ?? new Set();
        shape.cases.set(element.value, cases);
        const known =
          element.type === TYPE.select ? null : categories(element.pluralType ?? 'cardinal');
        for (const [name, { value }] of Object.entries(element.options)) {
          if (known === null) cases.add(name);
          else if (!name.startsWith('=') && !known.includes(name))
            shape.wrong.push(`${language} has no plural “${name}” (${element.value})`);
          look(value);
        }
      } else if (element.type === TYPE.argument || element.type === TYPE.number)
        shape.values.add(element.value);
      else if (element.type !== TYPE.literal && element.type !== TYPE.pound)
        shape.wrong.push('dates and times are written by client/kit/format.ts');
    }
  };
  look(parse(message));
  return shape;
}

/** Values that a language may leave unsaid: "one" may be a word where English writes its number. */
const MAY_GO_UNSAID = /^(?:n|count|own|all)$/;

/** With its goods a companion’s line is told how many they are (`fillings` in `client/words/sentences/spokenLineText.ts`). */
const comesWithGoods = (key: string, name: string, asked: Shape): boolean =>
  name === 'n' && key.startsWith('lines.') && asked.values.has('goods');

function wrongsOf({ key, text, source }: Told, { language, terms }: WordFile): string[] {
  if (text.trim() === '') return ['says nothing'];
  try {
    marked(text, formsOf(terms));
    const [own, asked] = [shapeOf(text, language), shapeOf(source, 'en')];
    const lacks = [...asked.values].filter((name) => !own.values.has(name));
    return [
      ...own.wrong,
      ...[...own.values]
        .filter((name) => !asked.values.has(name) && !comesWithGoods(key, name, asked))
        .map((name) => `unknown value ${name}`),
      ...lacks.filter((name) => !MAY_GO_UNSAID.test(name)).map((name) => `lacks the value ${name}`),
      ...[...asked.marks].filter((mark) => !own.marks.has(mark)).map((m) => `lacks the mark ${m}`),
      ...[...own.marks].filter((mark) => !asked.marks.has(mark)).map((m) => `unknown mark ${m}`),
      ...[...own.cases].flatMap(([name, cases]) =>
        [...cases]
          .filter((one) => one !== 'other' && !asked.cases.get(name)?.has(one))
          .map((one) => `unknown case ${one} of ${name}`),
      ),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Forms of one thing that are also another's, things that are missing, and names that come twice. */
function wrongTerms(own: WordFile, english: WordFile): Finding[] {
  const things = Object.keys(english.terms);
  const forms = formsOf(own.terms);
  const twice = (list: readonly string[]) =>
    list.filter((one, at) => list.map(small).indexOf(small(one)) < at);
  const small = (word: string): string => word.toLowerCase();
  const found = (key: string, wrongs: readonly string[]) => wrongs.map((what) => ({ key, what }));
  return [
    ...found(
      'terms',
      things.flatMap((one) => (own.terms[one]?.length ? [] : [`none for ${one}`])),
    ),
    ...found(
      'terms',
      Object.keys(own.terms).filter((one) => !things.includes(one)),
    ),
    ...found(
      'terms',
      forms.filter((form, at) => forms.indexOf(form) < at),
    ),
    ...found('names', own.names.length < english.names.length ? ['too few'] : twice(own.names)),
    ...found('places', own.places.length < english.places.length ? ['too few'] : twice(own.places)),
  ];
}

/** As long as the longest way of saying a message, with a few letters for each value. */
function lengthOf(elements: readonly MessageFormatElement[]): number {
  return elements.reduce((sum, element) => {
    if (element.type === TYPE.literal) return sum + element.value.replace(/[[\]]/g, '').length;
    if (element.type === TYPE.tag) return sum + lengthOf(element.children);
    if (element.type === TYPE.select || element.type === TYPE.plural)
      return sum + Math.max(...Object.values(element.options).map(({ value }) => lengthOf(value)));
    return sum + 2;
  }, 0);
}

/** Letters up to which an English text without a full stop is taken for a button or a label. */
const LABEL = 28;
/** How much longer than English a label may be; a few letters are always free. */
const LONGER = 1.4;
const FREE = 3;

function isLong({ source, text }: { readonly source: string; readonly text: string }): boolean {
  // A sentence may take its room; so may what ends in one.
  if (/[.!?:…}]\W*$/.test(source)) return false;
  const [was, is] = [lengthOf(parse(source)), lengthOf(parse(text))];
  return was <= LABEL && is > was * LONGER + FREE;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Scripts without blanks have no word that begins or ends; in the others, a word is whole. */
const wordPattern = (word: string, language: string): RegExp =>
  language === 'zh'
    ? new RegExp(escaped(word))
    : new RegExp(`(?<![\\p{L}\\p{M}])${escaped(word)}(?![\\p{L}\\p{M}])`, 'iu');

function forbiddenIn(
  { source, text }: { readonly source: string; readonly text: string },
  { english, never }: GlossaryRow,
  language: string,
): string[] {
  const said = literally(source);
  if (!new RegExp(`\\b${escaped(english)}(?:s|es|ed|ing)?\\b`, 'i').test(said)) return [];
  return never.filter((word) => wordPattern(word, language).test(literally(text)));
}

/** What a message says by itself, without the names of values and cases. */
const literally = (message: string): string =>
  message
    .replace(/[[\]]/g, '')
    .replace(/\{\w+(?:, (?:plural|select|selectordinal|number),?)?/g, '{')
    .replace(/[=\w-]+ \{/g, '{');

/** Is there a word in it at all that could be translated? */
const saysWords = (message: string): boolean =>
  /\p{L}{3}/u.test(literally(message).replace(/<\/?b>/g, ''));
