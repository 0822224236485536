import { type GlobalWindow, GlobalWindow as NewWindow } from 'happy-dom';
import { h, render } from 'preact';
import { expect } from 'vitest';
import { keepTextTrue } from '../../client/app/rewritableText.ts';
import { until } from '../room/tables.ts';
import { linesUnder } from '../support/translator.ts';

/** The whole page of the game without a browser: nothing is laid out, and all of it lives. */

const TAKEN: readonly string[] = [
  ...['window', 'document', 'location', 'history', 'navigator', 'localStorage', 'sessionStorage'],
  ...['HTMLElement', 'HTMLInputElement', 'SVGElement', 'Element', 'Node', 'Text', 'NodeFilter'],
  ...['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'innerHeight', 'innerWidth'],
];
const CALLED: readonly string[] = [
  ...['matchMedia', 'addEventListener', 'removeEventListener', 'getComputedStyle', 'scrollTo'],
  ...['requestAnimationFrame', 'cancelAnimationFrame'],
];

/** A page that is open. */
export interface LivingPage {
  readonly window: GlobalWindow;
  /** Its texts, one for each element that holds some, without the marks of a translator. */
  lines(selector: string): string[];
  /** Presses a button by its name; waits until it is there. */
  press(name: RegExp): Promise<void>;
  /** The button of that name that can be pressed, and null where there is none. */
  button(name: RegExp): HTMLElement | null;
  /** Draws the page anew from what the server tells. */
  drawAnew(): Promise<void>;
}

/** Readings in a row that must be alike, and how far apart they are. */
const ALIKE = 12;
const APART_MS = 50;

/** What stands on a page once nothing changes any more. */
async function linesAtRest(page: LivingPage, selector: string): Promise<string[]> {
  let lines = page.lines(selector);
  for (let alike = 0; alike < ALIKE; ) {
    await new Promise((resolve) => setTimeout(resolve, APART_MS));
    const now = page.lines(selector);
    alike = now.join('\n') === lines.join('\n') ? alike + 1 : 0;
    lines = now;
  }
  return lines;
}

/**
 * Expects of a page that was rewritten while it lived that the same stands there as on one that is drawn
 * anew. Returns what stands there.
 */
export async function expectSameAnew(
  page: LivingPage,
  selector: string,
  isThere: () => boolean,
): Promise<string[]> {
  await until('what is to be there', isThere);
  const rewritten = await linesAtRest(page, selector);
  await page.drawAnew();
  await until('the page again', isThere);
  await expect.poll(() => page.lines(selector)).toEqual(rewritten);
  return rewritten;
}

const plain = (text: string): string => text.replace(/[‹›]/g, '').replace(/\s+/g, ' ').trim();

/**
 * Opens the page at an address, in this process; there is one in a test file.
 * @param keepsNothing as where a browser blocks site data
 */
export async function openPage(url: string, keepsNothing = false): Promise<LivingPage> {
  const window = new NewWindow({ url, width: 1366, height: 768 });
  const own = window as unknown as Record<string, unknown>;
  const give = (name: string, value: unknown): void => {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  for (const name of TAKEN) give(name, own[name]);
  for (const name of CALLED) give(name, (own[name] as () => void).bind(window));
  give('window', window);
  // Browsers have it as a property; this one doesn’t.
  Object.defineProperty(window.HTMLElement.prototype, 'translate', {
    get(this: HTMLElement) {
      return this.closest('[translate]')?.getAttribute('translate') !== 'no';
    },
    set(this: HTMLElement, is: boolean) {
      this.setAttribute('translate', is ? 'yes' : 'no');
    },
  });
  if (keepsNothing)
    for (const shelf of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, shelf, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  const real = fetch;
  give('fetch', (path: string | URL, init: RequestInit) => real(new URL(path, url), init));
  document.body.innerHTML = '<div id="app"></div>';
  const place = document.getElementById('app');
  if (place === null) throw new Error('no place for the page');
  keepTextTrue();
  const { App } = await import('../../client/app/App.tsx');
  const { fetchWords } = await import('../../client/words/index.ts');
  await fetchWords('en', ['first']);
  const draw = (): void => render(h(App, {}), place);
  draw();
  const button = (name: RegExp): HTMLElement | null =>
    [...document.querySelectorAll('button')].find(
      (one) =>
        one.getAttribute('aria-disabled') !== 'true' &&
        name.test(plain(one.getAttribute('aria-label') ?? one.textContent ?? '')),
    ) ?? null;
  return {
    window,
    button,
    lines: linesUnder,
    async press(name) {
      await until(`a button ${name}`, () => button(name) !== null);
      button(name)?.click();
    },
    async drawAnew() {
      render(null, place);
      place.replaceChildren();
      draw();
    },
  };
}
