import { z } from 'zod';
import { Character } from '../command.ts';
import { LANGUAGE_NAME } from '../languages.ts';
import type { NamedTable, TableName } from '../namedTable.ts';
import { Scenario } from '../scenario.ts';
import type { ScenarioText } from '../scenarioText.ts';
import { type Titled, typedIn } from '../typed.ts';
import { LEAST_SEATS, MOST_SEATS, WORDS } from '../vocabulary.ts';
import {
  EMPTIES,
  MOST_TABLES,
  PACES,
  PLACINGS,
  type Placing,
  REHEARSAL_PACES,
  TABLE_NAME_LIMIT,
  TITLE_LIMIT,
} from './sessionLimits.ts';
import { SightWish } from './sightWish.ts';
import { Nickname } from './wire.ts';

/**
 * A session as it is opened: one facilitator, one code for people to come by, and tables that are
 * tables like any other; what is asked for, and how it is answered and found again.
 */

/** One table as it is wished for. */
const wishedTable = <S extends z.ZodType>(scenario: S) =>
  z.strictObject({
    scenario,
    seats: z.number().int().min(LEAST_SEATS).max(MOST_SEATS),
    /** What the facilitator calls it; left out or empty, the game has a name for it. */
    name: z.string().trim().max(TABLE_NAME_LIMIT).optional(),
    nameLanguage: typedIn.language,
  });

/** How all tables of a session are played. */
const SETTLED = {
  placing: z.enum(PLACINGS),
  empty: z.enum(EMPTIES),
  /** Left out: as in the scenario. */
  sight: SightWish.optional(),
  /** Null: as in the scenario. */
  words: z.enum(WORDS).nullable(),
  /** Rounds to play; null plays as many as the scenario says. */
  rounds: z.number().int().min(2).max(40).nullable(),
  pace: z.enum(PACES),
  /** In which pages begin where their person has chosen none; null, or left out: each browser's own. */
  language: z.string().regex(LANGUAGE_NAME).nullable().optional(),
  /** Characters for seats that no person takes, in valley order, repeated as needed. */
  companions: z.array(Character).min(1).max(MOST_SEATS),
};

/** POST /api/sessions */
export const CreateSession = z.strictObject({
  title: z.string().trim().min(1).max(TITLE_LIMIT),
  titleLanguage: typedIn.language,
  tables: z
    /** The id of a scenario that ships with the game, or a whole one. */
    .array(wishedTable(z.union([z.string().max(40), Scenario])))
    .min(1)
    .max(MOST_TABLES),
  ...SETTLED,
  /** A rehearsal: companions play by themselves, and it is gone after a day. */
  rehearsal: z.enum(REHEARSAL_PACES).optional(),
});
export type CreateSession = z.infer<typeof CreateSession>;

/** Answer: one code to tell everyone, and two keys that each hold one right. */
export interface SessionTicket {
  /** Opens `/j/CODE` to anyone. */
  readonly code: string;
  /** Opens `/lead/CODE#KEY`: everything a facilitator may do. Secret. */
  readonly lead: string;
  /** Opens `/screen/CODE#KEY`: what is public, to look at. */
  readonly projector: string;
}

/** How far a session's table is. */
export type SessionStage = 'lobby' | 'playing' | 'over';

/** One table of a session, for someone who is about to sit down. */
export interface TableChoice extends NamedTable {
  readonly scenario: ScenarioText;
  readonly seats: number;
  readonly people: number;
  /** False where no seat is free, neither now nor at the next dawn. */
  readonly open: boolean;
}

/** GET /api/codes/:code: what a code opens. */
export type CodeOpens =
  | { readonly kind: 'table' }
  | (Titled & {
      readonly kind: 'session';
      readonly stage: SessionStage;
      readonly placing: Placing;
      /** In which pages begin where their person has chosen none; null: each browser's own. */
      readonly language: string | null;
      /** Nobody else may join. */
      readonly shut: boolean;
      readonly tables: readonly TableChoice[];
      /** Where phones find this server. */
      readonly address: string;
      /** Names on the roster that nobody has taken; empty where there is none. */
      readonly names: readonly string[];
    });

/** POST /api/sessions/mine: which of these links still lead somewhere. */
export const MySessions = z.strictObject({
  links: z.array(z.strictObject({ code: z.string().max(12), key: z.string().max(64) })).max(50),
});
export type MySessions = z.infer<typeof MySessions>;

/** Answer to MySessions. */
export interface OwnSessions {
  /** The newest first. */
  readonly sessions: readonly SessionSummary[];
  /** Links that open nothing any more, and never will. */
  readonly dead: MySessions['links'];
}

/** Answer: one for each facilitator's link that is right, the newest first. */
export interface SessionSummary extends Titled {
  readonly code: string;
  readonly stage: SessionStage;
  /** When it was opened, in milliseconds since 1970. */
  readonly opened: number;
  readonly scenarios: readonly ScenarioText[];
  readonly tables: number;
  readonly people: number;
}

/** What a session is to be, asked for once more before it starts. */
export const SetUp = z.strictObject({
  tables: z
    /** Null: what is played there now; at a table that is added, what the first one plays. */
    .array(wishedTable(z.union([z.string().max(40), Scenario]).nullable()))
    .min(1)
    .max(MOST_TABLES),
  ...SETTLED,
});
export type SetUp = z.infer<typeof SetUp>;

/** A session as it was last wished for. */
export interface SetUpNow extends Omit<SetUp, 'tables'> {
  readonly tables: readonly (TableName & {
    /** The id of the scenario; one that a person wrote has its own. */
    readonly scenario: string;
    readonly title: ScenarioText;
    readonly seats: number;
  })[];
}

/** Someone who is awaited, and at which table; null where that is open. */
export const Rostered = z.strictObject({
  name: Nickname.refine((name) => name !== '', { message: 'has nothing in it' }),
  table: z
    .number()
    .int()
    .min(0)
    .max(MOST_TABLES - 1)
    .nullable(),
});
export type Rostered = z.infer<typeof Rostered>;

/** Someone who was taken out of their seat, and stays out until they are let in again. */
export interface PutOut {
  readonly n: number;
  readonly nickname: string;
  /** They have asked to come in again since. */
  readonly knocks: boolean;
}
