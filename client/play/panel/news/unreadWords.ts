import type { Store } from '../../../link/store.ts';

/** Private words that nobody has looked at yet leave a mark at whoever said them, and at Say. */

const shelf = (code: string): string => `riverbed.read.${code}`;

/** Number of the last event whose words were read at a table, as this tab remembers it. */
function lastRead(code: string): number {
  try {
    return Number(sessionStorage.getItem(shelf(code)) ?? -1);
  } catch {
    return -1;
  }
}

function keepRead(code: string, n: number): void {
  try {
    sessionStorage.setItem(shelf(code), String(n));
  } catch {
    // Then what was read counts as unread once more after the page is loaded anew.
  }
}

/** Counts private words to this seat as unread until `readAll`. */
export function keepUnread(store: Store): void {
  store.listen((events) => {
    const { screen, unread } = store.get();
    if (screen === null || screen.seat === null) return;
    const since = lastRead(screen.code);
    const from = events.flatMap((event) =>
      event.type === 'said' && event.to === screen.seat && event.n > since ? [event.from] : [],
    );
    if (from.length > 0) store.set({ unread: [...new Set([...unread, ...from])] });
  });
}

/** All that was said has been looked at. */
export function readAll(store: Store): void {
  const { screen, unread } = store.get();
  const newest = store.recent().at(-1)?.n;
  if (screen !== null && newest !== undefined) keepRead(screen.code, newest);
  if (unread.length > 0) store.set({ unread: [] });
}
