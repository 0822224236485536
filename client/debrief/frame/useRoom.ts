import { useLayoutEffect, useState } from 'preact/hooks';

/** Sizes to try, the largest first. Below the last, nobody in the last row reads it. */
const ZOOMS = [1.5, 1.35, 1.2, 1.1, 1, 0.92, 0.85] as const;
/** Milliseconds in which pictures are drawn again after their room has changed. */
const REDRAWN = 90;
/** Milliseconds after which it is shown as it is: a slow machine tries on before everyone's eyes. */
const PATIENCE = 700;

/** A room that nobody can scroll by hand. */
interface FittedSize {
  readonly ref: (room: HTMLElement | null) => void;
  readonly zoom: number;
  /** False while the size is still being tried. */
  readonly ready: boolean;
}

/**
 * The next size to try where only a share of what is shown fits: what is drawn smaller also breaks
 * into fewer lines, so it need not shrink by all of it.
 */
function smaller(at: number, share: number): number {
  const wanted = (ZOOMS[at] ?? 1) * Math.sqrt(share);
  const next = ZOOMS.findIndex((zoom) => zoom <= wanted);
  return next < 0 ? ZOOMS.length - 1 : Math.max(next, Math.min(at + 1, ZOOMS.length - 1));
}

/**
 * Shows what is in a room as large as it fits in whole. What fits at no size goes on below, and is
 * scrolled to.
 * @param name what is shown: tried anew for each name
 * @param down how far it is scrolled, from 0 to 1
 */
export function useRoom(name: string, down: number): FittedSize {
  const [room, setRoom] = useState<HTMLElement | null>(null);
  const [tried, setTried] = useState({ name, at: 0, ready: false });
  const now = tried.name === name ? tried : { name, at: 0, ready: false };
  useLayoutEffect(() => {
    const inner = room?.firstElementChild;
    if (!room || !inner) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const share = room.clientHeight / room.scrollHeight;
        const at = share < 0.998 ? smaller(now.at, share) : now.at;
        setTried({ name, at, ready: now.ready || at === now.at });
      }, REDRAWN);
    };
    const watch = new ResizeObserver(look);
    watch.observe(inner);
    look();
    return () => {
      watch.disconnect();
      clearTimeout(timer);
    };
  }, [room, name, now.at, now.ready]);
  useLayoutEffect(() => {
    const timer = setTimeout(
      () => setTried((last) => ({ name, at: last.name === name ? last.at : 0, ready: true })),
      PATIENCE,
    );
    return () => clearTimeout(timer);
  }, [name]);
  useLayoutEffect(() => {
    room?.scrollTo({ top: down * (room.scrollHeight - room.clientHeight) });
  }, [room, down, name, now.at, now.ready]);
  return { ref: setRoom, zoom: ZOOMS[now.at] ?? 1, ready: now.ready };
}
