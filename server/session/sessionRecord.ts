import { z } from 'zod';
import {
  AnswerWish,
  Ask,
  ListedQuestion,
  MOST_LISTED,
} from '../../shared/model/debrief/questionAsking.ts';
import { GameManner } from '../../shared/model/wire/playAgain.ts';
import {
  Arrangement,
  Audience,
  EMPTIES,
  FIRST_ARRANGEMENT,
  NOTE_LIMIT,
  type OpenNote,
  PACES,
  PLACINGS,
  Showing,
  Talk,
  TITLE_LIMIT,
  WORD_STATES,
  type WordState,
} from '../../shared/model/wire/sessionMessages.ts';
import { noQuestions, type Questions, takeQuestion } from './talk/questionMemory.ts';

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
    /** Whose it is, where it is to one seat: it goes with its person, and stays with nobody else. */
    person: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('taken-down'), note: z.number().int() }),
  /** Where the debrief that is led looks, once it has come to rest there; null where it is over. */
  z.strictObject({ kind: z.literal('looked'), talk: Talk.nullable() }),
  /** Another game of the same session: codes of its tables, and how it was begun. */
  z.strictObject({
    kind: z.literal('again'),
    tables: z.array(z.string()).min(1),
    manner: GameManner,
    at: z.number().int(),
  }),
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

/** A game of a session that another one followed. */
interface PastGame {
  /** Codes of its tables, in order. */
  readonly tables: readonly string[];
  readonly manner: GameManner | null;
  /** When its first table started; null where none did. */
  readonly underWay: number | null;
  readonly questions: Questions;
}

/** A message as it is kept. */
export interface KeptNote extends OpenNote {
  /** Whose it is, where it is to one seat; null where it is to more. */
  readonly person: string | null;
}

/** All that a session's lines say. */
export interface SessionMemory {
  readonly opened: z.infer<typeof Opened>;
  /** Games that were played before this one, the first first. */
  readonly past: PastGame[];
  /** Codes of the tables of the game that is played or talked about. */
  tables: readonly string[];
  /** How it was begun; null for the first. */
  manner: GameManner | null;
  /** Null until a table starts. */
  underWay: number | null;
  showing: Showing;
  talk: Talk | null;
  /** A debrief was led, and ended. */
  talked: boolean;
  arranged: Arrangement;
  /** What was decided about words that people opened, by their ids. */
  readonly opening: Map<string, WordState>;
  questions: Questions;
  readonly notes: KeptNote[];
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
    past: [],
    tables,
    manner: null,
    underWay: null,
    showing: { what: tables.length === 1 ? 'table' : 'side-by-side', table: 0, lens: 'field' },
    talk: null,
    talked: false,
    arranged: FIRST_ARRANGEMENT,
    opening: new Map(),
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
    case 'again':
      begin(memory, line);
      break;
    case 'arranged':
      memory.arranged = { ...memory.arranged, ...line.change };
      break;
    case 'words-let':
      for (const id of line.words) memory.opening.set(id, line.to);
      break;
    case 'noted':
      putUp(memory, line);
      break;
    case 'taken-down':
      takeDown(memory, ({ n }) => n === line.note);
      break;
    case 'answers-taken': {
      const game = line.game === undefined ? memory : memory.past[line.game];
      if (game) takeQuestion(game.questions, line);
      break;
    }
    default:
      takeQuestion(memory.questions, line);
  }
}

/** The last game is put by with its questions; everything that was about it is over. */
function begin(memory: SessionMemory, line: Extract<SessionLine, { kind: 'again' }>): void {
  const { tables, manner, underWay, questions } = memory;
  memory.past.push({ tables, manner, underWay, questions });
  memory.tables = line.tables;
  memory.manner = line.manner;
  // A valley that goes on from a dusk is under way.
  memory.underWay = line.manner.from === null ? null : line.at;
  memory.questions = noQuestions();
  memory.talk = null;
  memory.talked = false;
  memory.notes.splice(0);
  const what = line.tables.length === 1 ? 'table' : 'side-by-side';
  memory.showing = { what, table: 0, lens: 'field' };
}

/** A message takes the place of the last one to the same people. */
function putUp(
  memory: SessionMemory,
  { to, text, question, ...line }: Extract<SessionLine, { kind: 'noted' }>,
): void {
  const person = line.person ?? null;
  takeDown(memory, (note) => (person === null ? isSame(note.to, to) : note.person === person));
  memory.notes.push({ n: memory.noted, to, text, question, person });
  memory.noted += 1;
}

function takeDown(memory: SessionMemory, isMeant: (note: KeptNote) => boolean): void {
  const kept = memory.notes.filter((note) => !isMeant(note));
  memory.notes.splice(0, memory.notes.length, ...kept);
}

const isSame = (a: Audience, b: Audience): boolean =>
  a === 'all' || b === 'all' ? a === b : a.table === b.table && a.seat === b.seat;
