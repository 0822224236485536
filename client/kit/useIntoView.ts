import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { wantsStillness } from './hooks.ts';

/** Shows all of an element where it has room, else its beginning. */
export function showWhole(element: Element | null): void {
  if (element === null) return;
  // By itself the nearest edge would be shown of what has no room, which may be its end.
  const block = element.getBoundingClientRect().height > roomAround(element) ? 'start' : 'nearest';
  element.scrollIntoView({ block, behavior: wantsStillness() ? 'auto' : 'smooth' });
}

/** Height of what an element scrolls in, in pixels. */
const roomAround = (element: Element): number => scrollerOf(element)?.clientHeight ?? innerHeight;

/** What an element scrolls in; null where that is the page. */
export function scrollerOf(element: Element): Element | null {
  for (let box = element.parentElement; box !== null; box = box.parentElement)
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  return null;
}

/**
 * Brings what was just opened into view, however far down a phone's panel it opens.
 * @param wanted false where it stands there by itself and nobody asked for it
 */
export function useIntoView<E extends Element>(wanted = true): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (wanted) showWhole(element.current);
  }, [wanted]);
  return element;
}
