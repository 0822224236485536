import type { Ask } from '../../shared/model/event.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { View } from '../../shared/model/view.ts';
import { called } from '../words/called.ts';
import type { Words } from '../words/index.ts';
import type { NameLook } from './drawing/signDrawing.ts';
import type { FieldWord, FieldWords } from './fieldWords.ts';
import type { Plan } from './geometry/plan.ts';
import type { Wish } from './sights.ts';

/** The seat that looks; null for a screen that all look at. */
export const ownSeat = (view: View): Seat | null => view.book?.seat ?? null;

/** How places and companions are called in a language; `Words` knows both. */
export type Naming = Pick<Words, 'placeName' | 'companionName'>;

/** "You", what a neighbour is called, else the place. */
export function nameOf(view: View, seat: Seat, say: FieldWords, naming: Naming): string {
  if (seat === ownSeat(view)) return say('you');
  return (
    called(view, seat, naming.companionName) || naming.placeName(view.valley.homesteads[seat].place)
  );
}

/**
 * How each homestead's name is drawn for one who looks. While a dusk is told names are those of the
 * places, for its sentences go by them.
 */
export function nameLooks(
  plan: Plan,
  { view, evening }: Pick<Wish, 'view' | 'evening'>,
  say: FieldWords,
  naming: Naming,
): NameLook[] {
  const own = ownSeat(view);
  return view.valley.homesteads.map((home) => ({
    stead: plan.steads[home.seat],
    text:
      evening && home.seat !== own
        ? naming.placeName(home.place)
        : nameOf(view, home.seat, say, naming),
    own: home.seat === own,
    bot: home.keeper === 'bot',
    away: home.keeper === 'person' && !home.here,
  }));
}

/** A word that stands beside a homestead because something of it waits for an answer. */
export interface Waiting {
  readonly seat: Seat;
  readonly word: FieldWord;
}

const WORD: Record<Ask['kind'], FieldWord> = {
  offer: 'offer',
  promise: 'offer',
  press: 'press',
  bridge: 'new-river',
  introduction: 'new-river',
};

const waitsFor = (ask: Ask, own: Seat): boolean =>
  ask.kind === 'introduction'
    ? (ask.a === own || ask.b === own) && !ask.agreed.includes(own)
    : ask.to === own;

/** What waits for the one who looks, a press before all else, one word a homestead. */
export function waitingFor(view: View): Waiting[] {
  const own = ownSeat(view);
  if (own === null) return [];
  const words = new Map<Seat, FieldWord>();
  for (const ask of view.book?.asks ?? []) {
    if (!waitsFor(ask, own)) continue;
    if (words.get(ask.from) !== 'press') words.set(ask.from, WORD[ask.kind]);
  }
  return [...words].map(([seat, word]) => ({ seat, word }));
}
