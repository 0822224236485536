import { IntlMessageFormat } from 'intl-messageformat';
import { directionOf, primaryOf } from '../../../shared/model/languages.ts';
import type { World } from '../../../shared/model/ownWorld.ts';
import { type ScenarioText, writtenIn } from '../../../shared/model/scenarioText.ts';
import type { Typed } from '../../../shared/model/typed.ts';
import type en from '../languages/en.json';
import { properName } from '../names/properNames.ts';
import { textName, titleName, wordName, worldName } from '../names/shippedNames.ts';
import { formsOf, type TermForms, unmarked } from '../sentences/termMarks.ts';
import { apart, isolated } from './isolated.ts';
import { type Packed, unpacked } from './packedMessage.ts';
import { pseudo } from './pseudo.ts';
import type { WordPart } from './wordParts.ts';

/**
 * One language: sections of ICU messages, the names its valley gives to companions and homesteads, and the
 * words of its world.
 */
type Messages = typeof en;
type Section = Exclude<keyof Messages, 'names' | 'places' | 'terms'>;

/** `section.name` of a message; only those that exist are of this type. */
export type Key = { [S in Section]: `${S}.${keyof Messages[S] & string}` }[Section];

/** What somebody typed goes into a sentence as it stands. */
export type { Typed };

/** What a message is filled in with. */
export type Values = Readonly<Record<string, string | number | Typed>>;

/** A stretch of a sentence: `strong` where the message marks it with <b>, in a language where somebody typed it. */
export interface Part extends Typed {
  readonly strong: boolean;
}

/** What is known of a language: what has been fetched of its file. */
type Known = Readonly<Record<string, readonly string[] | Readonly<Record<string, Packed>>>> & {
  readonly terms?: TermForms;
  /** What shipped scenarios say, by its names in shippedNames.ts; and what their worlds call things. */
  readonly shipped?: Readonly<Record<string, string>>;
  readonly worlds?: Readonly<Record<string, string>>;
};

/** A part of a language's words, as tools/splitWords.ts gives it. */
interface PartFile {
  readonly default: Known;
  /** What the language lacks in this part, in English. */
  readonly lent?: Known;
}
/** The part that comes first: it knows where the others are, and which of them nobody has translated. */
interface FirstFile extends PartFile {
  readonly others: Readonly<Record<Exclude<WordPart, 'first'>, () => Promise<PartFile>>>;
  readonly untranslated: readonly WordPart[];
  /** Has the page know a typeface of the language's own; absent where the game's has all its letters. */
  readonly letters?: () => Promise<unknown>;
}

/** Nothing but this of each language is known to the script that everyone loads. */
const FIRST = import.meta.glob<FirstFile>('../languages/*.json', { query: '?part=first' });

/** Languages there is a file for, as in `en.json`. */
export const LANGUAGES: readonly string[] = Object.keys(FIRST).map((file) =>
  file.slice('../languages/'.length, -'.json'.length),
);

const known = new Map<string, Known>();
/** In English, what a language lacks of what was fetched. */
const lent = new Map<string, Known>();
const untranslated = new Map<string, readonly WordPart[]>();
const asked = new Set<WordPart>(['first']);

const together = (before: Known = {}, file: Known = {}): Known => ({
  ...before,
  ...Object.fromEntries(
    Object.entries(file).map(([section, messages]) =>
      Array.isArray(messages)
        ? [section, messages]
        : [section, { ...before[section], ...messages }],
    ),
  ),
});

/** Takes in a part of a language's words. */
export function learn(language: string, file: PartFile): void {
  known.set(language, together(known.get(language), file.default));
  lent.set(language, together(lent.get(language), file.lent));
}

/**
 * Fetches parts of the words, once each.
 * @param language as in LANGUAGES; an unknown one fetches English
 * @throws where they can't be fetched
 */
export async function fetchWords(language: string, parts: readonly WordPart[]): Promise<void> {
  const name = LANGUAGES.includes(language) ? language : 'en';
  for (const part of parts) asked.add(part);
  const first = await FIRST[`../languages/${name}.json`]?.();
  if (first === undefined) return;
  learn(name, first);
  untranslated.set(name, first.untranslated);
  const others = parts.flatMap((part) => (part === 'first' ? [] : first.others[part]()));
  for (const file of await Promise.all(others)) learn(name, file);
}

/** Fetches in another language all that was fetched so far. */
export const fetchLanguage = (language: string): Promise<void> => fetchWords(language, [...asked]);

/**
 * Has the page know the typeface of a language, if it has one of its own; its files come as letters are shown.
 * Rejects where it can't be fetched: devices have letters too.
 */
export const lettersOf = async (language: string): Promise<unknown> =>
  (await FIRST[`../languages/${language}.json`]?.())?.letters?.();

/** The language that a part is said in: English where nobody has translated a message of it. */
export const languageOfPart = (language: string, part: WordPart): string =>
  !LANGUAGES.includes(language) || untranslated.get(language)?.includes(part) ? 'en' : language;

/** The first of the wished languages that there is a file for; English where there is none. */
export function chooseLanguage(wished: readonly string[]): string {
  for (const wish of wished) {
    const short = primaryOf(wish);
    if (LANGUAGES.includes(short)) return short;
  }
  return 'en';
}

/**
 * Turns keys and values into text in one language; each message is parsed once, when first used.
 * It says what has been fetched (`fetchWords`).
 */
interface Formatter {
  readonly language: string;
  readonly names: readonly string[];
  readonly places: readonly string[];
  text(key: Key, values?: Values): string;
  told(english: string): string;
  toldIn(text: ScenarioText): Typed;
  parts(key: Key, values?: Values): readonly Part[];
}

/**
 * @param language a name of a message file; unknown ones give English
 * @param world what the present world calls things; what it doesn't name in the language of a sentence goes
 * by that language's own word
 */
export function createFormatter(language: string, world?: Pick<World, 'words'>): Formatter {
  const parsed = new Map<Key, IntlMessageFormat>();

  const formatOf = (key: Key): IntlMessageFormat => {
    const made = parsed.get(key);
    if (made !== undefined) return made;
    const { message: found, from } = lookUp(language, key);
    const message = import.meta.env?.DEV && isStretched() ? pseudo(found) : found;
    const forms = formsFor(language, from);
    const wordFor = namesIn(world, from);
    const fill = (text: string): string => unmarked(text, forms, from, wordFor);
    const fresh = new IntlMessageFormat(unpacked(message, fill, directionOf(from) === 'rtl'), from);
    parsed.set(key, fresh);
    return fresh;
  };

  const parts = (key: Key, values: Values = {}): readonly Part[] => {
    const strong = (chunks: readonly unknown[]): Part => ({
      text: chunks.map((chunk) => (isTyped(chunk) ? chunk.text : chunk)).join(''),
      strong: true,
    });
    const made = formatOf(key).format<Part>({ ...inThemselves(values), b: strong as never });
    const pieces: readonly (string | Part)[] = Array.isArray(made) ? made : [made as string | Part];
    return pieces.map((piece) =>
      typeof piece === 'string' ? { text: piece, strong: false } : piece,
    );
  };

  const told = (english: string): string =>
    shippedIn(language, english) ?? asWritten(english, language);

  return {
    language,
    get names() {
      return listOf(language, 'names');
    },
    get places() {
      return listOf(language, 'places');
    },
    parts,
    told,
    toldIn(text) {
      const written = writtenIn(text);
      if (typeof text === 'string') return { text: told(text) };
      const own = heldIn(text.told, language) ?? shippedIn(language, written);
      if (own !== undefined) return { text: own };
      const isRead = text.language === undefined || primaryOf(text.language) === language;
      return isRead
        ? { text: asWritten(written, language) }
        : { text: asWritten(written, language), language: text.language };
    },
    text: (key, values) =>
      parts(key, values)
        .map((part) => part.text)
        .join(''),
  };
}

/** What a language knows a shipped scenario's text as. */
function shippedIn(language: string, english: string): string | undefined {
  const shipped = known.get(language)?.shipped;
  return shipped?.[titleName(english)] ?? shipped?.[textName(english)];
}

/** What stays as it was written keeps its direction among words that are read from another side. */
const asWritten = (text: string, language: string): string =>
  directionOf(language) === 'rtl' ? apart(text) : text;

/** What is held in a language, or in it as some country speaks it. */
function heldIn(
  told: Readonly<Record<string, string>> | undefined,
  language: string,
): string | undefined {
  if (told === undefined) return undefined;
  const near = Object.keys(told).find((one) => primaryOf(one) === language) ?? language;
  return owned(told, language) ?? owned(told, near);
}

/**
 * What a world calls the things of a language's sentences: in its words for that language, or for it as some
 * country speaks it; a shipped world, by what the language knows of it. What neither names goes by its own word.
 */
function namesIn(
  world: Pick<World, 'words'> | undefined,
  language: string,
): (form: string) => string {
  if (world === undefined) return (form) => form;
  const near = Object.keys(world.words).find((one) => primaryOf(one) === language) ?? language;
  const own = world.words[language] ?? world.words[near];
  const name = worldName(world);
  const shipped = known.get(language)?.worlds ?? {};
  return (form) => {
    const word = own === undefined ? shipped[wordName(name, form)] : owned(own, form);
    return word === undefined ? form : isolated(word);
  };
}

/** What stands for somebody’s name or a code, whatever the message. */
const PROPER: ReadonlySet<string> = new Set(['code', 'nickname']);

const owned = (words: Readonly<Record<string, string>>, form: string): string | undefined =>
  Object.hasOwn(words, form) ? words[form] : undefined;

const isTyped = (value: unknown): value is Typed => typeof value === 'object' && value !== null;

const inThemselves = (values: Values): Readonly<Record<string, string | number | Part>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (isTyped(value)) return [name, { ...value, text: isolated(value.text), strong: false }];
      if (typeof value === 'number') return [name, value];
      return [name, isolated(PROPER.has(name) ? properName(value) : value)];
    }),
  );

/** A language that lags behind says what it lacks in English rather than nothing, and its makers hear of it. */
function lookUp(language: string, key: Key): { readonly message: Packed; readonly from: string } {
  const own = messageIn(known.get(language), key);
  if (own !== undefined) return { message: own, from: language };
  if (import.meta.env?.DEV && language !== 'en') tellLacking(language, key);
  const english = messageIn(lent.get(language), key) ?? messageIn(known.get('en'), key);
  return { message: english ?? key, from: 'en' };
}

function messageIn(file: Known | undefined, key: Key): Packed | undefined {
  const [section, name] = key.split('.') as [Section, string];
  return (file?.[section] as Readonly<Record<string, Packed>> | undefined)?.[name];
}

/** In development alone: `?pseudo` in the address has all that is said half as long again, with accents. */
const isStretched = (): boolean =>
  typeof location !== 'undefined' && new URLSearchParams(location.search).has('pseudo');

/** In development alone: once for each message. */
const tellLacking = (language: string, key: Key): void =>
  console.info(`${language} lacks “${key}”: it is said in English (npm run words -- ${language})`);

function listOf(language: string, list: 'names' | 'places'): readonly string[] {
  const found =
    known.get(language)?.[list] ?? lent.get(language)?.[list] ?? known.get('en')?.[list];
  return Array.isArray(found) ? found : [];
}

/** The forms of a language's world words, by what they are words for; English where it has none. */
export const termsOf = (language: string): TermForms =>
  known.get(language)?.terms ?? known.get('en')?.terms ?? {};

/** The forms that a message is marked by: those of its reader's language, or of the English that stands in for it. */
const formsFor = (language: string, from: string): readonly string[] =>
  formsOf(
    (from === language ? known.get(language)?.terms : lent.get(language)?.terms) ??
      known.get('en')?.terms ??
      {},
  );
