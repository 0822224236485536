import { createLiteralElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type en from './en.json';
import { isolated } from './isolated.ts';
import type { WordPart } from './wordParts.ts';

/** One language: sections of ICU messages, and the names its valley gives to companions and homesteads. */
type Messages = typeof en;
type Section = Exclude<keyof Messages, 'names' | 'places'>;

/** `section.name` of a message; only those that exist are of this type. */
export type Key = { [S in Section]: `${S}.${keyof Messages[S] & string}` }[Section];

/** What a message is filled in with. */
export type Values = Readonly<Record<string, string | number>>;

/** A stretch of a sentence; `strong` where the message marks it with <b>. */
export interface Part {
  readonly text: string;
  readonly strong: boolean;
}

/** A message as the build left it: plain text, or parsed (tools/splitWords.ts). */
type Message = string | ReturnType<IntlMessageFormat['getAst']>;
/** What is known of a language: what has been fetched of its file. */
type Known = Readonly<Record<string, readonly string[] | Readonly<Record<string, Message>>>>;
type Files = Readonly<Record<string, () => Promise<Known>>>;

/** The first page's English comes with the script that asks for it: it has nothing to wait for. */
const atOnce = import.meta.glob<Known>('./en.json', {
  query: '?part=first',
  import: 'default',
  eager: true,
});

/** Vite reads these calls where they stand, so each is written out. */
const PARTS: Readonly<Record<WordPart, Files>> = {
  first: import.meta.glob<Known>(['./*.json', '!./en.json'], {
    query: '?part=first',
    import: 'default',
  }),
  play: import.meta.glob<Known>('./*.json', { query: '?part=play', import: 'default' }),
  lead: import.meta.glob<Known>('./*.json', { query: '?part=lead', import: 'default' }),
  debrief: import.meta.glob<Known>('./*.json', { query: '?part=debrief', import: 'default' }),
  home: import.meta.glob<Known>('./*.json', { query: '?part=home', import: 'default' }),
  kit: import.meta.glob<Known>('./*.json', { query: '?part=kit', import: 'default' }),
  access: import.meta.glob<Known>('./*.json', { query: '?part=access', import: 'default' }),
  workshop: import.meta.glob<Known>('./*.json', { query: '?part=workshop', import: 'default' }),
};

/** Languages there is a file for, as in `en.json`. */
export const LANGUAGES: readonly string[] = Object.keys(PARTS.play).map((file) =>
  file.slice(2, -5),
);

const known = new Map<string, Known>();
const asked = new Set<WordPart>(['first']);
for (const file of Object.values(atOnce)) learn('en', file);

function learn(language: string, file: Known): void {
  const before = known.get(language) ?? {};
  const sections = Object.entries(file).map(([section, messages]) => {
    if (Array.isArray(messages)) return [section, messages];
    return [section, { ...before[section], ...messages }];
  });
  known.set(language, { ...before, ...Object.fromEntries(sections) });
}

/**
 * Fetches parts of the words, once each.
 * @param language as in LANGUAGES; an unknown one fetches English
 * @throws where they can't be fetched
 */
export async function fetchWords(language: string, parts: readonly WordPart[]): Promise<void> {
  const name = LANGUAGES.includes(language) ? language : 'en';
  for (const part of parts) asked.add(part);
  const files = parts.map((part) => PARTS[part][`./${name}.json`]?.() ?? {});
  for (const file of await Promise.all(files)) learn(name, file);
}

/** Fetches in another language all that was fetched so far. */
export const fetchLanguage = (language: string): Promise<void> => fetchWords(language, [...asked]);

/** The first of the wished languages that there is a file for; English where there is none. */
export function chooseLanguage(wished: readonly string[]): string {
  for (const wish of wished) {
    const short = wish.toLowerCase().replace(/-.*/, '');
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
  parts(key: Key, values?: Values): readonly Part[];
}

/** @param language a name of a message file; unknown ones give English */
export function createFormatter(language: string): Formatter {
  const parsed = new Map<Key, IntlMessageFormat>();

  const formatOf = (key: Key): IntlMessageFormat => {
    const known = parsed.get(key);
    if (known !== undefined) return known;
    const fresh = new IntlMessageFormat(elements(lookUp(language, key)), language);
    parsed.set(key, fresh);
    return fresh;
  };

  const parts = (key: Key, values: Values = {}): readonly Part[] => {
    const strong = (chunks: readonly unknown[]): Part => ({ text: chunks.join(''), strong: true });
    const made = formatOf(key).format<Part>({ ...inThemselves(values), b: strong as never });
    const pieces: readonly (string | Part)[] = Array.isArray(made) ? made : [made as string | Part];
    return pieces.map((piece) =>
      typeof piece === 'string' ? { text: piece, strong: false } : piece,
    );
  };

  return {
    language,
    get names() {
      return listOf(language, 'names');
    },
    get places() {
      return listOf(language, 'places');
    },
    parts,
    text: (key, values) =>
      parts(key, values)
        .map((part) => part.text)
        .join(''),
  };
}

const inThemselves = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value) : value,
    ]),
  );

/** Plain text as the parsed message that it would be. */
const elements = (message: Message): Exclude<Message, string> =>
  typeof message === 'string' ? [createLiteralElement(message)] : message;

/** A language that lags behind says what it lacks in English rather than nothing. */
function lookUp(language: string, key: Key): Message {
  const [section, name] = key.split('.') as [Section, string];
  const said = (one: string) =>
    (known.get(one)?.[section] as Readonly<Record<string, Message>> | undefined)?.[name];
  return said(language) ?? said('en') ?? key;
}

function listOf(language: string, list: 'names' | 'places'): readonly string[] {
  const found = known.get(language)?.[list] ?? known.get('en')?.[list];
  return Array.isArray(found) ? found : [];
}
