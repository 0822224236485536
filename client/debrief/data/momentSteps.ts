import type { DebriefPosition } from '../../../shared/model/debrief/debriefPosition.ts';
import type { Change, Moment, Picture } from '../../../shared/replay/debrief/index.ts';

const put = <T>(list: readonly T[], changed: readonly T[] | undefined, key: (one: T) => number) => {
  if (changed === undefined) return list;
  const made = [...list];
  for (const one of changed) made[key(one)] = one;
  return made;
};

/** The picture after a change. */
const changedBy = (picture: Picture, { homesteads, ties, ...rest }: Change): Picture => ({
  ...picture,
  ...rest,
  homesteads: put(picture.homesteads, homesteads, ({ seat }) => seat),
  ties: put(picture.ties, ties, ({ id }) => id),
});

/** The valley after some of a round's events, from what it was at the dusk before. */
export const pictureAfter = (before: Picture, moments: readonly Moment[], step: number): Picture =>
  moments.slice(0, step).reduce((seen, { change }) => changedBy(seen, change), before);

/** The event that is looked at; null for a dusk, and in every picture that knows dusks alone. */
export const stepOf = ({ part, step }: Pick<DebriefPosition, 'part' | 'step'>): number | null =>
  part === 'then' ? step : null;

type Where = Pick<DebriefPosition, 'dusk' | 'step'>;

/**
 * One event on. The last event of a round is its dusk.
 * @param events how many there are after the dusk; null while nobody knows
 */
export function onward({ dusk, step }: Where, events: number, rounds: number): Where {
  if (dusk >= rounds) return { dusk: rounds, step: null };
  const next = (step ?? 0) + 1;
  return next >= events ? { dusk: dusk + 1, step: null } : { dusk, step: next };
}

/**
 * One event back.
 * @param earlier how many events there are after the dusk before
 */
export function backward({ dusk, step }: Where, earlier: number): Where {
  if (step !== null) return { dusk, step: step > 1 ? step - 1 : null };
  if (dusk === 0) return { dusk, step: null };
  return { dusk: dusk - 1, step: earlier > 1 ? earlier - 1 : null };
}
