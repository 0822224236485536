import { HUNDREDTHS, unitsIn } from '../../../shared/model/duskTotals.ts';
import type { Hundredths } from '../../../shared/model/ids.ts';

/**
 * A level before and after it changed, for a sentence: in whole units where these tell them apart,
 * else to the tenth or hundredth, so that nobody reads of a fall from 15 to 15.
 * @param before hundredths
 * @param after hundredths
 */
export function fallOf(
  before: Hundredths,
  after: Hundredths,
): { readonly was: number; readonly is: number } {
  for (const step of [HUNDREDTHS, 10]) {
    const [was, is] = [Math.floor(before / step), Math.floor(after / step)];
    if (was !== is) return { was: (was * step) / HUNDREDTHS, is: (is * step) / HUNDREDTHS };
  }
  return { was: unitsIn(before), is: unitsIn(after) };
}
