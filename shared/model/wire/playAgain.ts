import { z } from 'zod';
import { Character } from '../command.ts';
import { KeptText } from '../ownTexts.ts';
import { MOVES, Move, Scenario } from '../scenario.ts';
import { MOST_SEATS, WORDS } from '../vocabulary.ts';
import { SEATINGS } from './sessionLimits.ts';
import { SightWish } from './sightWish.ts';

/** A session's next game: what is kept of the last one, and what is otherwise. */

/** What is otherwise than in the game before; what is left out stays. */
export const GameChange = z.strictObject({
  words: z.enum(WORDS).optional(),
  sight: SightWish.optional(),
  /** Characters for seats that no person takes, in valley order, repeated as needed. */
  companions: z.array(Character).min(1).max(MOST_SEATS).optional(),
  /** Moves that are open, from the first round or from where the game goes on. */
  open: z.array(Move).min(1).max(MOVES.length).optional(),
  /** Moves that are closed likewise. */
  close: z.array(Move).min(1).max(MOVES.length).optional(),
});
export type GameChange = z.infer<typeof GameChange>;

export const PlayAgain = z.strictObject({
  /** The dusk of the game just played from which it goes on; null begins a valley anew. */
  from: z.number().int().min(1).max(40).nullable(),
  /** Another valley, by its id or whole; null plays the same. Not where it goes on from a dusk. */
  scenario: z.union([z.string().max(40), Scenario]).nullable(),
  /** Where it goes on from a dusk, everyone sits as they sat. */
  seats: z.enum(SEATINGS),
  change: GameChange,
});
export type PlayAgain = z.infer<typeof PlayAgain>;

/** How a game was begun, as every screen may say it. */
export const GameManner = z.strictObject({
  from: PlayAgain.shape.from,
  /** Title of the other valley; null for the same. */
  scenario: KeptText.nullable(),
  seats: PlayAgain.shape.seats,
  change: GameChange,
});
export type GameManner = z.infer<typeof GameManner>;
