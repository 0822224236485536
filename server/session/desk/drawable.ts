import { isBuilt, isDrought, seatsOf } from '../../../shared/engine/query.ts';
import { drawable, logisticRegrowth } from '../../../shared/engine/rules/commons.ts';
import { sum } from '../../../shared/model/arithmetic.ts';
import { givensOf } from '../../../shared/model/givens/givens.ts';
import { HUNDREDTHS } from '../../../shared/model/goods/duskTotals.ts';
import type { Hundredths, Units } from '../../../shared/model/ids.ts';
import type { State } from '../../../shared/model/state.ts';

/**
 * Whole units that can be drawn this round in all so that dusk leaves the spring no lower than the
 * last one did; 0 where it falls anyway. Before the draw, tending is counted as it was last round.
 */
export function drawableUnharmed(state: State): Units {
  const { spring } = state;
  const drawn = state.phase === 'day' ? spring.drawn * HUNDREDTHS : 0;
  const full = spring.stock + drawn;
  const aim = state.phase === 'dusk' ? spring.stock : spring.lastStock;
  let most = drawable(state) + drawn / HUNDREDTHS;
  while (most > 0 && atDusk(state, full - most * HUNDREDTHS) < aim) most -= 1;
  return most;
}

/** Where a stock comes to by dusk, in hundredths. */
function atDusk(state: State, stock: Hundredths): Hundredths {
  const { spring, works } = state.scenario;
  const { capacity } = state.spring;
  const dry = isDrought(state, state.round) && !isBuilt(state, 'granary');
  const natural = dry ? 0 : logisticRegrowth(spring.regrowth, stock, capacity);
  const tended = tendingHands(state) * spring.perTendingHand * HUNDREDTHS;
  const wetland = isBuilt(state, 'wetland') ? works.wetland.water * HUNDREDTHS * seatsOf(state) : 0;
  return Math.min(capacity, stock + natural + Math.round(tended) + Math.round(wetland));
}

function tendingHands(state: State): number {
  if (state.phase === 'day') return state.spring.tendingHands;
  const last = state.springDusks.at(-1);
  const silent = givensOf(state.scenario, seatsOf(state)).map(({ silence }) => silence.tend);
  return last?.tendingHands ?? sum(silent);
}
