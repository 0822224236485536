import { Worker } from 'node:worker_threads';
import type { Batch, CommitOrder, CommitReport } from './lineWriter.ts';
import { StorageTrouble } from './storage.ts';

/** Least milliseconds between two commits: a lone line is written at once, under load those of all tables gather. */
const BETWEEN = 4;

interface Waiting {
  readonly batch: Batch;
  readonly done: () => void;
  readonly failed: (error: Error) => void;
}

/** This side of the thread that writes: what comes while it is at it goes to it together. */
export class Committer {
  readonly #path: string;
  #thread: Worker | null = null;
  #waiting: Waiting[] = [];
  /** What the thread is at. */
  #under: readonly Waiting[] = [];
  #timer: NodeJS.Timeout | null = null;
  /** When the last commit ended, on `performance.now()`. */
  #committed = Number.NEGATIVE_INFINITY;
  /** Ends with the last line that was asked for. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param path of a record that is laid out */
  constructor(path: string) {
    this.#path = path;
  }

  /** Resolves once all of it is durable; rejects where none of it was kept. */
  append(batch: Batch): Promise<void> {
    const kept = new Promise<void>((done, failed) => {
      this.#waiting.push({ batch, done, failed });
      const rest = this.#committed + BETWEEN - performance.now();
      this.#timer ??= setTimeout(() => this.#commit(), Math.max(0, rest));
    });
    this.#last = kept.catch(() => undefined);
    return kept;
  }

  /** Resolves once all that was asked for so far is durable, or was not kept. */
  async settled(): Promise<void> {
    this.#commit();
    await this.#last;
  }

  /** These records are there no more. */
  forget(gone: readonly string[]): void {
    this.#tell({ gone });
  }

  /** Ends the thread, once it is done. */
  async close(): Promise<void> {
    await this.settled();
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
  }

  #commit(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    // What waits goes when the thread is done: see `#over`.
    if (this.#under.length > 0 || this.#waiting.length === 0) return;
    this.#under = this.#waiting;
    this.#waiting = [];
    this.#thread ??= this.#start();
    this.#thread.ref();
    this.#tell({ batches: this.#under.map(({ batch }) => batch), now: Date.now() });
  }

  #tell(order: CommitOrder): void {
    this.#thread?.postMessage(order);
  }

  #start(): Worker {
    const thread = new Worker(new URL('./commitThread.ts', import.meta.url), {
      workerData: this.#path,
    });
    thread.on('message', (report: CommitReport) =>
      this.#over((at) => {
        const why = report[at] ?? null;
        return why === null ? null : new StorageTrouble(why);
      }),
    );
    thread.on('error', (error) => {
      if (this.#thread === thread) this.#thread = null;
      this.#over(() => error);
    });
    return thread;
  }

  /** What was under way is over. @param failed says, by number, why one was not kept; null where it was */
  #over(failed: (at: number) => Error | null): void {
    const done = this.#under;
    this.#under = [];
    this.#committed = performance.now();
    this.#thread?.unref();
    for (const [at, one] of done.entries()) {
      const error = failed(at);
      error === null ? one.done() : one.failed(error);
    }
    if (this.#waiting.length > 0 && this.#timer === null)
      this.#timer = setTimeout(() => this.#commit(), BETWEEN);
  }
}
