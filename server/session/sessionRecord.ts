import { z } from 'zod';
import { AnswerWish, Ask, ListedQuestion, MOST_LISTED } from '../../shared/model/questionAsking.ts';
import {
  Audience,
  EMPTIES,
  NOTE_LIMIT,
  type OpenNote,
  PACES,
  PLACINGS,
  Showing,
  Talk,
  TITLE_LIMIT,
} from '../../shared/model/sessionMessages.ts';
import { noQuestions, type Questions, takeQuestion } from './questionMemory.ts';

/** How a session was opened. Of its keys, only what they are checked by is kept. */
const Opened = z.strictObject({
  title: z.string().max(TITLE_LIMIT),
  /** Milliseconds since 1970. */
  at: z.number().int(),
  lead: z.string(),
  /** The key itself: the facilitator's screen shows it, and it opens nothing that is not public. */
  projector: z.string(),
  placing: z.enum(PLACINGS),
  empty: z.enum(EMPTIES),
  pace: z.enum(PACES),
  /** Codes of its tables, in order. */
  tables: z.array(z.string()).min(1),
});

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
    question: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('taken-down'), note: z.number().int() }),
  /** Where the debrief that is led looks, once it has come to rest there; null where it is over. */
  z.strictObject({ kind: z.literal('looked'), talk: Talk.nullable() }),
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

/** All that a session's lines say. */
export interface SessionMemory {
  readonly opened: z.infer<typeof Opened>;
  /** Null until a table starts. */
  underWay: number | null;
  showing: Showing;
  talk: Talk | null;
  /** A debrief was led, and ended. */
  talked: boolean;
  readonly questions: Questions;
  readonly notes: OpenNote[];
  /** How many messages there have been. */
  noted: number;
  lines: number;
}

/** Reads a session's lines back; null where they have no beginning. */
export function recall(lines: readonly SessionLine[]): SessionMemory | null {
  const [first] = lines;
  if (first?.kind !== 'session') return null;
  const { tables } = first.opened;
  const memory: SessionMemory = {
    opened: first.opened,
    underWay: null,
    showing: { what: tables.length === 1 ? 'table' : 'side-by-side', table: 0, lens: 'field' },
    talk: null,
    talked: false,
    questions: noQuestions(),
    notes: [],
    noted: 0,
    lines: 1,
  };
  for (const line of lines.slice(1)) take(memory, line);
  return memory;
}

/** Lets a line take effect. */
export function take(memory: SessionMemory, line: SessionLine): void {
  memory.lines += 1;
  switch (line.kind) {
    case 'session':
      throw new Error('the session begins twice');
    case 'under-way':
      memory.underWay = line.at;
      break;
    case 'shown':
      memory.showing = line.showing;
      break;
    case 'looked':
      memory.talk = line.talk;
      memory.talked = line.talk === null;
      // With the talk its question is over.
      if (line.talk === null) memory.questions.open = null;
      break;
    case 'noted':
      putUp(memory, line);
      break;
    case 'taken-down':
      takeDown(memory, ({ n }) => n === line.note);
      break;
    default:
      takeQuestion(memory.questions, line);
  }
}

/** A message takes the place of the last one to the same people. */
function putUp(
  memory: SessionMemory,
  { to, text, question }: Extract<SessionLine, { kind: 'noted' }>,
): void {
  takeDown(memory, (note) => isSame(note.to, to));
  memory.notes.push({ n: memory.noted, to, text, question });
  memory.noted += 1;
}

function takeDown(memory: SessionMemory, isMeant: (note: OpenNote) => boolean): void {
  const kept = memory.notes.filter((note) => !isMeant(note));
  memory.notes.splice(0, memory.notes.length, ...kept);
}

const isSame = (a: Audience, b: Audience): boolean =>
  a === 'all' || b === 'all' ? a === b : a.table === b.table && a.seat === b.seat;
