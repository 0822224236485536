/**
 * How many join in the end when each joins once at least so many others have (Granovetter 1978).
 * Two crowds that differ in one person can end at all and at one.
 * @param thresholds for each person, how many others must have joined before
 */
export function joiners(thresholds: readonly number[]): number {
  const sorted = thresholds.toSorted((a, b) => a - b);
  const first = sorted.findIndex((threshold, before) => threshold > before);
  return first < 0 ? sorted.length : first;
}
