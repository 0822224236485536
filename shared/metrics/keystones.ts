import { GOODS, type Good } from '../model/goods.ts';
import type { Seat, TieId } from '../model/ids.ts';
import type { State } from '../model/state.ts';
import { mostMet, type Network } from './flow-network.ts';
import { dayAhead, type Means, meansOf, widthBetween } from './means.ts';
import { square, sum } from './measure.ts';

/**
 * How much the whole leans on one. Met need is the most that rivers could bring about in a day if
 * everyone passed on what others lack: units of need over all goods, each good travelling by itself.
 */

export interface Keystones {
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

/** Everyone's store against everyone's need; a stand-in meets a unit at home and can't travel. */
const networkOf = (means: readonly Means[], width: Network['width'], good: Good): Network => ({
  supply: means.map(({ store }) => store[good]),
  need: means.map(({ need, standIn }) => need - standIn[good]),
  width,
});

const setAt = <T>(list: readonly T[], index: number, value: T): T[] =>
  list.map((had, i) => (i === index ? value : had));

/** Rivers without those that a test names. */
const cut = (width: Network['width'], gone: (i: number, j: number) => boolean): number[][] =>
  square(width.length, (i, j) => (gone(i, j) ? 0 : (width[i]?.[j] ?? 0)));

const lost = (before: number, after: number): number => (before === 0 ? 0 : 1 - after / before);

/** Met need in all, where each good's network is changed in some way. */
function met(
  means: readonly Means[],
  width: Network['width'],
  change: (network: Network, good: Good) => Network,
): number {
  return sum(GOODS.map((good) => mostMet(change(networkOf(means, width, good), good))));
}

/**
 * What the others lose with a homestead: what it could spare, and what passed through its hands.
 * @param standIns units that stand-ins of the others meet
 */
function lossOfHomestead(means: readonly Means[], width: Network['width'], seat: Seat): number {
  const standIns = sum(
    means.map(({ standIn }, i) => (i === seat ? 0 : sum(GOODS.map((good) => standIn[good])))),
  );
  const giving = met(means, width, (network, good) => ({
    ...network,
    supply: setAt(network.supply, seat, means[seat]?.spare[good] ?? 0),
    need: setAt(network.need, seat, 0),
  }));
  const without = met(means, width, (network) => ({
    supply: setAt(network.supply, seat, 0),
    need: setAt(network.need, seat, 0),
    width: cut(width, (i, j) => i === seat || j === seat),
  }));
  return lost(standIns + giving, standIns + without);
}

/** Losses by the removal of any single homestead or tie in the day ahead; shares 0 to 1. */
export function keystones(state: State): Keystones {
  const day = dayAhead(state);
  const means = meansOf(day);
  const width = square(means.length, (i, j) => (i === j ? 0 : widthBetween(day, i, j)));
  const standIns = sum(means.map(({ standIn }) => sum(GOODS.map((good) => standIn[good]))));
  const whole = standIns + met(means, width, (network) => network);

  const homesteads = means.map((_, seat) => lossOfHomestead(means, width, seat));
  const ties = day.ties.map(({ a, b }) => {
    if (widthBetween(day, a, b) === 0) return 0;
    const rest = cut(width, (i, j) => (i === a && j === b) || (i === b && j === a));
    return lost(whole, standIns + met(means, rest, (network) => network));
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
