import { fourDecimals, sum } from '../../model/arithmetic.ts';
import { likenessOf } from '../../model/debrief/lostForGood.ts';
import type { Story } from './gameStory.ts';
import type { Rule } from './question.ts';
import type { OtherTables } from './questionContext.ts';

/** Rules of "Where else?" and "What now?". */

/** Tables that are this far from each other went different ways; this near, the same one. */
const FAR = 0.2;
const NEAR = 0.05;

/** How far the least is below the most. */
function gap(values: readonly number[]): number {
  const most = Math.max(...values);
  return most === 0 ? 0 : fourDecimals((most - Math.min(...values)) / most);
}

/** This table as the others are told. */
function own({ scenario, springDusks, firstCapacity, baskets, seats, rounds }: Story): OtherTables {
  const capacity = springDusks.at(-1)?.capacity ?? firstCapacity;
  const all = sum(baskets);
  return {
    scenario,
    capacity: capacity / Math.max(1, firstCapacity),
    baskets: all / Math.max(1, seats * rounds),
  };
}

/** The rules that ask where else one knows this, and what now. */
export const ELSEWHERE: readonly Rule[] = [
  {
    id: 'tables',
    stage: 'elsewhere',
    audience: 'all',
    beside: 'beside',
    seeds: [1],
    people: true,
    find: (story) => {
      const others = story.around.tables.filter(({ scenario }) => scenario === story.scenario);
      if (others.length === 0) return null;
      const all = [own(story), ...others];
      const capacity = gap(all.map((one) => one.capacity));
      const baskets = gap(all.map((one) => one.baskets));
      if (Math.max(capacity, baskets) >= FAR) return { round: 0 };
      return Math.max(capacity, baskets) <= NEAR ? { round: 0, wording: 1 } : null;
    },
  },
  {
    id: 'else',
    stage: 'elsewhere',
    audience: 'all',
    beside: null,
    seeds: [0, 1, 2, 3, 4],
    // Nobody is asked for the like of a loss that this game does not have.
    find: ({ log }) => {
      const wording = likenessOf(log.filter(({ permanent }) => permanent).map(({ type }) => type));
      return { round: 0, wording };
    },
  },
  {
    id: 'now',
    stage: 'now',
    audience: 'all',
    beside: null,
    seeds: [0, 3],
    find: () => ({ round: 0 }),
  },
];
