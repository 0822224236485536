import { at } from '../../../shared/model/at.ts';
import { givensAt } from '../../../shared/model/givens/givens.ts';
import {
  fillBaskets,
  type Goods,
  minus,
  NO_GOODS,
  plus,
} from '../../../shared/model/goods/amounts.ts';
import { mostBaskets } from '../../../shared/model/goods/duskTotals.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Seen } from '../../../shared/model/view.ts';
import type { Shift } from '../../link/store.ts';
import { isBuilt, missingFor, type PanelModel, seenOf } from './panelModel.ts';

/** What an exchange does to both sides' baskets; `theirs` is null where their store is hidden. */
export interface TradeShift {
  readonly yours: Shift;
  readonly theirs: Shift | null;
}

export type { Shift } from '../../link/store.ts';

/** Baskets that a seen store would fill if it held these goods. */
export function basketsWith(model: PanelModel, seen: Seen, goods: Goods): number {
  const { scenario, valley } = model;
  const standIn = seen.selfReliant ? scenario.selfReliance.units : 0;
  const craft = at(valley.homesteads, seen.seat).craft;
  return fillBaskets(goods, mostBaskets(scenario), standIn, craft).baskets;
}

/** A basket takes three units, so that the first one kept for tomorrow is worth a third of one. */
const A_UNIT = 1 / 3;
/** Each further unit of a good is worth so much of the one before. */
const FURTHER = 2 / 3;

/** Worth of so many units of one good, in baskets: 0, 1/3, 5/9, … */
const worthKept = (units: number): number => (A_UNIT * (1 - FURTHER ** units)) / (1 - FURTHER);

/**
 * What a seen store would be worth tomorrow if it held these goods tonight, in baskets: what keeps
 * of both land goods, and the water that irrigates. Roughly, as one would reckon who looks at it.
 */
export function worthTomorrow({ scenario, valley }: PanelModel, seen: Seen, goods: Goods): number {
  if (valley.round >= valley.lastRound) return 0;
  const { keeps, irrigation } = givensAt(scenario, valley.seats, seen.seat);
  const keep = keeps + (isBuilt(valley, 'granary') ? scenario.works.granary.storage : 0);
  const standIn = seen.selfReliant ? scenario.selfReliance.units : 0;
  const craft = at(valley.homesteads, seen.seat).craft;
  const left = minus(goods, fillBaskets(goods, mostBaskets(scenario), standIn, craft).used);
  return (
    worthKept(Math.min(keep, left.grain)) +
    worthKept(Math.min(keep, left.timber)) +
    A_UNIT * Math.min(irrigation, left.water)
  );
}

/** Goods after some came and some went; nothing goes under zero, so that a preview never breaks. */
export function after(store: Goods, comes: Goods, goes: Goods): Goods {
  const left = minus(plus(store, comes), goes);
  return {
    water: Math.max(0, left.water),
    grain: Math.max(0, left.grain),
    timber: Math.max(0, left.timber),
  };
}

const shift = (model: PanelModel, seen: Seen, comes: Goods, goes: Goods): Shift => [
  basketsWith(model, seen, seen.goods),
  basketsWith(model, seen, after(seen.goods, comes, goes)),
];

/** What a change of the own store does to the own baskets, if dusk fell now. */
export const ownShift = (model: PanelModel, comes: Goods, goes: Goods): Shift =>
  shift(model, model.own, comes, goes);

/** Does an exchange take a basket apart on one's own side, or on theirs without filling one here? */
export function takesApart({ yours, theirs }: TradeShift): boolean {
  const mine = yours[1] - yours[0];
  return mine < 0 || (theirs !== null && theirs[1] < theirs[0] && mine <= 0);
}

/** What giving and getting does to both sides' baskets. */
export function tradePreview(model: PanelModel, other: Seat, give: Goods, get: Goods): TradeShift {
  const seen = seenOf(model, other);
  return {
    yours: shift(model, model.own, get, give),
    theirs: seen && shift(model, seen, give, get),
  };
}

/** What this dusk would make of the own store if it fell now. */
export interface DuskPreview {
  readonly baskets: number;
  readonly most: number;
  readonly standIn: boolean;
  /** What one more basket lacks; nothing where all are filled. */
  readonly missing: Goods;
  /** Change of vitality. */
  readonly change: number;
  /** Spare water that reaches the field, and that dries up. */
  readonly irrigates: number;
  readonly evaporates: number;
  readonly spoils: Goods;
}

export function duskPreview(model: PanelModel): DuskPreview {
  const { scenario, given, valley, own, me } = model;
  const most = mostBaskets(scenario);
  const standIn = own.selfReliant ? scenario.selfReliance.units : 0;
  const filled = fillBaskets(own.goods, most, standIn, me.craft);
  const left = minus(own.goods, filled.used);
  const keeps = given.keeps + (isBuilt(valley, 'granary') ? scenario.works.granary.storage : 0);
  const irrigates = Math.min(given.irrigation, left.water);
  return {
    baskets: filled.baskets,
    most,
    standIn: filled.standIn,
    missing:
      filled.baskets === most ? NO_GOODS : missingFor(left, { water: 1, grain: 1, timber: 1 }),
    change: at(scenario.vitality.changes, filled.baskets),
    irrigates,
    evaporates: left.water - irrigates,
    spoils: {
      water: 0,
      grain: Math.max(0, left.grain - keeps),
      timber: Math.max(0, left.timber - keeps),
    },
  };
}

/** Baskets for which the water would do, if the hands bring what they ask for. */
export const waterEnoughFor = (model: PanelModel, draw: number): number =>
  Math.min(mostBaskets(model.scenario), model.own.goods.water + draw);
