/**
 * World words in messages. A message says `[spring]`, `[homesteads]` or `[A river]`: the word of this
 * language's own valley, in the form that the sentence needs. Another world may bring another word for it.
 * `terms` in a message file lists the forms, each under what it is a word for. At build every such word
 * becomes one letter, so that pages carry less; it is filled in when a sentence is first said.
 */

/** For each thing of the world, the forms in which this language's sentences speak of it. */
export type TermForms = Readonly<Record<string, readonly string[]>>;

/** The first of the letters that stand for words: Unicode keeps them free for private use. */
const FIRST_MARK = 0xe000;
const IN_BRACKETS = /\[([^[\]]+)\]/g;
const MARKS = /[\ue000-\uefff]/g;

/** Every form of a language, in the order in which the marks count them. */
export const formsOf = (terms: TermForms): readonly string[] => Object.values(terms).flat();

const withSmallStart = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** The same word at the start of a sentence. */
const withCapital = (word: string, language: string): string => {
  const [first = ''] = word;
  return first.toLocaleUpperCase(language) + word.slice(first.length);
};

/**
 * A message with a mark in place of each world word; `[Homestead]` is `[homestead]` with a capital.
 * @throws where a word in brackets is none of the forms
 */
export function marked(message: string, forms: readonly string[]): string {
  return message.replace(IN_BRACKETS, (_, said: string) => {
    const exact = forms.indexOf(said);
    const at = exact >= 0 ? exact : forms.indexOf(withSmallStart(said));
    if (at < 0) throw new Error(`no such world word: [${said}]`);
    return String.fromCharCode(FIRST_MARK + 2 * at + (exact >= 0 ? 0 : 1));
  });
}

/** A message as this language's own valley says it: the words without their brackets. */
export const inOwnWords = (message: string): string => message.replace(IN_BRACKETS, '$1');

/** A marked message with the words filled in. */
export const unmarked = (
  message: string,
  forms: readonly string[],
  language: string,
  wordFor: (form: string) => string,
): string =>
  message.replace(MARKS, (mark) => {
    const code = mark.charCodeAt(0) - FIRST_MARK;
    const word = wordFor(forms[code >> 1] ?? '');
    return code % 2 === 0 ? word : withCapital(word, language);
  });
