import type {
  AskedWords,
  GameQuestion,
  ListedQuestion,
} from '../../../shared/model/debrief/questionAsking.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Words } from '../createWords.ts';
import type { Key, Typed } from '../messages/messages.ts';

/** What a rule found. */
interface FoundQuestion extends Omit<GameQuestion, 'rule' | 'places'> {
  readonly id: string;
  readonly seats: readonly Seat[];
}

/**
 * A question's words, with the homesteads and the round that it comes from.
 * @param name a homestead's name, by seat
 */
export const questionText = (
  { id, seats, ...found }: FoundQuestion,
  name: (seat: Seat) => string,
  words: Words,
): string => gameText({ rule: id, ...found }, seats.map(name), words);

const keyOf = ({ rule, wording }: Pick<GameQuestion, 'rule' | 'wording'>): Key =>
  `debrief.ask-${rule}${wording > 0 ? `-${wording}` : ''}` as Key;

function gameText(
  question: Omit<GameQuestion, 'places'>,
  [name = '', other = '']: readonly string[],
  words: Words,
): string {
  const { round, work } = question;
  return words.say(keyOf(question), {
    round,
    name,
    other,
    work: words.say(work ? `works.${work}` : 'works.title'),
  });
}

/** A question of a facilitator's list: the game's own in the desk's language, any other as it was typed. */
export function listedTyped(
  { rule, asFound, text, language, seats, round }: ListedQuestion,
  name: (seat: Seat) => string,
  words: Words,
): Typed {
  if (rule === null || asFound === undefined) return { text, language };
  const found = { id: rule, ...asFound, seats, round };
  return { text: questionText(found, name, words), language: words.language };
}

/** A question that is asked: the game's own in the reader's language, any other as it was typed. */
export function askedTyped({ text, language, game }: AskedWords, words: Words): Typed {
  if (game === undefined) return { text, language };
  return {
    text: gameText(game, game.places.map(words.placeName), words),
    language: words.language,
  };
}
