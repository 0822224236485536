import type { AskOf } from '../../../shared/model/agreements/ask.ts';
import { unitsOf } from '../../../shared/model/goods/amounts.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../shared/model/view.ts';
import type { Who, Words } from '../../words/index.ts';
import { eventSentence } from '../../words/sentences/events.ts';
import { pressOf } from '../panel/news/askAnswers.ts';

/** What ends with the day: told at dusk, to those whom it concerns and to nobody else. */

/** Kinds of which `duskNote` may make a line, or that it needs to make one. */
const NOTED = [
  'ask-ended',
  'breached',
  'narrowed',
  'pressed',
  'promise-deferred',
  'promise-void',
  'refused',
  'yielded',
] as const satisfies readonly SeenEvent['type'][];

/** Something of a kind that dusk may tell somebody in a line. */
export type NotedEvent = Extract<SeenEvent, { type: (typeof NOTED)[number] }>;

/** Is this of a kind that dusk may tell somebody in a line? */
export const isNoted = (event: SeenEvent): event is NotedEvent =>
  NOTED.some((type) => type === event.type);

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

/** A demand that this seat was under and did not meet. */
const pressedYou = (
  { from, good, amount }: Pick<AskOf<'press'>, 'from' | 'good' | 'amount'>,
  answer: 'refused' | 'none',
  who: Who,
  words: Words,
): string =>
  words.say('dusk.pressed-you', {
    name: who.short(from),
    goods: words.goods(unitsOf(amount, good)),
    answer,
  });

/** What was asked and not answered by dusk, for whoever asked; of a demand also for who was under it. */
function lapsed(
  event: Extract<SeenEvent, { type: 'ask-ended' }>,
  me: Seat,
  who: Who,
  words: Words,
): string | null {
  const { ask, how } = event;
  if (how !== 'lapsed') return null;
  if (ask.from === me) return unanswered(event, who, words);
  return ask.kind === 'press' && ask.to === me ? pressedYou(ask, 'none', who, words) : null;
}

/** What became of a demand that was refused, for each of the two. */
function refused(
  event: Extract<SeenEvent, { type: 'refused' }>,
  day: readonly SeenEvent[],
  me: Seat,
  who: Who,
  words: Words,
): string {
  const press = pressOf(event.ask, day);
  if (press === null) return eventSentence(event, who, words);
  if (press.to === me) return pressedYou(press, 'refused', who, words);
  const goods = words.goods(unitsOf(press.amount, press.good));
  return words.say('asks.refused-press', { name: who.short(press.to), goods });
}

/**
 * One line for a seat about something that ended with the day; null where it is not its own.
 * @param day all that is noted of this day
 */
export function duskNote(
  event: NotedEvent,
  day: readonly NotedEvent[],
  me: Seat,
  who: Who,
  words: Words,
): string | null {
  switch (event.type) {
    case 'ask-ended':
      return lapsed(event, me, who, words);
    case 'refused':
      return event.from === me || event.to === me ? refused(event, day, me, who, words) : null;
    case 'yielded':
      return event.from === me || event.to === me ? eventSentence(event, who, words) : null;
    case 'breached':
    case 'narrowed':
      return event.seat === me ? eventSentence(event, who, words) : null;
    case 'promise-deferred':
    case 'promise-void':
      return event.debtor === me || event.creditor === me ? eventSentence(event, who, words) : null;
    // It was seen as it happened; what became of it needs it.
    case 'pressed':
      return null;
  }
}
