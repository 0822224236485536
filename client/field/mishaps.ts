const told = new Set<string>();

/** Tells the browser's log of an error in the drawing, each only once. */
function logMishap(what: string, error: unknown): void {
  const text = `${what}: ${error instanceof Error ? error.message : String(error)}`;
  if (told.has(text)) return;
  told.add(text);
  console.error(`The field could not draw ${text}`, error);
}

/**
 * Runs a part of the drawing. An error in it goes to the log and no further, so that all other parts
 * and the next frame are drawn.
 * @param failed what to do instead
 * @returns what the part returned, or null where it failed
 */
export function guarded<T>(what: string, part: () => T, failed?: () => void): T | null {
  try {
    return part();
  } catch (error) {
    logMishap(what, error);
    failed?.();
    return null;
  }
}
