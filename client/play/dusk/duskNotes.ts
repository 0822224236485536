import type { Seat } from '../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../shared/model/view.ts';
import type { Who, Words } from '../../words/index.ts';
import { eventSentence } from '../../words/sentences/events.ts';

/** What ends with the day and leaves no mark: told at dusk, to those whom it concerns and to nobody else. */

/** Kinds of which `duskNote` may make a line. */
const NOTED: readonly SeenEvent['type'][] = [
  'ask-ended',
  'breached',
  'narrowed',
  'promise-deferred',
  'promise-void',
];

/** Is this of a kind that dusk may tell somebody in a line? */
export const isNoted = ({ type }: SeenEvent): boolean => NOTED.includes(type);

/** What was asked and never answered, in words for whoever asked. */
function unanswered(
  { ask }: Extract<SeenEvent, { type: 'ask-ended' }>,
  who: Who,
  words: Words,
): string {
  switch (ask.kind) {
    case 'offer':
      return words.say('dusk.unanswered-offer', {
        name: who.short(ask.to),
        give: words.goods(ask.give),
        get: words.goods(ask.get),
      });
    case 'introduction':
      return words.say('dusk.unanswered-introduction', {
        one: who.short(ask.a),
        two: who.short(ask.b),
      });
    default:
      return words.say('dusk.unanswered', { name: who.short(ask.to), kind: ask.kind });
  }
}

/** One line for a seat about something that ended with the day; null where it is not its own. */
export function duskNote(event: SeenEvent, me: Seat, who: Who, words: Words): string | null {
  switch (event.type) {
    case 'ask-ended':
      return event.how === 'lapsed' && event.ask.from === me ? unanswered(event, who, words) : null;
    case 'breached':
    case 'narrowed':
      return event.seat === me ? eventSentence(event, who, words) : null;
    case 'promise-deferred':
    case 'promise-void':
      return event.debtor === me || event.creditor === me ? eventSentence(event, who, words) : null;
    // Most of a day was seen as it happened, or is told at dusk in a step of its own.
    default:
      return null;
  }
}
