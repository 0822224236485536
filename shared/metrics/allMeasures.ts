import { mean } from '../model/arithmetic.ts';
import { BALANCING_MOVES } from '../model/eventFacts.ts';
import { leaderfulness, leaderfulnessByChance } from './leading/leaderfulness.ts';
import { gini, least, welfare } from './lives/inequality.ts';
import { baskets, vitality } from './lives/livelihoods.ts';
import { capacityShare, stockShare } from './lives/spring.ts';
import type { Measure, PairMeasure, SeatMeasure, Unit, ValleyMeasure } from './measure.ts';
import { bargainingPower } from './pattern/bargaining.ts';
import { dependence, imbalance, mutualDependence } from './pattern/dependence.ts';
import { livingTies, lostLimits, meanWidth, reciprocity } from './pattern/field.ts';
import { shiftsBy } from './pattern/four-ways.ts';
import { worstLoss } from './pattern/keystones.ts';
import { leeway } from './pattern/leeway.ts';
import { flows } from './pattern/moved.ts';
import { livedFrom } from './provenance/provenance.ts';

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
  ...BALANCING_MOVES.map((move) => seat(move, 'moves', UNBOUNDED, shiftsBy(move))),

  valley('leaderfulness', 'share', SHARE, leaderfulness),
  valley('leaderfulness-by-chance', 'share', SHARE, leaderfulnessByChance),
];
