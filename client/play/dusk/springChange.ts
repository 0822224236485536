import { sum } from '../../../shared/model/arithmetic.ts';
import { HUNDREDTHS, type SpringDusk, wholeUnits } from '../../../shared/model/goods/duskTotals.ts';

/** One thing that took water from the spring or gave it some, in whole units; never 0. */
export interface Flow {
  readonly kind:
    | 'drawn'
    | 'fences'
    | 'natural'
    | 'tending'
    | 'works'
    | 'drought'
    | 'held-off'
    | 'spilled';
  /** Below 0 where it was taken. A drought has 0, held off or not: it is what did not come. */
  readonly amount: number;
}

/** What moved the spring between two dusks. */
export interface SpringChange {
  readonly was: number;
  readonly is: number;
  readonly flows: readonly Flow[];
}

/**
 * A dusk of the spring as people see it: whole units that add up. What grew is counted in parts of
 * a unit; the parts that are lost in rounding are put where most grew, so that the list is a sum.
 */
export function springChange(dusk: SpringDusk): SpringChange {
  const from = wholeUnits(dusk.before);
  const to = wholeUnits(dusk.stock);
  const grown = (['natural', 'tending', 'works'] as const)
    .map((kind) => ({ kind, exact: dusk[kind] / HUNDREDTHS }))
    .filter(({ exact }) => exact > 0)
    .sort((a, b) => b.exact - a.exact);
  const taken: Flow[] = [
    { kind: 'drawn', amount: -dusk.drawn },
    { kind: 'fences', amount: -dusk.fences },
  ];
  let left = to - from + dusk.drawn + dusk.fences;
  const given: Flow[] = grown.slice(1).map(({ kind, exact }) => {
    const amount = Math.max(0, Math.min(Math.round(exact), left));
    left -= amount;
    return { kind, amount };
  });
  const most = grown[0];
  if (most !== undefined) given.unshift({ kind: most.kind, amount: Math.max(0, left) });
  // A spring that shrank tonight may hold less than was in it.
  if (left < 0) taken.push({ kind: 'spilled', amount: left });
  const order = [
    'drawn',
    'fences',
    'drought',
    'held-off',
    'natural',
    'tending',
    'works',
    'spilled',
  ];
  const flows = [...taken, ...given].filter(({ amount }) => amount !== 0);
  if (dusk.drought) flows.push({ kind: dusk.natural === 0 ? 'drought' : 'held-off', amount: 0 });
  return {
    was: from,
    is: to,
    flows: flows.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  };
}

/** Whole units that came back at a dusk, as its account tells them: what is said anywhere adds up with it. */
export const grownBack = (dusk: SpringDusk): number =>
  sum(springChange(dusk).flows.map(({ amount }) => Math.max(0, amount)));
