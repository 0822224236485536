import { at } from '../../model/at.ts';
import type { Event } from '../../model/event.ts';
import { storeChangesOf } from '../../model/eventFacts.ts';
import { givensOf } from '../../model/givens/givens.ts';
import { fillBaskets, type Goods, type LandGood, minus, plus } from '../../model/goods/amounts.ts';
import { mostBaskets } from '../../model/goods/duskTotals.ts';
import type { Seat } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';

/** A gift without which a homestead would have had no basket that day. */
export interface OnlyBasket {
  readonly round: number;
  readonly from: Seat;
  readonly to: Seat;
}

/**
 * Follows every store through the log.
 * @param hear told of each event before it changes anything
 * @returns what lies in the stores at the end
 */
export function followStores(
  { log, scenario, homesteads }: Pick<State, 'log' | 'scenario' | 'homesteads'>,
  hear: (event: Event, stores: readonly Goods[]) => void,
): Goods[] {
  const stores = givensOf(scenario, homesteads.length).map(({ goods }): Goods => ({ ...goods }));
  for (const event of log) {
    hear(event, stores);
    for (const [seat, goods, sign] of storeChangesOf(event))
      stores[seat] = (sign > 0 ? plus : minus)(at(stores, seat), goods);
  }
  return stores;
}

/** What of a store had not been given; goods that were passed on are nobody's to miss. */
const without = (store: Goods, given: Goods): Goods => {
  const left = minus(store, given);
  return {
    water: Math.max(0, left.water),
    grain: Math.max(0, left.grain),
    timber: Math.max(0, left.timber),
  };
};

/** Gifts without which someone would have had no basket on the day when there was one. */
export function onlyBaskets(state: State): OnlyBasket[] {
  const most = mostBaskets(state.scenario);
  const found: OnlyBasket[] = [];
  let gifts: Extract<Event, { type: 'gave' }>[] = [];
  const selfReliant = new Set<Seat>();
  let crafts: readonly LandGood[] = [];
  followStores(state, (event, stores) => {
    if (event.type === 'harvested') crafts = event.crafts;
    if (event.type === 'became-self-reliant') selfReliant.add(event.seat);
    if (event.type === 'gave') gifts.push(event);
    if (event.type !== 'ate') return;
    for (const { from, to, goods } of gifts) {
      const [store, craft] = [stores[to], crafts[to]];
      if (event.baskets[to] !== 1 || store === undefined || craft === undefined) continue;
      const standIn = selfReliant.has(to) ? state.scenario.selfReliance.units : 0;
      const { baskets } = fillBaskets(without(store, goods), most, standIn, craft);
      if (baskets === 0) found.push({ round: event.round, from, to });
    }
    gifts = [];
  });
  return found;
}
