import type { BrowserContext, Page } from 'playwright';
import { PATIENCE } from './acts.ts';

/** A translator as browsers have one, whose language differs from the page's by two marks. */

/** Has every text that a page shows rewritten from its first moment, and whenever it changes. */
export async function translate(context: BrowserContext): Promise<void> {
  await context.addInitScript(rewrite);
}

/** In the page, so it may use nothing from outside. */
function rewrite(): void {
  // How a page is asked to be left alone, over a reload.
  if (window.name === 'plain') return;
  const isLeft = (node: Text): boolean =>
    !/\S/.test(node.data) ||
    node.parentElement === null ||
    node.parentElement.closest('script, style, textarea, font, [translate="no"]') !== null ||
    node.data.startsWith('‹');
  const change = (node: Text): void => {
    if (isLeft(node)) return;
    const text = `‹${node.data}›`;
    // Pictures hold no elements of pages.
    if (node.parentElement instanceof SVGElement) {
      node.replaceWith(new Text(text));
      return;
    }
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = text;
    outer.append(inner);
    node.replaceWith(outer);
  };
  const changeAll = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = root instanceof Text ? [root] : [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
    for (const text of texts) change(text);
  };
  addEventListener('DOMContentLoaded', () => {
    changeAll(document.body);
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        if (target instanceof Text) change(target);
        for (const node of addedNodes) changeAll(node);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** What stands on a page, one line for each element that holds text, whatever language it is in. */
const linesOn = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((where) => {
    const isOfText = ({ nodeName }: Node): boolean => /^(#text|font|x-text)$/i.test(nodeName);
    const lines: string[] = [];
    for (const element of document.querySelectorAll(`${where}, ${where} *`)) {
      if (isOfText(element) || !element.checkVisibility()) continue;
      const texts = [...element.childNodes].filter(isOfText).map((node) => node.textContent ?? '');
      const line = texts.join('').replace(/[‹›]/g, '').replace(/\s+/g, ' ').trim();
      if (line !== '') lines.push(line);
    }
    return lines;
  }, selector);

/**
 * Reads a page as it was rewritten while it lived, then as it is when it is loaded anew and nobody
 * rewrites it; both should be the same. The page is rewritten again afterwards.
 * @param selector what of it is read
 * @param isThere waits until it is all there again
 */
export async function readTwice(
  page: Page,
  selector: string,
  isThere: () => Promise<unknown>,
): Promise<{ readonly rewritten: string[]; readonly plain: string[] }> {
  await page.locator('font').first().waitFor(PATIENCE);
  const rewritten = await linesOn(page, selector);
  const reload = async (name: string): Promise<void> => {
    await page.evaluate((plain) => {
      window.name = plain;
    }, name);
    await page.reload();
    await isThere();
  };
  await reload('plain');
  const plain = await linesOn(page, selector);
  await reload('');
  return { rewritten, plain };
}
