import { lettersOf } from '../messages/messages.ts';

/** The game's own typeface, and those of languages that it has no letters for, as a page looks for a letter. */
export const FAMILIES = ['Alegreya Sans', 'Vazirmatn Variable', 'Noto Sans SC Variable'] as const;

/** Writings that a language brings a typeface for. */
const WRITINGS = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u } as const;

/** A file of a typeface that holds letters of a text. */
interface Face {
  readonly family: string;
  readonly weight: string;
  readonly range: string;
  readonly url: string;
}

/**
 * The files that a text's letters stand in, of all that the page's styles know: each letter is looked for as a
 * page looks for it, family by family.
 * Rejects where a language's styles can't be fetched.
 */
export async function facesOf(text: string): Promise<Face[]> {
  const needed = Object.entries(WRITINGS).filter(([, has]) => has.test(text));
  await Promise.all(needed.map(([language]) => lettersOf(language)));
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule).map(faceOf);
  let letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  const found: Face[] = [];
  for (const family of FAMILIES) {
    const own = faces.filter((face) => face.family === family);
    found.push(...own.filter(({ range }) => letters.some((letter) => holds(range, letter))));
    letters = letters.filter((letter) => !own.some(({ range }) => holds(range, letter)));
  }
  return found;
}

function faceOf({ style, parentStyleSheet }: CSSFontFaceRule): Face {
  const [, file = ''] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
  return {
    family: style.getPropertyValue('font-family').replaceAll(/["']/g, ''),
    weight: style.getPropertyValue('font-weight'),
    range: style.getPropertyValue('unicode-range'),
    url: new URL(file, parentStyleSheet?.href ?? document.baseURI).href,
  };
}

/** Does a range such as "U+0-FF, U+131" hold a letter? */
function holds(range: string, letter: number): boolean {
  return range.split(',').some((stretch) => {
    const [first = '', last = first] = stretch.trim().slice('U+'.length).split('-');
    return Number.parseInt(first, 16) <= letter && letter <= Number.parseInt(last, 16);
  });
}
