import { decide, hashState, isRefusal, step } from '../shared/engine/index.ts';
import type { Command, Phase } from '../shared/model/command.ts';
import type { Event } from '../shared/model/event.ts';
import type { Own } from '../shared/model/own.ts';
import { RULES } from '../shared/model/record.ts';
import { type Refusal, refuse } from '../shared/model/refusal.ts';
import type { State } from '../shared/model/state.ts';
import type { Afterwards, Trouble } from '../shared/model/wire.ts';
import { openingOf } from './lobby.ts';
import { ranFor } from './ran.ts';
import { apply, type Memory, newMemory, noteKeepers, type Person, remember } from './record.ts';
import type { Line, Settings, Storage } from './storage/storage.ts';

/** What a table tells those who listen, once it is durable. */
export type News =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'began'; readonly events: readonly Event[] }
  | { readonly kind: 'happened'; readonly events: readonly Event[] }
  | { readonly kind: 'lived-on' }
  /** The facilitator did something that no rule speaks of. */
  | { readonly kind: 'led'; readonly lines: readonly Line[]; readonly events: readonly Event[] };

/** Who lets a table begin: a seat, or the facilitator. */
export type Starter = number | 'lead';

/** Where a person may sit, and from when. */
interface Chair {
  readonly seat: number;
  readonly late: boolean;
}

/** What a table stands on: where it writes, and who is told when that fails. */
export interface Backing {
  readonly storage: Storage;
  trouble(error: unknown): void;
}

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

/** The one command, and the one key of options, that a pause leaves open. */
export const TALK = 'say';

/** Where a job changes nothing. */
const nothing = <A>(answer: A): Done<A> => ({ answer, lines: [], news: null });

/**
 * One table: puts what is asked in order, lets the rules decide, records, and then tells. Jobs that
 * come while a record is being written wait; together they are the next turn, written at once.
 */
export class Table {
  readonly code: string;
  #memory: Memory;
  readonly #storage: Storage;
  #waiting: Job[] = [];
  #turning = false;
  #closed = false;
  /** True while memory may be ahead of the record. */
  #astray = false;
  /** The phase in which it was read back, and for how long that had run. */
  #woke: { readonly round: number; readonly phase: Phase; readonly ran: number } | null = null;
  readonly #trouble: (error: unknown) => void;
  readonly #listeners = new Set<(news: readonly News[]) => void>();

  private constructor(code: string, memory: Memory, { storage, trouble }: Backing) {
    this.code = code;
    this.#memory = memory;
    this.#storage = storage;
    this.#trouble = trouble;
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
    const ran = ranFor(lines, await backing.storage.written(code));
    if (table.state) table.#woke = { round: table.state.round, phase: table.state.phase, ran };
    return table;
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

  async #takeTurns(): Promise<void> {
    this.#turning = true;
    while (this.#waiting.length > 0) {
      const jobs = this.#waiting;
      this.#waiting = [];
      const done = await this.#record(jobs);
      if (done) this.#tell(done);
      for (const job of jobs) done ? job.settle() : job.fail();
    }
    this.#turning = false;
  }

  /** Does the jobs and makes them durable; null where that failed, and then none of it was done. */
  async #record(jobs: readonly Job[]): Promise<readonly News[] | null> {
    if (this.#closed) return null;
    try {
      if (this.#astray) await this.#readBack();
      const at = this.#memory.lines;
      this.#astray = true;
      const done = jobs.map((job) => job.run(this.#memory));
      const lines = done.flatMap((one) => one.lines);
      if (lines.length > 0) await this.#storage.append(this.code, at, lines);
      this.#astray = false;
      return done.flatMap(({ news }) => (news === null ? [] : [news]));
    } catch (error) {
      this.#trouble(error);
      await this.#readBack().catch(this.#trouble);
      return null;
    }
  }

  /** Goes back to what the record says. */
  async #readBack(): Promise<void> {
    this.#memory = remember(await this.#storage.read(this.code));
    this.#astray = false;
  }

  #tell(news: readonly News[]): void {
    if (news.length === 0) return;
    for (const hear of this.#listeners) {
      try {
        hear(news);
      } catch (error) {
        this.#trouble(error);
      }
    }
  }
}

/** While a table is paused its people may talk, and nothing that they do moves the game. */
const waitsInPause = ({ by, command }: Command): boolean => by !== 'house' && command.type !== TALK;

/** The first free seat, or why there is none. */
function freeChair({
  state,
  settings,
  people,
  otherRules,
}: Pick<Memory, 'state' | 'settings' | 'people' | 'otherRules'>):
  | Chair
  | 'already-started'
  | 'table-full' {
  if (otherRules !== null) return 'already-started';
  const isFree = (seat: number) => !people.some((one) => one.seat === seat);
  if (state === null) {
    const seat = Array.from({ length: settings.seats }, (_, at) => at).find(isFree);
    return seat === undefined ? 'table-full' : { seat, late: false };
  }
  if (settings.led === null || state.phase === 'end') return 'already-started';
  const bot = state.homesteads.find(({ seat, keeper }) => keeper === 'bot' && isFree(seat));
  return bot ? { seat: bot.seat, late: true } : 'table-full';
}

/** Could someone who comes now sit down here? */
export const hasRoom = (table: Table): boolean => {
  return typeof freeChair(table) !== 'string';
};
