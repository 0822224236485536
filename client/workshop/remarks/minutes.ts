import { sum } from '../../../shared/model/arithmetic.ts';
import { opensIn, type Scenario } from '../../../shared/model/scenario.ts';

/** Seconds that the clock of a valley gives its rounds in all: a day that opens two moves or more is a long one. */
export function clockSeconds({
  rounds,
  clock,
  opens,
}: Pick<Scenario, 'rounds' | 'clock' | 'opens'>): number {
  return sum(
    Array.from({ length: rounds }, (_, i) => {
      const long = opensIn({ opens }, i + 1).length >= 2;
      return clock.morning + (long ? clock.longDay : clock.day) + clock.dusk;
    }),
  );
}

/**
 * Minutes to plan for, worked out: those of the valley that one began from, more or fewer as the clock
 * gives its rounds more or less time in all. Within what a scenario may say.
 */
export const workedMinutes = (origin: Scenario, now: Scenario): number =>
  Math.min(
    240,
    Math.max(3, Math.round((origin.minutes * clockSeconds(now)) / clockSeconds(origin))),
  );
