import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { wallLetters } from '../kit/wallLetters.ts';
import { useWords } from '../words/useWords.ts';

const PASSES = 5;

/**
 * Makes an element as small as it must be to be seen whole in the one around it, since nobody scrolls
 * a projector: but no letter smaller than a room can read. What still finds no place is left out from
 * the ends of its lists, which then say how many more there are.
 * @param from what it is drawn from; fitted anew when one of these changes
 */
export function useFit(from: readonly unknown[]): RefObject<HTMLDivElement | null> {
  const words = useWords();
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const inner = body.current;
    const room = inner?.parentElement;
    if (!inner || !room) return;
    const overflows = () => room.scrollHeight > room.clientHeight + 2;
    const lists = [...inner.querySelectorAll<HTMLElement>('ul, ol')];
    for (const list of lists) restOf(list, 0, '');
    inner.style.zoom = '1';
    const least = Math.min(1, wallLetters() / smallestIn(inner));
    let zoom = 1;
    // Smaller letters break into fewer lines, so it takes a few passes.
    for (let pass = 0; pass < PASSES && zoom > least && overflows(); pass += 1) {
      zoom = Math.max(least, zoom * Math.sqrt(room.clientHeight / room.scrollHeight));
      inner.style.zoom = String(zoom);
    }
    const hidden = new Map<HTMLElement, number>();
    while (overflows()) {
      const longest = lists
        .map((list) => ({ list, shown: list.children.length - (hidden.get(list) ?? 0) }))
        .toSorted((a, b) => b.shown - a.shown)[0];
      if (longest === undefined || longest.shown < 1) break;
      const more = (hidden.get(longest.list) ?? 0) + 1;
      hidden.set(longest.list, more);
      restOf(longest.list, more, words.say('debrief.few-more', { n: more }));
    }
  }, from);
  return body;
}

/** Leaves out the last children of a list, and lets it say so. */
function restOf(list: HTMLElement, rest: number, text: string): void {
  const children = [...list.children].filter((child) => child instanceof HTMLElement);
  for (const [at, child] of children.entries()) child.hidden = at >= children.length - rest;
  // Where none is left, whatever stands above the list says how many there are.
  if (rest === 0 || rest === children.length) delete list.dataset.rest;
  else list.dataset.rest = text;
  list.toggleAttribute('data-few', rest > 0);
}

/** The smallest letters of an element, in CSS pixels. */
function smallestIn(element: HTMLElement): number {
  const sizes = [...element.querySelectorAll<HTMLElement>('*')]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE))
    .filter((one) => one.closest('.sr-only') === null)
    .map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  return Math.min(...sizes, 1000);
}
