import { baskets } from '../../../shared/metrics/index.ts';
import { mean } from '../../../shared/model/arithmetic.ts';
import { at } from '../../../shared/model/at.ts';
import type { Character } from '../../../shared/model/command.ts';
import { tiesOf } from '../../../shared/model/givens/craftsAndRivers.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { openingOf, playGame } from '../../../shared/replay/playGame.ts';
import { classesOf } from './alike.ts';
import { drawnNumbers, type Place, renumbered } from './places.ts';

/** How far seats that lie alike end apart. */

/** What a seat ate beside the seats that lie as it does. */
interface Standing {
  readonly seat: Seat;
  /** Mean of the class it belongs to, in baskets a game. */
  readonly mean: number;
  /** How far this seat's mean is from that, as a share of it. */
  readonly apart: number;
  /** Standard error of `apart`. */
  readonly error: number;
}

/** One symmetrical place played by one character in every seat: how each seat fared. */
export interface Cell {
  readonly place: string;
  readonly character: Character;
  /** Seed of the numbers that seats and rivers went by; 0 for the place's own. */
  readonly numbers: number;
  readonly games: number;
  readonly standings: readonly Standing[];
}

function standing(seat: Seat, classmates: readonly Seat[], eaten: readonly number[][]): Standing {
  const own = eaten.map((game) => at(game, seat));
  const all = eaten.map((game) => mean(classmates.map((one) => at(game, one))));
  const apart = own.map((value, game) => value - at(all, game));
  const by = mean(apart);
  const spread = Math.sqrt(mean(apart.map((value) => (value - by) ** 2)));
  const level = mean(all);
  return {
    seat,
    mean: level,
    apart: level === 0 ? 0 : by / level,
    error: level === 0 ? 0 : spread / Math.sqrt(eaten.length) / level,
  };
}

/**
 * Plays a place and gives what each seat ate in each game, by the place's own numbers.
 * @param cast who sits where, by the place's own numbers
 * @param numbers seed by which seats and rivers are numbered anew; 0 leaves their own numbers
 * @param seed of the first game; each further one takes the next
 */
export function eatenAt(
  place: Place,
  cast: readonly Character[],
  numbers: number,
  games: number,
  seed: number,
): number[][] {
  const to = drawnNumbers(place.seats, numbers);
  const rivers = drawnNumbers(tiesOf(place.scenario.layout, place.seats).length, numbers);
  const { scenario } = renumbered(place, to, rivers);
  const seated = to.map((_, now) => at(cast, to.indexOf(now)));
  return Array.from({ length: games }, (_, game) => {
    const got = baskets(playGame(openingOf(scenario, seated, (seed + game) >>> 0)));
    return to.map((now) => at(got, now));
  });
}

/** Every seat beside those that lie as it does. */
export const standingsOf = (place: Place, eaten: readonly number[][]): Standing[] =>
  classesOf(place).flatMap((classmates) =>
    classmates.map((seat) => standing(seat, classmates, eaten)),
  );

/** Plays a place with one character in every seat; see `eatenAt`. */
export function compare(
  place: Place,
  character: Character,
  numbers: number,
  games: number,
  seed: number,
): Cell {
  const cast = Array<Character>(place.seats).fill(character);
  const eaten = eatenAt(place, cast, numbers, games, seed);
  const standings = standingsOf(place, eaten);
  return { place: place.name, character, numbers, games, standings };
}

/** The seat that stands furthest from its like. */
export const furthest = ({ standings }: Pick<Cell, 'standings'>): Standing =>
  standings.reduce((far, one) => (Math.abs(one.apart) > Math.abs(far.apart) ? one : far));

/** How many standard errors the least likely of some seats is from its like; 0 where none differs. */
export const surest = ({ standings }: Pick<Cell, 'standings'>): number =>
  Math.max(...standings.map(({ apart, error }) => (apart === 0 ? 0 : Math.abs(apart) / error)));
