import { z } from 'zod';
import { NICKNAME_LIMIT } from '../../shared/model/command.ts';
import { MOST_LISTED } from '../../shared/model/debrief/debriefLimits.ts';
import { PARTS, type PartId, partFactsOf } from '../../shared/model/debrief/debriefParts.ts';
import { AnswerWish, Ask, ListedQuestion } from '../../shared/model/debrief/questionAsking.ts';
import { DEEDS, type LeadDeed } from '../../shared/model/wire/leadDeeds.ts';
import { GameManner } from '../../shared/model/wire/playAgain.ts';
import {
  Arrangement,
  Audience,
  FIRST_ARRANGEMENT,
  RENEWABLE,
  Showing,
  Talk,
  WORD_STATES,
  type WordState,
} from '../../shared/model/wire/sessionActs.ts';
import {
  EMPTIES,
  NOTE_LIMIT,
  PACES,
  PLACINGS,
  TITLE_LIMIT,
} from '../../shared/model/wire/sessionLimits.ts';
import { CreateSession, type PutOut, Rostered } from '../../shared/model/wire/sessionOpening.ts';
import type { OpenNote } from '../../shared/model/wire/sessionScreen.ts';
import { lockOf } from '../http/keys.ts';
import { noQuestions, type Questions, takeQuestion } from './talk/questionMemory.ts';

/** What a session was last wished to be. */
export const Wished = CreateSession.omit({ title: true });
export type Wished = z.infer<typeof Wished>;

/** How a session was opened. Of its keys, only what they are checked by is kept. */
const Opened = z.strictObject({
  title: z.string().max(TITLE_LIMIT),
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

/** How a talk is led through its time; times are milliseconds since 1970. */
interface KeptPace {
  /** The steps that were chosen; null for all there are. */
  readonly steps: readonly PartId[] | null;
  /** Minutes that were chosen for it, and when it is to be over; null where none were. */
  readonly minutes: number | null;
  readonly until: number | null;
  /** Since when it is at its present stage; null where that is not known. */
  readonly stageSince: number | null;
}

const NO_PACE: KeptPace = { steps: null, minutes: null, until: null, stageSince: null };

/** What a session's keys are checked by. */
interface SessionLocks {
  readonly lead: string;
  readonly projector: string;
  /** The projector's key, sealed under the facilitator's; null in a record that holds it plain. */
  readonly sealed: string | null;
}

/** All that a session's lines say. */
export interface SessionMemory {
  opened: z.infer<typeof Opened>;
  /** What the present game was wished to be; null where that was not kept. */
  wished: Wished | null;
  /** What the facilitator calls the tables, in order; empty where the game's own name is used. */
  names: readonly string[];
  /** Codes of tables that were taken away. */
  readonly dropped: string[];
  roster: readonly Rostered[];
  /** Those who were removed, by number, with what their keys are checked by. */
  readonly putOut: Map<
    number,
    Omit<PutOut, 'n' | 'knocks'> & { readonly locks: readonly string[] }
  >;
  /** How many were ever removed. */
  removed: number;
  /** What the key of whoever helps to lead is checked by; null for nobody. */
  helper: string | null;
  locks: SessionLocks;
  /** What the facilitator did to people and their words, oldest first. */
  readonly deeds: LeadDeed[];
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
  talkPace: KeptPace;
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
    wished: first.opened.wished ?? null,
    names: namesIn(first.opened.wished),
    dropped: [],
    roster: [],
    putOut: new Map(),
    removed: 0,
    helper: null,
    locks: locksOf(first.opened),
    deeds: [],
    past: [],
    tables,
    manner: null,
    underWay: null,
    showing: { what: tables.length === 1 ? 'table' : 'side-by-side', table: 0, lens: 'field' },
    talk: null,
    talked: false,
    talkPace: NO_PACE,
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

const locksOf = ({ lead, projector, sealed }: z.infer<typeof Opened>): SessionLocks =>
  sealed === undefined
    ? { lead, projector: lockOf(projector), sealed: null }
    : { lead, projector, sealed };

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
      memory.talkPace = paceAt(memory, line);
      memory.talk = line.talk;
      memory.talked = line.talk === null;
      // With the talk its question is over.
      if (line.talk === null) memory.questions.open = null;
      break;
    case 'paced':
      memory.talkPace = {
        steps: line.steps,
        minutes: line.minutes,
        until: line.until,
        stageSince: memory.talkPace.stageSince,
      };
      break;
    case 'again':
      begin(memory, line);
      break;
    case 'set-up':
      setUp(memory, line);
      break;
    case 'rostered':
      memory.roster = line.people;
      break;
    case 'put-out':
      memory.putOut.set(memory.removed, { nickname: line.nickname, locks: line.locks });
      memory.removed += 1;
      break;
    case 'let-in':
      memory.putOut.delete(line.out);
      break;
    case 'helper':
      memory.helper = line.lock;
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
    case 'renewed':
      memory.locks = { ...memory.locks, [line.right]: line.lock, sealed: line.sealed };
      break;
    case 'acted': {
      const { kind: _, ...deed } = line;
      memory.deeds.push(deed);
      break;
    }
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

const namesIn = (wished: Wished | undefined): string[] =>
  (wished?.tables ?? []).map(({ name = '' }) => name);

/** A stage is counted from the moment that the talk comes to it; with the talk its time is over. */
function paceAt(
  { talk, talkPace }: SessionMemory,
  line: Extract<SessionLine, { kind: 'looked' }>,
): KeptPace {
  if (line.talk === null) return NO_PACE;
  const stays =
    talk !== null && partFactsOf(talk.gaze.part).stage === partFactsOf(line.talk.gaze.part).stage;
  return stays ? talkPace : { ...talkPace, stageSince: line.at ?? null };
}

/** Everything is as it was chosen last; tables that were taken away are kept until the session goes. */
function setUp(memory: SessionMemory, line: Extract<SessionLine, { kind: 'set-up' }>): void {
  const { wished, tables } = line;
  const { placing, empty, pace } = wished;
  memory.opened = { ...memory.opened, placing, empty, pace };
  memory.wished = wished;
  memory.names = namesIn(wished);
  memory.dropped.push(...memory.tables.filter((code) => !tables.includes(code)));
  memory.tables = tables;
  if (memory.showing.table < tables.length) return;
  const what = tables.length === 1 ? 'table' : 'side-by-side';
  memory.showing = { what, table: 0, lens: 'field' };
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
  memory.wished = null;
  memory.talk = null;
  memory.talked = false;
  memory.talkPace = NO_PACE;
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
