import { sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import { givensOf, type SharedRules } from '../../model/givens/givens.ts';
import type { Seat } from '../../model/ids.ts';

import { apportion, type Shares, together, UNIT } from './shares.ts';

/**
 * Whose the yields of the land are: the homestead's own, the contributors' for what terraces add, and
 * the granary builders' for what a drought would have taken.
 */
export class Land {
  readonly #scenario: SharedRules;
  /** Land goods a round by seat, terraces among them. */
  readonly #yields: number[];
  /** For each homestead, the contributors of each terrace that serves it. */
  readonly #terraces: (readonly Seat[])[][];
  readonly #irrigation: number[];
  /** Land goods by seat in the granary that stands; empty without one. */
  #granary: readonly number[] = [];
  #dry = false;

  constructor(scenario: SharedRules, seats: number) {
    this.#scenario = scenario;
    this.#yields = givensOf(scenario, seats).map((given) => given.yield);
    this.#terraces = Array.from({ length: seats }, () => []);
    this.#irrigation = new Array<number>(seats).fill(0);
  }

  dawn(drought: boolean): void {
    this.#dry = drought;
  }

  irrigate(units: readonly number[]): void {
    for (const seat of this.#irrigation.keys()) this.#irrigation[seat] = at(units, seat);
  }

  /** The yield of a homestead is this from now on. */
  become(seat: Seat, amount: number): void {
    this.#yields[seat] = amount;
  }

  terrace(contributors: readonly Seat[]): void {
    for (const seat of contributors) {
      at(this.#terraces, seat).push(contributors);
      this.become(seat, at(this.#yields, seat) + this.#scenario.works.terraces.yield);
    }
  }

  build(granary: readonly number[]): void {
    this.#granary = granary;
  }

  /** Whose a harvest of some units is. */
  harvest(seat: Seat, units: number): Shares {
    const saved = this.#granary.length > 0 && this.#dry;
    const kept = saved ? Math.min(units, this.#scenario.drought.yieldLost) : 0;
    const grown = apportion(this.#brought(seat), (units - kept) * UNIT);
    return kept === 0 ? grown : together(grown, apportion(this.#granary, kept * UNIT));
  }

  /** Weights by seat of those who bring forth a homestead's yield. */
  #brought(seat: Seat): number[] {
    const { yield: each } = this.#scenario.works.terraces;
    const terraces = at(this.#terraces, seat);
    const all = at(this.#yields, seat) + at(this.#irrigation, seat);
    const weights = this.#yields.map((_, other) =>
      sum(terraces.map((by) => (by.includes(other) ? each / by.length : 0))),
    );
    weights[seat] = at(weights, seat) + Math.max(0, all - terraces.length * each);
    return weights;
  }
}
