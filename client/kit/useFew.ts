import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { watchSize } from './watchSize.ts';

/** What is to be seen of a list that has no more room than it is given. */
interface Few<E extends HTMLElement> {
  /** The list itself, whose children come and go; around it stands an element of the class `few-room`. */
  readonly list: RefObject<E | null>;
  /** How many children found no room. */
  readonly rest: number;
}

/**
 * Hides the last children of a list for which there is no room, where nobody can scroll. A child that
 * says `data-followed` stays.
 * @param isTight false where there is as much room as is wanted
 * @param from what the list is drawn from; measured anew when one of these changes
 */
export function useFew<E extends HTMLElement>(isTight: boolean, from: readonly unknown[]): Few<E> {
  const list = useRef<E>(null);
  const [rest, setRest] = useState(0);
  useLayoutEffect(() => {
    const here = list.current;
    const room = here?.closest<HTMLElement>('.few-room');
    if (!isTight || !here || !room) return;
    const measure = () => setRest(hideRest(here, room));
    measure();
    return watchSize(room, measure);
  }, [isTight, ...from]);
  return { list, rest };
}

/** Hides children that end below their room; returns how many. */
function hideRest(list: HTMLElement, room: HTMLElement): number {
  const children = [...list.children].filter((child) => child instanceof HTMLElement);
  for (const child of children) child.hidden = false;
  // What stands under the list, such as a row of sums, stays.
  const next = room === list ? null : list.nextElementSibling;
  const under = next?.getBoundingClientRect().height ?? 0;
  const floor = room.getBoundingClientRect().bottom - under + 1;
  const cut = children.filter((child) => child.getBoundingClientRect().bottom > floor);
  const followed = cut.find((child) => child.dataset.followed !== undefined);
  const lastWhole = children[children.length - cut.length - 1];
  const hidden =
    followed === undefined || lastWhole === undefined
      ? cut
      : [lastWhole, ...cut.filter((child) => child !== followed)];
  for (const child of hidden) child.hidden = true;
  // What stands round the list, such as a card's edge, wants its room too.
  const spare = children.filter((child) => !hidden.includes(child) && child !== followed);
  let more = 0;
  while (room.scrollHeight > room.clientHeight + 1) {
    const last = spare.pop();
    if (last === undefined) break;
    last.hidden = true;
    more += 1;
  }
  return hidden.length + more;
}
