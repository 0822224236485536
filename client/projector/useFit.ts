import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Below this nobody in the last row reads it; then the end of what is too long is left out. */
const LEAST_ZOOM = 0.6;
const PASSES = 4;

/**
 * Makes an element as small as it must be to be seen whole in the one around it: nobody scrolls a
 * projector.
 * @param from what it is drawn from; fitted anew when one of these changes
 */
export function useFit(from: readonly unknown[]): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const inner = body.current;
    const room = inner?.parentElement;
    if (!inner || !room) return;
    let zoom = 1;
    inner.style.zoom = '1';
    // Smaller letters break into fewer lines, so it takes a few passes.
    for (let pass = 0; pass < PASSES && room.scrollHeight > room.clientHeight + 2; pass += 1) {
      zoom = Math.max(LEAST_ZOOM, zoom * Math.sqrt(room.clientHeight / room.scrollHeight));
      inner.style.zoom = String(zoom);
    }
  }, from);
  return body;
}
