import type { AskedWords } from '../../shared/model/debrief/questionAsking.ts';
import { askedTyped } from './sentences/questionText.ts';
import { TypedText } from './TypedText.tsx';
import { useWords } from './useWords.ts';

/** What a question says to this page's reader. */
export const AskedText = ({ asked }: { readonly asked: AskedWords }) => (
  <TypedText {...askedTyped(asked, useWords())} />
);
