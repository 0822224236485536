/** What some browsers have, and others lack. */
interface Some {
  readonly requestIdleCallback?: (act: () => void, manner: { readonly timeout: number }) => number;
  readonly cancelIdleCallback?: (asked: number) => void;
  readonly navigator: { readonly connection?: { readonly saveData?: boolean } };
}

/** Milliseconds after which it is done though the page never rested. */
const LATEST = 2000;

/**
 * Does what can wait, once the page has nothing else to do; never where whoever pays for the line asks
 * to be spared what is not needed.
 * @returns takes it back
 */
export function whenIdle(act: () => void): () => void {
  const browser = window as unknown as Some;
  if (browser.navigator.connection?.saveData === true) return () => undefined;
  const asked = browser.requestIdleCallback?.(act, { timeout: LATEST });
  if (asked !== undefined) return () => browser.cancelIdleCallback?.(asked);
  // Safari's engine has no idle times.
  const timer = setTimeout(act, LATEST / 4);
  return () => clearTimeout(timer);
}
