/** Goods and how they are counted, without the schemas: the first page need not load those. */

/** The three goods, in the order in which they are told. */
export const GOODS = ['water', 'grain', 'timber'] as const;
export type Good = (typeof GOODS)[number];

/** What homesteads make; water is drawn. */
export const LAND_GOODS = ['grain', 'timber'] as const;
export type LandGood = (typeof LAND_GOODS)[number];

/** Whole units of each good; never negative. */
export interface Goods {
  readonly water: number;
  readonly grain: number;
  readonly timber: number;
}

/** The same three numbers where the engine writes them. */
export type Store = { -readonly [G in Good]: number };

/** None of any good. */
export const NO_GOODS: Goods = /* @__PURE__ */ Object.freeze({ water: 0, grain: 0, timber: 0 });

/** Units of one good and nothing else: `unitsOf(2, 'grain')` is two grain. */
export const unitsOf = (amount: number, good: Good): Goods => ({ ...NO_GOODS, [good]: amount });

/** Units in all. */
export const total = (g: Goods): number => g.water + g.grain + g.timber;

/** Units of land goods in all. */
export const landUnits = (g: Goods): number => g.grain + g.timber;

/** Does `store` hold at least `wanted` of every good? */
export const holds = (store: Goods, wanted: Goods): boolean =>
  store.water >= wanted.water && store.grain >= wanted.grain && store.timber >= wanted.timber;

/** Two amounts together. */
export const plus = (a: Goods, b: Goods): Goods => ({
  water: a.water + b.water,
  grain: a.grain + b.grain,
  timber: a.timber + b.timber,
});

/** `a` less `b`; may be negative, so ask `holds` first. */
export const minus = (a: Goods, b: Goods): Goods => ({
  water: a.water - b.water,
  grain: a.grain - b.grain,
  timber: a.timber - b.timber,
});

/** Timber for grain, grain for timber. */
export const otherLandGood = (good: LandGood): LandGood => (good === 'grain' ? 'timber' : 'grain');

/** What filling baskets takes from a store. */
interface Baskets {
  /** Baskets filled, 0 to `most`. */
  readonly baskets: number;
  readonly used: Goods;
  /** True where the own good stood in for the other land good once. */
  readonly standIn: boolean;
}

/**
 * Fills as many baskets (one of each good) as a store allows.
 * @param most baskets at most
 * @param standIn units of the own good that may replace one of the other, once; 0 where the
 *   homestead is not self-reliant
 * @param craft the own good
 */
export function fillBaskets(store: Goods, most: number, standIn: number, craft: LandGood): Baskets {
  const plain = Math.min(most, store.water, store.grain, store.timber);
  const left = store[craft] - plain;
  const more =
    standIn > 0 &&
    plain < most &&
    store.water > plain &&
    store[otherLandGood(craft)] === plain &&
    left >= 1 + standIn;
  if (!more)
    return { baskets: plain, used: { water: plain, grain: plain, timber: plain }, standIn: false };
  const used: Store = { water: plain + 1, grain: plain, timber: plain };
  used[craft] = plain + 1 + standIn;
  return { baskets: plain + 1, used, standIn: true };
}
