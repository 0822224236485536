import { at } from '../../model/at.ts';
import { givensAt } from '../../model/givens/givens.ts';
import { type Good, type Goods, type LandGood, NO_GOODS } from '../../model/goods/amounts.ts';
import { mostBaskets } from '../../model/goods/duskTotals.ts';
import type { HomesteadView, Valley } from '../../model/view.ts';

/** What decides how much a store is worth to a homestead. */
export interface Needs {
  readonly craft: LandGood;
  /** Baskets that a homestead can use at one dusk. */
  readonly most: number;
  /** Own goods that stand in for one of the other, once; 0 where not self-reliant. */
  readonly standIn: number;
  /** Units of each land good that keep overnight. */
  readonly keep: number;
  /** Units of spare water that raise the next yield. */
  readonly irrigation: number;
  /** What is left for tomorrow counts for so much of what it would bring there, 0 to 1. */
  readonly tomorrow: number;
  /** True where a dusk without enough baskets would wither the homestead. */
  readonly frail: boolean;
  /** True for one who buys in order to sell on. */
  readonly deals: boolean;
}

/**
 * Worth of a spare unit of water that irrigates, in baskets: it brings one land good, of which a
 * basket wants two beside more water.
 */
const IRRIGATED = 0.3;
/** What the first basket is worth beyond itself: nobody likes an empty table. */
const HUNGER = 0.5;
/** What one more basket is worth beyond itself where it keeps a homestead from withering. */
const RESCUE = 0.8;
/** Rounds at the beginning in which nobody knows yet what tomorrow brings, and how much it counts then. */
const FIRST_ROUNDS = 2;
const UNKNOWN = 0.85;
/** How much it counts in the last round: nobody counts those baskets any more, but the valley lives on. */
const LIVES_ON = 0.4;

/** Is it so early in a game that nobody knows yet what tomorrow brings? */
export const isEarly = ({ round }: Pick<Valley, 'round'>): boolean => round <= FIRST_ROUNDS;

/** How much of what tomorrow would bring counts today. */
function weightOfTomorrow(valley: Valley): number {
  if (valley.round >= valley.lastRound) return valley.scenario.afterwards.rounds > 0 ? LIVES_ON : 0;
  return isEarly(valley) ? UNKNOWN : 1;
}

/** Worth in baskets of 0, 1, 2, … units of the other land good that are left for tomorrow. */
const OTHER_LEFT = [0, 0.4, 0.8, 1.1, 1.3, 1.4, 1.45];
/** The same for one's own good, of which tomorrow brings more anyway. */
const OWN_LEFT = [0, 0.34, 0.62, 0.82, 0.96, 1.04, 1.08];

/**
 * The same for any land good to one who sells it on: one is worth as much as the other, and a long
 * shelf more than to anyone else; but not so much that the shop goes hungry.
 */
const SHOP_LEFT = [0, 0.36, 0.68, 0.95, 1.15, 1.3, 1.4];

/** Looked up by itself, as `tieBetween` is: companions ask nothing as often. */
function worthAt(worths: readonly number[], units: number): number {
  const worth = worths[Math.min(units, worths.length - 1)];
  if (worth === undefined) throw new RangeError(`no worth of ${units} units`);
  return worth;
}

/** Units of each land good that a granary lets everyone keep besides. */
const granaryKeeps = ({ scenario, works }: Valley): number =>
  works.some((work) => work.kind === 'granary' && work.completed > 0)
    ? scenario.works.granary.storage
    : 0;

/** What a homestead needs of each good, as anyone who sees its store can reckon. */
export function needsOf(
  valley: Valley,
  home: HomesteadView,
  selfReliant: boolean,
  deals = false,
): Needs {
  const { scenario } = valley;
  const given = givensAt(scenario, valley.seats, home.seat);
  return {
    craft: home.craft,
    most: mostBaskets(scenario),
    standIn: selfReliant ? scenario.selfReliance.units : 0,
    keep: given.keeps + granaryKeeps(valley),
    irrigation: given.irrigation,
    tomorrow: weightOfTomorrow(valley),
    frail: home.vitality + at(scenario.vitality.changes, 0) <= 0,
    deals,
  };
}

/**
 * What a store is worth to a homestead at this dusk, in baskets: those it fills, what spare water
 * brings by irrigation, and what is left for tomorrow, where the other land good is dearer than one's
 * own. Concave in every good, so that nobody gives the last of anything for more of the same.
 */
export function worth(needs: Needs, water: number, grain: number, timber: number): number {
  let own = needs.craft === 'grain' ? grain : timber;
  let other = needs.craft === 'grain' ? timber : grain;
  let baskets = Math.min(needs.most, water, own, other);
  own -= baskets;
  other -= baskets;
  if (needs.standIn > 0 && other === 0 && baskets < needs.most && water > baskets)
    if (own > needs.standIn) {
      baskets += 1;
      own -= needs.standIn + 1;
    }
  const filled =
    baskets + (baskets > 0 ? HUNGER : 0) + (needs.frail ? RESCUE * Math.min(2, baskets) : 0);
  return (
    filled +
    needs.tomorrow *
      (IRRIGATED * Math.min(water - baskets, needs.irrigation) +
        worthAt(needs.deals ? SHOP_LEFT : OTHER_LEFT, Math.min(other, needs.keep)) +
        worthAt(needs.deals ? SHOP_LEFT : OWN_LEFT, Math.min(own, needs.keep)))
  );
}

/** What a store is worth to a homestead, in baskets. */
export const worthOf = (needs: Needs, store: Goods): number =>
  worth(needs, store.water, store.grain, store.timber);

/** What a homestead gains, in baskets, when `gone` leaves its store and `come` enters it. */
export const gain = (needs: Needs, store: Goods, come: Goods, gone: Goods): number =>
  worth(
    needs,
    store.water + come.water - gone.water,
    store.grain + come.grain - gone.grain,
    store.timber + come.timber - gone.timber,
  ) - worthOf(needs, store);

/** What a homestead loses by giving goods away, in baskets. */
export const loss = (needs: Needs, store: Goods, gone: Goods): number =>
  -gain(needs, store, NO_GOODS, gone);

/** Worth of a store to which `amount` of a good is added, less where it is negative. */
export const changed = (needs: Needs, store: Goods, good: Good, amount: number): number =>
  worth(
    needs,
    good === 'water' ? store.water + amount : store.water,
    good === 'grain' ? store.grain + amount : store.grain,
    good === 'timber' ? store.timber + amount : store.timber,
  );

/** What a homestead gains by more of one good, in baskets. */
export const more = (needs: Needs, store: Goods, good: Good, amount: number): number =>
  changed(needs, store, good, amount) - worthOf(needs, store);

/** What a homestead loses by less of one good, in baskets. */
export const less = (needs: Needs, store: Goods, good: Good, amount: number): number =>
  worthOf(needs, store) - changed(needs, store, good, -amount);
