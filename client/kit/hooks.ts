import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Moves the focus to a page's heading when the page opens, so that a screen reader begins there. */
export function useHeadingFocus(page: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [page]);
  return heading;
}

/** True while a media query holds, such as `(min-width: 900px)`. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const look = () => setHolds(media.matches);
    look();
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, [query]);
  return holds;
}

/** Does the person want stillness? */
export const wantsStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Width of an element in CSS pixels, followed as it changes; 0 before it is drawn. */
export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const watch = new ResizeObserver((entries) => {
      const newest = entries.at(-1);
      if (newest !== undefined) setWidth(Math.round(newest.contentRect.width));
    });
    watch.observe(target);
    return () => watch.disconnect();
  }, []);
  return [element, width];
}

/** Width and height of an element's inside in CSS pixels, followed as they change; 0 before it is drawn. */
export function useSize<E extends HTMLElement>(): [
  RefObject<E | null>,
  { readonly width: number; readonly height: number },
] {
  const element = useRef<E>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const watch = new ResizeObserver((entries) => {
      const newest = entries.at(-1);
      if (newest === undefined) return;
      const { width, height } = newest.contentRect;
      setSize({ width: Math.round(width), height: Math.round(height) });
    });
    watch.observe(target);
    return () => watch.disconnect();
  }, []);
  return [element, size];
}

/** Keeps the screen lit while a game runs, where the browser can; a page that comes back asks again. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (given) => {
          if (over) void given.release();
          else lock = given;
        },
        // Low battery or a policy forbids it; the game goes on with a screen that may dim.
        () => undefined,
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, [wanted]);
}
