import { sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import { GOODS } from '../../model/goods/amounts.ts';
import type { Seat, TieId } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import { square } from '../measure.ts';
import { mostMet, type Network } from './flow-network.ts';
import { dayAhead, deficit, type Means, meansOf, widthBetween } from './means.ts';

/**
 * What the valley would miss if one homestead or one river were gone. The met need of a homestead is, of the units of every good that it
 * needs, those that it has or makes itself and those that could reach it in a day: from whoever can
 * spare some, through any number of hands, as far as rivers carry. Each is asked for by itself, as
 * with dependence, which looks one river far.
 */

/** What leans most on one seat, and on one tie. */
interface Keystones {
  /** By seat: share of the others' met need that is gone without it. */
  readonly homesteads: readonly number[];
  /** By tie: share of everyone's met need that is gone without it. */
  readonly ties: readonly number[];
  /** The largest of them all; of equals the first, homesteads before ties. */
  readonly worst: { readonly loss: number } & (
    | { readonly homestead: Seat }
    | { readonly tie: TieId }
  );
}

type Width = Network['width'];

/** Units of need that are met at one seat, over all goods. */
function metAt(means: readonly Means[], width: Width, seat: Seat): number {
  const own = at(means, seat);
  const met = GOODS.map((good) => {
    const lacking = deficit(own, good);
    if (lacking === 0) return own.need;
    const supply = means.map(({ spare }, i) => (i === seat ? 0 : spare[good]));
    const need = means.map((_, i) => (i === seat ? lacking : 0));
    return own.need - lacking + mostMet({ supply, need, width });
  });
  return sum(met);
}

/** Rivers but for some. */
const cut = (width: Width, gone: (i: Seat, j: Seat) => boolean): number[][] =>
  square(width.length, (i, j) => (gone(i, j) ? 0 : at(at(width, i), j)));

const lost = (before: number, after: number): number => (before === 0 ? 0 : 1 - after / before);

/** Losses by the removal of any single homestead or tie in the day ahead; shares 0 to 1. */
export function keystones(state: State): Keystones {
  const day = dayAhead(state);
  const means = meansOf(day);
  const width = square(means.length, (i, j) => (i === j ? 0 : widthBetween(day, i, j)));
  const whole = means.map((_, seat) => metAt(means, width, seat));

  const homesteads = means.map((_, gone) => {
    const rest = cut(width, (i, j) => i === gone || j === gone);
    const others = whole.map((before, seat) => (seat === gone ? 0 : before));
    const without = means.map((_, seat) => (seat === gone ? 0 : metAt(means, rest, seat)));
    return lost(sum(others), sum(without));
  });
  const ties = day.ties.map(({ a, b }) => {
    if (widthBetween(day, a, b) === 0) return 0;
    const rest = cut(width, (i, j) => (i === a && j === b) || (i === b && j === a));
    return lost(sum(whole), sum(means.map((_, seat) => metAt(means, rest, seat))));
  });
  return { homesteads, ties, worst: worstOf(homesteads, ties) };
}

function worstOf(homesteads: readonly number[], ties: readonly number[]): Keystones['worst'] {
  const loss = Math.max(...homesteads, ...ties);
  const homestead = homesteads.indexOf(loss);
  return homestead >= 0 ? { loss, homestead } : { loss, tie: ties.indexOf(loss) };
}

/** The worst single loss; 0 to 1. */
export const worstLoss = (state: State): number => keystones(state).worst.loss;
