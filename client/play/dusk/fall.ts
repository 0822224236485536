import { HUNDREDTHS, unitsIn } from '../../../shared/model/goods/duskTotals.ts';
import type { Hundredths } from '../../../shared/model/ids.ts';
import { numberText, type Speaker } from '../../kit/format.ts';

/** A level before and after it changed, in units. */
interface Fall {
  readonly was: number;
  readonly is: number;
}

/**
 * A level before and after it changed, for a sentence: in whole units where these tell them apart,
 * else to the tenth or hundredth, so that nobody reads of a fall from 15 to 15.
 * @param before hundredths
 * @param after hundredths
 */
export function fallOf(before: Hundredths, after: Hundredths): Fall {
  for (const step of [HUNDREDTHS, 10]) {
    const [was, is] = [Math.floor(before / step), Math.floor(after / step)];
    if (was !== is) return { was: (was * step) / HUNDREDTHS, is: (is * step) / HUNDREDTHS };
  }
  return { was: unitsIn(before), is: unitsIn(after) };
}

/** The same as a language writes it: 15.4 is 15,4 in most. */
export const fallText = ({ was, is }: Fall, speaker: Speaker): { was: string; is: string } => ({
  was: numberText(was, '0.##', speaker),
  is: numberText(is, '0.##', speaker),
});
