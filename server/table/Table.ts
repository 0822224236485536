import { decide, hashState, isRefusal, step } from '../../shared/engine/index.ts';
import type { Command, Phase } from '../../shared/model/command.ts';
import type { OwnNotes } from '../../shared/model/debrief/ownNotes.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { RULES_VERSION } from '../../shared/model/record.ts';
import { type Refusal, refuse } from '../../shared/model/refusal.ts';
import type { State } from '../../shared/model/state.ts';
import type { Called } from '../../shared/model/typed.ts';
import type { Afterwards, Trouble } from '../../shared/model/wire/wire.ts';
import type { Settings, Storage, StoredLine } from '../storage/storage.ts';
import { openingOf } from './opening.ts';
import { waitsInPause } from './pause.ts';
import { ranFor } from './phaseElapsed.ts';
import { type Backing, type Foreign, nothing, SharedRecord } from './SharedRecord.ts';
import { arrivalLines, freeChair, openersSeat } from './seating/chairs.ts';
import type { News } from './tableNews.ts';
import {
  apply,
  longerIn,
  markOf,
  noteKeepers,
  type Person,
  remember,
  type TableMemory,
} from './tableRecord.ts';

/** Who lets a table begin: a seat, or the facilitator. */
export type Starter = Seat | 'lead';

/**
 * One table: what can be known of it, and what it can be asked. What is asked becomes a job, in which
 * the rules decide; its record puts jobs in order, keeps what they come to, and then tells.
 */
export class Table {
  readonly code: string;
  readonly #storage: Storage;
  readonly #record: SharedRecord;
  /** The phase in which it was read back, and for how long that had run. */
  #woke: { readonly round: number; readonly phase: Phase; readonly ran: number } | null = null;

  private constructor(code: string, memory: TableMemory, backing: Backing) {
    this.code = code;
    this.#storage = backing.storage;
    this.#record = new SharedRecord(code, memory, backing, (lines) => this.#noteTime(lines));
  }

  /** Opens a table; rejects where it can't be recorded. */
  static async open(code: string, settings: Settings, backing: Backing): Promise<Table> {
    return Table.openWith(code, [{ kind: 'opened', settings }], backing);
  }

  /** Opens a table whose record begins with these lines; rejects where they can't be recorded. */
  static async openWith(
    code: string,
    lines: readonly StoredLine[],
    backing: Backing,
  ): Promise<Table> {
    const memory = remember(lines);
    await backing.storage.append(code, 0, lines);
    return new Table(code, memory, backing);
  }

  /** Reads a table back; null where there is none. Throws RecordTrouble where it can't go on. */
  static async wake(code: string, backing: Backing): Promise<Table | null> {
    const lines = await backing.storage.read(code);
    if (lines.length === 0) return null;
    const table = new Table(code, remember(lines), backing);
    await table.#noteTime(lines);
    return table;
  }

  async #noteTime(lines: readonly StoredLine[]): Promise<void> {
    const ran = ranFor(lines, await this.#storage.written(this.code));
    this.#woke = this.state && { round: this.state.round, phase: this.state.phase, ran };
  }

  /** Milliseconds for which the present phase had run when the table was read back; 0 for others. */
  get ran(): number {
    const { state } = this;
    const isSame = this.#woke?.round === state?.round && this.#woke?.phase === state?.phase;
    return isSame ? (this.#woke?.ran ?? 0) : 0;
  }

  get settings(): Settings {
    return this.#record.memory.settings;
  }

  get people(): readonly Person[] {
    return this.#record.memory.people;
  }

  /** Null while people arrive. */
  get state(): State | null {
    return this.#record.memory.state;
  }

  /** How the valley may have lived on; null until that is known. */
  get afterwards(): Afterwards | null {
    return this.#record.memory.afterwards;
  }

  /** The rules it was played by, where they are not those that are here: it goes on no more. Else null. */
  get otherRules(): number | null {
    return this.#record.memory.otherRules;
  }

  /** Code of the table at which its people play on by the rules of now; null for none. */
  get wentOn(): string | null {
    return this.#record.memory.wentOn;
  }

  get stage(): 'lobby' | 'playing' | 'over' {
    if (this.state === null) return this.otherRules === null ? 'lobby' : 'over';
    return this.state.phase === 'end' ? 'over' : 'playing';
  }

  get paused(): boolean {
    return this.#record.memory.paused;
  }

  /** Is it done with this round's dusk, and waits for its session's other tables? */
  get waits(): boolean {
    const { state } = this;
    return state?.phase === 'dusk' && this.#record.memory.waits === state.round;
  }

  /** Seconds that were added to phases so far. */
  get lengthened(): number {
    return this.#record.memory.lengthened;
  }

  /** Who asked for more time in this phase, and was not answered yet. */
  get needLonger(): readonly Seat[] {
    const { memory } = this.#record;
    return this.state === null ? [] : longerIn(memory, this.state).asked;
  }

  /** Words that no screen shows any more, counted from the first of the game. */
  get hidden(): ReadonlySet<number> {
    return this.#record.memory.hidden;
  }

  /** By seat, what its person keeps here for themselves: nobody else's to see without consent. */
  get confided(): ReadonlyMap<Seat, OwnNotes> {
    return this.#record.memory.confided;
  }

  /** Whose a seat is; null where no person has it. */
  person(seat: Seat): Person | null {
    return this.people.find((one) => one.seat === seat) ?? null;
  }

  /** Calls `hear` with what happened in a turn, once it is durable. Returns its end. */
  listen(hear: (news: readonly News[]) => void): () => void {
    return this.#record.listen(hear);
  }

  /**
   * Seats a person, as long as the table waits for people; in a session, also later, where a bot
   * keeps a seat that is nobody's.
   * @param id who it is, where they come from another table with their keys
   */
  arrive(
    lock: string,
    { nickname, language }: Called,
    id = lock,
  ): Promise<Person | Trouble['trouble']> {
    return this.#record.ask<Person | Trouble['trouble']>((memory) => {
      const chair = freeChair(memory);
      if (typeof chair === 'string') return nothing(chair);
      const lines = arrivalLines(memory, { ...chair, id, lock, nickname, language });
      const events = lines.flatMap((line) => apply(memory, line));
      const person = memory.people.find(({ seat }) => seat === chair.seat);
      return { answer: person ?? 'storage', lines, news: { kind: 'arrived', events } };
    }, 'storage');
  }

  /**
   * Begins the game: who opened the table may, or whoever leads it. Other seats go to bots. Answers null where
   * that was done, else why not.
   * @param seed all the chance of the game comes out of it
   */
  begin(starter: Starter, seed: number): Promise<Refusal | null> {
    return this.#record.ask<Refusal | null>((memory) => {
      if (starter !== (memory.settings.led ? 'lead' : openersSeat(memory.settings)))
        return nothing(refuse('not-yours'));
      if (memory.state !== null || memory.otherRules !== null)
        return nothing(refuse('already-done'));
      const opening = openingOf(this.code, memory.settings, memory.people, seed);
      const line: StoredLine = { kind: 'began', rules: RULES_VERSION, opening };
      const events = apply(memory, line);
      return { answer: null, lines: [line], news: { kind: 'began', events } };
    }, refuse('not-saved'));
  }

  /**
   * Asks for a command. Answers null where it was done, else why not.
   * @param id the sender's own for this command: the same id is answered again, not done again; with
   * another command it is refused
   */
  submit(asked: Command, id: string | null = null): Promise<Refusal | null> {
    return this.#record.ask<Refusal | null>((memory) => {
      const { state, done } = memory;
      const before = id === null ? undefined : done.get(`${asked.by}:${id}`);
      if (before !== undefined)
        return nothing(before === markOf(asked) ? null : refuse('other-command'));
      if (state === null) return nothing(refuse('wrong-phase'));
      if (memory.paused && waitsInPause(asked)) {
        const decided = decide(state, asked);
        return nothing(isRefusal(decided) ? decided : refuse('paused'));
      }
      const { phase } = state;
      const events = step(state, asked);
      if (isRefusal(events)) return nothing(events);
      if (id !== null) done.set(`${asked.by}:${id}`, markOf(asked));
      const lines: StoredLine[] = [{ kind: 'did', by: asked.by, command: asked.command, id }];
      if (phase === 'day' && state.phase === 'dusk')
        lines.push({ kind: 'dusk', round: state.round, hash: hashState(state) });
      memory.lines += lines.length;
      noteKeepers(memory, events);
      return { answer: null, lines, news: { kind: 'happened', by: asked.by, events } };
    }, refuse('not-saved'));
  }

  /**
   * Lets the facilitator do what no rule speaks of. Answers null where it was done, else why not.
   * @param plan the lines that it comes to, from what the table is now
   */
  lead(plan: (memory: TableMemory) => readonly StoredLine[] | Refusal): Promise<Refusal | null> {
    return this.#record.ask<Refusal | null>((memory) => {
      const lines = plan(memory);
      if (isRefusal(lines)) return nothing(lines);
      const events = lines.flatMap((line) => apply(memory, line));
      return { answer: null, lines, news: { kind: 'led', lines, events } };
    }, refuse('not-saved'));
  }

  /** Keeps what the valley came to afterwards. */
  keepAfterwards(afterwards: Afterwards): Promise<boolean> {
    return this.#record.ask<boolean>((memory) => {
      if (memory.afterwards !== null) return nothing(true);
      const line: StoredLine = { kind: 'lived-on', afterwards };
      apply(memory, line);
      return { answer: true, lines: [line], news: { kind: 'lived-on' } };
    }, false);
  }

  /** Takes in what another process wrote. */
  hear(foreign: Foreign): void {
    this.#record.hear(foreign);
  }

  /** Takes in what another process may have written without this one hearing of it. */
  catchUp(): Promise<void> {
    return this.#record.catchUp();
  }

  /** Nothing is done or written here any more. */
  close(): void {
    this.#record.close();
  }
}
