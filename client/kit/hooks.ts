import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { watchSize } from './watchSize.ts';

/**
 * Moves the focus to a page's heading when the page opens, so that a screen reader begins there. As all that
 * moves the focus, before the page is painted: a moment later somebody may be typing already.
 */
export function useHeadingFocus(page: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [page]);
  return heading;
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
    return watchSize(target, ({ width: now }) => setWidth(Math.round(now)));
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
    return watchSize(target, ({ width, height }) =>
      setSize({ width: Math.round(width), height: Math.round(height) }),
    );
  }, []);
  return [element, size];
}

/** What browsers take for a sign that somebody is there. */
const GESTURES = ['touchend', 'click', 'keydown'] as const;

/**
 * Calls `run` within each tap, click or key from now on: some browsers sound, and keep a screen lit, only
 * for who has just touched them. Returns its end.
 */
export function atGestures(run: () => void): () => void {
  for (const gesture of GESTURES) document.addEventListener(gesture, run, true);
  return () => {
    for (const gesture of GESTURES) document.removeEventListener(gesture, run, true);
  };
}
