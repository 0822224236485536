import { sum } from '../model/arithmetic.ts';
import type { WorkKind } from '../model/command.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Figures } from './figures.ts';

/** What a valley with a story shows, as bounds on its figures. */

/** A figure, and between which bounds it should lie. */
export interface Aim {
  readonly name: string;
  /** Null where the games give no such figure: then it falls short. */
  readonly value: number | null;
  /** Inclusive; null where any will do. */
  readonly least: number | null;
  readonly most: number | null;
  readonly as: 'number' | 'share';
}

type Bounds = readonly [least: number | null, most: number | null];

const number = (name: string, value: number | null, [least, most]: Bounds): Aim => ({
  name,
  value,
  least,
  most,
  as: 'number',
});
const share = (name: string, value: number | null, bounds: Bounds): Aim => ({
  ...number(name, value, bounds),
  as: 'share',
});

/** Decimals of a quotient of two means. */
const ratio = (a: number, b: number): number => Number((a / b).toFixed(4));

/** Says whether a figure was measured and lies within its aim. */
export const holds = ({ value, least, most }: Aim): boolean =>
  value !== null && (least === null || value >= least) && (most === null || value <= most);

/** One seat can turn it: figures of each person, and of one beside another. */
function turning({ passive, organising, taking }: Figures): Aim[] {
  return [
    number('passive: round in which the spring first dies', passive.diedRound, [5, 8]),
    share('passive: games in which it dies', passive.died, [0.6, 0.95]),
    number('passive: K/K0 at the end', passive.capacity, [0.55, 0.85]),
    share('organising: games in which the spring dies', organising.died, [null, 0.15]),
    number('organising: K/K0 at the end', organising.capacity, [0.95, null]),
    number(
      'organising: baskets of all, times the passive person’s',
      ratio(organising.all, passive.all),
      [1.2, null],
    ),
    number(
      'organising: own baskets, times the passive person’s',
      ratio(organising.own, passive.own),
      [1, null],
    ),
    number('taking: own baskets, times the passive person’s', ratio(taking.own, passive.own), [
      1.1,
      null,
    ]),
    number(
      'taking: others’ baskets, times those beside the passive person',
      ratio(taking.others, passive.others),
      [null, 0.9],
    ),
    number('taking: K/K0 at the end', taking.capacity, [null, 0.55]),
    number(
      'taking: own baskets a round afterwards, times the passive person’s',
      ratio(taking.after.own, passive.after.own),
      [null, 0.9999],
    ),
  ];
}

/** Rounds in which each kind of work should come first, on the mean. */
const WHEN: Readonly<Record<WorkKind, Bounds>> = {
  terraces: [3, 4],
  wetland: [5, 6],
  granary: [6, 7],
  assembly: [8, 9],
};
const TITLES: Readonly<Record<WorkKind, string>> = {
  terraces: 'Terraces',
  wetland: 'Wetland',
  granary: 'Granary',
  assembly: 'Assembly house',
};

function works({ passive: { works: told } }: Figures): Aim[] {
  return [
    ...(Object.keys(WHEN) as WorkKind[]).flatMap((kind) => [
      number(`${TITLES[kind]}: round of the first, on the mean`, told[kind].round, WHEN[kind]),
      share(`${TITLES[kind]}: games in which none is finished`, told[kind].unfinished, [0.2, 0.7]),
    ]),
    share('two works in one round: share of games', told.twoInARound, [null, 0.2]),
  ];
}

/** A middle: what happens in the games with the passive person. */
function middle(figures: Figures): Aim[] {
  const { passive } = figures;
  const { mean: rivers, byRound } = passive.newRivers;
  return [
    ...passive.actsByRound
      .slice(1)
      .map((acts, i) =>
        share(`round ${i + 2}: share of the acts that change the pattern`, acts, [0.05, 0.2]),
      ),
    share('rounds from the second on without any', passive.quietRounds, [null, 0.1]),
    number('marks for good', passive.marks.mean, [3, 9]),
    share('games with three kinds of them', passive.marks.threeKinds, [0.5, null]),
    number('presses', passive.presses, [1.5, null]),
    number('promises', passive.promises.mean, [3, null]),
    share('promises broken', passive.promises.broken, [0.15, 0.35]),
    number('breaches of pacts', passive.breaches, [0.5, null]),
    number('rivers cut', passive.cuts, [0.3, 1.5]),
    number('witherings', passive.witherings, [0.5, 2]),
    ...works(figures),
    number('new rivers', rivers, [3, 6]),
    share(
      'new rivers of rounds 3 to 8',
      ratio(sum(byRound.slice(2, 8)), Math.max(0.0001, rivers)),
      [0.9, null],
    ),
    share(
      'new rivers of the fullest round',
      ratio(Math.max(...byRound), Math.max(0.0001, rivers)),
      [null, 0.4],
    ),
  ];
}

/** What the figures of a scenario should show. */
export const aimsOf = (_scenario: Scenario, figures: Figures): Aim[] => [
  ...turning(figures),
  ...middle(figures),
];
