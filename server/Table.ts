import { decide, hashState, isRefusal, step } from '../shared/engine/index.ts';
import type { Command, Phase } from '../shared/model/command.ts';
import type { Own } from '../shared/model/own.ts';
import { RULES } from '../shared/model/record.ts';
import { type Refusal, refuse } from '../shared/model/refusal.ts';
import type { State } from '../shared/model/state.ts';
import type { Afterwards, Trouble } from '../shared/model/wire.ts';
import { freeChair } from './chairs.ts';
import { openingOf } from './lobby.ts';
import { type News, takeIn } from './news.ts';
import { waitsInPause } from './pause.ts';
import { ranFor } from './ran.ts';
import { apply, type Memory, newMemory, noteKeepers, type Person, remember } from './record.ts';
import type { Line, Settings, Storage } from './storage/storage.ts';

/** Who lets a table begin: a seat, or the facilitator. */
export type Starter = number | 'lead';

/** What a table stands on: where it writes, and who is told when that fails. */
export interface Backing {
  readonly storage: Storage;
  trouble(error: unknown): void;
  /** Tells the other processes that share the record what was written behind the first `at` lines. */
  relay(code: string, at: number, lines: readonly Line[]): void;
}

/** Lines that another process wrote, behind the first `at`. */
interface Foreign {
  readonly at: number;
  readonly lines: readonly Line[];
}

/** How often jobs are done anew where another process wrote first: one that is busy may win for long. */
const MOST_TRIES = 50;

/** What one job did to the table's memory. */
interface Done<A> {
  readonly answer: A;
  readonly lines: readonly Line[];
  readonly news: News | null;
}

interface Job {
  run(memory: Memory): { readonly lines: readonly Line[]; readonly news: News | null };
  settle(): void;
  fail(): void;
}

/** Where a job changes nothing. */
const nothing = <A>(answer: A): Done<A> => ({ answer, lines: [], news: null });

/**
 * One table: puts what is asked in order, lets the rules decide, records, and then tells. Jobs that
 * come while a record is being written wait; together they are the next turn, written at once.
 *
 * Several processes may know a table. The record takes the lines of whoever writes first; the others
 * take those in, and then do what was asked of them anew.
 */
export class Table {
  readonly code: string;
  #memory: Memory;
  readonly #backing: Backing;
  #waiting: Job[] = [];
  #foreign: Foreign[] = [];
  #turning = false;
  #closed = false;
  /** True while memory may be ahead of the record. */
  #astray = false;
  /** The phase in which it was read back, and for how long that had run. */
  #woke: { readonly round: number; readonly phase: Phase; readonly ran: number } | null = null;
  /** How many lines of the record have been told of. */
  #told: number;
  readonly #listeners = new Set<(news: readonly News[]) => void>();

  private constructor(code: string, memory: Memory, backing: Backing) {
    this.code = code;
    this.#memory = memory;
    this.#told = memory.lines;
    this.#backing = backing;
  }

  /** Opens a table; rejects where it can't be recorded. */
  static async open(code: string, settings: Settings, backing: Backing): Promise<Table> {
    await backing.storage.append(code, 0, [{ kind: 'opened', settings }]);
    return new Table(code, newMemory(settings), backing);
  }

  /** Reads a table back; null where there is none. Throws RecordTrouble where it can't go on. */
  static async wake(code: string, backing: Backing): Promise<Table | null> {
    const lines = await backing.storage.read(code);
    if (lines.length === 0) return null;
    const table = new Table(code, remember(lines), backing);
    await table.#noteTime(lines);
    return table;
  }

  async #noteTime(lines: readonly Line[]): Promise<void> {
    const ran = ranFor(lines, await this.#backing.storage.written(this.code));
    this.#woke = this.state && { round: this.state.round, phase: this.state.phase, ran };
  }

  /** Milliseconds for which the present phase had run when the table was read back; 0 for others. */
  get ran(): number {
    const { state } = this;
    const isSame = this.#woke?.round === state?.round && this.#woke?.phase === state?.phase;
    return isSame ? (this.#woke?.ran ?? 0) : 0;
  }

  get settings(): Settings {
    return this.#memory.settings;
  }

  get people(): readonly Person[] {
    return this.#memory.people;
  }

  /** Null while people arrive. */
  get state(): State | null {
    return this.#memory.state;
  }

  get afterwards(): Afterwards | null {
    return this.#memory.afterwards;
  }

  /** The rules it was played by, where they are not those that are here. It goes on no more. */
  get otherRules(): number | null {
    return this.#memory.otherRules;
  }

  get stage(): 'lobby' | 'playing' | 'over' {
    if (this.state === null) return this.otherRules === null ? 'lobby' : 'over';
    return this.state.phase === 'end' ? 'over' : 'playing';
  }

  get paused(): boolean {
    return this.#memory.paused;
  }

  /** Seconds that were added to phases so far. */
  get lengthened(): number {
    return this.#memory.lengthened;
  }

  /** Words that no screen shows any more, counted from the first of the game. */
  get hidden(): ReadonlySet<number> {
    return this.#memory.hidden;
  }

  /** By seat, what its person keeps here for themselves: nobody else's to see without consent. */
  get confided(): ReadonlyMap<number, Own> {
    return this.#memory.confided;
  }

  person(seat: number): Person | null {
    return this.people.find((one) => one.seat === seat) ?? null;
  }

  /** Calls `hear` with what happened in a turn, once it is durable. Returns its end. */
  listen(hear: (news: readonly News[]) => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  /**
   * Seats a person, as long as the table waits for people; in a session, also later, where a bot
   * keeps a seat that is nobody's.
   */
  arrive(lock: string, nickname: string): Promise<Person | Trouble['trouble']> {
    return this.#ask<Person | Trouble['trouble']>((memory) => {
      const chair = freeChair(memory);
      if (typeof chair === 'string') return nothing(chair);
      const line: Line = { kind: 'arrived', lock, nickname, ...chair };
      apply(memory, line);
      const person = memory.people.find(({ seat }) => seat === chair.seat);
      return { answer: person ?? 'storage', lines: [line], news: { kind: 'arrived' } };
    }, 'storage');
  }

  /** Begins the game: who opened the table may, or whoever leads it. Other seats go to bots. */
  begin(starter: Starter, seed: number): Promise<Refusal | null> {
    return this.#ask<Refusal | null>((memory) => {
      if (starter !== (memory.settings.led ? 'lead' : 0)) return nothing(refuse('not-yours'));
      if (memory.state !== null || memory.otherRules !== null)
        return nothing(refuse('already-done'));
      const opening = openingOf(this.code, memory.settings, memory.people, seed);
      const line: Line = { kind: 'began', rules: RULES, opening };
      const events = apply(memory, line);
      return { answer: null, lines: [line], news: { kind: 'began', events } };
    }, refuse('not-saved'));
  }

  /**
   * Asks for a command. Answers null where it was done, else why not.
   * @param id the sender's own for this command: the same id is answered again, not done again
   */
  submit(asked: Command, id: string | null = null): Promise<Refusal | null> {
    return this.#ask<Refusal | null>((memory) => {
      const { state, done } = memory;
      if (id !== null && done.has(`${asked.by}:${id}`)) return nothing(null);
      if (state === null) return nothing(refuse('wrong-phase'));
      if (memory.paused && waitsInPause(asked)) {
        const decided = decide(state, asked);
        return nothing(isRefusal(decided) ? decided : refuse('paused'));
      }
      const before = state.phase;
      const events = step(state, asked);
      if (isRefusal(events)) return nothing(events);
      if (id !== null) done.add(`${asked.by}:${id}`);
      const lines: Line[] = [{ kind: 'did', by: asked.by, command: asked.command, id }];
      if (before === 'day' && state.phase === 'dusk')
        lines.push({ kind: 'dusk', round: state.round, hash: hashState(state) });
      memory.lines += lines.length;
      noteKeepers(memory, events);
      return { answer: null, lines, news: { kind: 'happened', events } };
    }, refuse('not-saved'));
  }

  /**
   * Lets the facilitator do what no rule speaks of. Answers null where it was done, else why not.
   * @param plan the lines that it comes to, from what the table is now
   */
  lead(plan: (memory: Memory) => readonly Line[] | Refusal): Promise<Refusal | null> {
    return this.#ask<Refusal | null>((memory) => {
      const lines = plan(memory);
      if (isRefusal(lines)) return nothing(lines);
      const events = lines.flatMap((line) => apply(memory, line));
      return { answer: null, lines, news: { kind: 'led', lines, events } };
    }, refuse('not-saved'));
  }

  /** Nothing is done or written here any more. */
  close(): void {
    this.#closed = true;
    this.#listeners.clear();
  }

  /** Keeps what the valley came to afterwards. */
  keepAfterwards(afterwards: Afterwards): Promise<boolean> {
    return this.#ask<boolean>((memory) => {
      if (memory.afterwards !== null) return nothing(true);
      const line: Line = { kind: 'lived-on', afterwards };
      apply(memory, line);
      return { answer: true, lines: [line], news: { kind: 'lived-on' } };
    }, false);
  }

  /** Puts a job in the row; `failed` is its answer where it could not be recorded. */
  #ask<A>(work: (memory: Memory) => Done<A>, failed: A): Promise<A> {
    return new Promise((resolve) => {
      let answer = failed;
      this.#waiting.push({
        run: (memory) => {
          const done = work(memory);
          answer = done.answer;
          return done;
        },
        settle: () => resolve(answer),
        fail: () => resolve(failed),
      });
      if (!this.#turning) void this.#takeTurns();
    });
  }

  /** Takes in what another process wrote. */
  hear(foreign: Foreign): void {
    this.#foreign.push(foreign);
    if (!this.#turning) void this.#takeTurns();
  }

  /** Takes in what another process may have written without this one hearing of it. */
  catchUp(): Promise<void> {
    this.#foreign.push({ at: Number.POSITIVE_INFINITY, lines: [] });
    return this.#ask<void>(() => nothing(undefined), undefined);
  }

  async #takeTurns(): Promise<void> {
    this.#turning = true;
    while (this.#waiting.length > 0 || this.#foreign.length > 0) {
      const jobs = this.#waiting;
      this.#waiting = [];
      await this.#takeInForeign();
      const done = await this.#record(jobs);
      for (const job of jobs) done ? job.settle() : job.fail();
    }
    this.#turning = false;
  }

  async #takeInForeign(): Promise<void> {
    const foreign = this.#foreign;
    this.#foreign = [];
    for (const { at, lines } of foreign) {
      if (this.#closed || at + lines.length <= this.#told) continue;
      try {
        if (at !== this.#told || this.#astray) await this.#readBack();
        else this.#tellLines(lines);
      } catch (error) {
        this.#backing.trouble(error);
        this.#astray = true;
      }
    }
  }

  /** Does the jobs, makes them durable and tells; false where that failed, and none of it was done. */
  async #record(jobs: readonly Job[]): Promise<boolean> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (this.#closed) return false;
      try {
        if (this.#astray) await this.#readBack();
        const at = this.#memory.lines;
        this.#astray = true;
        const done = jobs.map((job) => job.run(this.#memory));
        const lines = done.flatMap((one) => one.lines);
        if (lines.length > 0) await this.#backing.storage.append(this.code, at, lines);
        this.#astray = false;
        this.#told = this.#memory.lines;
        if (lines.length > 0) this.#backing.relay(this.code, at, lines);
        this.#tell(done.flatMap(({ news }) => (news === null ? [] : [news])));
        return true;
      } catch (error) {
        const overtaken = await this.#readBack().catch(this.#backing.trouble);
        if (overtaken) continue;
        this.#backing.trouble(error);
        return false;
      }
    }
    return false;
  }

  /** Goes back to what the record says. @returns true where another process has added to it */
  async #readBack(): Promise<boolean> {
    const lines = await this.#backing.storage.read(this.code);
    const before = this.#told;
    this.#memory = remember(lines.slice(0, before));
    this.#astray = false;
    this.#tellLines(lines.slice(before));
    await this.#noteTime(lines);
    return lines.length > before;
  }

  /** Lets lines that another process wrote take effect, and tells of them. */
  #tellLines(lines: readonly Line[]): void {
    const news = takeIn(this.#memory, lines);
    this.#told = this.#memory.lines;
    this.#tell(news);
  }

  #tell(news: readonly News[]): void {
    if (news.length === 0) return;
    for (const hear of this.#listeners) {
      try {
        hear(news);
      } catch (error) {
        this.#backing.trouble(error);
      }
    }
  }
}
