import type { SpokenLine } from '../../../shared/model/companions/spokenLine.ts';
import { NO_GOODS, total } from '../../../shared/model/goods/amounts.ts';
// A circle by type: a line is said with the words that say it.
import type { Words } from '../createWords.ts';
import type { Key, Values } from '../messages/messages.ts';

/** Ways to say one reason. */
const WAYS = 3;

function fillings({ why, goods, round, work, most, variant }: SpokenLine, words: Words): Values {
  return {
    why: why === undefined ? '' : words.say(`because.${why}-${variant % WAYS}` as Key),
    goods: words.goods(goods ?? NO_GOODS),
    n: total(goods ?? NO_GOODS),
    round: round ?? 0,
    work: work === undefined ? '' : words.say(`spoken.the-${work}`),
    bigWork: work === undefined ? '' : words.say(`spoken.big-${work}`),
    most: most ?? 0,
  };
}

/** What a companion says, in the reader's language. */
export const lineSentence = (line: SpokenLine, words: Words): string =>
  words.say(`lines.${line.voice}-${line.topic}-${line.variant}` as Key, fillings(line, words));
