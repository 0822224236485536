import { sum } from '../model/arithmetic.ts';
import type { WorkKind } from '../model/command.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Figures } from './figures.ts';

/**
 * What a valley with a story shows, as bounds on its figures: strictly in The Valley at its usual
 * table, more loosely at its other tables, and in every other valley as far as its lesson goes.
 */

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

/** How closely the figures of a place are held to the story. */
interface Measure {
  readonly loose: boolean;
  /** How many times as much a table of this size brings as the usual one: things happen to seats. */
  readonly size: number;
}

const STRICT: Measure = { loose: false, size: 1 };

/** By how much looser bounds lie apart, for what is counted in a game. */
const SLACK = 0.5;

/** The bounds for a count in a game: in proportion to the seats, and half as far again where loose. */
const counted = ({ loose, size }: Measure, [least, most]: Bounds): Bounds => {
  const slack = loose ? SLACK : 0;
  return [
    least === null ? null : least * size * (1 - slack),
    most === null ? null : most * size * (1 + slack),
  ];
};

/** One seat can turn it: figures of each person, and of one beside another. */
function turning({ passive, organising, taking }: Figures, { loose }: Measure): Aim[] {
  const bounds = (strict: Bounds, wide: Bounds) => (loose ? wide : strict);
  return [
    number(
      'passive: round in which the spring first dies',
      passive.diedRound,
      bounds([5, 8], [4, 9]),
    ),
    share('passive: games in which it dies', passive.died, bounds([0.6, 0.95], [0.5, null])),
    number('passive: K/K0 at the end', passive.capacity, bounds([0.55, 0.85], [0.4, 0.9])),
    share(
      'organising: games in which the spring dies',
      organising.died,
      bounds([null, 0.15], [null, 0.3]),
    ),
    number('organising: K/K0 at the end', organising.capacity, bounds([0.95, null], [0.8, null])),
    lifting({ passive, organising }, bounds([1.2, null], LIFTS)),
    number(
      'organising: own baskets, times the passive person’s',
      ratio(organising.own, passive.own),
      bounds([1, null], [0.95, null]),
    ),
    number(
      'taking: own baskets, times the passive person’s',
      ratio(taking.own, passive.own),
      bounds([1.1, null], [1.05, null]),
    ),
    number(
      'taking: others’ baskets, times those beside the passive person',
      ratio(taking.others, passive.others),
      bounds([null, 0.9], [null, 0.95]),
    ),
    number('taking: K/K0 at the end', taking.capacity, bounds([null, 0.55], [null, 0.65])),
    number(
      'taking: own baskets a round afterwards, times the passive person’s',
      ratio(taking.after.own, passive.after.own),
      [null, 0.9999],
    ),
  ];
}

/** By how much one who organises lifts all, at the least, in any valley. */
const LIFTS: Bounds = [1.1, null];

const lifting = (
  { passive, organising }: Pick<Figures, 'passive' | 'organising'>,
  bounds: Bounds,
): Aim =>
  number(
    'organising: baskets of all, times the passive person’s',
    ratio(organising.all, passive.all),
    bounds,
  );

/** Rounds in which each kind of work should come first, on the mean. */
const WHEN: Readonly<Record<WorkKind, readonly [number, number]>> = {
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
const KINDS = Object.keys(WHEN) as WorkKind[];

const unfinished = ({ passive }: Figures, kind: WorkKind, bounds: Bounds): Aim =>
  share(`${TITLES[kind]}: games in which none is finished`, passive.works[kind].unfinished, bounds);

function works(figures: Figures, { loose }: Measure): Aim[] {
  const told = figures.passive.works;
  return [
    ...KINDS.flatMap((kind) => {
      const [from, to] = WHEN[kind];
      return [
        number(
          `${TITLES[kind]}: round of the first, on the mean`,
          told[kind].round,
          loose ? [from - 1, to + 1] : [from, to],
        ),
        unfinished(figures, kind, loose ? WIDELY_UNFINISHED : [0.2, 0.7]),
      ];
    }),
    together(figures, [null, loose ? 0.3 : 0.2]),
  ];
}

/** A work is a struggle where it is neither never lost nor never won. */
const WIDELY_UNFINISHED: Bounds = [0.1, 0.9];

const together = ({ passive }: Figures, bounds: Bounds): Aim =>
  share('two works in one round: share of games', passive.works.twoInARound, bounds);

/** Something changes the pattern in every round. */
function unrest({ passive }: Figures, { loose }: Measure): Aim[] {
  return [
    ...passive.actsByRound
      .slice(1)
      .map((acts, i) =>
        share(
          `round ${i + 2}: share of the acts that change the pattern`,
          acts,
          loose ? [0.03, 0.3] : [0.05, 0.2],
        ),
      ),
    share('rounds from the second on without any', passive.quietRounds, [null, loose ? 0.2 : 0.1]),
  ];
}

/** A middle: what happens in the games with the passive person. */
function middle(figures: Figures, measure: Measure): Aim[] {
  const { passive } = figures;
  const { loose } = measure;
  const { mean: rivers, byRound } = passive.newRivers;
  const count = (name: string, value: number, bounds: Bounds) =>
    number(name, value, counted(measure, bounds));
  return [
    ...unrest(figures, measure),
    count('marks for good', passive.marks.mean, [3, 9]),
    share('games with three kinds of them', passive.marks.threeKinds, [0.5, null]),
    count('presses', passive.presses, [1.5, null]),
    count('promises', passive.promises.mean, [3, null]),
    share('promises broken', passive.promises.broken, loose ? [0.1, 0.45] : [0.15, 0.35]),
    count('breaches of pacts', passive.breaches, [0.5, null]),
    count('rivers cut', passive.cuts, [0.3, 1.5]),
    count('witherings', passive.witherings, [0.5, 2]),
    ...works(figures, measure),
    count('new rivers', rivers, [3, 6]),
    share(
      'new rivers of rounds 3 to 8',
      ratio(sum(byRound.slice(2, 8)), Math.max(0.0001, rivers)),
      [loose ? 0.8 : 0.9, null],
    ),
    share(
      'new rivers of the fullest round',
      ratio(Math.max(...byRound), Math.max(0.0001, rivers)),
      [null, loose ? 0.5 : 0.4],
    ),
  ];
}

/** Rounds that a game needs to have a middle. */
const MIDDLE = 6;

/**
 * A game too short for a middle still has something at stake: the spring hangs on what one does, and
 * hardly half of its later rounds go by without anything that changes the pattern.
 */
const brief = (figures: Figures): Aim[] => [
  lifting(figures, LIFTS),
  share('passive: games in which the spring dies', figures.passive.died, [0.1, 0.5]),
  share('organising: games in which the spring dies', figures.organising.died, [null, 0.1]),
  share('taking: games in which the spring dies', figures.taking.died, [0.5, null]),
  share('rounds from the second on without any', figures.passive.quietRounds, [null, 0.6]),
];

/**
 * Another valley: one who organises lifts all there too, by its own lesson's way, and games that are
 * long enough have a middle, of such acts as are known there. What is counted by kind is The
 * Valley's alone.
 */
function elsewhere(scenario: Scenario, figures: Figures, size: number): Aim[] {
  if (scenario.rounds < MIDDLE) return brief(figures);
  const loose: Measure = { loose: true, size };
  const known = KINDS.filter((kind) => scenario.opens[kind] !== undefined);
  return [
    lifting(figures, LIFTS),
    ...unrest(figures, loose),
    number('marks for good', figures.passive.marks.mean, counted(loose, [3, 9])),
    ...known.map((kind) => unfinished(figures, kind, WIDELY_UNFINISHED)),
    together(figures, [null, 0.3]),
  ];
}

/** The valley that has the whole story. */
const WHOLE = 'the-valley';

/** Seats of the table by which counts are given. */
const SEATS = 8;

/**
 * What the figures of a scenario should show at a table of so many seats.
 * @param seats 1 or more
 */
export function aimsOf(scenario: Scenario, figures: Figures, seats: number): Aim[] {
  const size = seats / SEATS;
  if (scenario.id !== WHOLE) return elsewhere(scenario, figures, size);
  const measure = seats === SEATS ? STRICT : { loose: true, size };
  return [...turning(figures, measure), ...middle(figures, measure)];
}
