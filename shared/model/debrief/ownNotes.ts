import { z } from 'zod';
import type { Seat } from '../ids.ts';
import { NO_CONSENT } from './debriefLimits.ts';

/** Fewest people of whom something is told as a crowd. */
export const CROWD = 5;
/** Fewest of anything that is told of a crowd: fewer would point at someone. */
export const CELL = 3;

/** What a person notes of a game that is over, before any picture of it. */
export const Remembered = z.strictObject({
  /** One word; may be empty, as all of it may. */
  word: z.string().trim().max(40),
  /** Rounds of most and of least say; 0 for none. */
  most: z.number().int().min(0).max(40),
  least: z.number().int().min(0).max(40),
  /** What they expect the record to show. */
  expected: z.string().trim().max(300),
});
export type Remembered = z.infer<typeof Remembered>;

/** What of their own someone lets others see. Each can be taken back. */
export const Consent = z.strictObject({
  /** Intentions and rounds count among others', without names, where enough do. */
  counted: z.boolean(),
  /** The word is shown to the group, without a name. */
  word: z.boolean(),
  /** The own intentions are shown to the group, at the own homestead. */
  meant: z.boolean(),
  /** A question about one of the own rivers may stand on the projector, once the other agrees too. */
  rivers: z.boolean(),
});
export type Consent = z.infer<typeof Consent>;

/** What the server keeps for one person alone. */
export interface OwnNotes {
  /** Null where nothing was answered yet. */
  readonly remembered: Remembered | null;
  readonly consent: Consent;
}

/** Nothing was noted or opened yet. */
export const NOTHING_OWN: OwnNotes = { remembered: null, consent: NO_CONSENT };

/** PUT /api/tables/:code/debrief/own: what is left out stays as it is. */
export const OwnWish = z
  .strictObject({ remembered: Remembered.nullable(), consent: Consent })
  .partial()
  .refine((wish) => Object.keys(wish).length > 0);
export type OwnWish = z.infer<typeof OwnWish>;

/** What people at a table agreed to show of their own, to everyone who looks at it. */
export interface Opened {
  /** In alphabetical order: in any other they would point at homesteads. */
  readonly words: readonly string[];
  /** Seats whose people show their intentions. */
  readonly meant: readonly Seat[];
}
