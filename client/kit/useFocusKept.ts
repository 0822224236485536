import { useEffect } from 'preact/hooks';

/** Milliseconds in which a page that changes may put the focus somewhere by itself. */
const GRACE = 60;

const HEADINGS = 'h1, h2, h3, h4';

/**
 * Keeps the focus from falling to the body: when what had it is gone, the heading of what stands in its
 * place takes it, so that a keyboard and a screen reader go on from there. For the root of the page.
 */
export function useFocusKept(): void {
  useEffect(() => {
    /** What had the focus last, and all that it stood in, innermost first. */
    let chain: readonly Place[] = [];
    let timer: ReturnType<typeof setTimeout> | null = null;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element) chain = withAncestors(target);
    };
    const look = () => {
      timer = null;
      const last = chain[0]?.element;
      // Whoever only pressed beside everything has lost nothing.
      if (last === undefined || !isLost() || isThere(last)) return;
      const place = nextPlace(chain);
      if (place === null) return;
      if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1');
      place.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(() => {
      if (timer === null && isLost()) timer = setTimeout(look, GRACE);
    });
    document.addEventListener('focusin', note);
    watch.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['hidden', 'inert', 'disabled', 'open'],
    });
    return () => {
      document.removeEventListener('focusin', note);
      watch.disconnect();
      if (timer !== null) clearTimeout(timer);
    };
  }, []);
}

const isLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Could it have the focus still? */
const isThere = (element: Element): boolean =>
  element.isConnected &&
  element.checkVisibility() &&
  element.closest('[inert], :disabled') === null;

/** What the focus stood in, and what that was about. */
interface Place {
  readonly element: Element;
  readonly about: string | null;
}

/** Says of an element that is kept what it is about: of something else its heading is another. */
const aboutOf = (element: Element): string | null => element.getAttribute('data-about');

function withAncestors(element: Element): readonly Place[] {
  const chain: Place[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    chain.push({ element: at, about: aboutOf(at) });
  return chain;
}

/**
 * The heading in what is left of the nearest thing that has one, or its part if that has a name alone;
 * a heading that takes the focus comes before others. Where there is none, as on a page that waits, the
 * page itself.
 */
function nextPlace(chain: readonly Place[]): HTMLElement | null {
  const passed = chain.findLastIndex(({ element, about }) => aboutOf(element) !== about);
  const left = chain.slice(passed + 1).filter(({ element }) => isThere(element));
  for (const { element: around } of left) {
    const headings = [...around.querySelectorAll<HTMLElement>(HEADINGS)].filter(isThere);
    const found = headings.find((one) => one.hasAttribute('tabindex')) ?? headings[0];
    if (found !== undefined) return found;
    if (around instanceof HTMLElement && around.matches('section[aria-label]')) return around;
  }
  return document.querySelector<HTMLElement>('main');
}
