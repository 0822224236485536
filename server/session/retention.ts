import { A_DAY } from '../http/allowance.ts';
import type { Storage } from '../storage/storage.ts';

/** Which records are old enough to be deleted, by clocks that may be wrong. */

/** Days for which what is old is set aside before it is deleted. */
const ASIDE = 7;
/** Days by which a clock may stand behind the newest line, or ahead of it, and still be believed. */
const BEHIND = 1;
const AHEAD = 30;

/** Why a clock can't be believed: it stands more than a day before the newest line, or far after it. */
type ClockDoubt = 'behind' | 'ahead';

/**
 * Holds a clock against the newest line of the record, before anything is deleted by it.
 * @param now milliseconds since 1970
 * @returns null where it may be right
 */
export async function clockDoubt(
  storage: Pick<Storage, 'newest'>,
  now: number,
): Promise<ClockDoubt | null> {
  const newest = (await storage.newest()) ?? now;
  if (now < newest - BEHIND * A_DAY) return 'behind';
  return now > newest + Math.max(AHEAD, ASIDE) * A_DAY ? 'ahead' : null;
}

/** What retention comes to at one look. */
interface RetentionLook {
  /** Codes of what may go now. */
  readonly gone: readonly string[];
  /** Why nothing is deleted, where the clock can't be believed. */
  readonly doubt: ClockDoubt | null;
}

/**
 * Looks which records nothing was added to for so many days. One reading of a clock deletes nothing:
 * what is old is set aside first, and goes where it is still old a week later. A clock that can't be
 * right is not believed at all.
 * @param now milliseconds since 1970
 */
export async function retained(
  storage: Pick<Storage, 'newest' | 'untouched' | 'codeDates' | 'keepCodeDates'>,
  days: number,
  now: number,
): Promise<RetentionLook> {
  const doubt = await clockDoubt(storage, now);
  if (doubt !== null) return { gone: [], doubt };
  const old = await storage.untouched(now - days * A_DAY);
  const before = await storage.codeDates('set aside');
  const aside: Record<string, number> = {};
  const gone: string[] = [];
  for (const code of old) {
    const since = before[code];
    // What was set aside in a time that has not come yet was so by a wrong clock.
    const known = since !== undefined && since <= now ? since : now;
    if (now - known >= ASIDE * A_DAY) gone.push(code);
    else aside[code] = known;
  }
  await storage.keepCodeDates('set aside', aside);
  return { gone, doubt: null };
}
