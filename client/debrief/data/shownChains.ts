import type { Mark } from '../../../shared/model/view.ts';
import type { Chain } from '../../../shared/replay/debrief/index.ts';
import { stepOf } from './momentSteps.ts';
import type { DebriefScene } from '../frame/debriefScene.ts';

/** What led to a mark. Marks and chains stand in one order, under numbers of their own. */
export const chainOf = ({ debrief, valley }: DebriefScene, mark: Mark): Chain | null =>
  debrief.chains[valley.marks.indexOf(mark)] ?? null;

/** Was a mark there at the moment that is looked at? */
export function hasHappened(scene: DebriefScene, mark: Mark): boolean {
  const { dusk } = scene.gaze;
  const step = stepOf(scene.gaze);
  const at = chainOf(scene, mark)?.at ?? { dusk: mark.event.round - 1, step: 0 };
  return at.dusk < dusk || (at.dusk === dusk && step !== null && at.step <= step);
}

/** Marks that may be shown now: as seen then, those until this moment; with hindsight, all. */
export const shownMarks = (scene: DebriefScene): Mark[] =>
  scene.valley.marks.filter((mark) => scene.sight === 'hindsight' || hasHappened(scene, mark));

/** Such marks by the round that left them, each with its place in the list of all. */
export function marksByRound(scene: DebriefScene): Map<number, number[]> {
  const rounds = new Map<number, number[]>();
  for (const mark of shownMarks(scene)) {
    const { round } = mark.event;
    rounds.set(round, [...(rounds.get(round) ?? []), scene.valley.marks.indexOf(mark)]);
  }
  return rounds;
}
