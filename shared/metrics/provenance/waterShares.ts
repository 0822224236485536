import { sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import type { EventOf } from '../../model/event.ts';
import type { Hundredths, Seat, Units } from '../../model/ids.ts';
import { apportion, type Shares, UNIT } from './shares.ts';

/**
 * Whose the water in the spring is, in hundredths: at first nobody's, and by each dusk's regrowth
 * also theirs who tended and who built the wetland. Whoever draws brings forth what is nobody's.
 */
export class Water {
  #nobodys: Hundredths;
  #theirs: Hundredths[];
  #tended: readonly number[];
  /** Land goods by seat in the wetland that stands. */
  #wetland: readonly number[];

  constructor(seats: number, stock: Hundredths) {
    this.#nobodys = stock;
    this.#theirs = new Array<Hundredths>(seats).fill(0);
    this.#tended = this.#wetland = this.#theirs;
  }

  build(wetland: readonly number[]): void {
    this.#wetland = wetland;
  }

  tend(hands: readonly number[]): void {
    this.#tended = hands;
  }

  /** Whose some units of water are that a seat draws now, or its fence. */
  drawn(seat: Seat, units: Units): Shares {
    const whose = this.#theirs.map((share, i) => (i === seat ? share + this.#nobodys : share));
    return apportion(whose, units * UNIT);
  }

  /** The stock fell to this: by draws, or because there is less room. */
  fallTo(stock: Hundredths): void {
    const held = this.#nobodys + sum(this.#theirs);
    if (held === 0) return;
    this.#nobodys *= stock / held;
    this.#theirs = this.#theirs.map((share) => share * (stock / held));
  }

  /** What a dusk added and had room for, in the proportions in which it came. */
  regrow({ natural, tending, works, stock }: EventOf<'regrew'>): void {
    const came = natural + tending + works;
    const added = stock - this.#nobodys - sum(this.#theirs);
    if (came === 0 || added <= 0) return;
    const part = (water: number, of: readonly number[], seat: Seat): number =>
      water === 0 ? 0 : (water / came) * (at(of, seat) / sum(of)) * added;
    this.#nobodys += (natural / came) * added;
    this.#theirs = this.#theirs.map(
      (share, seat) => share + part(tending, this.#tended, seat) + part(works, this.#wetland, seat),
    );
  }
}
