import type { Words } from '../words/index.ts';
import type { Scene } from './scene.ts';

/** Where on the line of dusks a scene stands, in words. */
export function momentText({ gaze: { dusk, step }, debrief }: Scene, words: Words): string {
  if (step !== null)
    return words.say('debrief.event-of', {
      round: dusk + 1,
      n: step,
      all: debrief.stops[dusk] ?? 0,
    });
  return dusk === 0 ? words.say('debrief.start') : words.say('dusk.round', { n: dusk });
}
