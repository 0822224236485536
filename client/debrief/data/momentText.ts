import type { Words } from '../../words/index.ts';
import { stepOf } from './momentSteps.ts';
import type { DebriefScene } from '../frame/debriefScene.ts';

/** Where on the line of dusks a scene stands, in words. */
export function momentText({ gaze, debrief }: DebriefScene, words: Words): string {
  const { dusk } = gaze;
  const step = stepOf(gaze);
  if (step !== null)
    return words.say('debrief.event-of', {
      round: dusk + 1,
      n: step,
      all: debrief.stops[dusk] ?? 0,
    });
  return dusk === 0 ? words.say('debrief.start') : words.say('dusk.round', { n: dusk });
}
