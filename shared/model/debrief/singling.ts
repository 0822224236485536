import type { DebriefPosition } from './debriefPosition.ts';

/**
 * What of a gaze is about one homestead alone. It is on a screen for all only once whoever leads has
 * picked it and seen it first: this is the one rule for every part of a debrief.
 */

/** Picks that are of one homestead: an act, what stood in its place, what left a mark. */
const SINGLING: readonly string[] = ['act', 'instead', 'mark'];

type Picks = DebriefPosition['picks'];

const picksOf = (picks: Picks, singling: boolean): Picks =>
  Object.fromEntries(
    Object.entries(picks).filter(([name]) => SINGLING.includes(name) === singling),
  );

/** A gaze that rests on nobody. */
export const onNobody = (gaze: DebriefPosition): DebriefPosition => ({
  ...gaze,
  followed: null,
  picks: picksOf(gaze.picks, false),
});

/** A gaze that rests on whomever another one rests on. */
export const onSame = (gaze: DebriefPosition, other: DebriefPosition): DebriefPosition => ({
  ...gaze,
  followed: other.followed,
  picks: { ...picksOf(gaze.picks, false), ...picksOf(other.picks, true) },
});

/** Is something of a gaze about one homestead alone? */
export const restsOnOne = ({ followed, picks }: DebriefPosition): boolean =>
  followed !== null || Object.keys(picksOf(picks, true)).length > 0;

/** Do two gazes rest on the same homestead, act and mark? */
export const restsOnSame = (one: DebriefPosition, other: DebriefPosition): boolean =>
  one.followed === other.followed &&
  SINGLING.every((name) => one.picks[name] === other.picks[name]);
