import { sum } from '../../model/arithmetic.ts';
import { GOODS, type Good, type Goods, NO_GOODS } from '../../model/goods/amounts.ts';
import type { Seat } from '../../model/ids.ts';
import { apportion, nobodys, type Shares, together, UNIT, without } from './shares.ts';

/** Some of each good, and whose it is. */
export type Origins = Readonly<Record<Good, Shares>>;

const each = (share: (good: Good) => Shares): Origins => ({
  water: share('water'),
  grain: share('grain'),
  timber: share('timber'),
});

/** Whose the goods in every store are. What leaves a store is mixed as the store is. */
export class Stores {
  readonly #stores: { -readonly [G in Good]: Shares }[];
  readonly #none: Shares;

  constructor(seats: number) {
    this.#none = nobodys(seats);
    this.#stores = Array.from({ length: seats }, () => ({ ...each(() => this.#none) }));
  }

  #of(seat: Seat): { -readonly [G in Good]: Shares } {
    const store = this.#stores[seat];
    if (store === undefined) throw new RangeError(`the log speaks of seat ${seat}`);
    return store;
  }

  /** Units of a good in a store. */
  units(seat: Seat, good: Good): number {
    return sum(this.#of(seat)[good]) / UNIT;
  }

  put(seat: Seat, goods: Partial<Origins>): void {
    const store = this.#of(seat);
    for (const good of GOODS) store[good] = together(store[good], goods[good] ?? this.#none);
  }

  /** Throws where the store does not hold so much: then state and log don't belong together. */
  take(seat: Seat, goods: Goods): Origins {
    const store = this.#of(seat);
    return each((good) => {
      if (goods[good] > this.units(seat, good))
        throw new RangeError(`the log takes ${good} from seat ${seat} that it never brought there`);
      const taken = apportion(store[good], goods[good] * UNIT);
      store[good] = without(store[good], taken);
      return taken;
    });
  }

  /** Takes all of one good. */
  empty(seat: Seat, good: Good): Shares {
    return this.take(seat, { ...NO_GOODS, [good]: this.units(seat, good) })[good];
  }
}
