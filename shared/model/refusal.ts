import type { Good } from './goods/goods.ts';

/**
 * Why a command changed nothing. The client's words turn each into a sentence, so a reason
 * is a key and never a text. A reason tells a seat nothing that it may not see.
 */
export const REFUSALS = [
  'malformed', // not the shape of any command
  'not-yours', // this actor may not ask this
  'wrong-phase', // possible, but not now
  'game-over',
  'not-open-yet', // the scenario opens this move in a later round (`round`)
  'never-open', // the scenario does without this move
  'hands-must-add-up', // draw + tend is not the number of hands (`most`)
  'unknown-seat',
  'yourself',
  'not-tied', // there is no river between these two
  'severed', // there was one, and it can never be again
  'already-tied',
  'tie-closed', // closed by a press until dusk
  'too-wide', // more than the river still carries today (`most`)
  'nothing-moves', // an empty offer, gift, payment or pledge
  'same-good', // a good against itself
  'not-enough', // you do not have that (`good`)
  'they-lack-it', // the other can no longer meet it
  'not-seen', // you cannot see that good there
  'too-much', // above what this move allows (`most`)
  'too-many', // this kind of thing is used up (`most`)
  'gone', // that offer, promise, work or pact is not there any more
  'already-done',
  'nothing-to-mend',
  'bad-due', // a promise falls due at a dusk that is still to come, the last one at the latest
  'wrong-cost', // the payment is not what it costs (`most`)
  'land-goods-only',
  'spring-too-small', // no fence fits in what is left
  'already-signed',
  'not-signed',
  'no-words', // the scenario, or the facilitator, allows no words
  'phrases-only',
  'not-for-all', // of someone who is not to be shown to everyone, or of fewer than a crowd
  'stale', // a clock's command for a phase that is over
  'bad-round',
  // what the server or the line says
  'paused', // the rules would allow it, but the facilitator has stopped the table
  'too-often', // more commands than a person can give
  'not-saved', // the record could not be written, so nothing was done
  'other-command', // the same id came before, with another command
  'offline', // the server can't be reached; nothing was sent, or no answer came
] as const;

export type Reason = (typeof REFUSALS)[number];

/** Why a command changed nothing, with what a sentence about it needs. */
export interface Refusal {
  readonly refused: Reason;
  readonly most?: number;
  readonly good?: Good;
  readonly round?: number;
}

/** Builds a refusal; the details are what a sentence needs. */
export const refuse = (refused: Reason, details: Omit<Refusal, 'refused'> = {}): Refusal => ({
  refused,
  ...details,
});
