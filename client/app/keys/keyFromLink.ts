/**
 * Keys that a link brought into this tab. They leave the address at once, and nothing that is kept
 * gives way to one before it has opened what it is for.
 */

/** What a key is for. */
type Door = 'table' | 'lead';

const shelf = (door: Door, code: string): string => `riverbed.brought.${door}.${code}`;

/** Browsers may forbid storage; then what was brought lasts until the page is loaded anew. */
const inMemory = new Map<string, string>();

/** Takes in the key of a link. */
export function bring(door: Door, code: string, key: string): void {
  inMemory.set(shelf(door, code), key);
  try {
    sessionStorage.setItem(shelf(door, code), key);
  } catch {
    // Kept in memory above.
  }
}

/** The key that was brought to this tab, or null. */
export function broughtTo(door: Door, code: string): string | null {
  const known = inMemory.get(shelf(door, code));
  if (known !== undefined) return known;
  try {
    return sessionStorage.getItem(shelf(door, code));
  } catch {
    return null;
  }
}

/** It opened, and is kept elsewhere; or it opens nothing. */
export function putAside(door: Door, code: string): void {
  inMemory.delete(shelf(door, code));
  try {
    sessionStorage.removeItem(shelf(door, code));
  } catch {
    // Forgotten in memory above.
  }
}
