import { z } from 'zod';
import { NICKNAME_LIMIT } from '../../shared/model/command.ts';
import { MOST_LISTED } from '../../shared/model/debrief/debriefLimits.ts';
import { PARTS } from '../../shared/model/debrief/debriefParts.ts';
import { AnswerWish, Ask, ListedQuestion } from '../../shared/model/debrief/questionAsking.ts';
import { typedIn } from '../../shared/model/typed.ts';
import { DEEDS } from '../../shared/model/wire/leadDeeds.ts';
import { GameManner } from '../../shared/model/wire/playAgain.ts';
import {
  Arrangement,
  Audience,
  RENEWABLE,
  Showing,
  Talk,
  WORD_STATES,
} from '../../shared/model/wire/sessionActs.ts';
import {
  EMPTIES,
  NOTE_LIMIT,
  PACES,
  PLACINGS,
  TITLE_LIMIT,
} from '../../shared/model/wire/sessionLimits.ts';
import { CreateSession, Rostered } from '../../shared/model/wire/sessionOpening.ts';

/** What a session was last wished to be. */
export const Wished = CreateSession.omit({ title: true, titleLanguage: true });
export type Wished = z.infer<typeof Wished>;

/** How a session was opened. Of its keys, only what they are checked by is kept. */
const Opened = z.strictObject({
  title: z.string().max(TITLE_LIMIT),
  titleLanguage: typedIn.language,
  /** Milliseconds since 1970. */
  at: z.number().int(),
  lead: z.string(),
  /** Its lock; in records without `sealed`, the key itself. */
  projector: z.string(),
  /** The projector's key, sealed under the facilitator's: the desk shows it. */
  sealed: z.string().optional(),
  placing: z.enum(PLACINGS),
  empty: z.enum(EMPTIES),
  pace: z.enum(PACES),
  /** Codes of its tables, in order. */
  tables: z.array(z.string()).min(1),
  /** Left out in sessions that were opened before it was kept. */
  wished: Wished.optional(),
});
export type Opened = z.infer<typeof Opened>;

/**
 * One line of a session's record. What happens at its tables stands in theirs: here is only what
 * belongs to all of them.
 */
export const SessionLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('session'), opened: Opened }),
  /** The first of its tables started. */
  z.strictObject({ kind: z.literal('under-way'), at: z.number().int() }),
  z.strictObject({ kind: z.literal('shown'), showing: Showing }),
  z.strictObject({
    kind: z.literal('noted'),
    to: Audience,
    text: z.string().max(NOTE_LIMIT),
    ...typedIn,
    question: z.boolean(),
    /** Whose it is, where it is to one seat: it goes with its person, and stays with nobody else. */
    person: z.string().optional(),
  }),
  /** A link was made anew: its lock, and the projector's key sealed under the facilitator's. */
  z.strictObject({
    kind: z.literal('renewed'),
    right: z.enum(RENEWABLE),
    lock: z.string(),
    sealed: z.string(),
  }),
  /** What the facilitator did to people and their words. */
  z.strictObject({
    kind: z.literal('acted'),
    deed: z.enum(DEEDS),
    at: z.number().int(),
    table: z.number().int().nullable(),
    name: z.string().max(NICKNAME_LIMIT),
    count: z.number().int(),
  }),
  z.strictObject({ kind: z.literal('taken-down'), note: z.number().int() }),
  /** Where the debrief that is led looks, once it has come to rest there; null where it is over. */
  z.strictObject({
    kind: z.literal('looked'),
    talk: Talk.nullable(),
    /** When it came there, where that is known. */
    at: z.number().int().optional(),
  }),
  /** The way through the talk that whoever leads has chosen, and when it is to be over. */
  z.strictObject({
    kind: z.literal('paced'),
    steps: z.array(z.enum(PARTS)).nullable(),
    minutes: z.number().int().nullable(),
    until: z.number().int().nullable(),
  }),
  /** Another game of the same session: codes of its tables, and how it was begun. */
  z.strictObject({
    kind: z.literal('again'),
    tables: z.array(z.string()).min(1),
    manner: GameManner,
    at: z.number().int(),
  }),
  /** Before the start everything was chosen anew; codes of the tables that there are since. */
  z.strictObject({
    kind: z.literal('set-up'),
    wished: Wished,
    tables: z.array(z.string()).min(1),
  }),
  z.strictObject({ kind: z.literal('rostered'), people: z.array(Rostered) }),
  /** Someone was removed: what their keys are checked by, so that they don't walk in again. */
  z.strictObject({
    kind: z.literal('put-out'),
    nickname: z.string(),
    locks: z.array(z.string()).min(1),
  }),
  z.strictObject({ kind: z.literal('let-in'), out: z.number().int() }),
  /** What the key of whoever helps to lead is checked by; it takes the place of the last one. */
  z.strictObject({ kind: z.literal('helper'), lock: z.string() }),
  z.strictObject({ kind: z.literal('arranged'), change: Arrangement.partial() }),
  z.strictObject({
    kind: z.literal('words-let'),
    words: z.array(z.string()),
    to: z.enum(WORD_STATES),
  }),
  z.strictObject({
    kind: z.literal('listed'),
    table: z.number().int(),
    questions: z.array(ListedQuestion).max(MOST_LISTED),
  }),
  z.strictObject({ kind: z.literal('asked'), ask: Ask }),
  z.strictObject({ kind: z.literal('question-ended') }),
  z.strictObject({
    kind: z.literal('answered'),
    table: z.number().int(),
    seat: z.number().int(),
    answer: AnswerWish,
  }),
  /** A person took back everything they answered. */
  z.strictObject({
    kind: z.literal('answers-taken'),
    table: z.number().int(),
    seat: z.number().int(),
    /** Which of the games before, from 0; left out for the present one. */
    game: z.number().int().min(0).optional(),
  }),
  z.strictObject({
    kind: z.literal('answers-hidden'),
    answers: z.array(z.number().int()),
    hidden: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('answers-shown'),
    answers: z.array(z.number().int()),
    shown: z.boolean(),
  }),
]);
export type SessionLine = z.infer<typeof SessionLine>;

/** Lines of questions and answers. */
export type QuestionLine = Extract<
  SessionLine,
  {
    kind:
      | 'listed'
      | 'asked'
      | 'question-ended'
      | 'answered'
      | 'answers-taken'
      | 'answers-hidden'
      | 'answers-shown';
  }
>;
