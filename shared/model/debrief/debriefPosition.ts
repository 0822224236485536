import type { Seat } from '../ids.ts';
import type { PartId } from './debriefParts.ts';

/** Only what everyone could see at that moment, or what is known of it now. */
export const SIGHTS_OF_PAST = ['then', 'hindsight'] as const;
export type SightOfPast = (typeof SIGHTS_OF_PAST)[number];

/**
 * Where a debrief looks. One value says all of it, so that a screen that follows another shows the
 * same: the facilitator's is kept with the session, a person's own lives in the page.
 */
export interface DebriefPosition {
  readonly part: PartId;
  /** The dusk that is looked at; 0 is the first morning. */
  readonly dusk: number;
  /** How many of the events of the round after that dusk have happened; null: it is the dusk itself. */
  readonly step: number | null;
  readonly sight: SightOfPast;
  /** The homestead that is followed through the pictures; null for nobody. */
  readonly followed: Seat | null;
  /** What else is chosen in a part, by a name that the part gives: a line, an act, a measure. */
  readonly picks: Readonly<Record<string, string>>;
}

/** Where a debrief begins: at its first picture, with the last dusk and all that is known of it now. */
export const firstPosition = (rounds: number, followed: Seat | null): DebriefPosition => ({
  part: 'then',
  dusk: rounds,
  step: null,
  sight: 'hindsight',
  followed,
  picks: {},
});
