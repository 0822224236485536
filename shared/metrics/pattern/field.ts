import { mean, sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import type { State, Tie } from '../../model/state.ts';
import { flows } from './moved.ts';

/** The rivers as a whole. */

const living = (state: State): Tie[] => state.ties.filter((tie) => tie.limit > 0);

/** Ties that are not severed. */
export const livingTies = (state: State): number => living(state).length;

/** Mean width of the living ties, in units a day and direction; null where none lives. */
export function meanWidth(state: State): number | null {
  const widths = living(state).map((tie) => tie.width);
  return widths.length === 0 ? null : mean(widths);
}

/** How much all limits together have fallen since each tie began; a severed one lost all it had. */
export const lostLimits = (state: State): number =>
  sum(state.ties.map((tie) => tie.firstLimit - tie.limit));

/**
 * Reciprocity of weighted flows: the share of all units that has its like in the other direction
 * (Squartini et al. 2013).
 * @param round only the flows of one round; of all so far where it is left out
 * @returns 0 to 1; null where nothing moved
 */
export function reciprocity(state: State, round?: number): number | null {
  const units = flows(state, round);
  const all = sum(units.map(sum));
  const returned = sum(
    units.map((row, i) => sum(row.map((there, j) => Math.min(there, at(at(units, j), i))))),
  );
  return all === 0 ? null : returned / all;
}
