import { sum } from '../../model/arithmetic.ts';
import { add } from '../../model/at.ts';
import type { State } from '../../model/state.ts';
import { evenness, evennessByChance } from './entropy.ts';
import { type Initiative, initiatives } from './initiatives.ts';

/**
 * How widely the starting of things was spread. A start counts once, and only where it was followed:
 * a work or a pact that another joined, an introduction that both agreed to.
 */
export const wasJoined = ({ kind, joined, came }: Initiative): boolean =>
  kind === 'introduction' ? came !== null : joined.length > 0;

/** Starts that others freely joined, by seat. */
export function starts(state: State): number[] {
  const counts = state.homesteads.map(() => 0);
  for (const initiative of initiatives(state))
    if (wasJoined(initiative)) add(counts, initiative.seat, 1);
  return counts;
}

/** Entropy of who started, over that of all alike. 0: one alone; 1: all alike; null: no starts. */
export function leaderfulness(state: State): number | null {
  const counts = starts(state);
  return sum(counts) === 0 ? null : evenness(counts);
}

/** The leaderfulness to be expected if as many starts had fallen on anyone by lot; null: no starts. */
export function leaderfulnessByChance(state: State): number | null {
  const counts = starts(state);
  const all = sum(counts);
  return all === 0 ? null : evennessByChance(all, counts.length);
}
