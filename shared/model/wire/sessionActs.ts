import { z } from 'zod';
import { PARTS } from '../debrief/debriefParts.ts';
import { type DebriefPosition, SIGHTS_OF_PAST } from '../debrief/debriefPosition.ts';
import { ASK_ACTS } from '../debrief/questionAsking.ts';
import { Seat } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { typedIn } from '../typed.ts';
import { WORDS } from '../vocabulary.ts';
import { PlayAgain } from './playAgain.ts';
import { MOST_LET, MOST_ROSTERED, MOST_TABLES, NOTE_LIMIT, OTHERS_SEE } from './sessionLimits.ts';
import { Rostered, SetUp } from './sessionOpening.ts';
import { SightWish } from './sightWish.ts';
import { Nickname, type Ticket } from './wire.ts';

/** What whoever leads a session can do, as it goes over the line, and how it is answered. */

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
  z.strictObject({
    /** Number of the table, from 0. */
    table: Table,
    /** The one person there; null for the whole table. */
    seat: Seat.nullable(),
  }),
]);
export type Audience = z.infer<typeof Audience>;

/** Whose link can be made anew, where somebody has it who should not. */
export const RENEWABLE = ['lead', 'projector'] as const;
export type Renewable = (typeof RENEWABLE)[number];

/** How a session is led; it may be changed at any time. */
export const Arrangement = z.strictObject({
  /** Nicknames, and what people open of their own words, wait at the facilitator's desk until they are let through. */
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

/**
 * How a session is led until the facilitator says otherwise: nothing unread is on a screen for all, and a talk is
 * one talk: what is asked, and what stands on phones, is of the game on the projector.
 */
export const FIRST_ARRANGEMENT: Arrangement = {
  readFirst: true,
  others: 'shown',
  shut: false,
  inStep: false,
  address: null,
};

/** Whether a word that was opened to the group waits to be read, is on screens, or on none any more. */
export const WORD_STATES = ['waits', 'shown', 'hidden'] as const;
export type WordState = (typeof WORD_STATES)[number];

/** A word that someone opened to the group, without its writer. */
export interface WordGlance {
  /** By which `let-words` means it. */
  readonly id: string;
  /** What was written. */
  readonly text: string;
  /** Where it stands now. */
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
  /** What of all this is shown. */
  what: z.enum(['table', 'turns', 'side-by-side', 'note', 'nothing', 'debrief']),
  /** For `table`: its number, from 0. */
  table: Table,
  /** For `table`: what lies over its field. */
  lens: z.enum(LENSES),
});
export type Showing = z.infer<typeof Showing>;

/** Most things chosen at once in a part of a debrief, and the longest name of one. */
const MOST_PICKS = 40;
const PICK_LENGTH = 120;

/** A gaze as it comes over a line. */
const GazeShape: z.ZodType<DebriefPosition> = z.strictObject({
  /** Which part of the debrief. */
  part: z.enum(PARTS),
  /** The round whose dusk is looked at; 0 is the first morning. */
  dusk: z.number().int().min(0).max(40),
  /** How many events after that dusk have happened; null for the dusk itself. */
  step: z.number().int().min(0).max(100_000).nullable(),
  /** What was known then, or what is known now. */
  sight: z.enum(SIGHTS_OF_PAST),
  /** The homestead that is followed; null for nobody. */
  followed: Seat.nullable(),
  /** What else is chosen in the part, by the name that the part gives it. */
  picks: z
    .record(z.string().max(PICK_LENGTH), z.string().max(PICK_LENGTH))
    .refine((picks) => Object.keys(picks).length <= MOST_PICKS),
});

/**
 * A debrief that the facilitator leads: the table whose game it looks at, and where. Screens that
 * follow look there too; people of other tables at the same part and dusk of their own game.
 */
export const Talk = z.strictObject({
  /** Number of the table whose game it is, from 0. */
  table: Table,
  /** Where it looks in that game. */
  gaze: GazeShape,
});
export type Talk = z.infer<typeof Talk>;

const act = <T extends string>(name: T) => z.literal(name);

/** Where an act is done that goes for whole tables. */
const atTables = {
  /** Numbers of the tables, from 0, or all of them. */
  tables: Tables,
};

/** Where an act is done that goes for one seat. */
const atSeat = {
  /** Number of the table, from 0. */
  table: Table,
  /** The seat there. */
  seat: Seat,
};

/**
 * What a facilitator may do. Acts with `tables` are done at each table where they can be; they are
 * refused where they can be done at none.
 */
export const LeadAct = z.discriminatedUnion('act', [
  z.strictObject({ act: act('start'), ...atTables }),
  z.strictObject({ act: act('pause'), ...atTables }),
  z.strictObject({ act: act('go-on'), ...atTables }),
  z.strictObject({
    act: act('add-time'),
    ...atTables,
    /** Whole seconds by which the phase that runs grows longer. */
    seconds: z.number().int().min(10).max(600),
  }),
  z.strictObject({ act: act('end-phase'), ...atTables }),
  /** The game ends after `ahead` more rounds than this one: 0 makes this round the last. */
  z.strictObject({
    act: act('last-round'),
    ...atTables,
    /** Whole rounds. */
    ahead: z.number().int().min(0).max(39),
  }),
  /** This round is finished at once, and is the last. */
  z.strictObject({ act: act('end-game'), ...atTables }),
  z.strictObject({
    act: act('sight'),
    ...atTables,
    /** What players may see from now on. */
    sight: SightWish,
  }),
  z.strictObject({
    act: act('words'),
    ...atTables,
    /** In what words players may speak from now on. */
    words: z.enum(WORDS),
  }),

  z.strictObject({
    act: act('message'),
    /** Whom it is for. */
    to: Audience,
    /** What it says, in at most NOTE_LIMIT UTF-16 units. */
    text: z.string().trim().min(1).max(NOTE_LIMIT),
    ...typedIn,
    /** It asks something: it stands there as a question. */
    question: z.boolean(),
  }),
  z.strictObject({
    act: act('take-down'),
    /** Number of the message, counted from 0 through the session. */
    note: z.number().int().min(0),
  }),
  z.strictObject({
    act: act('show'),
    /** What the projector shows from now on. */
    showing: Showing,
  }),
  /**
   * Turns the debrief's gaze, of a table that is over. The first one begins the talk, and shows it
   * on the projector. May come several times a second.
   */
  z.strictObject({ act: act('look'), ...Talk.shape }),
  z.strictObject({
    act: act('arrange'),
    /** What is otherwise from now on; what is left out stays. */
    change: Arrangement.partial(),
  }),
  /** Lets nicknames, or words that people opened, be seen, or takes such words off every screen. */
  z.strictObject({
    act: act('let-words'),
    /** Ids of names and words, as the desk has them. */
    words: z.array(z.string().max(20)).min(1).max(MOST_LET),
    /** Where they stand from now on. */
    to: z.enum(WORD_STATES),
  }),
  /** One more game with the same people, at every table; the talk about the last one ends. */
  z.strictObject({ act: act('play-again'), ...PlayAgain.shape }),
  /** The way through the talk, and how long it may take from now on: left out, its end stays as it is. */
  z.strictObject({
    act: act('pace-talk'),
    /** Null for all steps there are. */
    steps: z.array(z.enum(PARTS)).max(PARTS.length).nullable(),
    /** Whole minutes from now until the talk's end; null for as long as it takes. */
    minutes: z.number().int().min(1).max(120).nullable().optional(),
  }),
  /** The talk is over: everyone looks for themselves again. */
  z.strictObject({ act: act('end-talk') }),
  ...ASK_ACTS,

  /** A bot keeps the seat until `to-person`, also while its person is there. */
  z.strictObject({ act: act('to-bot'), ...atSeat }),
  z.strictObject({ act: act('to-person'), ...atSeat }),
  z.strictObject({
    act: act('rename'),
    ...atSeat,
    /** What the person is called from now on; never empty. */
    nickname: Nickname.refine((name) => name !== '', { message: 'has nothing in it' }),
    ...typedIn,
  }),
  /** The person's name is on no screen any more, and their place stands for them; until `rename`. */
  z.strictObject({ act: act('hide-name'), ...atSeat }),
  /** The person's link no longer opens the seat; a bot keeps it where the game has begun. */
  z.strictObject({ act: act('remove'), ...atSeat }),
  /**
   * Before the start, at once, with a seat more where all are taken; in play a person leaves their seat
   * to a companion and has one at the other table from its next dawn.
   */
  z.strictObject({
    act: act('move'),
    ...atSeat,
    /** Number of the table to which the person goes. */
    to: Table,
  }),
  /** Before either table starts: two people change seats, also where all seats are taken. */
  z.strictObject({
    act: act('swap'),
    ...atSeat,
    /** Number of the other's table; it may be the same. */
    to: Table,
    /** The other's seat there. */
    with: Seat,
  }),
  /** Before the start: one seat more at a table, as far as its valley has room. */
  z.strictObject({
    act: act('add-seat'),
    /** Number of the table, from 0. */
    table: Table,
  }),
  /** Until a table starts: everything that was chosen is chosen anew, and people stay seated. */
  z.strictObject({ act: act('set-up'), ...SetUp.shape }),
  /** Everyone at a table that has not started draws a seat, at any of them. */
  z.strictObject({ act: act('lot') }),
  /** Who is awaited: people then pick their name. An empty one takes the roster away. */
  z.strictObject({
    act: act('roster'),
    /** Everyone who is awaited, in place of those before. */
    people: z.array(Rostered).max(MOST_ROSTERED),
  }),
  /** Someone who was removed may come in again. */
  z.strictObject({
    act: act('let-in'),
    /** Their number among all who were removed, from 0. */
    out: z.number().int().min(0),
  }),
  /** Answered with a ticket that opens the desk to someone who helps; one given before opens no more. */
  z.strictObject({ act: act('invite-helper') }),
  /** Takes the free words of a seat off every screen. */
  z.strictObject({
    act: act('hide'),
    /** Number of the table, from 0. */
    table: Table,
    /** Numbers of what was said there, see `SaidGlance`. */
    said: z.array(z.number().int().min(0)).min(1).max(50),
  }),
  /** Answered with a ticket that opens the seat on another device, and no longer on the one before. */
  z.strictObject({ act: act('rejoin'), ...atSeat }),
  /** Makes the facilitator's or the projector's link anew: the one before opens nothing any more. */
  z.strictObject({
    act: act('renew-link'),
    /** Whose link. */
    right: z.enum(RENEWABLE),
  }),
  /** Deletes the session with its tables, for good. */
  z.strictObject({ act: act('delete') }),
]);
export type LeadAct = z.infer<typeof LeadAct>;
export type LeadActName = LeadAct['act'];

/** An act with the sender's own id for it, so that its answer finds its way. */
export const SubmitAct = z.strictObject({
  /** 8 to 40 letters of the sender's choice; the answer carries them too. */
  id: z.string().min(8).max(40),
  /** What is to be done. */
  act: LeadAct,
});
export type SubmitAct = z.infer<typeof SubmitAct>;

/** What became of a facilitator's act. */
export interface LeadAnswer {
  /** Of the act that it answers. */
  readonly id: string;
  /** Why it was not done; null where it was. */
  readonly refusal: Refusal | null;
  /**
   * Answer to `rejoin`, for the link `/t/CODE#KEY`; to `invite-helper`, for `/lead/CODE#KEY`; to
   * `renew-link`, with the new key.
   */
  readonly ticket?: Ticket;
}
