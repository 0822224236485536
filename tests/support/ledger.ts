import { at } from '../../shared/model/at.ts';
import type { Event } from '../../shared/model/event.ts';
import { HUNDREDTHS } from '../../shared/model/goods/duskTotals.ts';
import {
  GOODS,
  type Goods,
  minus,
  NO_GOODS,
  plus,
  unitsOf,
} from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { State } from '../../shared/model/state.ts';

/**
 * A second set of books: what an event may do to goods, written from the rules and not from the
 * engine. Stores and pledges are whole units, the spring is in hundredths.
 */
interface Entry {
  /** Change of each seat's store. */
  readonly stores: ReadonlyMap<Seat, Goods>;
  /** Change of each seat's pledges, all works together. */
  readonly pledges: ReadonlyMap<Seat, Goods>;
  /** The spring afterwards, where the event says so; else it stays. */
  readonly stock?: number;
  readonly capacity?: number;
}

const of = (...pairs: readonly (readonly [Seat, Goods])[]): Map<Seat, Goods> => {
  const sums = new Map<Seat, Goods>();
  for (const [seat, goods] of pairs) sums.set(seat, plus(sums.get(seat) ?? NO_GOODS, goods));
  return sums;
};

const less = (goods: Goods): Goods => minus(NO_GOODS, goods);
const NONE: ReadonlyMap<Seat, Goods> = new Map();
const stores = (...pairs: readonly (readonly [Seat, Goods])[]): Entry => ({
  stores: of(...pairs),
  pledges: NONE,
});
const eachSeat = (goods: readonly Goods[]): Entry =>
  stores(...goods.map((g, seat): [Seat, Goods] => [seat, g]));
const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

/** What an event should do to goods, given the state before it. */
export function entryOf(before: State, event: Event): Entry {
  const { spring } = before;
  switch (event.type) {
    case 'harvested':
      return eachSeat(event.amounts.map((amount, seat) => unitsOf(amount, at(event.crafts, seat))));
    case 'fences-drew':
      return {
        ...eachSeat(event.amounts.map((n) => unitsOf(n, 'water'))),
        stock: spring.stock - sum(event.amounts) * HUNDREDTHS,
      };
    case 'drew':
      return {
        ...eachSeat(event.got.map((n) => unitsOf(n, 'water'))),
        stock: spring.stock - sum(event.got) * HUNDREDTHS,
      };
    case 'exchanged':
      return stores(
        [event.from, less(event.gave)],
        [event.to, event.gave],
        [event.to, less(event.got)],
        [event.from, event.got],
      );
    case 'gave':
    case 'paid':
    case 'amended':
      return stores([event.from, less(event.goods)], [event.to, event.goods]);
    case 'promised':
      return stores([event.creditor, less(event.moved)], [event.debtor, event.moved]);
    case 'yielded':
      // `from` is the one who pressed, as in the press itself.
      return stores([event.to, less(event.goods)], [event.from, event.goods]);
    case 'tie-made':
      return stores([event.by, less(event.paid)]);
    case 'improved':
    case 'became-self-reliant':
      return stores([event.seat, less(event.paid)]);
    case 'fenced':
      return {
        ...stores([event.seat, less(event.paid)]),
        capacity: event.capacity,
        stock: Math.min(spring.stock, event.capacity),
      };
    case 'pledged':
      return {
        stores: of([event.seat, less(event.goods)]),
        pledges: of([event.seat, event.goods]),
      };
    case 'unpledged':
      return {
        stores: of([event.seat, event.goods]),
        pledges: of([event.seat, less(event.goods)]),
      };
    case 'completed':
      return {
        stores: of(...event.back),
        pledges: of(...event.back.map(([seat, goods]): [Seat, Goods] => [seat, less(goods)])),
      };
    case 'ate':
      return eachSeat(event.used.map(less));
    case 'stored':
      return eachSeat(
        event.spoiled.map((spoiled, seat) =>
          less(
            plus(spoiled, unitsOf(at(event.irrigated, seat) + at(event.evaporated, seat), 'water')),
          ),
        ),
      );
    case 'regrew':
      return {
        ...stores(),
        stock: Math.min(
          spring.capacity,
          spring.stock + event.natural + event.tending + event.works,
        ),
      };
    case 'spring-died':
      return { ...stores(), capacity: event.to, stock: Math.min(spring.stock, event.to) };
    default:
      return stores();
  }
}

interface Books {
  readonly stores: readonly Goods[];
  readonly pledges: readonly Goods[];
  readonly stock: number;
  readonly capacity: number;
}

export const booksOf = (state: State): Books => ({
  stores: state.homesteads.map(({ goods }) => ({ ...goods })),
  pledges: state.homesteads.map(({ seat }) =>
    state.works.reduce<Goods>((all, work) => plus(all, at(work.pledges, seat)), NO_GOODS),
  ),
  stock: state.spring.stock,
  capacity: state.spring.capacity,
});

const same = (a: Goods, b: Goods): boolean => GOODS.every((good) => a[good] === b[good]);

/** Where the books after an event differ from what it should have done; null where they agree. */
export function misbooked(before: Books, entry: Entry, after: Books): string | null {
  for (const side of ['stores', 'pledges'] as const)
    for (const [seat, was] of before[side].entries()) {
      const wanted = plus(was, entry[side].get(seat) ?? NO_GOODS);
      if (!same(wanted, at(after[side], seat)))
        return `${side} of seat ${seat}: ${JSON.stringify(after[side][seat])} and not ${JSON.stringify(wanted)}`;
    }
  for (const side of ['stock', 'capacity'] as const) {
    const wanted = entry[side] ?? before[side];
    if (after[side] !== wanted) return `${side}: ${after[side]} and not ${wanted}`;
  }
  return null;
}
