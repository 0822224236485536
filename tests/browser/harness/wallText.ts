import type { Page } from 'playwright';

/** Pixels of 1080 that every text on a projector has at least. */
const LEAST_TEXT = 28;

/**
 * What a room can't read on a page: text under `least` pixels as it is shown, text that is cut or
 * lies beyond the screen, and boxes whose content goes on below or beside what is seen.
 * @returns a sentence for each, empty where all can be read
 */
export const unreadable = (page: Page, least = LEAST_TEXT): Promise<string[]> =>
  page.evaluate(findUnreadable, least);

/** In the page, so it may use nothing from outside. */
function findUnreadable(least: number): string[] {
  const found: string[] = [];
  const root = document.querySelector('main') ?? document.body;
  const { innerWidth, innerHeight } = window;
  const isHidden = (element: Element): boolean =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    element.closest('.sr-only, .visually-hidden, title, desc, defs') !== null;
  /** How much larger a text is on the screen than its font size says. */
  const scaleOf = (element: Element): number => {
    if (element instanceof SVGGraphicsElement) {
      const to = element.getScreenCTM();
      return to === null ? 1 : Math.hypot(to.c, to.d);
    }
    let zoom = 1;
    for (let at: Element | null = element; at; at = at.parentElement)
      zoom *= Number(getComputedStyle(at).zoom) || 1;
    return zoom;
  };
  const clips = (element: Element): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return overflowX !== 'visible' || overflowY !== 'visible';
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || element === null || isHidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(
      ({ width, height }) => width > 0 && height > 0,
    );
    if (boxes.length === 0) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element);
    const told = `“${text.slice(0, 40)}”`;
    if (size < least - 0.5) found.push(`${told} is ${Math.round(size)} px`);
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    // Letters reach less far than the box of their line.
    const spare = 0.2 * size;
    if (left < -2 || right > innerWidth + 2 || top < -spare || bottom > innerHeight + spare)
      found.push(`${told} is off the screen (${[left, top, right, bottom].map(Math.round)})`);
    for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
      if (!clips(at)) continue;
      const edge = at.getBoundingClientRect();
      if (
        left < edge.left - 2 ||
        right > edge.right + 2 ||
        top < edge.top - spare ||
        bottom > edge.bottom + spare
      ) {
        found.push(`${told} is cut by ${at.localName}.${at.getAttribute('class') ?? ''}`);
        break;
      }
    }
  }
  for (const element of root.querySelectorAll('*')) {
    if (!(element instanceof HTMLElement) || isHidden(element) || !clips(element)) continue;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (clientWidth > 0 && (scrollWidth > clientWidth + 2 || scrollHeight > clientHeight + 4))
      found.push(
        `${element.localName}.${element.className} goes on: ${scrollWidth}×${scrollHeight} in ${clientWidth}×${clientHeight}`,
      );
  }
  return [...new Set(found)];
}
