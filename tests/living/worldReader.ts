import { expect } from 'vitest';

/** What a page of the game says and shows, wherever a reader or a screen reader finds it. */

/** Words of the valley that the game has where a world brings none. */
const VALLEYS_OWN =
  /\b(?:water|springs?|rivers?|grain|timber|homesteads?|baskets?|valleys?|fences?|droughts?|wetland|granary|terraces)\b/i;

/** Attributes that are read or heard. */
const HEARD = ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext'] as const;

/** Ways on lead to other valleys, by their own names. */
const OTHER_VALLEYS = '.valleys, .end-ways';

/** Every text of the page as it stands, each once: what is seen, what is heard, and the page's own title. */
function textsOf(): string[] {
  const texts = new Set<string>([document.title]);
  for (const element of document.body.querySelectorAll('*')) {
    if (/^(script|style)$/i.test(element.nodeName) || element.closest(OTHER_VALLEYS)) continue;
    for (const node of element.childNodes)
      if (node.nodeType === 3 && node.textContent?.trim()) texts.add(node.textContent.trim());
    for (const name of HEARD) texts.add(element.getAttribute(name) ?? '');
  }
  texts.delete('');
  return [...texts];
}

/** Reads a page as it changes, and keeps what it said of the valley. */
export function worldReader() {
  const said = new Set<string>();
  return {
    /** Reads all that stands there now. */
    read(): void {
      for (const text of textsOf()) said.add(text);
    },
    /** What was read, with a word in it. */
    with: (word: RegExp): string[] => [...said].filter((text) => word.test(text)),
    /** Nothing of the valley stood anywhere, and enough was read to say so. */
    expectNoValley(least: number): void {
      expect(said.size).toBeGreaterThan(least);
      expect([...said].filter((text) => VALLEYS_OWN.test(text))).toEqual([]);
    },
  };
}
