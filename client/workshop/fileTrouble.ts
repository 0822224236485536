import { type ParseError, parseTree } from 'jsonc-parser';

/** Why a file can't be read, as far as its letters tell. */
type Trouble =
  | 'empty'
  | 'document'
  | 'page'
  | 'no-text'
  | 'cut-short'
  | 'typeset-quotes'
  | 'comma-before-end'
  | 'comma-in-number'
  | 'odd';

/** What is wrong with a file, and where: line and column count from 1; null where there is no one place. */
export interface FileTrouble {
  readonly trouble: Trouble;
  readonly place: { readonly line: number; readonly column: number } | null;
}

/** How word processors' and spreadsheets' files begin: they are archives. */
const ARCHIVE = 'PK\u0003\u0004';
const TYPESET = /[“”„‟«»‘’‚]/u;

function placeOf(text: string, offset: number): FileTrouble['place'] {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What the letters around the first error look like. */
function kindAt(text: string, { offset, length }: ParseError): Trouble {
  const before = text.slice(0, offset);
  const after = text.slice(offset);
  if (TYPESET.test(after.charAt(0))) return 'typeset-quotes';
  if (before.trimEnd().endsWith(',') && /^\s*[}\]]/u.test(after)) return 'comma-before-end';
  if (/\d,$/u.test(before) && /^\d/u.test(after)) return 'comma-in-number';
  return after.slice(length).trim() === '' ? 'cut-short' : 'odd';
}

/**
 * Says why a text is no JSON.
 * @param text what JSON.parse refused
 */
export function troubleIn(text: string): FileTrouble {
  const start = text.replace(/^\ufeff/u, '').trimStart();
  if (start === '') return { trouble: 'empty', place: null };
  if (start.startsWith(ARCHIVE)) return { trouble: 'document', place: null };
  if (start.startsWith('<')) return { trouble: 'page', place: null };
  if (text.includes('\u0000')) return { trouble: 'no-text', place: null };
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first === undefined) return { trouble: 'odd', place: null };
  return { trouble: kindAt(text, first), place: placeOf(text, first.offset) };
}
