import type { Storage, StoredLine } from '../storage/storage.ts';
import { type News, takeIn } from './tableNews.ts';
import { remember, type TableMemory } from './tableRecord.ts';

/** What a table stands on: where it writes, and who is told when that fails. */
export interface Backing {
  readonly storage: Storage;
  trouble(error: unknown): void;
  /** Tells the other processes that share the record what was written behind the first `at` lines. */
  relay(code: string, at: number, lines: readonly StoredLine[]): void;
}

/** Lines that another process wrote, behind the first `at`. */
export interface Foreign {
  readonly at: number;
  readonly lines: readonly StoredLine[];
}

/** What one job did to the table's memory. */
interface JobDone<A> {
  readonly answer: A;
  readonly lines: readonly StoredLine[];
  readonly news: News | null;
}

/** What a job answers that changes nothing. */
export const nothing = <A>(answer: A): JobDone<A> => ({ answer, lines: [], news: null });

interface Job {
  run(memory: TableMemory): { readonly lines: readonly StoredLine[]; readonly news: News | null };
  settle(): void;
  fail(): void;
}

/** How often jobs are done anew where another process wrote first: one that is busy may win for long. */
const MOST_TRIES = 50;

/**
 * One table's record, which several processes may write to, and what it says, kept in memory.
 *
 * Whatever changes a table is a job: it works on the memory and says which lines that comes to. Jobs
 * take turns. Those that come while lines are being written wait; together they are the next turn,
 * written at once. Nobody hears of anything before it is durable.
 *
 * The record takes the lines of whoever writes first and refuses whoever is behind. That one goes back
 * to what the record says, and does its jobs anew on what it finds there.
 */
export class SharedRecord {
  readonly #code: string;
  readonly #backing: Backing;
  readonly #reread: (lines: readonly StoredLine[]) => Promise<void>;
  #memory: TableMemory;
  #waiting: Job[] = [];
  #foreign: Foreign[] = [];
  #turning = false;
  #closed = false;
  /** True while memory may be ahead of the record. */
  #astray = false;
  /** How many lines of the record have been told of. */
  #told: number;
  readonly #listeners = new Set<(news: readonly News[]) => void>();

  /**
   * @param memory all that the record says so far
   * @param reread hears of all lines whenever the record was read back
   */
  constructor(
    code: string,
    memory: TableMemory,
    backing: Backing,
    reread: (lines: readonly StoredLine[]) => Promise<void>,
  ) {
    this.#code = code;
    this.#memory = memory;
    this.#told = memory.lines;
    this.#backing = backing;
    this.#reread = reread;
  }

  /** What the record says. Only jobs change it; going back to the record replaces it. */
  get memory(): TableMemory {
    return this.#memory;
  }

  /** Calls `hear` with what happened in a turn, once it is durable. Returns its end. */
  listen(hear: (news: readonly News[]) => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  /** Puts a job in the row; `failed` is its answer where it could not be recorded. */
  ask<A>(work: (memory: TableMemory) => JobDone<A>, failed: A): Promise<A> {
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
    return this.ask<void>(() => nothing(undefined), undefined);
  }

  /** Nothing is done or written here any more. */
  close(): void {
    this.#closed = true;
    this.#listeners.clear();
  }

  async #takeTurns(): Promise<void> {
    this.#turning = true;
    while (this.#waiting.length > 0 || this.#foreign.length > 0) {
      const jobs = this.#waiting;
      this.#waiting = [];
      await this.#takeInForeign();
      const done = await this.#turn(jobs);
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
  async #turn(jobs: readonly Job[]): Promise<boolean> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (this.#closed) return false;
      try {
        if (this.#astray) await this.#readBack();
        const at = this.#memory.lines;
        this.#astray = true;
        const done = jobs.map((job) => job.run(this.#memory));
        const lines = done.flatMap((one) => one.lines);
        if (lines.length > 0) await this.#backing.storage.append(this.#code, at, lines);
        this.#astray = false;
        this.#told = this.#memory.lines;
        if (lines.length > 0) this.#backing.relay(this.#code, at, lines);
        this.#tell(done.flatMap(({ news }) => (news === null ? [] : [news])));
        return true;
      } catch (error) {
        const overtaken = await this.#readBack().catch(this.#backing.trouble);
        if (overtaken) continue;
        this.#backing.trouble(error);
        return false;
      }
    }
    this.#backing.trouble(new Error('another process wrote first, each time'));
    return false;
  }

  /** Goes back to what the record says. @returns true where another process has added to it */
  async #readBack(): Promise<boolean> {
    const lines = await this.#backing.storage.read(this.#code);
    const before = this.#told;
    this.#memory = remember(lines.slice(0, before));
    this.#astray = false;
    this.#tellLines(lines.slice(before));
    await this.#reread(lines);
    return lines.length > before;
  }

  /** Lets lines that another process wrote take effect, and tells of them. */
  #tellLines(lines: readonly StoredLine[]): void {
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
