import type { Store } from '../../link/store.ts';

/** Whether a person has read, at this table, what the game is about. */

const shelf = (store: Store): string => `riverbed.begun.${store.get().screen?.code ?? ''}`;

const inMemory = new Set<string>();

/** Was it read in this browser's tab? */
export function hasBegun(store: Store): boolean {
  const name = shelf(store);
  try {
    return inMemory.has(name) || sessionStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

/** It was: the card does not come again at this table. */
export function keepBegun(store: Store): void {
  const name = shelf(store);
  inMemory.add(name);
  try {
    sessionStorage.setItem(name, 'yes');
  } catch {
    // Kept in memory above.
  }
}
