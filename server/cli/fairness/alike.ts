import { at } from '../../../shared/model/at.ts';
import { craftsOf, tiesOf } from '../../../shared/model/givens/craftsAndRivers.ts';
import type { LandGood } from '../../../shared/model/goods/goods.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Place } from './places.ts';

/** Which seats of a valley lie alike: one can be put in the place of the other and nothing differs. */

interface Field {
  readonly tied: readonly (readonly boolean[])[];
  readonly crafts: readonly LandGood[];
}

function fieldOf({ scenario, seats }: Place): Field {
  const tied = Array.from({ length: seats }, () => Array<boolean>(seats).fill(false));
  for (const [a, b] of tiesOf(scenario.layout, seats)) {
    const [one, two] = [tied[a], tied[b]];
    if (one && two) one[b] = two[a] = true;
  }
  return { tied, crafts: craftsOf(scenario.crafts, seats).crafts };
}

/** Can seats `from` on be placed so that rivers and crafts fit, those before being placed already? */
function fits({ tied, crafts }: Field, swap: boolean, placed: readonly Seat[]): boolean {
  const from = placed.length;
  if (from === crafts.length) return true;
  return crafts.some((craft, at) => {
    if (placed.includes(at) || (craft === crafts[from]) === swap) return false;
    const agrees = placed.every((other, seat) => tied[from]?.[seat] === tied[at]?.[other]);
    return agrees && fits({ tied, crafts }, swap, [...placed, at]);
  });
}

/** The same field with one seat listed first. */
function firstIs({ tied, crafts }: Field, seat: Seat): { field: Field; order: Seat[] } {
  const order = [seat, ...[...crafts.keys()].filter((other) => other !== seat)];
  const field = {
    tied: order.map((a) => order.map((b) => tied[a]?.[b] ?? false)),
    crafts: order.map((one) => at(crafts, one)),
  };
  return { field, order };
}

function areAlike(all: Field, one: Seat, two: Seat): boolean {
  const { field, order } = firstIs(all, one);
  const at = order.indexOf(two);
  // Grain in place of timber all over the valley is the same valley, too.
  return [false, true].some((swap) => {
    const same = field.crafts[0] === field.crafts[at];
    return same !== swap && fits(field, swap, [at]);
  });
}

/** Seats in classes that lie alike, of two seats or more. Grain and timber must be alike by the rules. */
export function classesOf(place: Place): Seat[][] {
  const field = fieldOf(place);
  const classes: Seat[][] = [];
  for (let seat = 0; seat < place.seats; seat++) {
    const found = classes.find(([first]) => first !== undefined && areAlike(field, first, seat));
    if (found) found.push(seat);
    else classes.push([seat]);
  }
  return classes.filter(({ length }) => length > 1);
}
