/** A language as pages name it: `en`, or `pt-BR`. */
export const LANGUAGE_NAME = /^[a-z]{2,3}(-[A-Za-z]{2,8})?$/;

/** Languages that are read from the right. */
const FROM_RIGHT: readonly string[] = ['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'ur', 'yi'];

/** A language without its country: `pt` for `pt-BR`. */
export const primaryOf = (language: string): string => language.toLowerCase().replace(/-.*/, '');

/** The direction that a language is read in, as `dir` says it. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  FROM_RIGHT.includes(primaryOf(language)) ? 'rtl' : 'ltr';
