import { gini } from '../../../../shared/metrics/lives/inequality.ts';
import { sum } from '../../../../shared/model/arithmetic.ts';
import { at } from '../../../../shared/model/at.ts';
import type { LivesDusk } from '../../../../shared/model/goods/duskTotals.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { HomesteadView, TieView } from '../../../../shared/model/view.ts';
import type { Picture } from '../../../../shared/replay/debrief/index.ts';

/** How the baskets of one dusk were spread, and how unevenly all baskets so far are. */
export interface SpreadRow {
  readonly round: number;
  readonly least: number;
  readonly mean: number;
  readonly most: number;
  /** 0: all alike; 1 − 1/n: one has everything. */
  readonly gini: number;
}

/** Baskets of each seat in all dusks of a list. */
export const basketsIn = (dusks: readonly LivesDusk[], seats: number): number[] =>
  Array.from({ length: seats }, (_, seat) => sum(dusks.map(({ baskets }) => at(baskets, seat))));

/** The spread of each dusk, oldest first. */
export const spreadRows = (dusks: readonly LivesDusk[]): SpreadRow[] =>
  dusks.map(({ round, baskets }, index) => ({
    round,
    least: Math.min(...baskets),
    mean: sum(baskets) / baskets.length,
    most: Math.max(...baskets),
    gini: gini(basketsIn(dusks.slice(0, index + 1), baskets.length)),
  }));

/** What a place gave a homestead at the start. */
interface StartingPlace {
  readonly seat: Seat;
  readonly craft: HomesteadView['craft'];
  /** Those whom a river joined to it. */
  readonly neighbours: readonly Seat[];
  /** How many of them make the other land good. */
  readonly others: number;
}

/** What each homestead was given, in valley order, from the picture of the first morning. */
export function givenAtStart({
  homesteads,
  ties,
}: Pick<Picture, 'homesteads' | 'ties'>): StartingPlace[] {
  const across = ({ a, b }: TieView, seat: Seat) => (a === seat ? b : a);
  return homesteads.map(({ seat, craft }) => {
    const neighbours = ties
      .filter(({ a, b }) => a === seat || b === seat)
      .map((tie) => across(tie, seat))
      .sort((a, b) => a - b);
    return {
      seat,
      craft,
      neighbours,
      others: neighbours.filter((other) => homesteads[other]?.craft !== craft).length,
    };
  });
}
