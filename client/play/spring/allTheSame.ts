import { HUNDREDTHS } from '../../../shared/model/duskTotals.ts';
import type { Valley } from '../../../shared/model/view.ts';

/** Where the spring would be at dusk if every homestead split its hands as one does. */

const isStanding = ({ works }: Valley, kind: 'granary' | 'wetland'): boolean =>
  works.some((work) => work.kind === kind && work.completed > 0);

/**
 * Whole units in the spring at dusk, had all homesteads these hands; a guess from what is public.
 * @param draw hands of each that draw
 * @param tend hands of each that tend
 */
export function ifAllDid(valley: Valley, draw: number, tend: number): number {
  const { seats, spring, scenario, drought, homesteads } = valley;
  const { stock, capacity, undrawable } = spring;
  const fences = homesteads.reduce((sum, home) => sum + home.fences, 0) * scenario.fence.water;
  const full = Math.max(0, stock - fences);
  const left = Math.max(Math.min(full, undrawable), full - draw * seats);
  const dry = drought && !isStanding(valley, 'granary');
  const natural = dry ? 0 : scenario.spring.regrowth * left * (1 - left / Math.max(1, capacity));
  const tended = tend * seats * scenario.spring.perTendingHand;
  const works = isStanding(valley, 'wetland') ? scenario.works.wetland.water * seats : 0;
  const after = Math.min(capacity, left + Math.max(0, natural) + tended + works);
  return Math.floor(Math.round(after * HUNDREDTHS) / HUNDREDTHS);
}
