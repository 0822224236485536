import { newId } from '../../link/newId.ts';

/**
 * Keys that this tab has made for seats that it asks for: the same until the seat is there, so that a
 * press whose answer was lost takes no second one.
 */

const shelf = (code: string): string => `riverbed.coming.${code}`;

/** Where the browser keeps nothing, they last as long as the page. */
const inMemory = new Map<string, string>();

/** The key of the seat that this tab asks for at a table or session. */
export function comingKey(code: string): string {
  const name = shelf(code);
  try {
    const known = sessionStorage.getItem(name) ?? inMemory.get(name) ?? newId(16);
    inMemory.set(name, known);
    sessionStorage.setItem(name, known);
    return known;
  } catch {
    const known = inMemory.get(name) ?? newId(16);
    inMemory.set(name, known);
    return known;
  }
}

/** The seat is there, and its key is kept elsewhere. */
export function forgetComing(code: string): void {
  inMemory.delete(shelf(code));
  try {
    sessionStorage.removeItem(shelf(code));
  } catch {
    // Forgotten in memory above.
  }
}
