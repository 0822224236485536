import type { Moment } from '../../../shared/replay/debrief/index.ts';
import { askMoments, type Fetched } from './fetchDebrief.ts';
import type { DebriefScene } from '../frame/debriefScene.ts';
import { useFetched } from './useFetched.ts';

/** Rounds that were asked for, so that going back to one is at once. */
const kept = new Map<string, Promise<Fetched<readonly Moment[]>>>();

function moments({ right }: DebriefScene, dusk: number): Promise<Fetched<readonly Moment[]>> {
  const name = `${right.code} ${right.key} ${dusk}`;
  const known = kept.get(name);
  if (known) return known;
  const asked = askMoments(right, dusk);
  kept.set(name, asked);
  // What did not come is asked for again the next time.
  void asked.then(({ kind }) => kind === 'failed' && kept.delete(name));
  return asked;
}

/** The events of the round after a dusk; null asks for nothing. */
export const useMoments = (scene: DebriefScene, dusk: number | null): Fetched<readonly Moment[]> =>
  useFetched(dusk === null ? null : `${scene.right.code} ${dusk}`, () => moments(scene, dusk ?? 0));
