import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { wantsStillness } from './hooks.ts';

/** Shows all of an element where it has room, else its beginning. */
export function showWhole(element: Element | null): void {
  if (element === null) return;
  const behavior = wantsStillness() ? 'auto' : 'smooth';
  const around = scrollerOf(element);
  if (around === null) {
    // By itself the nearest edge would be shown of what has no room, which may be its end.
    const block = element.getBoundingClientRect().height > innerHeight ? 'start' : 'nearest';
    element.scrollIntoView({ block, behavior });
    return;
  }
  // Only what scrolls for people is moved: `scrollIntoView` would push the page under it out of view as well.
  around.scrollBy({ top: wayTo(element, around), behavior });
}

/** Pixels that a box must be scrolled by to show all of an element in it, or its beginning. */
function wayTo(element: Element, around: Element): number {
  const { top, bottom, height } = element.getBoundingClientRect();
  const margin = Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
  const begins = around.getBoundingClientRect().top + around.clientTop;
  const above = top - margin - begins;
  const below = bottom + margin - begins - around.clientHeight;
  if (height > around.clientHeight || above < 0) return above;
  return Math.max(0, Math.min(above, below));
}

/** What an element scrolls in; null where that is the page. */
function scrollerOf(element: Element): Element | null {
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
