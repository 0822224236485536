import { keyShelf } from './keyShelf.ts';

/**
 * Keys that opened a seat of a session and open it no more. Whoever was removed shows theirs at the
 * door, so that they are known at the desk.
 */

const SHELF = 'riverbed.outside';
const MOST_KEPT = 24;

const shelf = keyShelf<readonly [session: string, key: string]>(SHELF, MOST_KEPT, (value) =>
  Array.isArray(value) ? [String(value[0]), String(value[1])] : null,
);

/** Remembers which key was had before in a session. */
export function keepOutside(session: string, key: string): void {
  shelf.write([[session, key], ...shelf.all().filter(([code]) => code !== session)]);
}

/** The key that this browser had in a session and that opens nothing any more; null for none. */
export const outsideKey = (session: string): string | null =>
  shelf.all().find(([code]) => code === session)?.[1] ?? null;
