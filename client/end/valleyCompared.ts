import { mean } from '../../shared/model/arithmetic.ts';
import { givensAt, widthAtFirst } from '../../shared/model/givens/givens.ts';
import type { Valley } from '../../shared/model/view.ts';
import type { Afterwards, Spread } from '../../shared/model/wire/wire.ts';
import { waterIn } from '../kit/format.ts';

/** The middle of a range over many runs. */
export const middle = (spread: Spread): number => spread[2];

/** The valley as everyone found it: a full spring, young rivers, nothing built and nothing broken. */
export function valleyAtStart(valley: Valley): Valley {
  const { scenario, spring } = valley;
  const first = valley.riversDusks[0]?.widths.length ?? valley.ties.length;
  return {
    ...valley,
    round: 1,
    phase: 'day',
    drought: false,
    homesteads: valley.homesteads.map((homestead) => ({
      ...homestead,
      vitality: givensAt(scenario, valley.seats, homestead.seat).vitality,
      witherings: 0,
      fences: 0,
      terraces: 0,
      here: true,
      baskets: 0,
    })),
    // Ties count up as they come to be, and none can be made in the first round.
    ties: valley.ties.slice(0, first).map((tie) => ({
      ...tie,
      width: widthAtFirst(valley, tie),
      limit: tie.firstLimit,
      idle: 0,
      closed: false,
      carriedAB: 0,
      carriedBA: 0,
      giftedAB: 0,
      giftedBA: 0,
    })),
    spring: { ...spring, stock: spring.firstCapacity, capacity: spring.firstCapacity },
    works: [],
    marks: [],
  };
}

/** The valley as the middle of many tries left it, some rounds after the last. */
export function valleyAfterwards(valley: Valley, afterwards: Afterwards): Valley {
  const stock = afterwards.stock.at(-1);
  const capacity = afterwards.capacity.at(-1);
  return {
    ...valley,
    phase: 'day',
    homesteads: valley.homesteads.map((homestead, seat) => ({
      ...homestead,
      vitality: Math.round(
        afterwards.vitality[seat] ? middle(afterwards.vitality[seat]) : homestead.vitality,
      ),
    })),
    spring: {
      ...valley.spring,
      stock: stock === undefined ? valley.spring.stock : waterIn(middle(stock)),
      capacity: capacity === undefined ? valley.spring.capacity : waterIn(middle(capacity)),
    },
  };
}

/** Rivers that still run. */
export const riversOf = (valley: Valley): number =>
  valley.ties.filter((tie) => tie.limit > 0).length;

/** Mean vitality of the homesteads. */
export const vitalityOf = (valley: Valley): number =>
  mean(valley.homesteads.map(({ vitality }) => vitality));
