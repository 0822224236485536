import { sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import type { Event, EventOf } from '../../model/event.ts';
import { type Moved, movedBy } from '../../model/eventFacts.ts';
import { givensAt } from '../../model/givens/givens.ts';
import { GOODS, type Good, type Goods, landUnits, NO_GOODS } from '../../model/goods/amounts.ts';
import type { Hundredths, Seat, WorkId } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import { Land } from './landShares.ts';
import { allOf, apportion, inUnits, nobodys, type Shares, together, UNIT } from './shares.ts';
import { type Origins, Stores } from './storeShares.ts';
import { Water } from './waterShares.ts';

/** One homestead's baskets of one dusk, opened. */
export interface Meal {
  readonly round: number;
  readonly seat: Seat;
  readonly baskets: number;
  /** Baskets by seat that brought forth what was in them; adds up to `baskets`, to the last digit. */
  readonly from: readonly number[];
  /** For each good, places in the baskets by seat that filled them; a stand-in fills another's place. */
  readonly places: Readonly<Record<Good, readonly number[]>>;
}

/**
 * Who lived from whom. A way to keep accounts, and no claim about what caused what: every unit is
 * divided among those who brought it forth, and a unit that leaves a store is divided as all that
 * lies there.
 */
interface Provenance {
  /** `[i][j]`: baskets of i that j brought forth. Row i adds up to i's baskets, to the last digit. */
  readonly livedFrom: readonly (readonly number[])[];
  /** Every meal that had a basket in it, oldest first. */
  readonly meals: readonly Meal[];
}

type Pledged = { readonly goods: Goods; readonly origins: Origins };

/** Follows every unit through the log, event by event. */
class Tracing {
  readonly meals: Meal[] = [];
  readonly lived: Shares[];
  readonly #seats: number;
  readonly #stores: Stores;
  readonly #water: Water;
  readonly #land: Land;
  /** What lies in unfinished works, by work and seat, in the order in which it was brought. */
  readonly #pledges = new Map<WorkId, Map<Seat, Pledged[]>>();

  constructor({ scenario, homesteads, spring }: State) {
    this.#seats = homesteads.length;
    this.lived = homesteads.map(() => nobodys(this.#seats));
    this.#stores = new Stores(this.#seats);
    this.#water = new Water(this.#seats, spring.firstCapacity);
    this.#land = new Land(scenario, this.#seats);
    for (const { seat } of homesteads)
      for (const good of GOODS)
        this.#stores.put(seat, {
          [good]: allOf(this.#seats, seat, givensAt(scenario, this.#seats, seat).goods[good]),
        });
  }

  follow(event: Event): void {
    this.#move(movedBy(event));
    switch (event.type) {
      case 'dawned':
        this.#land.dawn(event.drought);
        break;
      case 'harvested':
        event.crafts.forEach((craft, seat) => {
          this.#stores.put(seat, {
            [craft]: this.#land.harvest(seat, at(event.amounts, seat)),
          });
        });
        break;
      case 'fences-drew':
        this.#draw(event.amounts, event.stock);
        break;
      case 'drew':
        this.#draw(event.got, event.stock);
        this.#water.tend(event.tended);
        break;
      case 'regrew':
        this.#water.regrow(event);
        break;
      case 'spring-died':
        this.#water.fallTo(event.stock);
        break;
      case 'fenced':
        this.#stores.take(event.seat, event.paid);
        this.#water.fallTo(event.stock);
        break;
      case 'improved':
        this.#stores.take(event.seat, event.paid);
        this.#land.become(event.seat, event.yield);
        break;
      case 'became-self-reliant':
        this.#stores.take(event.seat, event.paid);
        break;
      case 'tie-made':
        this.#stores.take(event.by, event.paid);
        break;
      case 'withered':
        this.#land.become(event.seat, event.yield);
        break;
      case 'pledged':
        this.#pledge(event);
        break;
      case 'unpledged':
        this.#giveBack(event.work, event.seat);
        break;
      case 'completed':
        this.#complete(event);
        break;
      case 'ate':
        event.used.forEach((used, seat) => {
          this.#eat(event.round, seat, at(event.baskets, seat), used);
        });
        break;
      case 'stored':
        event.spoiled.forEach((spoiled, seat) => {
          this.#stores.take(seat, spoiled);
          this.#stores.empty(seat, 'water');
        });
        this.#land.irrigate(event.irrigated);
        break;
      // All that these do to stores is to move goods between homesteads, which is done above.
      case 'exchanged':
      case 'gave':
      case 'promised':
      case 'paid':
      case 'yielded':
      case 'amended':
        break;
      // Nothing comes into a store or leaves one, and no land and no water becomes another.
      case 'began':
      case 'pacts-turned':
      case 'phase-began':
      case 'ended':
      case 'allocated':
      case 'intended':
      case 'asked':
      case 'agreed':
      case 'ask-ended':
      case 'promise-kept':
      case 'promise-broke':
      case 'promise-deferred':
      case 'promise-void':
      case 'pressed':
      case 'refused':
      case 'limit-fell':
      case 'severed':
      case 'called':
      case 'joined-call':
      case 'proposed':
      case 'signed':
      case 'left':
      case 'breached':
      case 'narrowed':
      case 'said':
      case 'readied':
      case 'lived':
      case 'rivers-turned':
      case 'dusk-settled':
      case 'occupied':
      case 'presence-changed':
      case 'last-round-set':
      case 'words-set':
      case 'sight-set':
        break;
      default:
        event satisfies never;
    }
  }

  /** All of it leaves before any of it arrives. */
  #move(moved: readonly Moved[]): void {
    const underway = moved.map(({ from, goods }) => this.#stores.take(from, goods));
    moved.forEach(({ to }, i) => {
      this.#stores.put(to, at(underway, i));
    });
  }

  #draw(amounts: readonly number[], stock: Hundredths): void {
    amounts.forEach((units, seat) => {
      this.#stores.put(seat, { water: this.#water.drawn(seat, units) });
    });
    this.#water.fallTo(stock);
  }

  #pledge({ work, seat, goods }: EventOf<'pledged'>): void {
    const pledges = this.#pledges.get(work) ?? new Map<Seat, Pledged[]>();
    const origins = this.#stores.take(seat, goods);
    pledges.set(seat, [...(pledges.get(seat) ?? []), { goods, origins }]);
    this.#pledges.set(work, pledges);
  }

  /** Everything a seat has in a work comes back as it was. */
  #giveBack(work: WorkId, seat: Seat): void {
    for (const { origins } of this.#pledges.get(work)?.get(seat) ?? [])
      this.#stores.put(seat, origins);
    this.#pledges.get(work)?.delete(seat);
  }

  #complete({ work, kind, served, back }: EventOf<'completed'>): void {
    for (const [seat] of back) this.#giveBack(work, seat);
    const brought = this.lived.map((_, seat) =>
      sum((this.#pledges.get(work)?.get(seat) ?? []).map(({ goods }) => landUnits(goods))),
    );
    if (kind === 'terraces') this.#land.terrace(served);
    if (kind === 'granary') this.#land.build(brought);
    if (kind === 'wetland') this.#water.build(brought);
  }

  #eat(round: number, seat: Seat, baskets: number, used: Goods): void {
    if (baskets === 0) return;
    const eaten = this.#stores.take(seat, used);
    const filled = placesOf(baskets, used);
    const shares = GOODS.map((good) => apportion(eaten[good], filled[good] * UNIT));
    const from = apportion(shares.reduce(together), baskets * UNIT);
    this.lived[seat] = together(at(this.lived, seat), from);
    const [water, grain, timber] = shares.map(inUnits) as [number[], number[], number[]];
    this.meals.push({
      round,
      seat,
      baskets,
      from: inUnits(from),
      places: { water, grain, timber },
    });
  }
}

/** Places in the baskets that each good filled: three a basket, more of one where it stood in. */
function placesOf(baskets: number, used: Goods): Goods {
  const places = { ...NO_GOODS };
  for (const good of GOODS) places[good] = Math.min(used[good], baskets);
  const stoodIn = GOODS.find((good) => used[good] > baskets);
  if (stoodIn) places[stoodIn] = 3 * baskets - sum(GOODS.map((good) => places[good])) + baskets;
  return places;
}

/**
 * Traces every unit that was eaten so far to those who brought it forth: yields to the land's owner
 * and, for what terraces and granary added, to those who built them; water to those who tended and
 * who built the wetland, by their share of what has regrown, the rest to whoever drew it.
 * @throws RangeError where the log moves goods that it never brought there
 */
export function provenance(state: State): Provenance {
  const tracing = new Tracing(state);
  for (const event of state.log) tracing.follow(event);
  return { livedFrom: tracing.lived.map(inUnits), meals: tracing.meals };
}

/** `[i][j]`: baskets of i that j brought forth, of all so far. */
export const livedFrom = (state: State): readonly (readonly number[])[] =>
  provenance(state).livedFrom;
