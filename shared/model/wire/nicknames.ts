import { NICKNAME_LIMIT } from './code.ts';

/** Nicknames as they are kept, whatever was typed, pasted or sent. */

/** Characters that nobody sees: controls, marks of direction, and what fonts draw as nothing. */
const INVISIBLE = /[\u2800\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;
/** Of those, what joins or colours a picture made of several. */
const IN_PICTURES =
  /(\p{Extended_Pictographic}|\p{Emoji_Modifier})(?:\u200D(?=\p{Extended_Pictographic})|\uFE0F)+/gu;
/** A name has something to see in it. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The beginning of a text, in whole characters as people count them. */
export function cutTo(text: string, most: number): string {
  let cut = '';
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) {
    if (cut.length + segment.length > most) break;
    cut += segment;
  }
  return cut;
}

/**
 * The name in its plain form: one spelling for what looks the same, single spaces, nothing that can't
 * be seen or that turns the direction of what stands around it.
 * @returns at most NICKNAME_LIMIT UTF-16 units; empty where there is nothing to see in it
 */
export function cleanNickname(typed: string): string {
  // What holds a picture together is put aside while the invisible goes.
  const pictures: string[] = [];
  const aside = typed
    .normalize('NFKC')
    .replace(IN_PICTURES, (whole, first: string) => {
      pictures.push(whole.slice(first.length));
      return `${first}\n`;
    })
    .replace(/[^\n\P{White_Space}]/gu, ' ');
  const clean = aside
    .split('\n')
    .map((part) => part.replace(INVISIBLE, ''))
    .reduce((whole, part, at) => whole + (pictures[at - 1] ?? '') + part)
    .replace(/ +/g, ' ')
    .trim();
  const cut = cutTo(clean, NICKNAME_LIMIT).trim();
  return VISIBLE.test(cut) ? cut : '';
}
