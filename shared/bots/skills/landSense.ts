import type { SeatCommand } from '../../model/command.ts';
import { holds, otherLandGood } from '../../model/goods/amounts.ts';
import { type BotView, isOpenNow } from '../botView.ts';
import { occursTo } from '../judgement/occurring.ts';
import { eatsFirst, worthOfYield } from '../judgement/spare.ts';
import { loss } from '../judgement/worth.ts';
import { fullness } from './handSense.ts';

/** What one's own yield is worth beside a yield that many raise together: they have more to trade as well. */
const ALONE = 0.6;
/** Level of the spring under which water is what is short, and more land goods fill no basket. */
const THIRST = 0.45;
/** How much more than its cost a change for good must bring, in baskets. */
const SURE = 0.25;
/** Worth in baskets of a unit of the spring's water at every dawn, the scarcer the more. */
const FENCED_WATER = 0.35;
/** Part of the first capacity that a fence may cost at the most, so that it still pays to be the one who fences. */
const GREATEST_LOSS = 0.1;
/** Worth a round of needing less of the other land good, where no neighbour makes it, or only one does. */
const INDEPENDENCE = [0.6, 0.4];

/**
 * Raises one's own yield where enough rounds are left to live from it. Null where too few are, where it may
 * not or can't pay, where water is short, and where it doesn't come to its mind.
 * @param begins how often it comes to its mind, as `occursTo` counts it
 */
export function improveLand(view: BotView, begins: number): SeatCommand | null {
  const cost = view.scenario.costs.improve;
  if (!isOpenNow(view, 'improve') || !holds(view.free, cost)) return null;
  if (fullness(view) < THIRST || !occursTo(view, 'land', begins)) return null;
  if (!eatsFirst(view, cost)) return null;
  const worth = ALONE * view.scenario.improve.yield * worthOfYield(view);
  return worth > loss(view.needs, view.free, cost) + SURE ? { type: 'improve' } : null;
}

/**
 * Learns to do with less of the other land good where hardly any neighbour makes it. Null where it knows how
 * already, may not, can't pay, or would gain too little.
 */
export function relyOnSelf(view: BotView): SeatCommand | null {
  const cost = view.scenario.costs.selfReliance;
  if (view.own.selfReliant || !isOpenNow(view, 'self-reliance') || !holds(view.free, cost))
    return null;
  if (!eatsFirst(view, cost)) return null;
  const other = otherLandGood(view.home.craft);
  const makers = view.neighbours.filter((neighbour) => neighbour.home.craft === other).length;
  const worth = view.left * (INDEPENDENCE[makers] ?? 0); // nothing where more make it
  return worth > loss(view.needs, view.free, cost) + SURE ? { type: 'self-reliance' } : null;
}

/**
 * Fences a part of the spring in, when water begins to run short and the cost comes back. Null where it does
 * not, where it may not or can't pay, and where a fence would cost the spring too much.
 * @param under level of the spring under which it wants to, as a share of the first capacity
 */
export function fenceSpring(view: BotView, under: number): SeatCommand | null {
  const { fence, costs } = view.scenario;
  const { capacity, undrawable } = view.valley.spring;
  if (!isOpenNow(view, 'fence') || !holds(view.free, costs.fence)) return null;
  if (fullness(view) > under) return null;
  if (fence.capacityLost > GREATEST_LOSS * view.valley.spring.firstCapacity) return null;
  if (view.home.fences >= view.given.fences || capacity - fence.capacityLost < undrawable)
    return null;
  const worth = view.left * fence.water * FENCED_WATER * (1.5 - fullness(view));
  return worth > loss(view.needs, view.free, costs.fence) + SURE ? { type: 'fence' } : null;
}
