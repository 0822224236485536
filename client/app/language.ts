import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';

interface LanguageChoice {
  readonly language: string;
  /** Chosen by whoever looks at this page, and kept in this browser. */
  readonly choose: (language: string) => void;
  /** What the session usually speaks: null where each browser decides. */
  readonly begin: (language: string | null) => void;
}

export const LanguageContext = createContext<LanguageChoice>({
  language: 'en',
  choose: () => undefined,
  begin: () => undefined,
});

/** The language of the page, and how to choose another. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

/**
 * Has the page speak the session's usual language, unless somebody has chosen one here.
 * @param usual undefined while it is not known
 */
export function useUsualLanguage(usual: string | null | undefined): void {
  const { begin } = useLanguage();
  useEffect(() => {
    if (usual !== undefined) begin(usual);
  }, [usual, begin]);
}
