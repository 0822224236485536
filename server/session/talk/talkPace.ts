import { type PartId, partFactsOf } from '../../../shared/model/debrief/debriefParts.ts';
import type { Talk } from '../../../shared/model/wire/sessionActs.ts';
import type { SessionLine } from '../sessionRecord.ts';

/** How a talk is led through its time; times are milliseconds since 1970. */
export interface KeptPace {
  /** The steps that were chosen; null for all there are. */
  readonly steps: readonly PartId[] | null;
  /** Minutes that were chosen for it, and when it is to be over; null where none were. */
  readonly minutes: number | null;
  readonly until: number | null;
  /** Since when it is at its present stage; null where that is not known. */
  readonly stageSince: number | null;
}

/** A talk of which nothing was chosen. */
export const NO_PACE: KeptPace = { steps: null, minutes: null, until: null, stageSince: null };

/** What the time of a talk is reckoned from. */
interface Paced {
  readonly talk: Talk | null;
  readonly talkPace: KeptPace;
}

/** A stage is counted from the moment that the talk comes to it; with the talk its time is over. */
export function paceAt(
  { talk, talkPace }: Paced,
  line: Extract<SessionLine, { kind: 'looked' }>,
): KeptPace {
  if (line.talk === null) return NO_PACE;
  const stays =
    talk !== null && partFactsOf(talk.gaze.part).stage === partFactsOf(line.talk.gaze.part).stage;
  return stays ? talkPace : { ...talkPace, stageSince: line.at ?? null };
}

/** Another way through the talk, and another end, leave its stage as it is. */
export const pacedBy = (
  { stageSince }: KeptPace,
  { steps, minutes, until }: Extract<SessionLine, { kind: 'paced' }>,
): KeptPace => ({ steps, minutes, until, stageSince });

/**
 * Minutes that were chosen for a talk, and when it is to be over.
 * @param minutes null for as long as it takes; undefined where the end stays as it is
 * @param now milliseconds since 1970
 */
export function endOf(
  { minutes: before, until }: KeptPace,
  minutes: number | null | undefined,
  now: number,
): Pick<KeptPace, 'minutes' | 'until'> {
  if (minutes === undefined) return { minutes: before, until };
  return { minutes, until: minutes === null ? null : now + minutes * 60_000 };
}
