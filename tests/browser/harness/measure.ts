import type { Page } from 'playwright';

/** What is asked of a screen besides that nothing is cut or covered. */
interface Asked {
  /** Is it used by fingers? Then what is pressed has 44 pixels. */
  readonly touch: boolean;
  /** Selectors of what must be whole in view at some place of the page, under nothing else. */
  readonly needed: readonly string[];
  /** Must what can be pressed have an edge, as where a system chose the colours? */
  readonly edges: boolean;
}

/**
 * What is wrong with a page as it is laid out: a page that is wider than its screen, text that is cut
 * off, buttons that lie under something or are too small for a finger, and what is needed and can't be
 * seen whole.
 * @returns a sentence for each, empty where all can be read and pressed
 */
export async function faultsOf(page: Page, asked: Asked): Promise<string[]> {
  await page.evaluate(laidOut);
  return page.evaluate(findFaults, asked);
}

/** In the page: ends once what follows its size (client/kit/watchSize.ts) has followed. */
const laidOut = (): Promise<void> =>
  new Promise((resolve) => {
    const count = (left: number): unknown =>
      left === 0 ? resolve() : requestAnimationFrame(() => count(left - 1));
    count(4);
  });

/** In the page, so it may use nothing from outside. */
function findFaults({ touch, needed, edges }: Asked): string[] {
  const found: string[] = [];
  const LEAST = 44;
  /** What a larger control beside it does as well. */
  const OTHER_WAY = '.scrubber-mark';
  const { innerWidth: wide, innerHeight: high } = window;
  const root = document.scrollingElement ?? document.body;
  const nameOf = (one: Element): string => {
    const text = (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ');
    return `${one.localName}.${one.getAttribute('class') ?? ''} “${text.trim().slice(0, 40)}”`;
  };
  const cuts = (one: Element): boolean => {
    const { overflowX, overflowY } = getComputedStyle(one);
    return [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip');
  };
  /** Is it made for eyes, and shown? What is only heard, or comes with the focus, is in a box of a pixel. */
  const isSeen = (one: Element): boolean => {
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    if (one.closest('.sr-only, [inert], canvas') !== null) return false;
    for (let at: Element | null = one; at && at !== document.body; at = at.parentElement) {
      const { width, height } = at.getBoundingClientRect();
      if (width <= 2 && height <= 2 && cuts(at)) return false;
    }
    return true;
  };
  if (root.scrollWidth > wide + 1) found.push(`the page is ${root.scrollWidth} of ${wide} wide`);

  // Text that a box cuts off, and in which one can't scroll.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!/\S/.test(node.textContent ?? '') || holder === null || !isSeen(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, top, bottom, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    // News over the map ends after two lines on purpose: it stands whole among the last words.
    if (holder.closest('.news') !== null) continue;
    // Letters reach less far than the box of their line.
    const spare = 0.25 * Number.parseFloat(getComputedStyle(holder).fontSize);
    for (let at: Element | null = holder; at && at !== document.body; at = at.parentElement) {
      // Under a box that scrolls, what lies outside can be scrolled to.
      if (/auto|scroll/.test(`${getComputedStyle(at).overflowX}${getComputedStyle(at).overflowY}`))
        break;
      if (!cuts(at)) continue;
      const edge = at.getBoundingClientRect();
      if (
        left < edge.left - 2 ||
        right > edge.right + 2 ||
        top < edge.top - spare ||
        bottom > edge.bottom + spare
      ) {
        found.push(`${nameOf(holder)} is cut by ${nameOf(at)}`);
        break;
      }
    }
  }

  // Each is brought into view as a finger or the focus would.
  const scrolled = [...document.querySelectorAll('*')]
    .filter((one) => one.scrollTop > 0 || one.scrollLeft > 0)
    .map((one) => [one, one.scrollLeft, one.scrollTop] as const);
  const atMiddle = (one: Element): Element | null => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  };
  const isFree = (one: Element): boolean => {
    const there = atMiddle(one);
    if (there === null) return false;
    // News goes by itself, and a press puts it away.
    return one.contains(there) || there.contains(one) || there.closest('.news') !== null;
  };
  const over = (one: Element): string => {
    const there = atMiddle(one);
    return there === null ? 'nothing, out of sight' : nameOf(there);
  };
  const pressed = 'button, a[href], input:not([type=hidden]), select, textarea';
  for (const one of document.querySelectorAll(pressed)) {
    if (!isSeen(one)) continue;
    one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { left, right } = one.getBoundingClientRect();
    if (left < -1 || right > wide + 1) found.push(`${nameOf(one)} reaches beyond the screen`);
    else if (!isFree(one)) found.push(`${nameOf(one)} lies under ${over(one)}`);
    // What a label surrounds is pressed by its label; links in text are as high as the text.
    const hand = one.closest('label') ?? one;
    const box = hand.getBoundingClientRect();
    const isInText = getComputedStyle(one).display === 'inline' || one.classList.contains('link');
    const least = one.matches(OTHER_WAY) ? 24 : LEAST;
    if (touch && !isInText && (box.height < least - 0.5 || box.width < least - 0.5))
      found.push(`${nameOf(one)} is ${Math.round(box.width)}×${Math.round(box.height)}`);
    if (edges && one.localName === 'button' && !isInText) {
      const { borderTopWidth, borderTopStyle, outlineStyle } = getComputedStyle(one);
      const hasEdge = Number.parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none';
      if (!hasEdge && outlineStyle === 'none') found.push(`${nameOf(one)} has no edge`);
    }
  }
  for (const selector of needed) {
    const one = [...document.querySelectorAll(selector)].find(isSeen);
    if (one === undefined) {
      found.push(`${selector} is not there`);
      continue;
    }
    one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { top, bottom, height } = one.getBoundingClientRect();
    if (height > high) found.push(`${selector} is ${Math.round(height)} of ${high} high`);
    else if (top < -1 || bottom > high + 1) found.push(`${selector} can’t be brought into view`);
    else if (!isFree(one)) found.push(`${selector} lies under ${over(one)}`);
  }
  for (const one of document.querySelectorAll('*')) {
    const kept = scrolled.find(([before]) => before === one);
    if (kept) one.scrollTo({ left: kept[1], top: kept[2], behavior: 'instant' });
    else if (one.scrollTop > 0 || one.scrollLeft > 0)
      one.scrollTo({ left: 0, top: 0, behavior: 'instant' });
  }
  return [...new Set(found)];
}

/**
 * What has the focus and can't be seen, because a bar or a card lies over it.
 * @returns its words; null where it is seen, or the page itself has the focus
 */
export async function hiddenFocus(page: Page): Promise<string | null> {
  await page.evaluate(laidOut);
  return page.evaluate(() => {
    const it = document.activeElement;
    if (it === null || it === document.body) return null;
    const seen = it.closest('label') ?? it;
    const { left, right, top, bottom } = seen.getBoundingClientRect();
    const over = [top + 3, bottom - 3].map((y) => document.elementFromPoint((left + right) / 2, y));
    // What is higher than its place is seen where it begins.
    const isSeen = over.some((one) => one !== null && (seen.contains(one) || one.contains(seen)));
    return isSeen ? null : (it.getAttribute('aria-label') ?? it.textContent);
  });
}
