import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { chooseLanguage, createWords, fetchWords, type Words } from './index.ts';
import type { WordPart } from './wordParts.ts';

const SHELF = 'riverbed.language';

/** The language that was chosen here, else the first of the browser's that there are words for. */
export function wishedLanguage(): string {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(SHELF);
  } catch {
    // Without storage the browser's own wish decides.
  }
  return chooseLanguage(chosen === null ? navigator.languages : [chosen, ...navigator.languages]);
}

/** Remembers a chosen language. */
export function keepLanguage(language: string): void {
  try {
    localStorage.setItem(SHELF, language);
  } catch {
    // It then lasts until the page is left.
  }
}

/** Fetches a page's words while its code is fetched, so that neither waits for the other. */
export async function withWords<T>(parts: readonly WordPart[], page: Promise<T>): Promise<T> {
  const [fetched] = await Promise.all([page, fetchWords(wishedLanguage(), parts)]);
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
