import { fork, isRefusal, prolong, step } from '../../engine/index.ts';
import { at } from '../../model/at.ts';
import {
  fillBaskets,
  type Good,
  type Goods,
  minus,
  NO_GOODS,
  otherLandGood,
  plus,
  unitsOf,
} from '../../model/goods/amounts.ts';
import { mostBaskets } from '../../model/goods/duskTotals.ts';
import type { Seat } from '../../model/ids.ts';
import type { Homestead, State } from '../../model/state.ts';

/** What each homestead has to live from in a day, before anything is exchanged. */

/**
 * The day whose needs a measure looks at: the present one, or the next where it is not day. Dawn and
 * morning are played by the rules themselves (yield, irrigation, drought, fences, shared-out draws),
 * with everyone's hands as they are now. In a sealed morning the answer holds secrets, therefore.
 * @throws Error where the rules let no day follow
 */
export function dayAhead(state: State): State {
  if (state.phase === 'day') return state;
  const over = state.phase === 'dusk' || state.phase === 'end';
  const ahead = over ? prolong(state, 1) : fork(state);
  while (ahead.phase !== 'day') {
    const { round, phase } = ahead;
    const turned = step(ahead, { by: 'system', command: { type: 'advance', round, phase } });
    if (isRefusal(turned)) throw new Error(`no day follows the ${phase} of round ${round}`);
  }
  return ahead;
}

/** What one homestead needs, has and can spare. */
export interface Means {
  /** Units of each good that the most baskets take. */
  readonly need: number;
  /** Units in the store. */
  readonly store: Goods;
  /** The one unit that the own good stands in for, where the homestead is self-reliant. */
  readonly standIn: Goods;
  /** Has or makes itself: store and stand-in. */
  readonly own: Goods;
  /** Could be given away without losing one of the baskets that it can fill by itself. */
  readonly spare: Goods;
}

/** Own goods that stand in for one of the other land good; 0 where the homestead can't. */
export const standInCost = (state: State, home: Homestead): number =>
  home.selfReliant ? state.scenario.selfReliance.units : 0;

/** The own good stands in once for the other, where enough is left beside the other's own units. */
function standInOf(home: Homestead, most: number, cost: number): Goods {
  const other = otherLandGood(home.craft);
  const plain = Math.min(most, home.goods[other]);
  const stands = cost > 0 && plain < most && home.goods[home.craft] - plain >= 1 + cost;
  return stands ? unitsOf(1, other) : NO_GOODS;
}

function meansOfHome(day: State, home: Homestead): Means {
  const need = mostBaskets(day.scenario);
  const cost = standInCost(day, home);
  const store = { ...home.goods };
  const standIn = standInOf(home, need, cost);
  const alone = fillBaskets(store, need, cost, home.craft);
  return { need, store, standIn, own: plus(store, standIn), spare: minus(store, alone.used) };
}

/** Means by seat, in a state that is at day. */
export const meansOf = (day: State): Means[] =>
  day.homesteads.map((home) => meansOfHome(day, home));

/** Units of a good that a homestead lacks for the most baskets. */
export const deficit = (means: Means, good: Good): number =>
  Math.max(0, means.need - means.own[good]);

/** Units that can travel between two seats in this day and direction; 0 without an open river. */
export function widthBetween(day: State, a: Seat, b: Seat): number {
  const id = at(day.tieAt, a * day.homesteads.length + b);
  const tie = id < 0 ? null : at(day.ties, id);
  return tie === null || tie.limit === 0 || tie.closedBy >= 0 ? 0 : tie.width;
}

/** Units of a good that j can spare for i: s_jk, at most what the river between them carries. */
export const supply = (
  day: State,
  means: readonly Means[],
  i: Seat,
  j: Seat,
  good: Good,
): number => (i === j ? 0 : Math.min(widthBetween(day, i, j), at(means, j).spare[good]));
