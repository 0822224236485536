/** What a facilitator did to people and their words: to be read by whoever leads. */

/** Kinds of such acts. */
export const DEEDS = [
  'removed',
  'moved',
  'swapped',
  'renamed',
  'held',
  'given-back',
  'rejoined',
  'hid',
  'hid-answers',
  'let-names',
  'let-words',
  'kept-words',
  'read-first',
  'read-after',
  'renewed-lead',
  'renewed-projector',
] as const;
export type Deed = (typeof DEEDS)[number];

/** One act, as it is kept. */
export interface LeadDeed {
  readonly deed: Deed;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Which table, from 0; null where it was at none in particular. */
  readonly table: number | null;
  /** What the person was called, where it was done to one; else empty. */
  readonly name: string;
  /** How many words or answers; 1 for anything else. */
  readonly count: number;
}
