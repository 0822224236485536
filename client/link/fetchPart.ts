import { attempt } from './request.ts';
import { beginWait } from './waits.ts';

/** Milliseconds. */
const FIRST_RETRY = 500;
const LAST_RETRY = 8000;

/**
 * Fetches a part of the page's own, again and again until it comes. Browsers may remember that it did
 * not; so whoever asks for it a second time has the page loaded anew, if the server answers at all.
 * @param load imports it
 */
export async function fetchPart<T>(load: () => Promise<T>): Promise<T> {
  let wake = (): void => {};
  let asked = 0;
  const wait = beginWait('part', () => {
    asked += 1;
    wake();
    if (asked > 1) void attempt('/api/health').then(() => location.reload(), wake);
  });
  try {
    for (let pause = FIRST_RETRY; ; pause = Math.min(LAST_RETRY, pause * 2)) {
      try {
        return await load();
      } catch {
        // The server may have other pages by now: what it answers says which.
        void attempt('/api/health').catch(() => {});
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pause);
      });
    }
  } finally {
    wait.end();
  }
}
