import type { GivenPattern } from '../../../shared/model/givens/givenPatterns.ts';
import {
  inRounds,
  type Layout,
  type Move,
  type Scenario,
  SHOWN_MEASURES,
} from '../../../shared/model/scenario.ts';
import { nearestLayout } from './fewerRivers.ts';

/**
 * Levers: each moves several numbers of a valley together, from where one began. At 0 it moves none;
 * to either side it goes as far as it has steps. A lever is a function of the valley that one began
 * from and never of what is on the desk, so that 0 is always a way back.
 */

export const LEVERS = [
  'water',
  'start',
  'rivers',
  'harm',
  'joining',
  'surprises',
  'length',
  'seen',
] as const;
export type LeverName = (typeof LEVERS)[number];

/** Where each lever stands; one that is not named stands at 0. */
export type Positions = Partial<Readonly<Record<LeverName, number>>>;

/** Steps of a lever to either side of where one began. */
export const STEPS = 2;

/** A part of what stands at `0`, by how far a lever is moved: from −2 to 2. */
type Steps<T> = readonly [T, T, T, T, T];
const stepAt = <T>(steps: Steps<T>, position: number): T => steps[position + STEPS] as T;

const within = (least: number, most: number, value: number): number =>
  Math.min(most, Math.max(least, value));
const whole = (least: number, most: number, value: number): number =>
  within(least, most, Math.round(value));
const hundredth = (least: number, most: number, value: number): number =>
  within(least, most, Math.round(value * 100) / 100);

/** Plenty of it to scarce: what the spring holds, how it grows back, and what tending brings. */
function water(s: Scenario, position: number): Scenario {
  const holds = stepAt<number>([1.5, 1.2, 1, 0.85, 0.7], position);
  const grows = stepAt<number>([1.3, 1.15, 1, 0.85, 0.7], position);
  const { spring } = s;
  return {
    ...s,
    spring: {
      ...spring,
      capacityPerSeat: whole(1, 60, spring.capacityPerSeat * holds),
      regrowth: hundredth(0, 3, spring.regrowth * grows),
      perTendingHand: hundredth(0, 9, spring.perTendingHand * grows),
    },
  };
}

/** One homestead in so many begins rich. */
const RICH_ONE_IN = 4;

/** Equal to unequal: a few begin with more of everything, and at the far end all others with less. */
function startWith(s: Scenario, position: number): Scenario {
  if (position < 0) {
    const { givens: _, rivers: __, ...alike } = s;
    return alike;
  }
  const { homestead, vitality } = s;
  const more = position + 1;
  const rich: GivenPattern = {
    who: { kind: 'every', step: RICH_ONE_IN, skip: 0 },
    yield: whole(0, 9, homestead.yield + more),
    hands: whole(1, 9, homestead.hands + position),
    goods: {
      ...homestead.goods,
      grain: whole(0, 99, homestead.goods.grain + 2 * more),
      timber: whole(0, 99, homestead.goods.timber + 2 * more),
    },
    vitality: vitality.most,
  };
  return {
    ...s,
    homestead: {
      ...homestead,
      yield: whole(homestead.leastYield, 9, homestead.yield - (position - 1)),
    },
    vitality: {
      ...vitality,
      start: whole(1, vitality.most, vitality.start - 2 * position),
    },
    givens: [...(s.givens ?? []), rich],
  };
}

/** Many to few: which homesteads are joined, how wide a river can become, and what a new one costs. */
function rivers(s: Scenario, position: number): Scenario {
  const layout: Layout = nearestLayout(s, stepAt<number>([2.2, 1.4, 1, 0.75, 0.5], position));
  const wider = stepAt<number>([1, 1, 0, -1, -1], position);
  const { ties, costs } = s;
  return {
    ...s,
    layout,
    ties: {
      ...ties,
      limit: whole(ties.width, 9, ties.limit + wider),
      newLimit: whole(ties.newWidth, 9, ties.newLimit + wider),
    },
    costs: { ...costs, bridge: whole(0, 9, costs.bridge - wider) },
  };
}

const HARMS: readonly Move[] = ['press', 'fence', 'sever'];
const JOININGS: readonly Move[] = [
  'terraces',
  'introduce',
  'bridge',
  'wetland',
  'granary',
  'quota',
  'together',
  'assembly',
];

/**
 * Some moves opened later or earlier; at the one end never, at the other all of them, as early as can be.
 * @param easier −2 to 2: from closed to open from the start
 */
function opened(s: Scenario, moves: readonly Move[], easier: number): Scenario['opens'] {
  const opens: Scenario['opens'] = { ...s.opens };
  const middle = Math.max(1, Math.ceil(s.rounds / 2));
  for (const move of moves) {
    const was = s.opens[move];
    if (easier === -2) delete opens[move];
    else if (easier === -1 && was !== undefined) opens[move] = within(1, 40, was + 2);
    else if (easier === 1) opens[move] = was === undefined ? middle : Math.max(1, was - 2);
    else if (easier === 2) opens[move] = Math.min(was ?? 2, 2);
  }
  return opens;
}

/** Little room for harm to much: when one may press, fence and cut, how often, and what it does. */
function harm(s: Scenario, position: number): Scenario {
  const { press, fence, promise } = s;
  return {
    ...s,
    opens: opened(s, HARMS, position),
    press: { ...press, most: whole(1, 9, press.most + position) },
    fence: {
      ...fence,
      most: whole(0, 9, fence.most + position),
      water: whole(0, 9, fence.water + Math.max(0, position - 1)),
    },
    promise: { ...promise, limitLost: whole(0, 9, promise.limitLost + Math.sign(position)) },
  };
}

/** Little room for joining to much: when works, pacts and new rivers open, and what they cost. */
function joining(s: Scenario, position: number): Scenario {
  const { works, costs } = s;
  const dearer = -position;
  const cost = (was: number) => whole(1, 9, was + dearer);
  return {
    ...s,
    opens: opened(s, JOININGS, position),
    costs: { ...costs, bridge: whole(0, 9, costs.bridge + dearer) },
    works: {
      terraces: { ...works.terraces, each: cost(works.terraces.each) },
      wetland: { ...works.wetland, perSeat: cost(works.wetland.perSeat) },
      granary: { ...works.granary, perSeat: cost(works.granary.perSeat) },
      assembly: { ...works.assembly, perSeat: cost(works.assembly.perSeat) },
    },
  };
}

/** None to many: droughts, what they take, and whether anybody says where the spring is going. */
function surprises(s: Scenario, position: number): Scenario {
  const { rounds, yieldLost } = s.drought;
  const dry = (share: number) => whole(1, s.rounds, s.rounds * share);
  // One dry round more that was not dry already, or three.
  const more = [0.65, 0.35, 0.9, 0.5, 0.8].map(dry).filter((round) => !rounds.includes(round));
  const now =
    position === -2
      ? []
      : position === -1
        ? rounds.slice(0, Math.floor(rounds.length / 2))
        : position === 0
          ? rounds
          : [...new Set([...rounds, ...more.slice(0, position === 1 ? 1 : 3)])].toSorted(
              (a, b) => a - b,
            );
  const outlook = stepAt<Scenario['sight']['outlook'] | null>(
    ['told', null, null, 'trend', 'none'],
    position,
  );
  return {
    ...s,
    drought: { rounds: now, yieldLost: whole(0, 9, yieldLost + Math.max(0, position - 1)) },
    sight: { ...s.sight, outlook: outlook ?? s.sight.outlook },
  };
}

/** Short to long: rounds, and with them when moves open, when it is dry, and the minutes. */
const length = (s: Scenario, position: number): Scenario =>
  inRounds(s, whole(1, 40, s.rounds * stepAt<number>([0.5, 0.75, 1, 1.3, 1.6], position)));

/** All is seen to little: stores, boats, what lies over the picture, and how one may speak. */
function seen(s: Scenario, position: number): Scenario {
  const { sight } = s;
  switch (position) {
    case -2:
      return {
        ...s,
        sight: { ...sight, goods: 'all', boats: 'all', measures: [...SHOWN_MEASURES] },
        words: 'free',
      };
    case -1:
      return { ...s, sight: { ...sight, goods: 'all', boats: 'all' } };
    case 1:
      return { ...s, sight: { ...sight, boats: 'parties', measures: [] } };
    case 2:
      return {
        ...s,
        sight: { ...sight, goods: 'own', boats: 'parties', measures: [] },
        words: s.words === 'none' ? 'none' : 'phrases',
      };
    // In the middle it stays as the valley has it.
    default:
      return s;
  }
}

type Lever = (base: Scenario, position: number) => Scenario;

/** In the order in which they are applied: how long it lasts comes last, since it moves what others opened. */
const APPLIED: readonly (readonly [LeverName, Lever])[] = [
  ['rivers', rivers],
  ['start', startWith],
  ['water', water],
  ['harm', harm],
  ['joining', joining],
  ['surprises', surprises],
  ['seen', seen],
  ['length', length],
];

/** Where a lever can stand: only where that is another valley than a step nearer to 0. */
export function reach(base: Scenario, name: LeverName): { least: number; most: number } {
  const moved = (position: number) => JSON.stringify(pulled(base, { [name]: position }));
  const far = (way: 1 | -1): number => {
    let end = 0;
    for (let step = 1; step <= STEPS; step++)
      if (moved(way * step) !== moved(way * end)) end = step;
    return end;
  };
  return { least: -far(-1), most: far(1) };
}

/** The valley that one began from, with every lever where it stands. */
export const pulled = (base: Scenario, positions: Positions): Scenario =>
  APPLIED.reduce((valley, [name, lever]) => {
    const position = positions[name] ?? 0;
    return position === 0 ? valley : lever(valley, position);
  }, base);
