import { z } from 'zod';

/** Lists of codes that the server keeps for itself: what stands on one has something to come, so nothing pushes it off. */
export type CodeList = 'rehearsals' | 'set aside';

const CodeDates = z.record(z.string(), z.number());
/** Codes, and of each a moment in milliseconds since 1970. */
export type CodeDates = Readonly<z.infer<typeof CodeDates>>;

/** Reads such a list as it was stored; empty where nothing was, or nothing that can be read. */
export function readCodeDates(stored: string | null): CodeDates {
  try {
    return CodeDates.parse(JSON.parse(stored ?? '{}'));
  } catch {
    return {};
  }
}

/** How many texts of its kind a store keeps where none may go: as many as it can count. */
export const NO_END = Number.MAX_SAFE_INTEGER;
