/** A browser's translator, and how a page is read without its marks; each can run in a page as it is. */

/**
 * Rewrites every text of the page from now on as a translator does, into a language that differs by two
 * marks; what says that it is to be left, it leaves. Returns the end of it; what was rewritten stays so.
 */
export function translateAll(): () => void {
  const change = (node: Text): void => {
    const parent = node.parentElement;
    if (!/\S/.test(node.data) || parent === null || node.data.startsWith('‹')) return;
    if (parent.closest('script, style, textarea, font, [translate=no]') !== null) return;
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

/**
 * The texts under a selector, one for each element that holds some, without the marks of a translator.
 * News, and what is said aloud, is told once, to whoever is there: it is left out.
 */
export function linesUnder(selector: string): string[] {
  const isText = ({ nodeName }: Node): boolean =>
    /^(#text|font|x-text|x-naming|bdi)$/i.test(nodeName);
  return [...document.querySelectorAll(`${selector}, ${selector} *`)]
    .filter((element) => !isText(element) && element.closest('.news, .sr-only') === null)
    .map((element) => [...element.childNodes].filter(isText))
    .map((texts) => texts.map((node) => node.textContent ?? '').join(''))
    .map((text) => text.replace(/[‹›]/g, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
