import { A_DAY } from '../http/allowance.ts';
import type { Storage } from '../storage/storage.ts';

/** Rehearsals, and since when they are there: each is gone after a day. */

type Lists = Pick<Storage, 'codeDates' | 'keepCodeDates'>;

/** Remembers that a rehearsal was opened. */
export async function noteRehearsal(storage: Lists, code: string, now: number): Promise<void> {
  const known = await storage.codeDates('rehearsals');
  await storage.keepCodeDates('rehearsals', { ...known, [code]: now });
}

/**
 * Codes of rehearsals that were opened more than a day ago. They are named once: whoever asks deletes
 * them. Where that fails, they go with everything that nobody touches.
 * @param now milliseconds since 1970
 */
export async function oldRehearsals(storage: Lists, now: number): Promise<readonly string[]> {
  const known = Object.entries(await storage.codeDates('rehearsals'));
  const old = known.filter(([, opened]) => now - opened > A_DAY);
  if (old.length === 0) return [];
  const young = known.filter((one) => !old.includes(one));
  await storage.keepCodeDates('rehearsals', Object.fromEntries(young));
  return old.map(([code]) => code);
}
