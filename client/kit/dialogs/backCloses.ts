import { useEffect, useRef } from 'preact/hooks';

/**
 * What is opened over a page is put away by the browser's Back, the last first, before Back leaves.
 *
 * One entry of the history stands for all that is open: it is laid when something opens, and Back takes
 * it away. What was closed by a button leaves it lying; Back then goes on by itself to where it leads.
 */

/** Ends of what is open, the newest last. */
const open: (() => void)[] = [];

/** Does the entry that the browser stands on now stand for what is open? */
const isLaid = (): boolean => (history.state as { readonly open?: boolean } | null)?.open === true;

/** Also where the page was loaded anew while it stood there. */
let stoodOnIt = typeof history !== 'undefined' && isLaid();

function lay(): void {
  if (!isLaid()) history.pushState({ ...history.state, open: true }, '');
  stoodOnIt = true;
}

/** A page was gone to: what Back takes away next is that page. */
export function wentOn(): void {
  stoodOnIt = isLaid();
}

function wentBack(): void {
  const took = stoodOnIt && !isLaid();
  stoodOnIt = isLaid();
  if (!took) return;
  const newest = open.pop();
  if (newest === undefined) {
    history.back();
    return;
  }
  newest();
  if (open.length > 0) lay();
}

let listens = false;

/** While `isOpen`, Back closes this instead of leaving the page, unless something newer is open. */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!listens) addEventListener('popstate', wentBack);
    listens = true;
    if (!isOpen) return;
    const end = () => latest.current();
    open.push(end);
    lay();
    return () => {
      const at = open.indexOf(end);
      if (at >= 0) open.splice(at, 1);
    };
  }, [isOpen]);
}
