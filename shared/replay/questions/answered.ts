import { at } from '../../model/at.ts';
import { CELL, CROWD } from '../../model/debrief/ownNotes.ts';
import type { Seat } from '../../model/ids.ts';
import type { Meant } from '../debrief/meantAndDone.ts';
import type { Story } from './gameStory.ts';

/** What people answered, beside what the game shows: only as many together. */

/** Mornings that meant something of which a sign could be counted. */
const told = (mornings: readonly Meant[]): Meant[] => mornings.filter(({ sign }) => sign !== null);

/**
 * Did a quarter or more of the mornings that meant to help, to keep the spring or to mend leave no
 * sign of it? Only mornings of those who let them be counted, of a crowd of them.
 */
export function meantOtherwise({ meant, around, persons }: Story): boolean {
  const counted = around.counted.filter((seat) => persons.includes(seat));
  if (counted.length < CROWD) return false;
  const mornings = counted.flatMap((seat) => told(at(meant, seat)));
  const lacking = mornings.filter(({ sign }) => sign === false).length;
  return lacking >= CELL && lacking * 4 >= mornings.length;
}

/** Was a round among the three in which this homestead could hold out for most? Equals count as one place. */
function isAmongMost(story: Story, seat: Seat, round: number): boolean {
  const line = story.looks
    .filter((atDusk) => atDusk.round > 0)
    .map((atDusk) => ({ round: atDusk.round, power: at(atDusk.bargaining, seat) }));
  const own = line.find((one) => one.round === round);
  return own !== undefined && line.filter(({ power }) => power > own.power).length < 3;
}

/** Do a third or more remember most say in a round that was not among their three of most power? */
export function feltOtherwise(story: Story): boolean {
  const { around, persons } = story;
  const named = around.remembered.filter(({ seat, most }) => most > 0 && persons.includes(seat));
  const otherwise = named.filter(({ seat, most }) => !isAmongMost(story, seat, most)).length;
  if (persons.length === 1) return otherwise === 1;
  return named.length >= CROWD && otherwise >= CELL && otherwise * 3 >= named.length;
}
