import { z } from 'zod';
import { Character } from '../command.ts';
import { PARTS } from '../debrief/debriefParts.ts';
import { type DebriefPosition, SIGHTS_OF_PAST } from '../debrief/debriefPosition.ts';
import { ASK_ACTS, type AskedOnWall, type Asking } from '../debrief/questionAsking.ts';
import { Seat } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { Scenario } from '../scenario.ts';
import { type GameManner, PlayAgain } from './playAgain.ts';
import { SightWish } from './sightWish.ts';
import { type ClockView, Nickname, type Note, type SeatHeld, type Ticket } from './wire.ts';

/**
 * A session: one facilitator, one code for people to come by, and tables that are tables like any
 * other. What the pages of the facilitator and of the projector, and the server, say to each other.
 */

/** Longest title of a session, in UTF-16 units. */
export const TITLE_LIMIT = 60;
/** Longest message from the facilitator, in UTF-16 units. */
export const NOTE_LIMIT = 300;
/** Most tables of one session. */
export const MOST_TABLES = 40;

/** How people who come by the session's code find a table. */
export const PLACINGS = ['choose', 'lot', 'even'] as const;
export type Placing = (typeof PLACINGS)[number];

/** What becomes of seats that nobody took when a table starts. */
export const EMPTIES = ['bots', 'leave-out'] as const;
export type Empty = (typeof EMPTIES)[number];

/** How long phases last beside what the scenario says; with `none`, until everyone is ready or the facilitator ends them. */
export const PACES = ['as-written', 'longer', 'shorter', 'none'] as const;
export type SessionPace = (typeof PACES)[number];

export { SightWish };

/** Longest name of a table, in UTF-16 units. */
export const TABLE_NAME_LIMIT = 24;

/** One table as it is wished for. */
const wishedTable = <S extends z.ZodType>(scenario: S) =>
  z.strictObject({
    scenario,
    seats: z.number().int().min(3).max(16),
    /** What the facilitator calls it; left out or empty, the game has a name for it. */
    name: z.string().trim().max(TABLE_NAME_LIMIT).optional(),
  });

/** How all tables of a session are played. */
const SETTLED = {
  placing: z.enum(PLACINGS),
  empty: z.enum(EMPTIES),
  /** Left out: as in the scenario. */
  sight: SightWish.optional(),
  /** Null: as in the scenario. */
  words: z.enum(['free', 'phrases', 'none']).nullable(),
  /** Rounds to play; null plays as many as the scenario says. */
  rounds: z.number().int().min(2).max(40).nullable(),
  pace: z.enum(PACES),
  /** Characters for seats that no person takes, in valley order, repeated as needed. */
  companions: z.array(Character).min(1).max(16),
};

/** How fast the tables of a rehearsal go by themselves. */
export const REHEARSAL_PACES = ['calm', 'quick'] as const;
export type RehearsalPace = (typeof REHEARSAL_PACES)[number];

/** POST /api/sessions */
export const CreateSession = z.strictObject({
  title: z.string().trim().min(1).max(TITLE_LIMIT),
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

/** One table of a session, for someone who is about to sit down. */
export interface TableChoice {
  /** 0 … tables−1, in the order they were asked for. */
  readonly table: number;
  /** What the facilitator calls it; empty where the game's own name is used. */
  readonly name: string;
  readonly scenario: string;
  readonly seats: number;
  readonly people: number;
  /** False where no seat is free, neither now nor at the next dawn. */
  readonly open: boolean;
}

/** GET /api/codes/:code: what a code opens. */
export type CodeOpens =
  | { readonly kind: 'table' }
  | {
      readonly kind: 'session';
      readonly title: string;
      readonly stage: SessionStage;
      readonly placing: Placing;
      /** Nobody else may join. */
      readonly shut: boolean;
      readonly tables: readonly TableChoice[];
      /** Where phones find this server. */
      readonly address: string;
      /** Names on the roster that nobody has taken; empty where there is none. */
      readonly names: readonly string[];
    };

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
export interface SessionSummary {
  readonly code: string;
  readonly title: string;
  readonly stage: SessionStage;
  /** When it was opened, in milliseconds since 1970. */
  readonly opened: number;
  readonly scenarios: readonly string[];
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
  readonly tables: readonly {
    /** The id of the scenario; one that a person wrote has its own. */
    readonly scenario: string;
    readonly title: string;
    readonly seats: number;
    readonly name: string;
  }[];
}

/** Most people on a roster. */
export const MOST_ROSTERED = 300;

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

/** The facilitator's acts. */

const Table = z
  .number()
  .int()
  .min(0)
  .max(MOST_TABLES - 1);
/** Which of a session's tables an act is for. */
export const Tables = z.union([z.literal('all'), z.array(Table).min(1).max(MOST_TABLES)]);
export type Tables = z.infer<typeof Tables>;

/** Whom a message is for: everyone (and the projector), one table, or one seat. */
export const Audience = z.union([
  z.literal('all'),
  z.strictObject({ table: Table, seat: Seat.nullable() }),
]);
export type Audience = z.infer<typeof Audience>;

/** Whose link can be made anew, where somebody has it who should not. */
export const RENEWABLE = ['lead', 'projector'] as const;
export type Renewable = (typeof RENEWABLE)[number];

/** Whose game people of other tables look at while one table's is talked about. */
export const OTHERS_SEE = ['own', 'shown'] as const;

/** How a session is led; it may be changed at any time. */
export const Arrangement = z.strictObject({
  /** What people open of their own words waits at the facilitator's desk until it is let through. */
  readFirst: z.boolean(),
  /** What people of other tables see of a talk: their own game, or the one that is shown. */
  others: z.enum(OTHERS_SEE),
  /** Nobody else may join. */
  shut: z.boolean(),
  /** A table that is done with its dusk waits there until all are. */
  inStep: z.boolean(),
  /** The address of this server that people are told; null for the likeliest. */
  address: z.string().max(200).nullable(),
});
export type Arrangement = z.infer<typeof Arrangement>;

/** How a session is led until the facilitator says otherwise: nothing unread is on a screen for all. */
export const FIRST_ARRANGEMENT: Arrangement = {
  readFirst: true,
  others: 'own',
  shut: false,
  inStep: false,
  address: null,
};

/** Whether a word that was opened to the group waits to be read, is on screens, or on none any more. */
export const WORD_STATES = ['waits', 'shown', 'hidden'] as const;
export type WordState = (typeof WORD_STATES)[number];

/** A word that someone opened to the group, without its writer. */
export interface WordGlance {
  readonly id: string;
  readonly text: string;
  readonly state: WordState;
}

/** What may be laid over a field, or stand in its place, on the projector. */
const LENSES = ['field', 'dependence', 'flows', 'spring', 'livelihoods'] as const;
export type Lens = (typeof LENSES)[number];

/**
 * What the projector shows once tables play; before, it shows who is arriving. `turns` shows one
 * table after the other, `note` the open message alone, `nothing` a dark field, `debrief` the talk
 * where it looks.
 */
export const Showing = z.strictObject({
  what: z.enum(['table', 'turns', 'side-by-side', 'note', 'nothing', 'debrief']),
  /** For `table`. */
  table: Table,
  lens: z.enum(LENSES),
});
export type Showing = z.infer<typeof Showing>;

/** Most things chosen at once in a part of a debrief, and the longest name of one. */
const MOST_PICKS = 40;
const PICK_LENGTH = 120;

/** A gaze as it comes over a line. */
const GazeShape: z.ZodType<DebriefPosition> = z.strictObject({
  part: z.enum(PARTS),
  dusk: z.number().int().min(0).max(40),
  step: z.number().int().min(0).max(100_000).nullable(),
  sight: z.enum(SIGHTS_OF_PAST),
  followed: Seat.nullable(),
  picks: z
    .record(z.string().max(PICK_LENGTH), z.string().max(PICK_LENGTH))
    .refine((picks) => Object.keys(picks).length <= MOST_PICKS),
});

/**
 * A debrief that the facilitator leads: the table whose game it looks at, and where. Screens that
 * follow look there too; people of other tables at the same part and dusk of their own game.
 */
export const Talk = z.strictObject({ table: Table, gaze: GazeShape });
export type Talk = z.infer<typeof Talk>;

const act = <T extends string>(name: T) => z.literal(name);

/**
 * What a facilitator may do. Acts with `tables` are done at each table where they can be; they are
 * refused where they can be done at none.
 */
export const LeadAct = z.discriminatedUnion('act', [
  z.strictObject({ act: act('start'), tables: Tables }),
  z.strictObject({ act: act('pause'), tables: Tables }),
  z.strictObject({ act: act('go-on'), tables: Tables }),
  z.strictObject({
    act: act('add-time'),
    tables: Tables,
    seconds: z.number().int().min(10).max(600),
  }),
  z.strictObject({ act: act('end-phase'), tables: Tables }),
  /** The game ends after `ahead` more rounds than this one: 0 makes this round the last. */
  z.strictObject({
    act: act('last-round'),
    tables: Tables,
    ahead: z.number().int().min(0).max(39),
  }),
  /** This round is finished at once, and is the last. */
  z.strictObject({ act: act('end-game'), tables: Tables }),
  z.strictObject({ act: act('sight'), tables: Tables, sight: SightWish }),
  z.strictObject({ act: act('words'), tables: Tables, words: z.enum(['free', 'phrases', 'none']) }),

  z.strictObject({
    act: act('message'),
    to: Audience,
    text: z.string().trim().min(1).max(NOTE_LIMIT),
    question: z.boolean(),
  }),
  z.strictObject({ act: act('take-down'), note: z.number().int().min(0) }),
  z.strictObject({ act: act('show'), showing: Showing }),
  /**
   * Turns the debrief's gaze, of a table that is over. The first one begins the talk, and shows it
   * on the projector. May come several times a second.
   */
  z.strictObject({ act: act('look'), ...Talk.shape }),
  z.strictObject({ act: act('arrange'), change: Arrangement.partial() }),
  /** Lets words that people opened be seen, or takes them off every screen. */
  z.strictObject({
    act: act('let-words'),
    words: z.array(z.string().max(20)).min(1).max(200),
    to: z.enum(WORD_STATES),
  }),
  /** One more game with the same people, at every table; the talk about the last one ends. */
  z.strictObject({ act: act('play-again'), ...PlayAgain.shape }),
  /** The talk is over: everyone looks for themselves again. */
  z.strictObject({ act: act('end-talk') }),
  ...ASK_ACTS,

  /** A bot keeps the seat until `to-person`, also while its person is there. */
  z.strictObject({ act: act('to-bot'), table: Table, seat: Seat }),
  z.strictObject({ act: act('to-person'), table: Table, seat: Seat }),
  z.strictObject({
    act: act('rename'),
    table: Table,
    seat: Seat,
    nickname: Nickname.refine((name) => name !== '', { message: 'has nothing in it' }),
  }),
  /** The person's name is on no screen any more, and their place stands for them; until `rename`. */
  z.strictObject({ act: act('hide-name'), table: Table, seat: Seat }),
  /** The person's link no longer opens the seat; a bot keeps it where the game has begun. */
  z.strictObject({ act: act('remove'), table: Table, seat: Seat }),
  /**
   * Before the start, at once, with a seat more where all are taken; in play a person leaves their seat
   * to a companion and has one at the other table from its next dawn.
   */
  z.strictObject({ act: act('move'), table: Table, seat: Seat, to: Table }),
  /** Before either table starts: two people change seats, also where all seats are taken. */
  z.strictObject({ act: act('swap'), table: Table, seat: Seat, to: Table, with: Seat }),
  /** Before the start: one seat more at a table, as far as its valley has room. */
  z.strictObject({ act: act('add-seat'), table: Table }),
  /** Until a table starts: everything that was chosen is chosen anew, and people stay seated. */
  z.strictObject({ act: act('set-up'), ...SetUp.shape }),
  /** Everyone at a table that has not started draws a seat, at any of them. */
  z.strictObject({ act: act('lot') }),
  /** Who is awaited: people then pick their name. An empty one takes the roster away. */
  z.strictObject({ act: act('roster'), people: z.array(Rostered).max(MOST_ROSTERED) }),
  /** Someone who was removed may come in again. */
  z.strictObject({ act: act('let-in'), out: z.number().int().min(0) }),
  /** Answered with a ticket that opens the desk to someone who helps; one given before opens no more. */
  z.strictObject({ act: act('invite-helper') }),
  /** Takes the free words of a seat off every screen; `said` are their numbers, see `SaidGlance`. */
  z.strictObject({
    act: act('hide'),
    table: Table,
    said: z.array(z.number().int().min(0)).min(1).max(50),
  }),
  /** Answered with a ticket that opens the seat on another device, and no longer on the one before. */
  z.strictObject({ act: act('rejoin'), table: Table, seat: Seat }),
  /** Makes the facilitator's or the projector's link anew: the one before opens nothing any more. */
  z.strictObject({ act: act('renew-link'), right: z.enum(RENEWABLE) }),
  /** Deletes the session with its tables, for good. */
  z.strictObject({ act: act('delete') }),
]);
export type LeadAct = z.infer<typeof LeadAct>;
export type LeadActName = LeadAct['act'];

/** An act with the sender's own id for it, so that its answer finds its way. */
export const SubmitAct = z.strictObject({ id: z.string().min(8).max(40), act: LeadAct });
export type SubmitAct = z.infer<typeof SubmitAct>;

/** What became of a facilitator's act. */
export interface LeadAnswer {
  readonly id: string;
  readonly refusal: Refusal | null;
  /**
   * Answer to `rejoin`, for the link `/t/CODE#KEY`; to `invite-helper`, for `/lead/CODE#KEY`; to
   * `renew-link`, with the new key.
   */
  readonly ticket?: Ticket;
}

/** What facilitator and projector see. */

/** How far a session's table is. */
export type SessionStage = 'lobby' | 'playing' | 'over';

/** A message that is up, with whom it is for. */
export interface OpenNote extends Note {
  readonly to: Audience;
}

/** One seat of a table, as the desk and the projector see it. */
export interface SeatGlance {
  readonly seat: Seat;
  /** Index into the list of place names; −1 before the start. */
  readonly place: number;
  /** `free`: nobody has taken it yet. */
  readonly keeper: 'person' | 'bot' | 'free';
  /** Does a person hold the key to this seat, even where a bot keeps it now? */
  readonly person: boolean;
  readonly here: boolean;
  /** Milliseconds since the person was last here, when this was sent; 0 where here, or never. */
  readonly away: number;
  readonly ready: boolean;
  readonly held: SeatHeld | null;
  readonly vitality: number;
  readonly baskets: number;
  /** The projector knows it only while people arrive. */
  readonly nickname: string;
  /** The facilitator's only: index of the name of the companion that lives here; null where a person does. */
  readonly companion: number | null;
  /**
   * The facilitator's only. Nothing moved to or from here for three rounds while it did elsewhere; of
   * a game that is over, in any three.
   */
  readonly apart: boolean;
  /** The facilitator's only. Most of the presses, cuts and closings fell here, or words were hidden. */
  readonly harshlyMet: boolean;
}

/** Free words that were said at a table, for the facilitator to hide. */
export interface SaidGlance {
  readonly said: number;
  readonly round: number;
  readonly from: Seat;
  /** Null: to all. */
  readonly to: Seat | null;
  readonly text: string;
  readonly hidden: boolean;
}

/** One table of a session, as the desk and the projector see it. */
export interface TableGlance {
  readonly table: number;
  /** What the facilitator calls it; empty where the game's own name is used. */
  readonly name: string;
  /** Opens the table's own room beside a session's key: `connect(store, {code, key})`. */
  readonly code: string;
  readonly scenario: string;
  readonly stage: SessionStage;
  readonly round: number;
  readonly lastRound: number;
  readonly phase: 'morning' | 'day' | 'dusk' | 'end';
  /** `left` as it was when this was sent. Paused is the facilitator's doing. */
  readonly clock: ClockView;
  /** True while nobody at all is at the table: its time stands still. */
  readonly deserted: boolean;
  /** Done with its dusk, and waiting for the other tables. */
  readonly waits: boolean;
  readonly words: 'free' | 'phrases' | 'none';
  /** What players see, as the scenario or the facilitator last said. */
  readonly sight: Required<SightWish>;
  readonly seats: readonly SeatGlance[];
  /** Of the spring, whole units as of the last dusk. */
  readonly stock: number;
  readonly capacity: number;
  readonly firstCapacity: number;
  readonly redLine: number;
  readonly drought: boolean;
  readonly droughtNext: boolean;
  /**
   * The facilitator's only: units that can be drawn this round in all and leave the spring no lower
   * at dusk than it is now, with as many tending hands as last time. Null before the start.
   */
  readonly drawable: number | null;
  /** How many have answered before any picture. */
  readonly answered: number;
  /** Another one whenever people opened more or less of their own to the others: ask again. */
  readonly opened: string;
  /** The facilitator's only: words that people opened to the group before any picture. */
  readonly opening: readonly WordGlance[];
  /** The facilitator's only: the last free words, oldest first. */
  readonly said: readonly SaidGlance[];
}

/** A table of one of the session's earlier games. */
export interface PastTable {
  readonly table: number;
  readonly code: string;
  readonly scenario: string;
  readonly stage: SessionStage;
}

/** What a session's key opens: the desk, the desk of someone who helps there, or the projector. */
export const SESSION_RIGHTS = ['lead', 'help', 'projector'] as const;
export type SessionRight = (typeof SESSION_RIGHTS)[number];

/** Everything that the page of the facilitator or of the projector is drawn from. */
export interface SessionScreen {
  readonly right: SessionRight;
  readonly code: string;
  readonly title: string;
  /** Where phones find this server, for the join link and its QR code. */
  readonly address: string;
  /** The facilitator's only: where else it may be found, and whether another machine has come that way. */
  readonly addresses: readonly { readonly address: string; readonly tried: boolean }[];
  readonly stage: SessionStage;
  readonly placing: Placing;
  readonly empty: Empty;
  readonly pace: SessionPace;
  /** Companions play by themselves, and it is gone after a day. */
  readonly rehearsal: boolean;
  readonly arranged: Arrangement;
  /** Which of the session's games is played or talked about, from 1. */
  readonly game: number;
  /** How it was begun; null for the first. */
  readonly manner: GameManner | null;
  /** The facilitator's only: how many found no seat since one was last free. */
  readonly turnedAway: number;
  /** The facilitator's only: the session as it was last wished for; null once a table has started. */
  readonly setUp: SetUpNow | null;
  /** The facilitator's only: who is awaited. */
  readonly roster: readonly Rostered[];
  /** The facilitator's only: who was removed, and may not walk in again. */
  readonly putOut: readonly PutOut[];
  /** The facilitator's only: codes of the tables of games before, in their order. */
  readonly before: readonly (readonly PastTable[])[];
  readonly tables: readonly TableGlance[];
  readonly showing: Showing;
  /** The debrief that is led; null before it began and after it ended. */
  readonly talk: Talk | null;
  /** The facilitator's only, while a debrief is led: its questions, and what people answer. */
  readonly asking: Asking | null;
  /** The closing question in the facilitator's words; null where it is the game's own. */
  readonly closing: string | null;
  /** The question that stands on the projector; null for none. */
  readonly asked: AskedOnWall | null;
  /** Messages that are up; to the projector, only those that are for all. */
  readonly notes: readonly OpenNote[];
  /** Milliseconds since the first table started, when this was sent; null before. */
  readonly elapsed: number | null;
  /** Minutes of play to plan for, of the longest table. */
  readonly planned: number;
  /** The projector's key: the facilitator's only, else empty. */
  readonly projector: string;
}

/** What goes over the line: the whole at first, then what changed. */
export interface SessionNews {
  readonly head?: Omit<SessionScreen, 'tables'>;
  readonly tables: readonly TableGlance[];
}
