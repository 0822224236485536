import { z } from 'zod';
import { Character, SeatCommand } from '../command.ts';
import type { DebriefPosition } from '../debrief/debriefPosition.ts';
import type { AskedHere } from '../debrief/questionAsking.ts';
import type { Seat } from '../ids.ts';
import type { NamedTable } from '../namedTable.ts';
import type { Refusal } from '../refusal.ts';
import { Scenario } from '../scenario.ts';
import { type Titled, type Typed, type TypedIn, typedIn } from '../typed.ts';
import type { Options, Valley, View } from '../view.ts';
import { LEAST_SEATS, MOST_SEATS } from '../vocabulary.ts';
import { CODE_LENGTH, CODE_LETTERS } from './code.ts';
import { cleanNickname } from './nicknames.ts';
import type { GameManner } from './playAgain.ts';

/** What browser and server say to each other: HTTP bodies, socket messages, and the whole screen. */

/** The shape of a table's or a session's code. */
export const Code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`));

/** Longest text from which a nickname is read. */
const MOST_TYPED = 100;

/**
 * A nickname as it is typed, brought to its plain form. Nobody has to give one, but one of which there
 * is nothing to see is none.
 */
export const Nickname = z
  .string()
  .max(MOST_TYPED)
  .refine((typed) => typed.trim() === '' || cleanNickname(typed) !== '', {
    message: 'has nothing in it that can be seen',
  })
  .transform(cleanNickname);

/** POST /api/tables */
export const CreateTable = z.strictObject({
  /** The id of a scenario that ships with the game, or a whole one. */
  scenario: z.union([z.string().max(40), Scenario]),
  seats: z.number().int().min(LEAST_SEATS).max(MOST_SEATS),
  /** Rounds to play; null plays as many as the scenario says. */
  rounds: z.number().int().min(2).max(40).nullable(),
  nickname: Nickname,
  ...typedIn,
  /** Alone: starts at once with companions. Together: waits at a code. */
  alone: z.boolean(),
  /** Characters for seats that no person takes, in valley order, repeated as needed. */
  companions: z.array(Character).min(1).max(MOST_SEATS),
  /** False: each phase lasts until everyone is ready. */
  clock: z.boolean(),
  /** True: who plays alone reads of each companion what kind it is. At other tables it does nothing. */
  labelled: z.boolean().optional(),
});
export type CreateTable = z.infer<typeof CreateTable>;

/** A key that a browser makes: 128 bits or more, in letters that fit a link. */
const SeatKey = z.string().regex(/^[\w-]{22,64}$/);

/** POST /api/tables/:code/seats */
export const TakeSeat = z.strictObject({
  nickname: Nickname,
  ...typedIn,
  /** Which table of a session, where people choose. */
  table: z.number().int().min(0).max(99).optional(),
  /** The key of a seat of the same session that this browser had before: who was removed is known by it. */
  before: z.string().max(64).optional(),
  /** The key of the seat, where the browser has made one: whoever asks again with it sits there already. */
  key: SeatKey.optional(),
});
export type TakeSeat = z.infer<typeof TakeSeat>;

/** POST /api/tables/:code/again, with the seat's key as its bearer token: answered with a Ticket. */
export const TakeUp = z.strictObject({
  /** The round whose dusk the new game goes on from. */
  round: z.number().int().min(1).max(40),
});
export type TakeUp = z.infer<typeof TakeUp>;

/** Answer to all three: the key is the right to one seat, kept by the browser and by nobody else. */
export interface Ticket {
  readonly code: string;
  readonly key: string;
}

/** Answer to a person who needs longer: null where it was given, or the facilitator asked. */
export interface Longer {
  readonly refusal: Refusal | null;
}

/** Body of every HTTP refusal. */
export interface Trouble {
  readonly trouble:
    | 'malformed'
    | 'unknown-scenario'
    | 'unknown-code'
    | 'table-full'
    | 'already-started'
    | 'session-shut'
    | 'name-taken'
    | 'put-out'
    | 'too-often'
    | 'server-full'
    | 'storage'
    | 'unreadable'
    | 'unknown-key'
    | 'no-such-dusk';
  readonly details?: readonly { readonly field: string; readonly message: string }[];
}

/** A command with the sender's own id for it, so that sending twice does it once. */
export const Submit = z.strictObject({
  id: z.string().min(8).max(40),
  command: SeatCommand,
});
export type Submit = z.infer<typeof Submit>;

/** What became of a command. */
export interface Answer {
  readonly id: string;
  readonly refusal: Refusal | null;
}

/** Why the server ends a connection that it does not want back. */
export type Farewell = 'taken-over' | 'removed' | 'deleted' | 'abuse';

/** Someone who has sat down before the start. */
export interface LobbyPerson {
  readonly seat: Seat;
  readonly nickname: string;
  readonly here: boolean;
}

/** The language in which a person's nickname was typed. */
export interface NameTongue {
  readonly seat: Seat;
  readonly language: string;
}

/** A companion, and the seat that is its own. */
export interface LobbyCompanion {
  readonly seat: Seat;
  /** Index into the list of names for companions. */
  readonly companion: number;
  /** Null where a facilitator leads: that is theirs to know. */
  readonly character: Character | null;
}

/** Seconds of a phase, on the server's clock. */
export interface ClockView {
  /** 0 where the phase has no time limit. */
  readonly seconds: number;
  /** Milliseconds left when the snapshot was made. */
  readonly left: number;
  readonly paused: boolean;
}

/** A range over many runs: least, lower quarter, middle, upper quarter, most. */
export type Spread = readonly [number, number, number, number, number];

/** What the valley came to when it lived on after the last round. */
export interface Afterwards {
  readonly rounds: number;
  readonly runs: number;
  /** By round, in units. */
  readonly stock: readonly Spread[];
  readonly capacity: readonly Spread[];
  /** Mean baskets a homestead and round. */
  readonly baskets: readonly Spread[];
  /** Vitality at the end, by seat. */
  readonly vitality: readonly Spread[];
}

/** Everything a screen is drawn from. */
export interface Screen {
  readonly stage: 'lobby' | 'playing' | 'over';
  readonly code: string;
  /** Where phones on the same network find this server, for the join link and its QR code. */
  readonly address: string;
  readonly seat: Seat | null;
  /** May this seat start the table? Only in the lobby, only who opened it. */
  readonly mayStart: boolean;
  readonly seats: number;
  readonly people: readonly LobbyPerson[];
  /** In which language the nicknames that all may know were typed, as far as that is known. */
  readonly tongues: readonly NameTongue[];
  /** In the lobby, those who will sit where nobody has come by the start. */
  readonly companions: readonly LobbyCompanion[];
  /** What is played here, for those who wait. */
  readonly scenario: Pick<
    Scenario,
    'title' | 'purpose' | 'watchFor' | 'language' | 'told' | 'world'
  > | null;
  readonly view: View | null;
  readonly options: Options;
  readonly clock: ClockView;
  readonly afterwards: Afterwards | null;
  /**
   * `[i][j]`: the share of i's need that would have fallen away without j at the last dusk, in
   * hundredths; null where the scenario doesn't show it.
   */
  readonly dependence: readonly (readonly number[])[] | null;
  /** The session that this table belongs to: people join by its code, not by the table's. */
  readonly session: TableSession | null;
  /** What the facilitator has to say to this screen. */
  readonly note: Note | null;
  /** The facilitator's question to this screen; null while none is open. */
  readonly asked: AskedHere | null;
  /** Why the person at this screen may not act yet. */
  readonly held: SeatHeld | null;
  /** Does the own nickname wait to be read, so that others don't see it yet? */
  readonly unread: boolean;
  /** Where the facilitator's debrief looks; null while nobody leads one. */
  readonly talk: TableTalk | null;
  /** A debrief was led, and is over. */
  readonly talked: boolean;
  /** This table is done with its dusk, and waits for the session's other tables. */
  readonly waits: boolean;
}

/** GET /api/tables/:code/debrief/valley: a valley as it ended, as everyone may know it. */
export interface ShownValley {
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
}

/** A debrief that is led, as one table follows it. */
export interface TableTalk {
  /** Is it this table's game that is looked at? Else only part, dusk and sight are for here. */
  readonly here: boolean;
  readonly gaze: DebriefPosition;
  /** Another one whenever people here opened more or less of their own: ask again. */
  readonly opened: string;
  /** The closing question in the facilitator's words; null where it is the game's own. */
  readonly closing: Typed | null;
  /** The table whose game is looked at; people of others see it too where `code` is given. */
  readonly shown: NamedTable & { readonly code: string | null };
}

/** The session that a table belongs to. */
export interface TableSession extends NamedTable, Titled {
  /** Which of the session's games this table is of, from 1. */
  readonly game: number;
  /** How it was begun; null for the first. */
  readonly manner: GameManner | null;
  /** Nothing here is meant: a facilitator tries things out. */
  readonly rehearsal: boolean;
  /** Nobody else may join: who waits here is not told to bring others. */
  readonly shut: boolean;
  readonly code: string;
  /** In which pages begin where their person has chosen none; null: each browser's own. */
  readonly language: string | null;
  /** How many tables the session has. */
  readonly tables: number;
}

/** What the facilitator has to say. */
export interface Note extends TypedIn {
  readonly n: number;
  readonly text: string;
  readonly question: boolean;
}

/** The seat is this person's from the next dawn, or the facilitator gave it to a bot for a while. */
export type SeatHeld = 'dawn' | 'lead';

/** What the server sends beside the mirrored state: SeenEvents, packed for one connection. */
export type ToldEvents = string;
