import type { Words } from '../../words/index.ts';

/** Says what languages are called in the one that is spoken; one that nobody knows goes by its short name. */
export function languageNamer({ language }: Words): (named: string) => string {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return (named) => {
    try {
      return names.of(named) ?? named;
    } catch {
      // A file may hold anything where a language should be named.
      return named;
    }
  };
}
