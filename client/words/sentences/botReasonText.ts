import type { Why } from '../../../shared/model/companions/botReason.ts';
import type { Words } from '../createWords.ts';

/** What a companion says when it is asked why it did something. */
export const whySentence = (words: Words, why: Why): string => words.say(`why.${why}`);
