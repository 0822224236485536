/**
 * What is measured of a valley. Every measure is a pure function of a state, meant for the state as a
 * dusk has fallen: of the pattern (who needs whom, what room there is), of how people live, and of
 * what the log holds so far. Sources and what may be claimed stand with each.
 */

import { mean } from '../model/arithmetic.ts';
import { WAYS } from '../model/eventFacts.ts';
import { bargainingPower } from './bargaining.ts';
import { dependence, imbalance, mutualDependence } from './dependence.ts';
import { livingTies, lostLimits, meanWidth, reciprocity } from './field.ts';
import { shiftsBy } from './four-ways.ts';
import { gini, least, welfare } from './inequality.ts';
import { worstLoss } from './keystones.ts';
import { leaderfulness, leaderfulnessByChance } from './leaderfulness.ts';
import { leeway } from './leeway.ts';
import { baskets, vitality } from './livelihoods.ts';
import type { Measure, PairMeasure, SeatMeasure, Unit, ValleyMeasure } from './measure.ts';
import { flows } from './moved.ts';
import { livedFrom } from './provenance/index.ts';
import { capacityShare, stockShare } from './spring.ts';

export { balancedOffers, balancedPower, bargainingPower } from './bargaining.ts';
export { tiesMade, worksBuilt } from './built.ts';
export * from './commons-rent.ts';
export { dependence, imbalance, mutualDependence } from './dependence.ts';
export { livingTies, lostLimits, meanWidth, reciprocity } from './field.ts';
export { type Shift, shifts } from './four-ways.ts';
export { tieGains } from './gains.ts';
export { gini, least, welfare } from './inequality.ts';
export { type Initiative, initiatives } from './initiatives.ts';
export { keystones, worstLoss } from './keystones.ts';
export { leaderfulness, leaderfulnessByChance, starts, wasJoined } from './leaderfulness.ts';
export { leeway } from './leeway.ts';
export { baskets, lastBaskets, vitality } from './livelihoods.ts';
export type { Measure, SeatMeasure, ValleyMeasure } from './measure.ts';
export { flows } from './moved.ts';
export { Signers } from './pactSigners.ts';
export { livedFrom, type Meal, provenance } from './provenance/index.ts';
export { capacityShare, redLineRound, stockShare } from './spring.ts';
export { joiners } from './thresholds.ts';

type Range = Measure['range'];

const SHARE: Range = [0, 1];
const UNBOUNDED: Range = [0, null];

const valley = (
  id: string,
  unit: Unit,
  range: Range,
  compute: ValleyMeasure['compute'],
): ValleyMeasure => ({ id, unit, range, of: 'valley', compute });

const seat = (
  id: string,
  unit: Unit,
  range: Range,
  compute: SeatMeasure['compute'],
): SeatMeasure => ({ id, unit, range, of: 'seat', compute });

const pair = (
  id: string,
  unit: Unit,
  range: Range,
  compute: PairMeasure['compute'],
): PairMeasure => ({ id, unit, range, of: 'pair', compute });

/** How one number of each homestead is spread over the valley, as four measures. */
const spread = (of: 'baskets' | 'vitality', read: SeatMeasure['compute']): ValleyMeasure[] => [
  valley(`${of}-mean`, of, UNBOUNDED, (state) => mean(read(state))),
  valley(`${of}-least`, of, UNBOUNDED, (state) => least(read(state))),
  valley(`${of}-gini`, 'share', SHARE, (state) => gini(read(state))),
  valley(`${of}-welfare`, of, UNBOUNDED, (state) => welfare(read(state))),
];

/** Every measure, in the order in which a codebook lists them. */
export const MEASURES: readonly Measure[] = [
  seat('baskets', 'baskets', UNBOUNDED, baskets),
  seat('vitality', 'vitality', UNBOUNDED, vitality),
  ...spread('baskets', baskets),
  ...spread('vitality', vitality),

  valley('spring-stock', 'share', SHARE, stockShare),
  valley('spring-capacity', 'share', SHARE, capacityShare),

  valley('living-ties', 'ties', UNBOUNDED, livingTies),
  valley('mean-width', 'width', UNBOUNDED, meanWidth),
  valley('lost-limits', 'limits', UNBOUNDED, lostLimits),
  pair('flows', 'units', UNBOUNDED, flows),
  valley('reciprocity', 'share', SHARE, reciprocity),
  pair('lived-from', 'baskets', UNBOUNDED, livedFrom),

  pair('dependence', 'share', SHARE, dependence),
  pair('imbalance', 'share', [-1, 1], imbalance),
  pair('mutual-dependence', 'share', [0, 2], mutualDependence),
  seat('bargaining-power', 'baskets', UNBOUNDED, bargainingPower),
  seat('leeway', 'ways', UNBOUNDED, leeway),
  valley('keystone', 'share', SHARE, worstLoss),
  ...WAYS.map((way) => seat(way, 'moves', UNBOUNDED, shiftsBy(way))),

  valley('leaderfulness', 'share', SHARE, leaderfulness),
  valley('leaderfulness-by-chance', 'share', SHARE, leaderfulnessByChance),
];
