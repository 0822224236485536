import { type Initiative, wasJoined } from '../../../../shared/metrics/index.ts';
import { add } from '../../../../shared/model/at.ts';
import type { Debrief } from '../../../../shared/replay/debrief/index.ts';

/** What others freely joined: an introduction counts once it came about. */
export const followedOnes = ({ initiatives }: Debrief): Initiative[] =>
  initiatives.filter(wasJoined);

/** How many of those each homestead began. */
export function startsOf(debrief: Debrief): number[] {
  const counts = debrief.livedFrom.map(() => 0);
  for (const { seat } of followedOnes(debrief)) add(counts, seat, 1);
  return counts;
}

/** A beginning as it stood at a dusk: who had joined, and whether it had come about. */
export function untilDusk(one: Initiative, dusk: number): Initiative {
  const joined = one.joined.filter(({ round }) => round <= dusk);
  const has = one.cameRound !== null && one.cameRound <= dusk;
  return { ...one, joined, ...(has ? {} : { came: null, cameRound: null }) };
}
