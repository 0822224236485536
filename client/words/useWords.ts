import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createWords, type Words } from './createWords.ts';
import { chooseLanguage, fetchWords } from './messages/messages.ts';
import type { WordPart } from './messages/wordParts.ts';

/**
 * Whose wish a language is: a person's own, that of the screen which all look at, or a session's usual one, which
 * lasts as long as the tab.
 */
const SHELVES = {
  own: 'riverbed.language',
  screen: 'riverbed.language.screen',
  usual: 'riverbed.language.usual',
} as const;
type Whose = keyof typeof SHELVES;

/** What comes before what: whoever has chosen keeps their choice; a browser's wish comes last. */
const BEFORE = {
  own: ['own', 'usual'],
  screen: ['screen', 'usual', 'own'],
} as const satisfies Partial<Record<Whose, readonly Whose[]>>;

/** Who looks at this page. */
export type Looks = keyof typeof BEFORE;

const shelfOf = (whose: Whose): Storage => (whose === 'usual' ? sessionStorage : localStorage);

function kept(whose: Whose): string[] {
  try {
    return [shelfOf(whose).getItem(SHELVES[whose])].filter((language) => language !== null);
  } catch {
    // Without storage the browser's own wish decides.
    return [];
  }
}

/** The first that was wished for here and that there are words for, else the first of the browser's. */
export const wishedLanguage = (looks: Looks): string =>
  chooseLanguage([...BEFORE[looks].flatMap(kept), ...navigator.languages]);

/** Remembers a language that was chosen; null forgets it. */
export function keepLanguage(whose: Whose, language: string | null): void {
  try {
    if (language === null) shelfOf(whose).removeItem(SHELVES[whose]);
    else shelfOf(whose).setItem(SHELVES[whose], language);
  } catch {
    // It then lasts until the page is left.
  }
}

/** Runs `run` whenever another tab of this browser keeps or forgets a language. Returns its end. */
export function onLanguageKept(run: () => void): () => void {
  const keys: readonly (string | null)[] = [SHELVES.own, SHELVES.screen];
  const hear = ({ key }: StorageEvent) => {
    if (keys.includes(key)) run();
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

let spoken: string | null = null;

/** Says what the page speaks, for whatever it fetches from now on. */
export function speak(language: string): void {
  spoken = language;
}

/** Fetches a page's words while its code is fetched, so that neither waits for the other. */
export async function withWords<T>(parts: readonly WordPart[], page: Promise<T>): Promise<T> {
  const [fetched] = await Promise.all([page, fetchWords(spoken ?? wishedLanguage('own'), parts)]);
  return fetched;
}

export const WordsContext = createContext<Words | null>(null);

/** The words that this page speaks. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('a page was drawn outside of its words');
  return words;
}

export { createWords };
