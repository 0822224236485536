import { add, at } from '../../model/at.ts';
import { movedBy } from '../../model/eventFacts.ts';
import { total } from '../../model/goods/amounts.ts';
import type { State } from '../../model/state.ts';
import { square } from '../measure.ts';

/**
 * Units that went from each to each.
 * @param round only those of one round; of all rounds so far where it is left out
 * @returns `[from][to]`
 */
export function flows(state: State, round?: number): number[][] {
  const units = square(state.homesteads.length, () => 0);
  for (const event of state.log) {
    if (round !== undefined && event.round !== round) continue;
    for (const { from, to, goods } of movedBy(event)) {
      add(at(units, from), to, total(goods));
    }
  }
  return units;
}
