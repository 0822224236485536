import type { DebriefPosition } from './debriefPosition.ts';

/**
 * What of a gaze is about one homestead alone. It is on a screen for all only once whoever leads has
 * picked it and seen it first: this is the one rule for every part of a debrief.
 */

/** What can be picked in a part of a debrief, and whether that is of one homestead. */
const PICKS = {
  act: true,
  instead: true,
  mark: true,
  beside: false,
  fan: false,
  game: false,
  games: false,
  line: false,
  measure: false,
  roads: false,
  turn: false,
  view: false,
} as const;
/** A name that a part gives to what is picked in it. */
export type PickName = keyof typeof PICKS;

/** Is a pick of one homestead? A name that is not known counts as of one. */
const isSingling = (name: string): boolean =>
  !Object.hasOwn(PICKS, name) || PICKS[name as PickName];

type Picks = DebriefPosition['picks'];

const picksOf = (picks: Picks, singling: boolean): Picks =>
  Object.fromEntries(Object.entries(picks).filter(([name]) => isSingling(name) === singling));

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
  Object.keys({ ...one.picks, ...other.picks })
    .filter(isSingling)
    .every((name) => one.picks[name] === other.picks[name]);
