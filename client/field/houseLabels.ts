import type { Ask } from '../../shared/model/event.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { View } from '../../shared/model/view.ts';
import { type Houses, houseLabels, type Naming } from '../words/houseLabel.ts';
import type { NameLook } from './drawing/signDrawing.ts';
import type { FieldWord } from './fieldWords.ts';
import type { Plan } from './geometry/plan.ts';

/** The seat that looks; null for a screen that all look at. */
export const ownSeat = (view: View): Seat | null => view.book?.seat ?? null;

/**
 * How each house is named for one who looks: by its one label, and one's own as "You" with its place.
 * @param plan where the names stand
 */
export function nameLooks(plan: Plan, view: View, words: Naming): NameLook[] {
  const own = ownSeat(view);
  const names = svgNames(view.valley, own, words);
  return view.valley.homesteads.map((home) => ({
    stead: plan.steads[home.seat],
    ...names(home.seat),
    own: home.seat === own,
    bot: home.keeper === 'bot',
    away: home.keeper === 'person' && !home.here,
  }));
}

/** The same for a still picture: what each house is called in it. */
export function svgNames(
  valley: Houses,
  own: Seat | null,
  words: Naming,
): (seat: Seat) => Pick<NameLook, 'name' | 'place' | 'short'> {
  const labels = houseLabels(valley, words);
  const you = words.say('who.You');
  return (seat) => {
    const { person, place, short } = labels[seat];
    return seat === own ? { name: you, place, short: you } : { name: person, place, short };
  };
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
