import { movedBy } from '../../metrics/index.ts';
import type { Event } from '../../model/event.ts';
import { fillBaskets, type Goods, type LandGood, minus, plus } from '../../model/goods.ts';
import type { Seat } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';

/** A gift without which a homestead would have had no basket that day. */
export interface OnlyBasket {
  readonly round: number;
  readonly from: Seat;
  readonly to: Seat;
}

type Change = readonly [seat: Seat, goods: Goods, sign: 1 | -1];

const water = (units: number): Goods => ({ water: units, grain: 0, timber: 0 });

/** What an event puts into stores and takes out of them. */
function changes(event: Event): Change[] {
  switch (event.type) {
    case 'harvested':
      return event.crafts.map((craft, seat) => [
        seat,
        { ...water(0), [craft]: event.amounts[seat] ?? 0 },
        1,
      ]);
    case 'fences-drew':
      return event.amounts.map((units, seat) => [seat, water(units), 1]);
    case 'drew':
      return event.got.map((units, seat) => [seat, water(units), 1]);
    case 'improved':
    case 'became-self-reliant':
    case 'fenced':
      return [[event.seat, event.paid, -1]];
    case 'tie-made':
      return [[event.by, event.paid, -1]];
    case 'pledged':
      return [[event.seat, event.goods, -1]];
    case 'unpledged':
      return [[event.seat, event.goods, 1]];
    case 'completed':
      return event.back.map(([seat, goods]) => [seat, goods, 1]);
    case 'ate':
      return event.used.map((used, seat) => [seat, used, -1]);
    case 'stored':
      return event.spoiled.flatMap((spoiled, seat): Change[] => [
        [seat, spoiled, -1],
        [seat, water((event.irrigated[seat] ?? 0) + (event.evaporated[seat] ?? 0)), -1],
      ]);
    default:
      return movedBy(event).flatMap(({ from, to, goods }): Change[] => [
        [from, goods, -1],
        [to, goods, 1],
      ]);
  }
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
  const stores = homesteads.map((): Goods => ({ ...scenario.homestead.goods }));
  const none = water(0);
  for (const event of log) {
    hear(event, stores);
    for (const [seat, goods, sign] of changes(event))
      stores[seat] = (sign > 0 ? plus : minus)(stores[seat] ?? none, goods);
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
  const most = state.scenario.vitality.changes.length - 1;
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
