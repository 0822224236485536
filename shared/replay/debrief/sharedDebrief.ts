import {
  type Initiative,
  initiatives,
  leaderfulness,
  leaderfulnessByChance,
  type Meal,
  provenance,
  type Shift,
  shifts,
} from '../../metrics/index.ts';
import { fourDecimals } from '../../model/arithmetic.ts';
import type { EventNumber } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import { type Chain, chainsOf } from './causeChains.ts';
import { stoodInRounds } from './companionHabits.ts';
import { type ForceAct, forceActs } from './forceActs.ts';
import type { MetricsAtDusk } from './metricsAtDusk.ts';
import type { Place } from './moments.ts';

/** What every person of a table may know of its game when it is over. */
export interface Shared {
  readonly rounds: number;
  /** The first morning, then every dusk. */
  readonly looks: readonly MetricsAtDusk[];
  /** `[i][j]`: baskets of i that j brought forth. */
  readonly livedFrom: readonly (readonly number[])[];
  readonly meals: readonly Meal[];
  readonly shifts: readonly Shift[];
  readonly force: readonly ForceAct[];
  /** What led to each permanent mark, through everything it rests on. */
  readonly chains: readonly Chain[];
  /** Works, pacts and introductions that were begun where everyone could see it. */
  readonly initiatives: readonly Initiative[];
  /** How widely starting was spread, and how widely chance alone would spread it; null: no starts. */
  readonly leaderfulness: { readonly value: number; readonly byChance: number } | null;
  /** By seat: rounds in which a person's seat was kept by a bot or by silence. */
  readonly stoodIn: readonly (readonly number[])[];
  /** How many events the line stops at after each dusk but the last. */
  readonly stops: readonly number[];
}

/** An introduction that came to nothing was between three people, and stays there. */
export const isPublic = ({ kind, came }: Initiative): boolean =>
  kind !== 'introduction' || came !== null;

function leading(state: State): Shared['leaderfulness'] {
  const value = leaderfulness(state);
  const byChance = leaderfulnessByChance(state);
  return value === null || byChance === null
    ? null
    : { value: fourDecimals(value), byChance: fourDecimals(byChance) };
}

/**
 * What a game that is over shares with everyone who was in it.
 * @param placeOf where public events stand, for a game that was watched
 * @param stops how many there are after each dusk
 */
export function sharedOf(
  state: State,
  atDusks: readonly MetricsAtDusk[],
  placeOf: (n: EventNumber) => Place | null = () => null,
  stops: readonly number[] = [],
): Shared {
  const { livedFrom, meals } = provenance(state);
  return {
    rounds: state.livesDusks.length,
    looks: atDusks,
    livedFrom: livedFrom.map((row) => row.map(fourDecimals)),
    meals: meals.map((meal) => ({
      ...meal,
      from: meal.from.map(fourDecimals),
      places: {
        water: meal.places.water.map(fourDecimals),
        grain: meal.places.grain.map(fourDecimals),
        timber: meal.places.timber.map(fourDecimals),
      },
    })),
    shifts: shifts(state),
    force: forceActs(state.log),
    chains: chainsOf(state, placeOf),
    initiatives: initiatives(state).filter(isPublic),
    leaderfulness: leading(state),
    stoodIn: stoodInRounds(state),
    stops,
  };
}
