import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { wantsStillness } from './hooks.ts';

/** Shows all of an element where it has room, else its beginning. */
export const showWhole = (element: Element | null): void =>
  element?.scrollIntoView({ block: 'nearest', behavior: wantsStillness() ? 'auto' : 'smooth' });

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
