/**
 * What is measured of a valley. Every measure is a pure function of a state, meant for the state as a
 * dusk has fallen: of the pattern (who needs whom, what room there is), of how people live, and of
 * what the log holds so far. Sources and what may be claimed stand with each.
 */

export { MEASURES } from './allMeasures.ts';
export { type Initiative, initiatives } from './leading/initiatives.ts';
export {
  leaderfulness,
  leaderfulnessByChance,
  starts,
  wasJoined,
} from './leading/leaderfulness.ts';
export { Signers } from './leading/pactSigners.ts';
export { joiners } from './leading/thresholds.ts';
export { tiesMade, worksBuilt } from './lives/built.ts';
export * from './lives/commons-rent.ts';
export { gini, least, welfare } from './lives/inequality.ts';
export { baskets, lastBaskets, vitality } from './lives/livelihoods.ts';
export { capacityShare, redLineRound, stockShare, underRedLineRound } from './lives/spring.ts';
export type { Measure, SeatMeasure, ValleyMeasure } from './measure.ts';
export { balancedOffers, balancedPower, bargainingPower } from './pattern/bargaining.ts';
export { dependence, imbalance, mutualDependence } from './pattern/dependence.ts';
export { livingTies, lostLimits, meanWidth, reciprocity } from './pattern/field.ts';
export { type Shift, shifts } from './pattern/four-ways.ts';
export { tieGains } from './pattern/gains.ts';
export { keystones, worstLoss } from './pattern/keystones.ts';
export { leeway } from './pattern/leeway.ts';
export { flows } from './pattern/moved.ts';
export { livedFrom, type Meal, provenance } from './provenance/provenance.ts';
