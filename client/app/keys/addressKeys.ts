import { useEffect } from 'preact/hooks';
import { hrefOf } from '../route.ts';

/**
 * Keys where the browser keeps nothing: site data may be blocked, full, or taken away later. What can't
 * be written stays in the address, and in any case with this entry of the tab's history.
 */

const PROBE = 'riverbed.probe';

/** Does this browser keep what is written now? It may have stopped since it was asked last. */
export function browserKeeps(): boolean {
  try {
    localStorage.setItem(PROBE, '1');
    const isKept = localStorage.getItem(PROBE) === '1';
    localStorage.removeItem(PROBE);
    return isKept;
  } catch {
    return false;
  }
}

interface Entry {
  readonly visited?: { readonly path: string; readonly key: string };
  readonly isTold?: boolean;
}

const entry = (): Entry => (history.state ?? {}) as Entry;

/** The key with which a page was visited at this entry of the tab's history; null for none. */
export function visitedWith(path: string): string | null {
  const { visited } = entry();
  return visited?.path === path ? visited.key : null;
}

/** That key opens nothing any more. */
export function forgetVisit(): void {
  const { visited: _, ...others } = { ...history.state };
  history.replaceState(others, '', `${location.pathname}${location.search}`);
}

/** Has the person been told, at this entry, that the browser keeps nothing? */
export const wasTold = (): boolean => entry().isTold === true;

/** The person has read it. */
export function noteTold(): void {
  history.replaceState({ ...history.state, isTold: true }, '');
}

/**
 * Leaves a page's key where a reload finds it.
 * @param path of the page, as the game names it
 */
export function useKeyAtHand(path: string, key: string): void {
  useEffect(() => {
    const hash = browserKeeps() ? location.hash : `#${key}`;
    const url = `${hrefOf(path)}${location.search}${hash}`;
    history.replaceState({ ...history.state, visited: { path, key } }, '', url);
  }, [path, key]);
}
