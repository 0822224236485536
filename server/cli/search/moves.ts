import { mean } from '../../../shared/model/arithmetic.ts';
import { at } from '../../../shared/model/at.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { withoutMoves } from '../../../shared/model/scenario.ts';
import { SCENARIOS } from '../../../shared/scenarios/index.ts';
import type { Habit, Strategy } from './strategy.ts';
import { AIMS, type Aim, COMPANIES, errorOf, fruits, type Place, surely } from './trial.ts';

/** Moves whose worth is asked for, by the habit that makes them. */
export const ASKED = [
  'gives',
  'borrows',
  'presses',
  'improves',
  'reliesOnSelf',
  'fences',
  'bridges',
  'introduces',
  'builds',
] as const satisfies readonly Habit[];

/** One who trades with care for the spring and does nothing else: each habit is judged by adding it. */
const PLAIN: Strategy = {
  drawHigh: 0.75,
  drawLow: 0.5,
  low: 0.4,
  share: 0.5,
  sway: 0.5,
  insists: 0.4,
  keepsWord: true,
  builds: false,
  signs: false,
  gives: false,
  introduces: false,
  bridges: false,
  borrows: false,
  improves: false,
  reliesOnSelf: false,
  fences: false,
  presses: false,
  severs: false,
};

/** A place with a name. */
export interface NamedPlace extends Place {
  readonly name: string;
}

const anywhere = (scenario: Scenario): NamedPlace[] =>
  COMPANIES.map((company) => ({
    scenario,
    company,
    name: `${scenario.title}, ${company === 'everyone' ? 'done by everyone' : `alone among ${company}s`}`,
  }));

/** The hub of a star that nobody can go around: all the power that a pattern can give. */
const atTheHub = (scenario: Scenario): NamedPlace[] =>
  (['taker', 'free-rider', 'reciprocator'] as const).map((company) => ({
    scenario: withoutMoves(scenario, ['bridge', 'introduce', 'self-reliance']),
    company,
    seat: 0,
    name: `${scenario.title} with no way around its hub, at the hub among ${company}s`,
  }));

/** Everywhere that a move is tried. */
export const PLACES: readonly NamedPlace[] = [
  ...SCENARIOS.flatMap(anywhere),
  ...SCENARIOS.filter(({ layout }) => layout.kind === 'star').flatMap(atTheHub),
];

/** What a habit is worth in one place: to a single homestead, or to each where all have it. */
export interface Worth {
  readonly habit: Habit;
  readonly place: string;
  readonly aim: Aim;
  /** Mean difference that the habit makes, its standard error, and the one in the other. */
  readonly by: number;
  readonly error: number;
  readonly sure: number;
}

/** Standard errors from which a difference counts. */
export const SURE = 2.5;

/**
 * What each habit adds in each place, over the same games with and without it.
 * @param seed of the first game; each further one takes the next
 */
export function worths(
  places: readonly NamedPlace[],
  games: number,
  habits: readonly Habit[] = ASKED,
  seed = 1,
): Worth[] {
  return places.flatMap((place) => {
    const base = fruits(place, PLAIN, games, seed);
    return habits.flatMap((habit) => {
      const richer = fruits(place, { ...PLAIN, [habit]: true }, games, seed);
      return AIMS.map((aim) => {
        const gained = richer.map((got, i) => got[aim] - at(base, i)[aim]);
        return {
          habit,
          place: place.name,
          aim,
          by: mean(gained),
          error: errorOf(gained),
          sure: surely(gained),
        };
      });
    });
  });
}

/** Says whether a move surely gains in a place. */
export const pays = ({ sure }: Worth): boolean => sure >= SURE;
/** Says whether a move surely loses in a place. */
export const costs = ({ sure }: Worth): boolean => sure <= -SURE;

/** Habits that pay in every place where they make a difference, and in most: moves that dominate. */
export const dominant = (list: readonly Worth[]): Habit[] =>
  ASKED.filter((habit) => {
    const own = list.filter((worth) => worth.habit === habit);
    return !own.some(costs) && own.filter(pays).length > own.length / 2;
  });
