import { at } from '../../model/at.ts';
import type { EventBody } from '../../model/event.ts';
import { fillBaskets, type Goods, otherLandGood } from '../../model/goods/amounts.ts';
import { mostBaskets } from '../../model/goods/duskTotals.ts';
import type { Seat } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { Homestead, State } from '../../model/state.ts';
import { givenAt, homesteadAt, isBuilt, isDrought, lacks, opened } from '../query.ts';

/** One's own land: what it yields, what it eats and keeps, and how it can be changed. */

/** Pays to improve the land: yield +1 for good. */
export function improve(state: State, seat: Seat): EventBody[] | Refusal {
  const refusal = opened(state, 'improve');
  if (refusal) return refusal;
  const { costs, improve: rule } = state.scenario;
  const own = homesteadAt(state, seat);
  return (
    lacks(own.goods, costs.improve) ?? [
      { type: 'improved', seat, paid: costs.improve, yield: own.yield + rule.yield },
    ]
  );
}

/**
 * Pays for self-reliance: from this dusk on, own goods may stand in for one of the other land
 * good.
 */
export function becomeSelfReliant(state: State, seat: Seat): EventBody[] | Refusal {
  const refusal = opened(state, 'self-reliance');
  if (refusal) return refusal;
  const { costs } = state.scenario;
  const own = homesteadAt(state, seat);
  if (own.selfReliant) return refuse('already-done');
  return (
    lacks(own.goods, costs.selfReliance) ?? [
      { type: 'became-self-reliant', seat, paid: costs.selfReliance },
    ]
  );
}

/** Dawn: the land gives its yield, more for last dusk's spare water, less in a drought. */
export function harvest(state: State): EventBody[] {
  const { drought } = state.scenario;
  const dry = isDrought(state, state.round) && !isBuilt(state, 'granary');
  const lost = dry ? drought.yieldLost : 0;
  return [
    {
      type: 'harvested',
      crafts: state.homesteads.map((h) =>
        h.alternates && state.round > 1 ? otherLandGood(h.craft) : h.craft,
      ),
      amounts: state.homesteads.map((h) => Math.max(0, h.yield + h.irrigation - lost)),
    },
  ];
}

/** Fills baskets at dusk, as many as each store allows, at most the scenario's most. */
export function eat(state: State): EventBody[] {
  const most = mostBaskets(state.scenario);
  const filled = state.homesteads.map((h) =>
    fillBaskets(h.goods, most, h.selfReliant ? state.scenario.selfReliance.units : 0, h.craft),
  );
  return [
    {
      type: 'ate',
      baskets: filled.map((f) => f.baskets),
      used: filled.map((f) => f.used),
      standIns: filled.map((f) => f.standIn),
    },
  ];
}

/** Spare water irrigates or is gone; what the stores can't keep spoils. */
export function store(state: State): EventBody[] {
  const { granary } = state.scenario.works;
  const more = isBuilt(state, 'granary') ? granary.storage : 0;
  const spoils = ({ seat, goods }: Homestead): Goods => {
    const keeps = givenAt(state, seat).keeps + more;
    return {
      water: 0,
      grain: Math.max(0, goods.grain - keeps),
      timber: Math.max(0, goods.timber - keeps),
    };
  };
  const irrigated = state.homesteads.map((h) =>
    Math.min(givenAt(state, h.seat).irrigation, h.goods.water),
  );
  return [
    {
      type: 'stored',
      irrigated,
      evaporated: state.homesteads.map((h, seat) => h.goods.water - at(irrigated, seat)),
      spoiled: state.homesteads.map(spoils),
    },
  ];
}

/**
 * Changes vitality by the baskets of this dusk; a homestead that reaches 0 withers: less yield for
 * good.
 */
export function live(state: State): EventBody[] {
  const { changes, most } = state.scenario.vitality;
  const change = (baskets: number) => at(changes, Math.min(baskets, changes.length - 1));
  return [
    {
      type: 'lived',
      vitality: state.homesteads.map((h) =>
        Math.max(0, Math.min(most, h.vitality + change(h.lastBaskets))),
      ),
    },
  ];
}

/** A homestead whose vitality is gone loses yield for good and begins again, weaker. */
export function wither(state: State): EventBody[] {
  const { yieldLost } = state.scenario.vitality;
  return state.homesteads
    .filter((h) => h.vitality === 0)
    .map((h) => ({
      type: 'withered',
      seat: h.seat,
      yield: Math.min(h.yield, Math.max(givenAt(state, h.seat).leastYield, h.yield - yieldLost)),
      because: lastMeals(state),
      permanent: true,
    }));
}

/** Numbers of the meals of the last three dusks, oldest first. */
function lastMeals(state: State): number[] {
  const meals: number[] = [];
  for (let n = state.log.length - 1; n >= 0 && meals.length < 3; n--)
    if (at(state.log, n).type === 'ate') meals.unshift(n);
  return meals;
}
