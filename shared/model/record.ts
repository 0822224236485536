import { z } from 'zod';
import { Actor, Character, NICKNAME_LIMIT, SeatCommand, SystemCommand } from './command.ts';
import { Move, Scenario } from './scenario.ts';
import { LEAST_SEATS, MOST_SEATS } from './vocabulary.ts';

/** Version of the rules that a record was played by; raised when a rule changes what happens. */
export const RULES_VERSION = 4;

/** Who keeps a seat when the game begins. */
export const Sitter = z.strictObject({
  keeper: z.enum(['person', 'bot']),
  nickname: z.string().trim().max(NICKNAME_LIMIT),
  character: Character.nullable(),
  /** Index into every language's list of names for companions; the seat's own number where none is given. */
  companion: z.number().int().min(0).optional(),
});
export type Sitter = z.infer<typeof Sitter>;

/** What a game is made from: with the commands, all that a replay needs. */
export const Opening = z.strictObject({
  scenario: Scenario,
  seed: z.number().int().min(0).max(0xffffffff),
  sitters: z.array(Sitter).min(LEAST_SEATS).max(MOST_SEATS),
  /** The homesteads' names by seat, as indices into every language's list of places; drawn by the seed where left out. */
  places: z.array(z.number().int().min(0)).optional(),
  /** Moves that are closed from a round on, whatever the scenario opens. */
  closed: z.strictObject({ moves: z.array(Move).min(1), from: z.number().int().min(1) }).optional(),
});
export type Opening = z.infer<typeof Opening>;

/** A command as it was accepted. */
export const Entry = z.strictObject({
  by: Actor,
  command: z.union([SeatCommand, SystemCommand]),
});
export type Entry = z.infer<typeof Entry>;

/** The dusk of another game that a game goes on from. */
export const Origin = z.strictObject({
  /** Code of the table that was played. */
  code: z.string(),
  /** The round whose dusk both games share. */
  round: z.number().int().min(1),
});
export type Origin = z.infer<typeof Origin>;

/** A whole game. */
export const GameRecord = z.strictObject({
  rules: z.number().int(),
  opening: Opening,
  entries: z.array(Entry),
  /** Hash of the state when each round's dusk had fallen, in order. */
  hashes: z.array(z.string()),
  /** Where it was taken up from a dusk of another: its entries up to there are that game's own. */
  origin: Origin.optional(),
});
export type GameRecord = z.infer<typeof GameRecord>;
