import { tiesOf } from '../../../shared/model/givens/craftsAndRivers.ts';
import type { Layout, Scenario } from '../../../shared/model/scenario.ts';
import { MOST_SEATS } from '../../../shared/model/vocabulary.ts';

/** Layouts that a valley with other rivers may be given, whatever it looked like before. */
const LAYOUTS: readonly Layout[] = [
  { kind: 'complete' },
  { kind: 'chords', every: 1 },
  { kind: 'chords', every: 2 },
  { kind: 'ring' },
  { kind: 'line' },
  {
    kind: 'list',
    ties: Array.from({ length: MOST_SEATS / 2 }, (_, pair) => [2 * pair, 2 * pair + 1]),
  },
];

/**
 * The layout whose number of rivers comes nearest to a share of those that there are; the valley's own
 * where it comes no nearer to it. A smaller table goes without rivers of homesteads that it lacks.
 */
export function nearestLayout({ layout, seats }: Scenario, share: number): Layout {
  const count = (one: Layout) => tiesOf(one, seats.usual).length;
  const wanted = count(layout) * share;
  const off = (one: Layout) => Math.abs(count(one) - wanted);
  const nearest = LAYOUTS.reduce((best, one) => (off(one) < off(best) ? one : best));
  const chosen = off(nearest) < off(layout) ? nearest : layout;
  return chosen.kind === 'list'
    ? { ...chosen, ties: chosen.ties.filter((ends) => Math.max(...ends) < seats.most) }
    : chosen;
}
