import { useEffect, useState } from 'preact/hooks';
import { shelf } from '../../app/shelf/yourValleys.ts';
import { newId } from '../../link/newId.ts';
import { useWords } from '../../words/useWords.ts';
import { openDesk, type ValleyDesk } from './valleyDesk.ts';

const OPEN = 'riverbed.valley-open';
const PATIENCE_MS = 250;

/** Where the browser forbids it, as long as the page. */
let openHere: string | null = null;

const tab = {
  get(): string | null {
    try {
      return sessionStorage.getItem(OPEN) ?? openHere;
    } catch {
      return openHere;
    }
  },
  set(open: string): void {
    openHere = open;
    try {
      sessionStorage.setItem(OPEN, open);
    } catch {
      // Kept in memory above.
    }
  },
};

/** What may be done with the valley that is open, and with the shelf. */
export type Drafts = Omit<ReturnType<typeof openDesk>, 'now' | 'watch' | 'close'>;

/**
 * The valley that this tab writes, kept on the shelf at every change.
 * @param asked place on the shelf of the valley to open; null for the last one
 */
export function useDraft(asked: string | null): readonly [ValleyDesk, Drafts] {
  const words = useWords();
  const [desk] = useState(() =>
    openDesk({
      shelf,
      tab,
      newId,
      now: Date.now,
      copyOf: (title) => words.say('shelf.copy-of', { title }),
      partOf: (title) => words.say('shelf.part-of', { title }),
      asked,
    }),
  );
  const [now, setNow] = useState(desk.now);
  useEffect(() => desk.watch(() => setNow(desk.now())), [desk]);
  useEffect(() => {
    const soon = setTimeout(desk.keep, PATIENCE_MS);
    return () => clearTimeout(soon);
  }, [desk, now.work]);
  useEffect(() => {
    window.addEventListener('pagehide', desk.keep);
    return () => {
      window.removeEventListener('pagehide', desk.keep);
      desk.close();
    };
  }, [desk]);
  return [now, desk];
}
