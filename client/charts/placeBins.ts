/** How many of some values lie between two numbers. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Bins of a chart, where values are not whole numbers close together. */
const BINS = 18;

/** Are all of them whole, and so close that each can have a bar of its own? */
const areCounted = (values: readonly number[], least: number, most: number): boolean =>
  most - least < BINS + 6 && values.every((value) => Number.isInteger(value));

/**
 * Divides values into bars beside each other: one for each whole number where that is what they are.
 * @param own is among them, so that its place has a bar, too
 */
export function binsOf(values: readonly number[], own: number | null): Bin[] {
  const all = own === null ? values : [...values, own];
  if (all.length === 0) return [];
  const least = Math.min(...all);
  const most = Math.max(...all);
  const counted = least === most || areCounted(all, least, most);
  const width = counted ? 1 : (most - least) / BINS;
  const first = counted ? least - 0.5 : least;
  const bins = counted ? Math.round(most - least) + 1 : BINS;
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const at = Math.min(bins - 1, Math.floor((value - first) / width));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((count, i) => ({
    from: first + i * width,
    to: first + (i + 1) * width,
    count,
  }));
}
