import { onServerPages } from '../../link/request.ts';

/**
 * A page that was loaded before the server got newer ones: it is loaded anew by itself, once, while
 * nobody writes; in a game, and where one reads what came of it, it is offered.
 */

/** Milliseconds between two looks for such a moment. */
const LOOKS = 1500;

/** Name of this page's own build: that of its first script; null while one works on it. */
const ownPages = (): string | null => {
  if (!import.meta.env.PROD) return null;
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  return script === null ? null : (/[^/]+$/.exec(script.src)?.[0] ?? null);
};

let reload: () => Promise<void> = async () => location.reload();

/** Has the parts that this browser keeps brought up to date before the page is loaded anew. */
export function renewBy(way: () => Promise<void>): void {
  reload = way;
}

/** Loads the page anew, as the server has it now. */
export const renew = (): void => void reload();

let held = 0;

/** While this page may not be taken away from whoever is at it: no page is loaded anew by itself. Returns the end of it. */
export function holdPage(): () => void {
  held += 1;
  return () => {
    held -= 1;
  };
}

/** Fields in which somebody has typed since the page was loaded. */
const typed = new Set<EventTarget>();

/** Is somebody writing, or in the middle of something that a reload would take from them? */
function isWriting(): boolean {
  if (document.querySelector('[role="dialog"], dialog[open], [aria-busy="true"]')) return true;
  const { activeElement } = document;
  if (activeElement?.matches('textarea, input, select, [contenteditable]')) return true;
  return [...typed].some(
    (field) => field instanceof HTMLElement && field.isConnected && 'value' in field && field.value,
  );
}

const SHELF = 'riverbed.renewed';

/** What a reload was for stays with the tab; where nothing is kept, with this entry of its history. */
function wasRenewedFor(pages: string): boolean {
  if ((history.state as { readonly renewedFor?: string } | null)?.renewedFor === pages) return true;
  try {
    return sessionStorage.getItem(SHELF) === pages;
  } catch {
    return false;
  }
}

function noteRenewal(pages: string): void {
  history.replaceState({ ...history.state, renewedFor: pages }, '');
  try {
    sessionStorage.setItem(SHELF, pages);
  } catch {
    // It stands with the entry above.
  }
}

/**
 * Follows which pages the server has.
 * @param offer says whether newer ones are offered
 * @param own name of this page's own build; null where it is not known
 */
export function followPages(offer: (isOffered: boolean) => void, own = ownPages()): void {
  document.addEventListener('input', ({ target }) => target && typed.add(target));
  let timer: ReturnType<typeof setTimeout> | undefined;
  onServerPages((pages) => {
    clearTimeout(timer);
    const isOld = own !== null && own !== pages;
    if (!isOld) return offer(false);
    const look = () => {
      offer(held > 0 || wasRenewedFor(pages));
      timer = setTimeout(look, LOOKS);
      if (held > 0 || isWriting() || wasRenewedFor(pages)) return;
      noteRenewal(pages);
      clearTimeout(timer);
      renew();
    };
    look();
  });
}
