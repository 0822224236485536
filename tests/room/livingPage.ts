import { type GlobalWindow, GlobalWindow as NewWindow } from 'happy-dom';
import { h, render } from 'preact';
import { keepTextTrue } from '../../client/app/rewritableText.ts';
import { until } from './tables.ts';

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
  /** The button of that name, and null where there is none. */
  button(name: RegExp): HTMLElement | null;
  /** Draws the page anew from what the server tells. */
  drawAnew(): Promise<void>;
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
    [...document.querySelectorAll('button')].find((one) =>
      name.test(plain(one.getAttribute('aria-label') ?? one.textContent ?? '')),
    ) ?? null;
  return {
    window,
    button,
    lines: (selector) => linesIn([...document.querySelectorAll(`${selector}, ${selector} *`)]),
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

function linesIn(elements: readonly Element[]): string[] {
  const isText = ({ nodeName }: Node): boolean => /^(#text|font|x-text)$/i.test(nodeName);
  return (
    elements
      // News, and what is said aloud, is told once, to whoever is there.
      .filter((element) => !isText(element) && element.closest('.news, .sr-only') === null)
      .map((element) => [...element.childNodes].filter(isText))
      .map((texts) => plain(texts.map((node) => node.textContent ?? '').join('')))
      .filter((line) => line !== '')
  );
}

/**
 * Rewrites every text of the page from now on as a translator does, into a language that differs by two
 * marks. Returns the end of it; what was rewritten stays so.
 */
export function translateAll(): () => void {
  const change = (node: Text): void => {
    const parent = node.parentElement;
    if (!/\S/.test(node.data) || parent === null || node.data.startsWith('‹')) return;
    if (parent.closest('script, style, textarea, font') !== null) return;
    const text = `‹${node.data}›`;
    if (parent.namespaceURI?.endsWith('svg')) {
      node.replaceWith(document.createTextNode(text));
      return;
    }
    const font = document.createElement('font');
    font.textContent = text;
    node.replaceWith(font);
  };
  const changeAll = (root: Node): void => {
    const walker = document.createTreeWalker(root, 4);
    const texts: Text[] = root.nodeType === 3 ? [root as Text] : [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
    for (const text of texts) change(text);
  };
  changeAll(document.body);
  const watch = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target.nodeType === 3) change(target as Text);
      for (const node of addedNodes) changeAll(node);
    }
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  return () => watch.disconnect();
}
