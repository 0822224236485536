import { sum } from '../../../../shared/model/arithmetic.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { Debrief } from '../../../../shared/replay/debrief/index.ts';
import type { MetricsAtDusk } from '../../../../shared/replay/debrief/metricsAtDusk.ts';

/** Two games that share their beginning, measure by measure. */

export const DUSK_FIGURES = [
  'stock',
  'capacity',
  'baskets',
  'own',
  'vitality',
  'rivers',
  'lost',
] as const;
type Compared = (typeof DUSK_FIGURES)[number];

type Figures = Readonly<Record<Compared, number>>;

/** With the red line as it stood, which is not compared. */
type FiguresThen = Figures & { readonly red: number };

/** One dusk that both games have. */
interface DuskOfBoth {
  readonly round: number;
  readonly first: FiguresThen;
  readonly second: FiguresThen;
}

export interface TwoGamesCompared {
  /** The round whose dusk they share last. */
  readonly from: number;
  /** The first round at whose dusk a figure differs; null where none does. */
  readonly parted: number | null;
  readonly dusks: readonly DuskOfBoth[];
  /** The last dusk of each, also where one went on for longer. */
  readonly ends: DuskOfBoth;
}

/** What can be said in numbers of the valley at a dusk; baskets are those of all dusks so far. */
function figuresOf({ seen }: MetricsAtDusk, seat: Seat): FiguresThen {
  const { homesteads, spring, ties } = seen;
  return {
    red: spring.redLine,
    stock: spring.stock,
    capacity: spring.capacity,
    baskets: sum(homesteads.map(({ baskets }) => baskets)),
    own: homesteads[seat]?.baskets ?? 0,
    vitality: sum(homesteads.map(({ vitality }) => vitality)) / Math.max(1, homesteads.length),
    rivers: ties.filter(({ limit }) => limit > 0).length,
    lost: sum(ties.map(({ limit, firstLimit }) => firstLimit - limit)),
  };
}

const differs = ({ first, second }: DuskOfBoth): boolean =>
  DUSK_FIGURES.some((measure) => first[measure] !== second[measure]);

/**
 * @param first the game that was played first
 * @param second the one that was taken up from a dusk of it
 * @param seat whose own baskets are told
 */
export function compareGames(first: Debrief, second: Debrief, seat: Seat): TwoGamesCompared | null {
  const from = second.origin?.round ?? 0;
  const [lastOfFirst, lastOfSecond] = [first.looks.at(-1), second.looks.at(-1)];
  if (lastOfFirst === undefined || lastOfSecond === undefined) return null;
  const dusks = second.looks.flatMap((look): DuskOfBoth[] => {
    const other = first.looks.find(({ round }) => round === look.round);
    return other
      ? [{ round: look.round, first: figuresOf(other, seat), second: figuresOf(look, seat) }]
      : [];
  });
  return {
    from,
    parted: dusks.find((dusk) => dusk.round > from && differs(dusk))?.round ?? null,
    dusks,
    ends: {
      round: Math.max(lastOfFirst.round, lastOfSecond.round),
      first: figuresOf(lastOfFirst, seat),
      second: figuresOf(lastOfSecond, seat),
    },
  };
}
