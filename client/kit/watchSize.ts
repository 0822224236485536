/**
 * Runs `changed` with the inside of an element whenever it was laid out at another size, and once at
 * first. It runs at the next frame: whoever changes sizes while sizes are told has the browser note an
 * error, since it can't tell of those any more.
 * @returns its end
 */
export function watchSize(target: Element, changed: (inside: DOMRectReadOnly) => void): () => void {
  let next = 0;
  const watch = new ResizeObserver((entries) => {
    const newest = entries.at(-1);
    if (newest === undefined) return;
    cancelAnimationFrame(next);
    next = requestAnimationFrame(() => changed(newest.contentRect));
  });
  watch.observe(target);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(next);
  };
}
