import { z } from 'zod';
import { WorkKind } from '../command.ts';
import { Seat } from '../ids.ts';
import type { NamedTable } from '../namedTable.ts';
import { type Titled, type Typed, type TypedIn, typedIn } from '../typed.ts';
import { MOST_SEATS } from '../vocabulary.ts';
import { ANSWER_LIMIT, MOST_ANSWERS, MOST_LISTED, QUESTION_LIMIT, WALLS } from './debriefLimits.ts';
import { PARTS } from './debriefParts.ts';

/**
 * Questions that a facilitator asks in a debrief: a list for each table, of which one at a time is
 * open, on the projector, on people's screens, or both; and what people answer.
 */

/** What else a rule found than moment and homesteads. */
const AsFound = z.strictObject({
  /** Which of the rule's wordings. */
  wording: z.number().int().min(0).max(9),
  /** A work that it names. */
  work: WorkKind.nullable(),
});

/** A question as it will be asked, in the facilitator's words or in the game's own. */
export const ListedQuestion = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/),
  /** The rule that found it; null for the facilitator's own. */
  rule: z
    .string()
    .regex(/^[a-z]{1,20}$/)
    .nullable(),
  text: z.string().trim().min(1).max(QUESTION_LIMIT),
  ...typedIn,
  /** As long as the words are the game's own: whoever reads it reads it in their language. */
  asFound: AsFound.optional(),
  /** The moment it comes from; 0 for the whole game. */
  round: z.number().int().min(0).max(40),
  /** Homesteads that it names. */
  seats: z.array(Seat).max(MOST_SEATS),
  /** The picture beside it; null for none. */
  beside: z.enum(PARTS).nullable(),
});
export type ListedQuestion = z.infer<typeof ListedQuestion>;

/** A question in the game's own words, as much as it takes to say it in any language. */
export interface GameQuestion extends z.infer<typeof AsFound> {
  readonly rule: string;
  readonly round: number;
  /** Of the homesteads that it names: their places in every language's list of names. */
  readonly places: readonly number[];
}

/** What is asked, as it stood on the facilitator's desk. */
export interface AskedWords extends Typed {
  /** Undefined where somebody worded it. */
  readonly game?: GameQuestion | undefined;
}

export type Wall = (typeof WALLS)[number];

const Table = z.number().int().min(0).max(99);
const Answers = z.array(z.number().int().min(0)).min(1).max(MOST_ANSWERS);
const act = <T extends string>(name: T) => z.literal(name);

/** A question that is asked, of one table's game. */
export const Ask = z.strictObject({
  table: Table,
  question: ListedQuestion,
  /** Whose screens it comes to: that table's, or everyone's. */
  to: z.enum(['table', 'all']),
  screens: z.boolean(),
  wall: z.enum(WALLS),
});
export type Ask = z.infer<typeof Ask>;

/** What a facilitator may do about questions. */
export const ASK_ACTS = [
  /** This is the list of a table's questions now, in its order. */
  z.strictObject({
    act: act('list-questions'),
    table: Table,
    questions: z.array(ListedQuestion).max(MOST_LISTED),
  }),
  /** Opens a question in place of the one that was open; or changes where that one stands. */
  z.strictObject({ act: act('ask'), ...Ask.shape }),
  z.strictObject({ act: act('end-question') }),
  /** `answers` are numbers of answers to the open question. */
  z.strictObject({ act: act('hide-answers'), answers: Answers, hidden: z.boolean() }),
  /** On the projector, without names; only what its writer allows. */
  z.strictObject({ act: act('show-answers'), answers: Answers, shown: z.boolean() }),
] as const;

/** PUT /api/tables/:code/asked: what a person answers; an empty text takes it back. */
export const AnswerWish = z.strictObject({
  /** Number of the open question, so that no answer goes to another one. */
  n: z.number().int().min(0),
  text: z.string().trim().max(ANSWER_LIMIT),
  ...typedIn,
  /** The facilitator is told who wrote it. */
  named: z.boolean(),
  /** It may be shown to everyone, without a name. */
  open: z.boolean(),
});
export type AnswerWish = z.infer<typeof AnswerWish>;

/** The open question as one person's screen shows it. */
export interface AskedHere extends AskedWords {
  readonly n: number;
  /** The table whose game it is about, where that is another one than this person's; else null. */
  readonly of: NamedTable | null;
  /** Where it stands on the projector: large it comes before its picture, which then waits here as well. */
  readonly wall: Wall;
  /** What this person answered; null where nothing. */
  readonly mine: Omit<AnswerWish, 'n'> | null;
}

/** An answer to a question, to be kept. */
export interface ToldAnswer extends TypedIn {
  readonly text: string;
  /** Null where its writer gave no name, and to everyone but the facilitator. */
  readonly from: { readonly table: number; readonly seat: Seat } | null;
  /** Did it stand on the projector? */
  readonly shown: boolean;
}

/** A question as it was worded for this group. */
export interface ToldQuestion
  extends Omit<ListedQuestion, 'beside' | 'asFound' | 'text' | 'language'>,
    AskedWords {
  /** The table whose game it was about, where that was another one: then it has no round and no homesteads here. */
  readonly of: NamedTable | null;
  readonly asked: boolean;
  readonly answers: readonly ToldAnswer[];
}

/** GET /api/tables/:code/debrief/asked: what was asked, in the order in which it was. */
export interface AskedDocument {
  /** The session that the game was part of; null where nobody led. */
  readonly about:
    | (NamedTable & {
        /** Its title. */
        readonly session: Titled;
        /** How many tables there are. */
        readonly tables: number;
        /** When it began, in milliseconds since 1970. */
        readonly at: number;
      })
    | null;
  readonly questions: readonly ToldQuestion[];
}

/** The open question as everyone sees it on the projector. */
export interface AskedOnWall extends AskedWords {
  readonly n: number;
  readonly alone: boolean;
  readonly answers: readonly Typed[];
  /** How many have answered on their own screens, of how many who are asked there; null where nobody is. */
  readonly answered: { readonly n: number; readonly of: number } | null;
}

/** An answer as the facilitator sees it. */
export interface AnswerGlance extends TypedIn {
  readonly answer: number;
  readonly text: string;
  /** Null where its writer gave no name. */
  readonly from: { readonly table: number; readonly seat: Seat } | null;
  /** May it be shown to everyone? */
  readonly open: boolean;
  readonly hidden: boolean;
  readonly shown: boolean;
}

/** What the facilitator sees of questions and answers. */
export interface Asking {
  /** Of the table whose debrief is led; null where nothing was changed in what the rules picked. */
  readonly list: readonly ListedQuestion[] | null;
  readonly open:
    | (Ask & {
        readonly n: number;
        /** How many people it was sent to. */
        readonly people: number;
        readonly answers: readonly AnswerGlance[];
        /** Answers that there is no room to show. */
        readonly more: number;
      })
    | null;
}
