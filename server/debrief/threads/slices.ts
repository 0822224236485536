import type { Ends } from '../../../shared/replay/futures.ts';

/** Games that a thread plays at a stretch where they are of a usual size: some hundredths of a second. */
const A_SLICE = 20;
/** How much there is to weigh in such a game: each of some eight seats looks at all the others, for ten rounds. */
const USUAL = 640;

/** Games that a thread plays at a stretch: of large ones fewer, so that nobody waits longer for it. */
export const aSlice = (seats: number, rounds: number): number =>
  Math.max(
    1,
    Math.min(A_SLICE, Math.floor((A_SLICE * USUAL) / Math.max(1, seats * seats * rounds))),
  );

/** Some games from one of several moments. */
export interface Slice {
  readonly moment: number;
  readonly from: number;
  readonly to: number;
}

/** How many slices so many games from each of so many moments are. */
export const sliceCount = (moments: number, runs: number, slice = A_SLICE): number =>
  moments * Math.ceil(runs / slice);

/**
 * One slice. The moments take turns, for games from early ones are longer: so the work goes on as
 * evenly as its progress says.
 */
export function sliceAt(part: number, moments: number, runs: number, slice = A_SLICE): Slice {
  const from = Math.floor(part / moments) * slice;
  return { moment: part % moments, from, to: Math.min(runs, from + slice) };
}

/** The answers of all slices as `[moment][run]`. */
export function joined(answers: readonly (readonly Ends[])[], moments: number): Ends[][] {
  const ends = Array.from({ length: moments }, (): Ends[] => []);
  answers.forEach((some, part) => {
    ends[part % moments]?.push(...some);
  });
  return ends;
}
