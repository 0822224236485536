import { seededRandom } from '../../../shared/engine/index.ts';
import { FRESH } from './breeding.ts';
import { ASKED, costs, type NamedPlace, pays, SURE, type Worth, worths } from './moves.ts';
import type { Habit } from './strategy.ts';

/**
 * The largest of many effects is large by luck, too. So what is picked as the largest is tried again
 * in fresh games, and told beside what chance alone would give.
 */

/** An effect that was picked, and the same once more in fresh games. */
export interface Picked {
  readonly worth: Worth;
  readonly again: Worth;
}

/** The two largest effects of a habit. */
export interface Pick {
  readonly habit: Habit;
  /** The largest gain and the largest loss that count; null where none does. */
  readonly most: Picked | null;
  readonly least: Picked | null;
  /** The largest gain that so many effects of these errors would show if there were none at all. */
  readonly byChance: number;
}

/** Share of a normal distribution above `SURE`: of effects that are none, so many count as a gain. */
export const FALSELY = 0.0062;

/** Does an effect that was picked count in fresh games as well, the same way? */
export const holdsAgain = ({ worth, again }: Picked): boolean =>
  Math.sign(worth.by) * again.sure >= SURE;

const DRAWS = 400;

/** Mean of the largest of some normal numbers with these errors, drawn by a fixed seed. */
function largestByChance(errors: readonly number[]): number {
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const random = seededRandom(1, draw);
    const values = errors.map((error, i) => {
      const radius = Math.sqrt(-2 * Math.log(1 - random('radius', i)));
      return error * radius * Math.cos(2 * Math.PI * random('angle', i));
    });
    sum += Math.max(...values);
  }
  return sum / DRAWS;
}

/** Picks the largest effects of each habit, and tries each again in so many fresh games. */
export function picksOf(
  list: readonly Worth[],
  places: readonly NamedPlace[],
  games: number,
): Pick[] {
  const again = (worth: Worth | undefined): Picked | null => {
    const place = places.find(({ name }) => name === worth?.place);
    if (worth === undefined || place === undefined) return null;
    const found = worths([place], games, [worth.habit], FRESH).find(({ aim }) => aim === worth.aim);
    return found ? { worth, again: found } : null;
  };
  return ASKED.map((habit) => {
    const own = list.filter((worth) => worth.habit === habit);
    const [most] = own.filter(pays).sort((a, b) => b.by - a.by);
    const [least] = own.filter(costs).sort((a, b) => a.by - b.by);
    const byChance = largestByChance(own.map(({ error }) => error));
    return { habit, most: again(most), least: again(least), byChance };
  });
}
