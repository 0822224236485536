import {
  baskets,
  capacityShare,
  gini,
  leaderfulness,
  leeway,
  livingTies,
  lostLimits,
  meanWidth,
  reciprocity,
  stockShare,
  tiesMade,
  vitality,
  worksBuilt,
  worstLoss,
} from '../metrics/index.ts';
import { fourDecimals, mean } from '../model/arithmetic.ts';
import type { GameRecord } from '../model/record.ts';
import type { State } from '../model/state.ts';
import { BESIDE, type BesideFigures, type BesideMeasure } from './besideTables.ts';
import { replay } from './replayRecord.ts';

const READ: Readonly<Record<BesideMeasure, (state: State) => number | null>> = {
  baskets: (state) => mean(baskets(state)),
  gini: (state) => gini(baskets(state)),
  vitality: (state) => mean(vitality(state)),
  stock: stockShare,
  capacity: capacityShare,
  rivers: livingTies,
  width: meanWidth,
  'lost-limits': lostLimits,
  'new-ties': tiesMade,
  works: worksBuilt,
  reciprocity: (state) => reciprocity(state),
  leeway: (state) => mean(leeway(state)),
  keystone: worstLoss,
  leaderfulness,
};

/** Measures a game as it ended. */
export const besideFigures = (state: State): BesideFigures =>
  BESIDE.map((measure) => {
    const value = READ[measure](state);
    return value === null ? null : fourDecimals(value);
  });

/**
 * Measures the game of a record as it ended.
 * @throws BrokenRecord where the record doesn't lead where it says
 */
export const besideOf = (record: GameRecord): BesideFigures => besideFigures(replay(record));
