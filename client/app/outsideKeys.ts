/**
 * Keys that opened a seat of a session and open it no more. Whoever was removed shows theirs at the
 * door, so that they are known at the desk.
 */

const SHELF = 'riverbed.outside';
const MOST_KEPT = 24;

/** Browsers may forbid storage; then it lasts as long as its tab. */
let inMemory: readonly (readonly [session: string, key: string])[] = [];

function kept(): readonly (readonly [string, string])[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(SHELF) ?? '[]');
    return Array.isArray(value)
      ? value.filter(Array.isArray).map(([a, b]) => [String(a), String(b)])
      : [];
  } catch {
    return inMemory;
  }
}

/** Remembers which key was had before in a session. */
export function keepOutside(session: string, key: string): void {
  const others = kept().filter(([code]) => code !== session);
  inMemory = [[session, key] as const, ...others].slice(0, MOST_KEPT);
  try {
    localStorage.setItem(SHELF, JSON.stringify(inMemory));
  } catch {
    // Kept in memory above.
  }
}

/** The key that this browser had in a session and that opens nothing any more; null for none. */
export const outsideKey = (session: string): string | null =>
  kept().find(([code]) => code === session)?.[1] ?? null;
