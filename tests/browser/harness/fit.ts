import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import { LANGUAGES } from '../../../client/words/index.ts';

/** Whether what a page says has the room it needs, in every language and at every size. */

/** A screen that each page is held to. */
export interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export const SCREENS: readonly Screen[] = [
  { name: 'phone', width: 360, height: 640 },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'laptop', width: 1366, height: 768 },
];

export const WALL: readonly Screen[] = [{ name: 'projector', width: 1920, height: 1080 }];

/**
 * In the page: has it speak another language where it stands, as if it had been chosen in another tab; ends once
 * what follows the words, or is drawn to them, has followed.
 */
const speakIn = async (language: string): Promise<void> => {
  const key = 'riverbed.language';
  localStorage.setItem(key, language);
  dispatchEvent(new StorageEvent('storage', { key }));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  while (document.documentElement.lang !== language) await frame();
  for (let frames = 0; frames < 2; frames++) await frame();
};

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Gives a page another size without a word to the browser's window: where both change hundreds of times on a busy
 * machine, Chromium may stop drawing the page for good.
 */
async function resize(page: Page, { width, height }: Screen): Promise<void> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  const session = await known;
  const size = { width, height, screenWidth: width, screenHeight: height };
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...size,
    deviceScaleFactor: 1,
    mobile: false,
  });
}

/** In the page: ends once what follows its size, or is drawn to it, has followed. */
const laidOut = async (): Promise<void> => {
  for (let frames = 0; frames < 3; frames++)
    await new Promise((done) => requestAnimationFrame(done));
};

/** After so long without an answer a page is asked once more: of some ten thousand answers one is lost. */
const ASK_AGAIN_MS = 20_000;

/** Asks a page what may be asked twice. */
async function ask<T>(page: Page, question: (about: string) => T, about = ''): Promise<Awaited<T>> {
  for (;;) {
    const answer = page.evaluate(question, about).then((value) => ({ value: value as Awaited<T> }));
    const answered = await Promise.race([answer, setTimeout(ASK_AGAIN_MS, null, { ref: false })]);
    if (answered !== null) return answered.value;
    answer.catch(() => undefined);
    console.warn(`${page.url()} did not answer, and is asked again.`);
  }
}

/** In the page: leaves out what is drawn slowly and measured by nobody: grounds, shadows, pictures but for their letters. */
function drawLess(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    *, ::before, ::after { box-shadow: none !important; filter: none !important; background-image: none !important; }
    canvas, svg :is(path, polygon, polyline, ellipse, circle, rect, line, image, use) { visibility: hidden !important; }`);
  document.adoptedStyleSheets = [sheet];
}

/**
 * What has too little room on a page, in each language on each of the screens. The page speaks English afterwards.
 * @param moment what stands there
 * @returns a sentence for each fault
 */
export async function cramped(
  page: Page,
  moment: string,
  screens: readonly Screen[] = SCREENS,
): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(drawLess);
  // Ground is painted anew for each size, and what is said alone for each language.
  for (const screen of screens) {
    await resize(page, screen);
    await ask(page, laidOut);
    for (const language of LANGUAGES) {
      await ask(page, speakIn, language);
      const faults = await ask(page, findCramped);
      found.push(...faults.map((fault) => `${moment} · ${screen.name} · ${language}: ${fault}`));
    }
  }
  await ask(page, speakIn, 'en');
  return found;
}

/** In the page, so it may use nothing from outside. */
function findCramped(): string[] {
  const found: string[] = [];
  const LEAST = 44;
  /** What a larger control beside it does as well. */
  const OTHER_WAY = '.scrubber-mark';
  /** A picture of the field, whose own layout keeps its letters apart (tests/field/names.test.ts). */
  const FIELD = 'svg[direction="ltr"]';
  const UNSEEN =
    '.sr-only, .sr-only-unfocused, .skip, [inert], canvas, title, desc, defs, script, style';
  const { clientWidth: wide } = document.documentElement;
  const root = document.scrollingElement ?? document.body;
  // While a sheet is open, what lies behind it is neither read nor pressed.
  const sheet = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
  const nameOf = (one: Element): string => `${one.localName}.${one.getAttribute('class') ?? ''}`;
  const told = (text: string | null): string =>
    `“${(text ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
  const pixels = (length: string): number => Number.parseFloat(length) || 0;
  const isSeen = (one: Element): boolean => {
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    if (one.closest(UNSEEN) !== null) return false;
    const { width, height } = one.getBoundingClientRect();
    return width > 2 || height > 2;
  };

  interface Edges {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const within = (one: Edges, other: Edges): Edges => ({
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  });
  /** Where something stands, as far as its text has to do with it. */
  interface Place {
    /** What it moves with: a bar that stays, a sheet over the page, or the page. */
    readonly layer: Element;
    /** The nearest thing with an edge or a ground of its own; null where it may scroll in one. */
    readonly box: Element | null;
    /** What cuts it off without a way to scroll there. */
    readonly cut: Element | null;
    /** What is seen of the place. */
    readonly seen: Edges;
  }
  const ALL: Edges = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };
  const places = new Map<Element, Place>();
  const placeOf = (one: Element): Place => {
    const known = places.get(one);
    if (known) return known;
    const style = getComputedStyle(one);
    const above: Place =
      one.parentElement === null || one === document.body
        ? { layer: document.body, box: null, cut: null, seen: ALL }
        : placeOf(one.parentElement);
    let { layer, box, cut, seen } = above;
    const flow = `${style.overflowX} ${style.overflowY}`;
    const isSvg = one.namespaceURI?.endsWith('svg') ?? false;
    if (one.localName === 'dialog' || /fixed|sticky/.test(style.position)) layer = one;
    if (one === document.body || isSvg || /inline$|contents/.test(style.display)) {
      // An edge round words in a line goes with them.
    } else if (/auto|scroll/.test(flow)) [box, cut] = [null, null];
    else if (/hidden|clip/.test(flow)) cut = one;
    else if (
      (pixels(style.borderInlineEndWidth) > 0 && style.borderInlineEndStyle !== 'none') ||
      !/transparent|, 0\)$/.test(style.backgroundColor)
    )
      box = one;
    if (one !== document.body && !isSvg && /auto|scroll|hidden|clip/.test(flow))
      seen = within(seen, one.getBoundingClientRect());
    const place = { layer, box, cut, seen };
    places.set(one, place);
    return place;
  };

  if (root.scrollWidth > wide + 1) found.push(`the page is ${root.scrollWidth} of ${wide} wide`);

  interface Line extends Edges {
    readonly text: string;
    readonly holder: Element;
    readonly layer: Element;
  }
  const lines: Line[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    const text = node.textContent;
    if (text === null || !/\S/.test(text) || holder === null || !isSeen(holder)) continue;
    // News over the map ends after two lines on purpose: it stands whole among the last words.
    if (holder.closest('select, textarea, .news') !== null) continue;
    const { layer, box, cut, seen } = placeOf(holder);
    const letterSize = pixels(getComputedStyle(holder).fontSize);
    range.selectNodeContents(node);
    const edge = box?.getBoundingClientRect();
    const end = cut?.getBoundingClientRect();
    if (end && end.width <= 2) continue;
    for (const rect of range.getClientRects()) {
      if (rect.width === 0 || rect.height === 0) continue;
      const middle = (rect.top + rect.bottom) / 2;
      // Letters reach less far than the box of their line; a picture may be drawn smaller than it says.
      const size = Math.min(letterSize, rect.height / 1.15);
      const letters: Edges = {
        left: rect.left,
        right: rect.right,
        top: middle - 0.3 * size,
        bottom: middle + 0.3 * size,
      };
      const leaves = (edges: Edges): boolean =>
        letters.left < edges.left - 1.5 ||
        letters.right > edges.right + 1.5 ||
        letters.top < edges.top - 1 ||
        letters.bottom > edges.bottom + 1;
      if (cut && end && leaves(end))
        found.push(`${told(text)} of ${nameOf(holder)} is cut by ${nameOf(cut)}`);
      else if (box && edge && leaves(edge))
        found.push(`${told(text)} of ${nameOf(holder)} leaves ${nameOf(box)}`);
      const line = { text, holder, layer, ...within(letters, seen) };
      if (line.right > line.left && line.bottom > line.top) lines.push(line);
    }
  }
  lines.sort((one, other) => one.top - other.top);
  for (const [i, one] of lines.entries())
    for (const other of lines.slice(i + 1)) {
      if (other.top > one.bottom) break;
      if (one.holder === other.holder || one.layer !== other.layer) continue;
      if (one.holder.closest(FIELD) !== null && other.holder.closest(FIELD) !== null) continue;
      const { left, right, top, bottom } = within(one, other);
      if (right - left > 1.5 && bottom - top > 1.5)
        found.push(
          `${told(one.text)} of ${nameOf(one.holder)} and ${told(other.text)} of ${nameOf(other.holder)} overlap`,
        );
    }

  const brush = document.createElement('canvas').getContext('2d');
  for (const one of sheet.querySelectorAll(
    'button, a[href], input:not([type=hidden]), select, textarea',
  )) {
    if (!isSeen(one)) continue;
    const style = getComputedStyle(one);
    // What a label surrounds is pressed by its label; links in text are as high as the text.
    const hand = one.closest('label') ?? one;
    const { width, height, left, right } = hand.getBoundingClientRect();
    const isInText = style.display === 'inline' || one.classList.contains('link');
    const least = (one.matches(OTHER_WAY) ? 24 : LEAST) - 0.5;
    const what = `${nameOf(one)} ${told(one.getAttribute('aria-label') ?? one.textContent)}`;
    if (!isInText && (height < least || width < least))
      found.push(`${what} is ${Math.round(width)}×${Math.round(height)}`);
    const { seen } = placeOf(one);
    const canScroll = seen.left > 0 || seen.right < wide;
    if (!canScroll && (left < -1 || right > wide + 1))
      found.push(`${what} reaches beyond the screen`);
    // What is chosen or is to be written is no text of the page.
    let text = '';
    if (one instanceof HTMLSelectElement) text = one.selectedOptions[0]?.text ?? '';
    else if (one instanceof HTMLInputElement && /^(text|search|)$/.test(one.type))
      text = one.value === '' ? one.placeholder : '';
    if (text === '' || brush === null) continue;
    brush.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const arrow = one instanceof HTMLSelectElement ? 16 : 0;
    const inside =
      one.clientWidth - pixels(style.paddingInlineStart) - pixels(style.paddingInlineEnd) - arrow;
    const needed = brush.measureText(text).width;
    // A choice that has all the width of its column tells the rest of a long act in its list.
    const column = one.parentElement?.clientWidth ?? 0;
    if (one instanceof HTMLSelectElement && one.offsetWidth >= 0.85 * column) continue;
    if (needed > inside + 2)
      found.push(
        `${told(text)} needs ${Math.round(needed)} of ${Math.round(inside)} in ${nameOf(one)}`,
      );
  }
  return [...new Set(found)];
}
