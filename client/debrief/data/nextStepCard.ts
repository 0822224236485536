/** What someone wants to try after the talk, in their own words. It never leaves this browser. */

const SHELF = 'riverbed.now.';

/** Where storage is forbidden it lasts as long as the page. */
const inMemory = new Map<string, string>();

export function cardOf(code: string): string {
  try {
    return localStorage.getItem(SHELF + code) ?? '';
  } catch {
    return inMemory.get(code) ?? '';
  }
}

/** An empty text is forgotten. */
export function keepCard(code: string, text: string): void {
  inMemory.set(code, text);
  try {
    if (text === '') localStorage.removeItem(SHELF + code);
    else localStorage.setItem(SHELF + code, text);
  } catch {
    // Kept in memory above.
  }
}
