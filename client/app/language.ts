import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

interface LanguageChoice {
  readonly language: string;
  readonly choose: (language: string) => void;
}

export const LanguageContext = createContext<LanguageChoice>({
  language: 'en',
  choose: () => undefined,
});

/** The language of the page, and how to choose another. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);
