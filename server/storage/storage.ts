import { z } from 'zod';
import {
  Actor,
  Character,
  HouseCommand,
  NICKNAME_LIMIT,
  SeatCommand,
} from '../../shared/model/command.ts';
import { Opening } from '../../shared/model/record.ts';
import { Scenario } from '../../shared/model/scenario.ts';

/** How a table was opened. */
export const Settings = z.strictObject({
  scenario: Scenario,
  seats: z.number().int(),
  companions: z.array(Character).min(1),
  clock: z.boolean(),
  alone: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

const spread = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]).readonly();
const spreads = z.array(spread).readonly();

/**
 * One line of a table's record. Read in order, the lines are the whole table: who came, what the
 * game was made from, every accepted command, and a hash at each dusk to check a replay by.
 */
export const Line = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), settings: Settings }),
  /** `lock` is the hash of the person's key: the key itself is never written. */
  z.strictObject({
    kind: z.literal('arrived'),
    lock: z.string(),
    nickname: z.string().max(NICKNAME_LIMIT),
  }),
  z.strictObject({ kind: z.literal('began'), rules: z.number().int(), opening: Opening }),
  /** `id` is the sender's own for the command: a repeat is known even after a restart. */
  z.strictObject({
    kind: z.literal('did'),
    by: Actor,
    command: z.union([SeatCommand, HouseCommand]),
    id: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('dusk'), round: z.number().int(), hash: z.string() }),
  z.strictObject({
    kind: z.literal('lived-on'),
    afterwards: z.strictObject({
      rounds: z.number(),
      runs: z.number(),
      stock: spreads,
      capacity: spreads,
      baskets: spreads,
      vitality: spreads,
    }),
  }),
]);
export type Line = z.infer<typeof Line>;

/** Where records are kept. */
export interface Storage {
  /**
   * Adds lines behind those that a table has. When the promise resolves they survive a power cut,
   * all of them; when it rejects none of them was kept.
   * @param at how many lines the table has; refused where that is no longer so
   */
  append(code: string, at: number, lines: readonly Line[]): Promise<void>;
  /** All lines of a table, in order; empty where there is no such table. */
  read(code: string): Promise<readonly Line[]>;
  /** Writes what waits, then closes. */
  close(): Promise<void>;
}

/** Storage that can't be used, with a sentence for whoever started the server. */
export class StorageTrouble extends Error {}
