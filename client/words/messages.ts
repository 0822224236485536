import { IntlMessageFormat } from 'intl-messageformat';
import en from './en.json' with { type: 'json' };
import { isolated } from './isolated.ts';

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

const files = import.meta.glob<Messages>('./*.json', { eager: true, import: 'default' });

/** Languages there is a file for, as in `en.json`. */
export const LANGUAGES: readonly string[] = Object.keys(files).map((file) => file.slice(2, -5));

const messagesOf = (language: string): Messages => files[`./${language}.json`] ?? en;

/** The first of the wished languages that there is a file for; English where there is none. */
export function chooseLanguage(wished: readonly string[]): string {
  for (const wish of wished) {
    const short = wish.toLowerCase().replace(/-.*/, '');
    if (LANGUAGES.includes(short)) return short;
  }
  return 'en';
}

/** Turns keys and values into text in one language; each message is parsed once, when first used. */
interface Formatter {
  readonly language: string;
  readonly names: readonly string[];
  readonly places: readonly string[];
  text(key: Key, values?: Values): string;
  parts(key: Key, values?: Values): readonly Part[];
}

/** @param language a name of a message file; unknown ones give English */
export function createFormatter(language: string): Formatter {
  const messages = messagesOf(language);
  const parsed = new Map<Key, IntlMessageFormat>();

  const formatOf = (key: Key): IntlMessageFormat => {
    const known = parsed.get(key);
    if (known !== undefined) return known;
    const fresh = new IntlMessageFormat(lookUp(messages, key), language);
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
    names: messages.names ?? en.names,
    places: messages.places,
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

function lookUp(messages: Messages, key: Key): string {
  const [section, name] = key.split('.') as [Section, string];
  const found = (messages[section] as Record<string, string> | undefined)?.[name];
  // A language that lags behind says what it lacks in English rather than nothing.
  return found ?? (en[section] as Record<string, string>)[name] ?? key;
}
