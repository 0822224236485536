import { at } from '../../shared/model/at.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { View } from '../../shared/model/view.ts';
import {
  homesteadLabels,
  type LabelledHomesteads,
  type Naming,
} from '../words/names/homesteadLabel.ts';
import type { NameLook } from './drawing/nameLayout.ts';
import type { Plan } from './geometry/plan.ts';

/** The seat that looks; null for a screen that all look at. */
export const ownSeat = (view: View): Seat | null => view.book?.seat ?? null;

/**
 * How each homestead is named for one who looks: by its one label, and one's own as "You" with its place.
 * @param plan where the names stand
 */
export function nameLooks(plan: Plan, view: View, words: Naming): NameLook[] {
  const own = ownSeat(view);
  const names = svgNames(view.valley, own, words);
  return view.valley.homesteads.map((home) => ({
    stead: at(plan.steads, home.seat),
    ...names(home.seat),
    own: home.seat === own,
    bot: home.keeper === 'bot',
    away: home.keeper === 'person' && !home.here,
  }));
}

/** The same for a still picture: what each homestead is called in it. */
export function svgNames(
  valley: LabelledHomesteads,
  own: Seat | null,
  words: Naming,
): (seat: Seat) => Pick<NameLook, 'name' | 'place' | 'short'> {
  const labels = homesteadLabels(valley, words);
  const you = words.say('who.You');
  return (seat) => {
    const { person, place, short } = at(labels, seat);
    return seat === own ? { name: you, place, short: you } : { name: person, place, short };
  };
}
