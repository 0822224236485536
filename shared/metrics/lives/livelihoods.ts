import type { State } from '../../model/state.ts';

/** What homesteads live on: baskets eaten so far, and how alive each is. */

/** Baskets so far, by seat. */
export const baskets = (state: State): number[] => state.homesteads.map((home) => home.baskets);

/** Vitality now, by seat; 0 to the scenario's most. */
export const vitality = (state: State): number[] => state.homesteads.map((home) => home.vitality);

/** Baskets of the last dusk, by seat; all 0 before the first. */
export const lastBaskets = (state: State): number[] =>
  state.homesteads.map((home) => home.lastBaskets);
