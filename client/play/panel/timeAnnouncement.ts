/** Seconds before the end of a phase at which its time is said aloud; the last first. */
const TOLD = [10, 30] as const;

/** What of a phase's time is worth saying now: so many seconds are left, or there is more again. */
type TimeAnnouncement = (typeof TOLD)[number] | 'more';

/** Milliseconds that a clock may jump ahead by itself when the server is heard again. */
const SLACK = 5_000;

/**
 * What to say of the time between two looks at the same phase's clock; null for nothing.
 * @param before milliseconds left at the last look
 * @param now milliseconds left now
 */
export function timeAnnouncement(before: number, now: number): TimeAnnouncement | null {
  if (now > before + SLACK) return 'more';
  return TOLD.find((seconds) => before > seconds * 1000 && now <= seconds * 1000) ?? null;
}
