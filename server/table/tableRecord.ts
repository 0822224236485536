import { hashState, isRefusal, start, step } from '../../shared/engine/index.ts';
import type { Command, Phase } from '../../shared/model/command.ts';
import type { OwnNotes } from '../../shared/model/debrief/ownNotes.ts';
import type { Event } from '../../shared/model/event.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { RULES_VERSION } from '../../shared/model/record.ts';
import type { State } from '../../shared/model/state.ts';
import type { TypedIn } from '../../shared/model/typed.ts';
import type { Afterwards } from '../../shared/model/wire/wire.ts';
import type { Settings, StoredLine } from '../storage/storage.ts';

/** Someone who holds keys to a seat. People who came before the start sit in the order they came. */
export interface Person extends TypedIn {
  readonly seat: Seat;
  /** Who they are, wherever they sit and whichever keys they hold by now. */
  readonly id: string;
  readonly locks: readonly [string, ...string[]];
  readonly nickname: string;
  /** Came late: the seat is theirs from the next dawn. */
  readonly late: boolean;
  /** The facilitator gave the seat to a bot for a while. */
  readonly held: boolean;
}

/** All that a table's lines say. */
export interface TableMemory {
  settings: Settings;
  /** The rules it was played by, where they are not those that are here. */
  readonly otherRules: number | null;
  /** In the order of their seats. */
  people: readonly Person[];
  state: State | null;
  /** Accepted commands by `seat:id`, each as its mark. */
  readonly done: Map<string, string>;
  afterwards: Afterwards | null;
  /** Code of the table at which its people play on by the rules of now; null for none. */
  wentOn: string | null;
  paused: boolean;
  /** The last round at whose dusk it was done and waited for other tables; 0 for none. */
  waits: number;
  /** Seconds that were added to phases so far. */
  lengthened: number;
  /** Of the phase in which somebody last needed longer. */
  longer: LongerPhase;
  /** Words that no screen shows any more, counted from the first of the game. */
  readonly hidden: Set<number>;
  /** By seat, what its person keeps here for themselves after the game. */
  readonly confided: Map<Seat, OwnNotes>;
  /** How many lines there are. */
  lines: number;
}

/** Who needs longer in one phase, and how often it was lengthened. */
interface LongerPhase {
  readonly round: number;
  readonly phase: Phase;
  /** Whom nobody has answered yet. */
  readonly asked: readonly Seat[];
  readonly given: number;
}

/** More time answers all who asked. */
const lengthenedIn = (before: LongerPhase): LongerPhase => ({
  ...before,
  asked: [],
  given: before.given + 1,
});

const askedIn = (before: LongerPhase, seat: Seat): LongerPhase => ({
  ...before,
  asked: [...before.asked, seat],
});

/** What is known of one phase; of another than that in which it was last asked, nothing. */
export const longerIn = (
  { longer }: Pick<TableMemory, 'longer'>,
  { round, phase }: Pick<LongerPhase, 'round' | 'phase'>,
): LongerPhase =>
  longer.round === round && longer.phase === phase ? longer : { round, phase, asked: [], given: 0 };

/** A record that can't be played on, with a reason for the log. */
class RecordTrouble extends Error {}

/** Reads a table's lines back: the same rules on the same commands give the same table. */
export function remember(lines: readonly StoredLine[]): TableMemory {
  const began = lines.find(({ kind }) => kind === 'began');
  return began?.kind === 'began' && began.rules !== RULES_VERSION
    ? rememberOther(lines, began.rules)
    : readBack(lines, null);
}

function readBack(lines: readonly StoredLine[], otherRules: number | null): TableMemory {
  const [first] = lines;
  if (first?.kind !== 'opened') throw new RecordTrouble('the record has no beginning');
  const memory = { ...newMemory(first.settings), otherRules };
  for (const line of lines.slice(1)) apply(memory, line);
  return memory;
}

/** Lines that only the rules can read. */
const GAME: readonly StoredLine['kind'][] = ['began', 'did', 'dusk'];

/**
 * A game that was played by other rules is whole where it is over and every dusk comes out as it did.
 * Else there is no state: who was there and what stands in the lines is all that is known of it.
 */
function rememberOther(lines: readonly StoredLine[], rules: number): TableMemory {
  try {
    const memory = readBack(lines, rules);
    const kept = lines.filter(({ kind }) => kind === 'dusk').length;
    if (memory.state?.phase === 'end' && kept === memory.state.livesDusks.length) return memory;
  } catch {
    // Not by these rules, then.
  }
  const memory = readBack(
    lines.filter(({ kind }) => !GAME.includes(kind)),
    rules,
  );
  memory.lines = lines.length;
  return memory;
}

/** What tells a command from any other that comes under its id. */
export const markOf = ({ command }: Pick<Command, 'command'>): string => JSON.stringify(command);

/** A table that was just opened. */
const newMemory = (settings: Settings): TableMemory => ({
  settings,
  otherRules: null,
  people: [],
  state: null,
  done: new Map(),
  afterwards: null,
  wentOn: null,
  paused: false,
  waits: 0,
  lengthened: 0,
  longer: { round: 0, phase: 'end', asked: [], given: 0 },
  hidden: new Set(),
  confided: new Map(),
  lines: 1,
});

/**
 * Lets a line take effect. Throws RecordTrouble where it can't: then the record was damaged, or
 * written by other rules that lead elsewhere.
 */
export function apply(memory: TableMemory, line: StoredLine): readonly Event[] {
  memory.lines += 1;
  switch (line.kind) {
    case 'opened':
      throw new RecordTrouble('the record begins twice');
    case 'arrived':
      seatPerson(memory, line);
      return [];
    case 'renamed':
      change(memory, line.seat, () => ({ nickname: line.nickname, language: line.language }));
      return [];
    case 'locked':
      change(memory, line.seat, ({ locks }) => ({
        locks: line.only ? [line.lock] : [...locks, line.lock],
      }));
      return [];
    case 'removed':
      memory.people = memory.people.filter(({ seat }) => seat !== line.seat);
      memory.confided.delete(line.seat);
      return [];
    case 'seated':
      memory.settings = { ...memory.settings, seats: line.seats };
      return [];
    case 'set-up':
      memory.settings = line.settings;
      return [];
    case 'placed':
      memory.people = line.people.map((one) => ({ ...one, late: false, held: false }));
      return [];
    case 'waits':
      memory.waits = line.round;
      return [];
    case 'reseated':
      reseat(memory, new Map(line.seats));
      return [];
    case 'confided': {
      const { remembered, consent } = line;
      memory.confided.set(line.seat, { remembered, consent });
      return [];
    }
    case 'held':
      change(memory, line.seat, () => ({ held: line.held }));
      return [];
    case 'paused':
      memory.paused = line.paused;
      return [];
    case 'lengthened':
      memory.lengthened += line.seconds;
      memory.longer = lengthenedIn(longerIn(memory, line));
      return [];
    case 'needs-longer':
      memory.longer = askedIn(longerIn(memory, line), line.seat);
      return [];
    case 'hid':
      for (const said of line.said) memory.hidden.add(said);
      return [];
    case 'began':
      memory.state = start(line.opening);
      return memory.state.log;
    case 'did':
      if (line.id !== null) memory.done.set(`${line.by}:${line.id}`, markOf(line));
      return redo(memory, { by: line.by, command: line.command } as Command);
    case 'dusk':
      if (hashState(playing(memory)) !== line.hash)
        throw new RecordTrouble(`the dusk of round ${line.round} came out differently`);
      return [];
    case 'went-on':
      memory.wentOn = line.code;
      return [];
    case 'lived-on':
      memory.afterwards = line.afterwards;
      return [];
  }
}

function playing(memory: TableMemory): State {
  if (memory.state === null) throw new RecordTrouble('a command before the beginning');
  return memory.state;
}

function redo(memory: TableMemory, command: Command): readonly Event[] {
  const events = step(playing(memory), command);
  if (isRefusal(events))
    throw new RecordTrouble(`a command that was accepted is now refused: ${events.refused}`);
  noteKeepers(memory, events);
  return events;
}

/** Whoever came late has arrived once the seat is in their hands. */
export function noteKeepers(memory: TableMemory, events: readonly Event[]): void {
  for (const event of events)
    if (event.type === 'occupied' && event.keeper === 'person')
      change(memory, event.seat, () => ({ late: false }));
}

function seatPerson(memory: TableMemory, line: Extract<StoredLine, { kind: 'arrived' }>): void {
  const { lock, nickname, language, seat = memory.people.length, late = false } = line;
  const id = line.person ?? lock;
  const person: Person = { seat, id, locks: [lock], nickname, language, late, held: false };
  memory.people = [...memory.people, person].sort((a, b) => a.seat - b.seat);
}

function reseat(memory: TableMemory, to: ReadonlyMap<Seat, Seat>): void {
  memory.people = memory.people
    .map((person) => ({ ...person, seat: to.get(person.seat) ?? person.seat }))
    .sort((a, b) => a.seat - b.seat);
}

function change(memory: TableMemory, seat: Seat, to: (person: Person) => Partial<Person>): void {
  memory.people = memory.people.map((person) =>
    person.seat === seat ? { ...person, ...to(person) } : person,
  );
}
