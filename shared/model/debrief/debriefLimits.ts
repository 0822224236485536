// A circle by type: consent is shaped there, and notes that nobody has made yet open nothing.
import type { Consent } from './ownNotes.ts';

/** What is known of a talk's words without their schemas, which no player's page needs. */

/** Longest answer to a facilitator's question, in UTF-16 units. */
export const ANSWER_LIMIT = 200;
/** Longest question, in UTF-16 units. */
export const QUESTION_LIMIT = 240;
/** Most questions of one list. */
export const MOST_LISTED = 20;
/** Most answers that a facilitator is shown at once: the latest. */
export const MOST_ANSWERS = 300;

/** On the projector: not at all, alone on a dark field, or along the edge of its picture. */
export const WALLS = ['off', 'alone', 'beside'] as const;

/** What everyone answers for themselves alone: nobody collects it. */
export const isForOneself = ({ rule }: { readonly rule: string | null }): boolean => rule === 'now';

/** Nothing is opened to anyone. */
export const NO_CONSENT: Consent = { counted: false, word: false, meant: false, rivers: false };
