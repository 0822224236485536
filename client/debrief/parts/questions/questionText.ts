import type { Seat } from '../../../../shared/model/ids.ts';
import type { Question } from '../../../../shared/replay/debrief/index.ts';
import type { Key, Words } from '../../../words/index.ts';

/**
 * A question's words, with the homesteads and the round that it comes from.
 * @param name a homestead's name, by seat
 */
export function questionText(
  { id, wording, round, seats, work }: Question,
  name: (seat: Seat) => string,
  words: Words,
): string {
  const key = `debrief.ask-${id}${wording > 0 ? `-${wording}` : ''}` as Key;
  return words.say(key, {
    round,
    name: seats[0] === undefined ? '' : name(seats[0]),
    other: seats[1] === undefined ? '' : name(seats[1]),
    work: work ? words.say(`works.${work}`) : words.say('works.title'),
  });
}
