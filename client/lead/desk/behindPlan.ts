import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';

/** How much of a round each phase takes at the most, as shares that add up to 1. */
const SHARES = { morning: 0.25, day: 0.6, dusk: 0.15, end: 0 } as const;
const BEFORE = { morning: 0, day: 0.25, dusk: 0.85, end: 1 } as const;

/**
 * Minutes by which a table is behind its plan; below 0 where it is ahead. A phase that runs is not late
 * while its clock has time, or, without a clock, while its share of the round lasts.
 * @param minutes since the game began
 * @param planned minutes for all of it
 * @param since seconds since the table's clock was told
 */
export function minutesBehind(
  { round, from, lastRound, phase, clock }: BehindTable,
  minutes: number,
  planned: number,
  since: number,
): number {
  const first = from ?? 0;
  const share = planned / Math.max(1, lastRound - first);
  const begun = share * (Math.max(0, round - 1 - first) + BEFORE[phase]);
  const own = share * SHARES[phase];
  const ran = (clock.seconds - clock.left / 1000 + since) / 60;
  const within =
    clock.seconds === 0
      ? Math.min(own, Math.max(0, minutes - begun))
      : Math.min(clock.seconds / 60, ran);
  return minutes - begun - within;
}

type BehindTable = Pick<TableGlance, 'round' | 'from' | 'lastRound' | 'phase' | 'clock'>;
