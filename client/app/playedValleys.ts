/** What came of the valleys that were played alone in this browser. */

interface PlayedValley {
  /** Games that came to their end. */
  readonly games: number;
  /** Of the last of them: baskets in all; what was in the spring, what it could hold then and at first. */
  readonly baskets: number;
  readonly stock: number;
  readonly capacity: number;
  readonly firstCapacity: number;
  /** Code of the last of them. */
  readonly code: string;
}

const SHELF = 'riverbed.valleys';

let inMemory: Readonly<Record<string, PlayedValley>> = {};

const isPlayed = (value: unknown): value is PlayedValley =>
  typeof value === 'object' && value !== null && 'games' in value && 'stock' in value;

/** By scenario, what came of it; `kept` is false where this browser forgets it when the page is left. */
export function playedValleys(): {
  readonly valleys: Readonly<Record<string, PlayedValley>>;
  readonly kept: boolean;
} {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(SHELF) ?? '{}');
    const entries = Object.entries(value ?? {}).filter(([, one]) => isPlayed(one));
    return { valleys: { ...inMemory, ...Object.fromEntries(entries) }, kept: true };
  } catch {
    return { valleys: inMemory, kept: false };
  }
}

/** Notes the end of a game; the same game is noted once. */
export function notePlayed(scenario: string, came: Omit<PlayedValley, 'games'>): void {
  const { valleys } = playedValleys();
  const before = valleys[scenario];
  if (before?.code === came.code) return;
  inMemory = { ...valleys, [scenario]: { ...came, games: (before?.games ?? 0) + 1 } };
  try {
    localStorage.setItem(SHELF, JSON.stringify(inMemory));
  } catch {
    // Kept in memory above.
  }
}
