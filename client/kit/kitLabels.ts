import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The few words that the kit's own controls need, in the page's language. */
export interface KitLabels {
  readonly close: string;
  readonly copied: string;
  /** What the − of a stepper is called. @param what what is counted */
  fewer(what: string): string;
  /** What its + is called. @param what what is counted */
  more(what: string): string;
}

export const KitLabelsContext = createContext<KitLabels | null>(null);

/** The words of the kit's controls. Throws outside of a page that gives them. */
export function useKitLabels(): KitLabels {
  const labels = useContext(KitLabelsContext);
  if (labels === null) throw new Error('a control was drawn outside of its labels');
  return labels;
}
