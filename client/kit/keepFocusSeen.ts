/**
 * Scrolls what took the focus out from under a bar that stays on the screen: a browser brings it onto
 * the page, and knows of no bar. For the whole page, once.
 */
export function keepFocusSeen(): void {
  // Whoever points at things has them in view, and a form that was opened by a touch stays as it is shown.
  let byKeys = false;
  document.addEventListener('keydown', () => (byKeys = true), true);
  document.addEventListener('pointerdown', () => (byKeys = false), true);
  document.addEventListener('focusin', ({ target }) => {
    // After the browser has scrolled by itself.
    requestAnimationFrame(() => {
      if (!byKeys || !(target instanceof Element) || !target.matches(':focus-visible')) return;
      // A field that is as small as a dot is seen by its label.
      const seen = target.closest('label') ?? target;
      if (isCovered(seen)) seen.scrollIntoView({ block: 'center', inline: 'nearest' });
    });
  });
}

/** Does something lie over its upper or its lower part? */
function isCovered(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [top + 3, bottom - 3].some((y) => {
    const over = document.elementFromPoint((left + right) / 2, y);
    return over !== null && !element.contains(over) && !over.contains(element);
  });
}
