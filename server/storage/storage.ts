import { z } from 'zod';
import {
  Actor,
  Character,
  NICKNAME_LIMIT,
  PHASES,
  SeatCommand,
  SystemCommand,
} from '../../shared/model/command.ts';
import { Consent, Remembered } from '../../shared/model/debrief/ownNotes.ts';
import { Opening, Origin } from '../../shared/model/record.ts';
import { Scenario } from '../../shared/model/scenario.ts';
import { typedIn } from '../../shared/model/typed.ts';
import { REHEARSAL_PACES } from '../../shared/model/wire/sessionLimits.ts';
import type { SessionLine } from '../session/sessionRecord.ts';
import type { CodeDates, CodeList } from './codeDates.ts';
import type { DamagedRecord } from './lineChain.ts';

/** How a table was opened. */
export const Settings = z.strictObject({
  scenario: Scenario,
  seats: z.number().int(),
  companions: z.array(Character).min(1),
  clock: z.boolean(),
  alone: z.boolean(),
  /** Present where it is written on companions what kind they are; else one learns it. */
  labelled: z.literal(true).optional(),
  /** What becomes of seats that nobody took by the start. */
  empty: z.enum(['bots', 'leave-out']).default('bots'),
  /** The session it belongs to, and which of its tables it is; null where it stands by itself. */
  led: z.strictObject({ session: z.string(), table: z.number().int() }).nullable().default(null),
  /** A table of a rehearsal: companions play there whether anyone looks on or not, at this pace. */
  rehearsal: z.enum(REHEARSAL_PACES).optional(),
  /** The dusk of another table that it goes on from; left out where it began by itself. */
  origin: Origin.optional(),
});
export type Settings = z.infer<typeof Settings>;

const spread = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]).readonly();
const spreads = z.array(spread).readonly();

/**
 * One line of a table's record. Read in order, the lines are the whole table: who came, what the
 * game was made from, every accepted command, and a hash at each dusk to check a replay by.
 */
export const StoredLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), settings: Settings }),
  /** `lock` is the hash of the person's key: the key itself is never written. */
  z.strictObject({
    kind: z.literal('arrived'),
    lock: z.string(),
    nickname: z.string().max(NICKNAME_LIMIT),
    ...typedIn,
    /** Where it is left out, the seat after the last one. */
    seat: z.number().int().optional(),
    /** True for someone who came when the game had begun: the seat is theirs from the next dawn. */
    late: z.boolean().optional(),
    /** Who it is, where they hold another key by now than the one they first came with. */
    person: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('renamed'),
    seat: z.number().int(),
    nickname: z.string().max(NICKNAME_LIMIT),
    ...typedIn,
  }),
  /** Another key to a seat, for another device. */
  z.strictObject({
    kind: z.literal('locked'),
    seat: z.number().int(),
    lock: z.string(),
    /** Present where the keys before it open the seat no more. */
    only: z.literal(true).optional(),
  }),
  /** The person's keys open the seat no more; one who `moved` has them at another table. */
  z.strictObject({ kind: z.literal('removed'), seat: z.number().int(), moved: z.boolean() }),
  /** Before the start: who sat where sits somewhere else now, each as seat before and after. */
  z.strictObject({
    kind: z.literal('reseated'),
    seats: z.array(z.tuple([z.number().int(), z.number().int()])),
  }),
  /** Before the start: so many seats from now on. */
  z.strictObject({ kind: z.literal('seated'), seats: z.number().int() }),
  /** Before the start: it is opened otherwise from now on. */
  z.strictObject({ kind: z.literal('set-up'), settings: Settings }),
  /** Before the start: exactly these people sit here from now on. */
  z.strictObject({
    kind: z.literal('placed'),
    people: z.array(
      z.strictObject({
        seat: z.number().int(),
        id: z.string(),
        nickname: z.string().max(NICKNAME_LIMIT),
        ...typedIn,
        locks: z.tuple([z.string()], z.string()),
      }),
    ),
  }),
  /** Done with the dusk of this round, it waits for the session's other tables. */
  z.strictObject({ kind: z.literal('waits'), round: z.number().int() }),
  /** A bot keeps the seat until the facilitator gives it back. */
  z.strictObject({ kind: z.literal('held'), seat: z.number().int(), held: z.boolean() }),
  z.strictObject({ kind: z.literal('paused'), paused: z.boolean() }),
  z.strictObject({
    kind: z.literal('lengthened'),
    round: z.number().int(),
    phase: z.enum(PHASES),
    seconds: z.number().int(),
  }),
  /** Whoever sits there needs longer for this phase than it has, and asks the facilitator. */
  z.strictObject({
    kind: z.literal('needs-longer'),
    seat: z.number().int(),
    round: z.number().int(),
    phase: z.enum(PHASES),
  }),
  /** Words that the facilitator took off the screens, counted from the first of the game. */
  z.strictObject({ kind: z.literal('hid'), said: z.array(z.number().int()) }),
  z.strictObject({ kind: z.literal('began'), rules: z.number().int(), opening: Opening }),
  /** `id` is the sender's own for the command: a repeat is known even after a restart. */
  z.strictObject({
    kind: z.literal('did'),
    by: Actor,
    command: z.union([SeatCommand, SystemCommand]),
    id: z.string().nullable(),
  }),
  /** What a person keeps here for themselves after the game, and what of it others may see. */
  z.strictObject({
    kind: z.literal('confided'),
    seat: z.number().int(),
    remembered: Remembered.nullable(),
    consent: Consent,
  }),
  /** It can't go on by the rules of now: its people play on at another table, which has this code. */
  z.strictObject({ kind: z.literal('went-on'), code: z.string() }),
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
export type StoredLine = z.infer<typeof StoredLine>;

/** Are these the lines of a session, and not of a table? */
export const isSession = ([first]: readonly unknown[]): boolean =>
  typeof first === 'object' && first !== null && 'kind' in first && first.kind === 'session';

/** Where records are kept. A code is a table's or a session's, never both. */
export interface Storage {
  /**
   * Adds lines behind those that a table has. When the promise resolves they survive a power cut,
   * all of them; when it rejects none of them was kept.
   * @param at how many lines the table has; refused where that is no longer so, and where it was deleted
   */
  append(code: string, at: number, lines: readonly (StoredLine | SessionLine)[]): Promise<void>;
  /** All lines of a table, in order; empty where there is no such table. Rejects with DamagedRecord. */
  read(code: string): Promise<readonly StoredLine[]>;
  /** When each line of a table or session was written, in milliseconds since 1970, in order. */
  written(code: string): Promise<readonly number[]>;
  /** All lines of a session, in order; empty where there is no such session. Rejects as above. */
  readSession(code: string): Promise<readonly SessionLine[]>;
  /** Every record that can't be read, found by looking through all of them. */
  damaged(): Promise<readonly DamagedRecord[]>;
  /** Deletes what is kept under these codes, for good. */
  forget(codes: readonly string[]): Promise<void>;
  /**
   * Codes of tables and sessions to which nothing was added since a moment.
   * @param before milliseconds since 1970
   */
  untouched(before: number): Promise<readonly string[]>;
  /** When the newest line of all was written, in milliseconds since 1970; null where there is none. */
  newest(): Promise<number | null>;
  /** What was worked out once and is nobody's, under a name; null where nothing is. */
  finding(name: string): Promise<string | null>;
  /** Keeps such a thing, in place of what had its name. The oldest go where there are too many. */
  keepFinding(name: string, body: string): Promise<void>;
  /** A list of codes that the server keeps for itself; empty where none stands there. */
  codeDates(list: CodeList): Promise<CodeDates>;
  /** Keeps such a list, in place of what it held. It stays however much else is kept. */
  keepCodeDates(list: CodeList, dates: CodeDates): Promise<void>;
  /** What was kept under a name of what a wish was answered with; null where nothing is. */
  answer(name: string): Promise<string | null>;
  /** Keeps such an answer for `ANSWERS_KEPT`. The oldest go where there are too many. */
  keepAnswer(name: string, body: string): Promise<void>;
  /** Writes what waits, then closes. */
  close(): Promise<void>;
}

/** Most findings that are kept: each may take some hundred kilobytes. */
export const MOST_FINDINGS = 200;

/** Milliseconds for which the answer to a wish is kept. */
export const ANSWERS_KEPT = 3_600_000;
/** Most answers that are. */
export const MOST_ANSWERS_KEPT = 5000;

/** Storage that can't be used, with a sentence for whoever started the server. */
export class StorageTrouble extends Error {}

/** A record that is there and can't be played on: what it holds is kept. */
export class UnreadableRecord extends Error {}

/** The record can't be reached just now. Nothing is wrong with it: whoever asks later finds it. */
export class RecordAway extends Error {}
