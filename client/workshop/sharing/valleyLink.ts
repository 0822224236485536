import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { hashText } from '../../../shared/model/hashText.ts';
import { LONGEST_FILE, tidy } from '../scenarioFile.ts';
import { LETTERS_1 } from './linkDictionary.ts';

/**
 * A valley as the part of a link behind its `#`, which no browser sends to a server: its file, packed,
 * between a version with a checksum and a mark that it is whole.
 */

const VERSION = 1;
/** The last part: whatever lacks it was cut short on its way. */
const WHOLE = 'e';
const PARTS = 4;

/** Letters of the longest link that is made: some mail and chat programs break longer ones. */
export const LONGEST_LINK = 4000;
/** Letters of the longest link that a phone reads well off a screen or a page, as a QR code. */
export const LONGEST_QR = 900;
/** Letters of the longest link that is read at all: what a file may hold never packs to more. */
const LONGEST_READ = 2 * LONGEST_FILE;

/** What came of a link: the text of a file, or why there is none. */
export type Carried =
  | { readonly found: 'text'; readonly text: string }
  | { readonly found: 'cut-short' | 'broken' | 'newer' | 'too-big' };

const dictionary = strToU8(LETTERS_1);

const checksum = (packed: string): string => hashText(packed).toString(36);

function toLetters(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromLetters(letters: string): Uint8Array {
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** A valley as letters that a link can carry. */
export function carry(draft: unknown): string {
  const text = JSON.stringify(tidy(draft));
  const packed = toLetters(deflateSync(strToU8(text), { level: 9, dictionary }));
  return [VERSION, checksum(packed), packed, WHOLE].join('.');
}

/**
 * Unpacks no more than a file may hold, whatever the letters would come to.
 * @returns null for more
 */
function unpack(packed: string): string | null {
  const room = new Uint8Array(LONGEST_FILE + 1);
  const bytes = inflateSync(fromLetters(packed), { dictionary, out: room });
  return bytes.length > LONGEST_FILE ? null : strFromU8(bytes);
}

/**
 * Reads what a link carries. Never throws.
 * @param letters behind the `#`
 */
export function carriedBy(letters: string): Carried {
  if (letters.length > LONGEST_READ) return { found: 'too-big' };
  const [version = '', sum, packed, end = ''] = letters.split('.', PARTS);
  if (!/^\d{1,6}$/.test(version) || Number(version) === 0) return { found: 'broken' };
  if (Number(version) > VERSION) return { found: 'newer' };
  // Programs that make links of text may take what follows them as well.
  if (packed === undefined || !/^e(?![a-z0-9])/i.test(`${end} `)) return { found: 'cut-short' };
  if (packed === '' || sum !== checksum(packed)) return { found: 'broken' };
  try {
    const text = unpack(packed);
    return text === null ? { found: 'too-big' } : { found: 'text', text };
  } catch {
    return { found: 'broken' };
  }
}
