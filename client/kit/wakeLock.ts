import { useEffect, useState } from 'preact/hooks';
import { atGestures } from './hooks.ts';

/** What keeps a screen lit. */
export interface Lamp {
  /** Rejects where the browser doesn't let it, now or ever. */
  light(): Promise<void>;
  /** The page is hidden, or over. */
  dim(): void;
}

/** Browsers keep a screen lit by themselves for a page that came by TLS alone. */
export const hasWakeLock = (): boolean => 'wakeLock' in navigator;

/** The browser's own way. It goes out by itself when the page is hidden. */
function ownLamp(): Lamp {
  let lock: WakeLockSentinel | null = null;
  return {
    async light() {
      lock = await navigator.wakeLock.request('screen');
    },
    dim() {
      void lock?.release();
    },
  };
}

/**
 * Keeps the screen lit as long as the page is seen, where the browser can. Safari does it only for who
 * has just touched the screen, and low battery or a policy may forbid it: each touch tries again.
 * @returns whether it is kept lit now
 */
export function useWakeLock(): boolean {
  const [lit, setLit] = useState(false);
  useEffect(() => {
    let lamp: Lamp | null = hasWakeLock() ? ownLamp() : null;
    let isLit = false;
    let over = false;
    const turn = (now: boolean) => {
      isLit = now;
      if (!over) setLit(now);
    };
    const light = () => {
      if (isLit || over || document.visibilityState !== 'visible') return;
      const used = lamp;
      used?.light().then(
        () => (over ? used.dim() : turn(true)),
        () => {},
      );
    };
    const look = () => {
      if (document.visibilityState === 'visible') return light();
      lamp?.dim();
      turn(false);
    };
    if (lamp === null)
      void import('./silentFilm.ts').then(
        ({ FILM }) => {
          lamp = FILM;
          light();
        },
        () => {},
      );
    light();
    const stop = atGestures(light);
    document.addEventListener('visibilitychange', look);
    return () => {
      over = true;
      stop();
      document.removeEventListener('visibilitychange', look);
      lamp?.dim();
    };
  }, []);
  return lit;
}
