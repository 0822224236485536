import type { BrowserContext, Page } from 'playwright';

/** All that pages of one browser say, as it comes and goes. */
export interface SaidReader {
  /** What was said with a word in it. */
  with(word: RegExp): string[];
  /** How much was said, each text once. */
  readonly many: number;
  /** Waits until a page has told all that stands there now. */
  read(page: Page): Promise<void>;
}

/**
 * Listens to whatever stands on the pages of a browser from now on: texts that are seen or heard, and titles.
 * @param but where other worlds may be spoken of, as a selector
 */
export async function listen(context: BrowserContext, but: string): Promise<SaidReader> {
  const said = new Set<string>();
  await context.exposeBinding('tellSaid', (_, texts: readonly string[]) => {
    for (const text of texts) said.add(text);
  });
  await context.addInitScript(tellAll, but);
  return {
    with: (word) => [...said].filter((text) => word.test(text)),
    get many() {
      return said.size;
    },
    read: (page) =>
      page.evaluate(() => (window as unknown as { readSaid(): Promise<void> }).readSaid()),
  };
}

/** In the page, so it may use nothing from outside. */
function tellAll(but: string): void {
  const heard = ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'];
  const told = new Set<string>();
  const tell = (window as unknown as { tellSaid(texts: readonly string[]): Promise<void> })
    .tellSaid;
  const read = async (): Promise<void> => {
    const texts = new Set([document.title]);
    for (const element of document.querySelectorAll('body *')) {
      if (/^(script|style)$/i.test(element.nodeName) || element.closest(but) !== null) continue;
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) texts.add(node.textContent?.trim() ?? '');
      for (const name of heard) texts.add(element.getAttribute(name) ?? '');
    }
    const fresh = [...texts].filter((text) => text !== '' && !told.has(text));
    for (const text of fresh) told.add(text);
    if (fresh.length > 0) await tell(fresh);
  };
  let asked = false;
  const soon = (): void => {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      void read();
    }, 50);
  };
  new MutationObserver(soon).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: heard,
  });
  Object.assign(window, { readSaid: read });
}
