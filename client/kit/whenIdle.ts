/** What browsers tell of the line, where they tell it. */
interface Line {
  readonly saveData?: boolean;
}

/** Does whoever pays for the line ask to be spared what is not needed? */
const isMetered = (): boolean =>
  (navigator as { readonly connection?: Line }).connection?.saveData === true;

/** Milliseconds after which it is done though the page never rested. */
const LATEST = 2000;

/**
 * Does what can wait, once the page has nothing else to do; never on a metered line.
 * @returns takes it back
 */
export function whenIdle(act: () => void): () => void {
  if (isMetered()) return () => undefined;
  // Safari's engine has no idle times.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, LATEST / 4);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: LATEST });
  return () => cancelIdleCallback(asked);
}
