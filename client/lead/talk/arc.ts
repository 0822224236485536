import { sum } from '../../../shared/model/arithmetic.ts';
import {
  type PartId,
  partFactsOf,
  STAGE_IDS,
  type StageId,
} from '../../../shared/model/debrief/debriefParts.ts';

/** Minutes that a stage of a talk may take, in a session of 90 and of 50. */
interface Minutes {
  readonly long: number;
  readonly short: number;
}

const MINUTES: Readonly<Record<StageId, Minutes>> = {
  out: { long: 6, short: 3 },
  happened: { long: 9, short: 4 },
  'came-about': { long: 15, short: 7 },
  elsewhere: { long: 6, short: 3 },
  now: { long: 4, short: 2 },
  close: { long: 2, short: 1 },
};

/** The stages of a talk, each with how long it may take. */
export const TALK_STAGES = STAGE_IDS.map((id) => ({ id, ...MINUTES[id] }));

/** The stage that a part belongs to. */
export const stageOf = (part: PartId): StageId => partFactsOf(part).stage;

/** What helps whoever leads at one moment of a talk: a stage's way to begin, or how to ask on at a picture. */
type HintId = StageId | 'picture';

/**
 * The hint for a moment: a question that is asked before its picture belongs to that picture's stage already.
 * @param ahead the part whose question is asked now, before it is shown; null where none is
 */
export function hintAt(part: PartId, ahead: PartId | null): HintId {
  if (ahead !== null) return stageOf(ahead);
  const stage = stageOf(part);
  const isPicture = part !== 'questions' && (stage === 'happened' || stage === 'came-about');
  return isPicture ? 'picture' : stage;
}

/** Minutes of play from which on a session is one of 90. */
const LONG_PLAY = 33;

/** Minutes that a stage may take, beside so many of play. */
export const minutesOf = ({ long, short }: Minutes, play: number): number =>
  play >= LONG_PLAY ? long : short;

/** A stage of the way that was chosen, and how many minutes it has. */
interface ArcStage {
  readonly id: StageId;
  readonly minutes: number;
}

/**
 * The stages of a talk with their minutes: those that the way goes through, sharing out the time that
 * was chosen for it in whole minutes, each at least one.
 * @param steps null for all there are
 * @param minutes null where no time was chosen: then each has its own, beside so many of `play`
 */
export function arcOf(
  steps: readonly PartId[] | null,
  minutes: number | null,
  play: number,
): readonly ArcStage[] {
  const stages = TALK_STAGES.filter(
    ({ id }) => steps === null || steps.some((part) => stageOf(part) === id),
  ).map((stage) => ({ id: stage.id, minutes: minutesOf(stage, play) }));
  if (minutes === null) return stages;
  const all = sum(stages.map((stage) => stage.minutes));
  let over = 0;
  return stages.map(({ id, minutes: share }) => {
    // What one is rounded by, the next one makes up for.
    const exact = (minutes * share) / all + over;
    const whole = Math.max(1, Math.round(exact));
    over = exact - whole;
    return { id, minutes: whole };
  });
}
