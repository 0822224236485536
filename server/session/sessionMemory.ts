import type { TableName } from '../../shared/model/namedTable.ts';
import type { LeadDeed } from '../../shared/model/wire/leadDeeds.ts';
import type { GameManner } from '../../shared/model/wire/playAgain.ts';
import {
  type Arrangement,
  FIRST_ARRANGEMENT,
  type Showing,
  type Talk,
  type WordState,
} from '../../shared/model/wire/sessionActs.ts';
import type { PutOut, Rostered } from '../../shared/model/wire/sessionOpening.ts';
import { lockOf } from '../http/keys.ts';
import { type NoteMemory, putUp, takeDown } from './sessionNotes.ts';
import type { Opened, SessionLine, Wished } from './sessionRecord.ts';
import { noQuestions, type Questions, takeQuestion } from './talk/questionMemory.ts';
import { type KeptPace, NO_PACE, paceAt, pacedBy } from './talk/talkPace.ts';

/** A game of a session that another one followed. */
interface PastGame {
  /** Codes of its tables, in order. */
  readonly tables: readonly string[];
  readonly manner: GameManner | null;
  /** When its first table started; null where none did. */
  readonly underWay: number | null;
  readonly questions: Questions;
}

/** What a session's keys are checked by. */
interface SessionLocks {
  readonly lead: string;
  readonly projector: string;
  /** The projector's key, sealed under the facilitator's; null in a record that holds it plain. */
  readonly sealed: string | null;
}

/** All that a session's lines say. */
export interface SessionMemory extends NoteMemory {
  opened: Opened;
  /** What the present game was wished to be; null where that was not kept. */
  wished: Wished | null;
  /** What the facilitator calls the tables, in order; empty where the game's own name is used. */
  names: readonly TableName[];
  /** Codes of tables that were taken away. */
  readonly dropped: string[];
  roster: readonly Rostered[];
  /** Names that the facilitator ever listed: whoever picks one has a name that was read. */
  readonly vouched: Set<string>;
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
  /** What was decided about names, and about words that people opened, by their ids. */
  readonly opening: Map<string, WordState>;
  questions: Questions;
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
    vouched: new Set(),
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

const locksOf = ({ lead, projector, sealed }: Opened): SessionLocks =>
  sealed === undefined
    ? { lead, projector: lockOf(projector), sealed: null }
    : { lead, projector, sealed };

/** Lets a line take effect. Throws an Error for a line by which a session begins: it has begun. */
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
      memory.talkPace = pacedBy(memory.talkPace, line);
      break;
    case 'again':
      begin(memory, line);
      break;
    case 'set-up':
      setUp(memory, line);
      break;
    case 'rostered':
      memory.roster = line.people;
      for (const { name } of line.people) memory.vouched.add(name);
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

/** The language in which a session's pages begin where nobody has chosen one; null: each browser's own. */
export const languageOf = ({ wished }: SessionMemory): string | null => wished?.language ?? null;

const namesIn = (wished: Wished | undefined): TableName[] =>
  (wished?.tables ?? []).map(({ name = '', nameLanguage }) => ({ name, nameLanguage }));

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
