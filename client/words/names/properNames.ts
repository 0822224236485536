/**
 * Names of people and places, and codes: what a translator must leave as it is, also inside a sentence,
 * since the picture and the other screens have it so. Sentences are plain text; where one is drawn, the
 * names in it are found again (`client/app/rewritableText.ts`).
 */

/** Each name, and the language in which it was typed, as far as that is known. */
const known = new Map<string, string | undefined>();
let pattern: RegExp | null = null;

/**
 * Remembers a name, and gives it back.
 * @param language in which somebody typed it; left out, what is known of it stays
 */
export function properName(name: string, language?: string): string {
  if (name === '') return name;
  if (!known.has(name)) pattern = null;
  if (!known.has(name) || language !== undefined) known.set(name, language);
  return name;
}

/** In which language somebody typed a name; undefined where nobody did, or it is not known. */
export const languageOfName = (name: string): string | undefined => known.get(name);

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A text in pieces: every second one is a name. */
export function aroundNames(text: string): readonly string[] {
  if (known.size === 0) return [text];
  if (pattern === null) {
    // The longest first: one name may begin as another.
    const names = [...known.keys()].sort((a, b) => b.length - a.length).map(literally);
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${names.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  }
  return text.split(pattern);
}
