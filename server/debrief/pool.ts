import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Task } from './tasks.ts';

/** What a thread is told: do a part of a job (its task comes with the first one), or forget a job. */
export type Order =
  | { readonly job: number; readonly task: Task | null; readonly part: number }
  | { readonly forget: number };

/** What a thread says of the part that it was given. */
export type Report = { readonly answer: unknown } | { readonly failed: string };

interface Job {
  readonly id: number;
  readonly task: Task;
  readonly answers: unknown[];
  /** The next part that nobody does yet. */
  next: number;
  /** Parts that are not done yet. */
  left: number;
  readonly heard: (progress: number) => void;
  readonly done: (answers: unknown[]) => void;
  readonly failed: (error: Error) => void;
}

/** Milliseconds after which threads that have nothing to do are ended. */
const IDLE = 60_000;

/**
 * A few threads for what takes long. Work comes in short parts: what someone waits for goes before
 * everything else, and the rest takes turns, a part of each job after the other, so that several
 * tables share the threads fairly. Where the system knows priorities of threads, live tables come
 * first (see worker.ts).
 */
export class Pool {
  readonly #size: number;
  readonly #threads = new Set<Thread>();
  readonly #urgent: Job[] = [];
  readonly #patient: Job[] = [];
  #jobs = 0;

  constructor(size: number = availableParallelism()) {
    this.#size = size;
  }

  /**
   * Does all parts of a task. Rejects where one fails, or its thread does.
   * @param parts how many
   * @param urgent true for what someone waits for
   * @param heard the share of parts that is done, from 0 to 1
   * @returns the answers, by part
   */
  run(
    task: Task,
    parts: number,
    urgent: boolean,
    heard: (progress: number) => void = () => {},
  ): Promise<unknown[]> {
    if (parts === 0) return Promise.resolve([]);
    return new Promise((done, failed) => {
      const id = this.#jobs++;
      const job: Job = { id, task, answers: [], next: 0, left: parts, heard, done, failed };
      job.answers.length = parts;
      (urgent ? this.#urgent : this.#patient).push(job);
      this.#feed();
    });
  }

  /** Ends all threads; what was not done fails. */
  close(): void {
    for (const thread of this.#threads) thread.end();
    for (const job of [...this.#urgent, ...this.#patient]) this.#drop(job, new Error('closed'));
  }

  #feed(): void {
    while (this.#urgent.length + this.#patient.length > 0) {
      const thread = this.#free();
      if (thread === null) return;
      const queue = this.#urgent.length > 0 ? this.#urgent : this.#patient;
      const job = queue.shift() as Job;
      const part = job.next++;
      if (job.next < job.answers.length) queue.push(job);
      this.#give(thread, job, part);
    }
  }

  #free(): Thread | null {
    for (const thread of this.#threads) if (!thread.busy) return thread;
    if (this.#threads.size >= this.#size) return null;
    const thread = new Thread(() => this.#threads.delete(thread));
    this.#threads.add(thread);
    return thread;
  }

  #give(thread: Thread, job: Job, part: number): void {
    thread.do(job, part).then(
      (answer) => {
        job.answers[part] = answer;
        job.left -= 1;
        job.heard(1 - job.left / job.answers.length);
        if (job.left === 0) this.#end(job, () => job.done(job.answers));
        this.#feed();
      },
      (error) => {
        this.#drop(job, error);
        this.#feed();
      },
    );
  }

  #drop(job: Job, error: Error): void {
    for (const queue of [this.#urgent, this.#patient]) {
      const at = queue.indexOf(job);
      if (at >= 0) queue.splice(at, 1);
    }
    this.#end(job, () => job.failed(error));
  }

  #end(job: Job, tell: () => void): void {
    for (const thread of this.#threads) thread.forget(job);
    tell();
  }
}

/** One thread, which does one part at a time. */
class Thread {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url));
  readonly #known = new Set<number>();
  readonly #gone: () => void;
  #waiting: { done: (answer: unknown) => void; failed: (error: Error) => void } | null = null;
  #idle: NodeJS.Timeout | undefined;

  /** @param gone hears that it has ended */
  constructor(gone: () => void) {
    this.#gone = gone;
    this.#worker.on('message', (report: Report) => {
      const waiting = this.#rest();
      if ('answer' in report) waiting?.done(report.answer);
      else waiting?.failed(new Error(report.failed));
    });
    this.#worker.on('error', (error) => this.#lost(error));
    this.#worker.on('exit', () => this.#lost(new Error('the thread ended without an answer')));
  }

  get busy(): boolean {
    return this.#waiting !== null;
  }

  do({ id, task }: Job, part: number): Promise<unknown> {
    clearTimeout(this.#idle);
    this.#worker.ref();
    const order: Order = { job: id, task: this.#known.has(id) ? null : task, part };
    this.#known.add(id);
    return new Promise((done, failed) => {
      this.#waiting = { done, failed };
      this.#worker.postMessage(order);
    });
  }

  forget({ id }: Job): void {
    if (this.#known.delete(id)) this.#worker.postMessage({ forget: id } satisfies Order);
  }

  end(): void {
    clearTimeout(this.#idle);
    this.#gone();
    void this.#worker.terminate();
  }

  /** A thread that rests keeps no process alive, and goes after a while. */
  #rest() {
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#worker.unref();
    this.#idle = setTimeout(() => this.end(), IDLE).unref();
    return waiting;
  }

  #lost(error: Error): void {
    clearTimeout(this.#idle);
    this.#gone();
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.failed(error);
  }
}
