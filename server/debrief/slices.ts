import type { Ends } from '../../shared/replay/futures.ts';

/** Games that a thread plays at a stretch: some hundredths of a second. */
const A_SLICE = 20;

/** Some games from one of several moments. */
export interface Slice {
  readonly moment: number;
  readonly from: number;
  readonly to: number;
}

/** How many slices so many games from each of so many moments are. */
export const sliceCount = (moments: number, runs: number): number =>
  moments * Math.ceil(runs / A_SLICE);

/**
 * One of them. The moments take turns, for games from early ones are longer: so the work goes on as
 * evenly as its progress says.
 */
export function sliceAt(part: number, moments: number, runs: number): Slice {
  const from = Math.floor(part / moments) * A_SLICE;
  return { moment: part % moments, from, to: Math.min(runs, from + A_SLICE) };
}

/** The answers of all slices as `[moment][run]`. */
export function joined(answers: readonly (readonly Ends[])[], moments: number): Ends[][] {
  const ends = Array.from({ length: moments }, (): Ends[] => []);
  answers.forEach((some, part) => {
    ends[part % moments]?.push(...some);
  });
  return ends;
}
