import unhomoglyph from 'unhomoglyph';
import { NICKNAME_LIMIT } from '../../../shared/model/wire/code.ts';
import { cutTo } from '../../../shared/model/wire/nicknames.ts';

/**
 * The same name, or with the first number that nobody of a name that looks the same has.
 * @param taken names of all who may be mistaken for each other
 */
export function toldApart(nickname: string, taken: readonly string[]): string {
  const known = new Set(taken.map(looksOf));
  if (nickname === '' || !known.has(looksOf(nickname))) return nickname;
  for (let n = 2; ; n++) {
    const end = ` ${n}`;
    const called = cutTo(nickname, NICKNAME_LIMIT - end.length).trimEnd() + end;
    if (!known.has(looksOf(called))) return called;
  }
}

/** What a name looks like, by Unicode's list of what is mistaken for what; alike in either case. */
const looksOf = (name: string): string => {
  const spelled = name.normalize('NFKC');
  return unhomoglyph(unhomoglyph(spelled).toLowerCase());
};
