import { visibleState } from '../../engine/index.ts';
import { bargainingPower, dependence, keystones, leeway } from '../../metrics/index.ts';
import { fourDecimals } from '../../model/arithmetic.ts';
import type { State } from '../../model/state.ts';
import type { Valley } from '../../model/view.ts';

/** What everyone could see of the valley at one moment, as far as a picture of it needs. */
export type Picture = Pick<
  Valley,
  | 'seats'
  | 'round'
  | 'phase'
  | 'drought'
  | 'shown'
  | 'homesteads'
  | 'ties'
  | 'spring'
  | 'works'
  | 'pacts'
>;

/** The valley at one moment: what was seen then, and what is known of it now. */
export interface MetricsAtDusk {
  /** Round whose dusk had fallen; 0 is the first morning. */
  readonly round: number;
  readonly seen: Picture;
  /** `[i][j]`: the share of i's need that falls away without j. */
  readonly dependence: readonly (readonly number[])[];
  /** Ways to a good, by seat. */
  readonly leeway: readonly number[];
  /** Baskets that each could hold out for, by seat. */
  readonly bargaining: readonly number[];
  /** Share of the others' met need that is gone without this homestead. */
  readonly keyHomesteads: readonly number[];
  /** Share of everyone's met need that is gone without this river, by tie. */
  readonly keyTies: readonly number[];
}

/** What everyone can see of the valley now. */
export function pictureOf(state: State): Picture {
  const { valley } = visibleState(state, 'public');
  const { seats, round, phase, drought, shown, ties, spring, works, pacts } = valley;
  // What people are called stands with the valley as it ended, where a name can be taken off.
  const homesteads = valley.homesteads.map((home) => ({ ...home, nickname: '' }));
  return { seats, round, phase, drought, shown, homesteads, ties, spring, works, pacts };
}

/** Measures the valley as it is. */
export function metricsAt(state: State): MetricsAtDusk {
  const keys = keystones(state);
  return {
    round: state.phase === 'morning' && state.round === 1 ? 0 : state.round,
    seen: pictureOf(state),
    dependence: dependence(state).map((row) => row.map(fourDecimals)),
    leeway: leeway(state).map(fourDecimals),
    bargaining: bargainingPower(state).map(fourDecimals),
    keyHomesteads: keys.homesteads.map(fourDecimals),
    keyTies: keys.ties.map(fourDecimals),
  };
}
