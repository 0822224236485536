import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Task } from './tasks.ts';
import { type WorkClient, WorkQueue } from './workQueue.ts';

/** What a thread is told: do a part of a job (its task comes with the first one), or forget a job. */
export type Order =
  | { readonly job: number; readonly task: Task | null; readonly part: number }
  | { readonly forget: number };

/** What a thread says of the part that it was given. */
export type Report = { readonly answer: unknown } | { readonly failed: string };

/** What a thread is made with. */
export interface ThreadData {
  /** By how much its priority is lower than the server's. */
  readonly nice: number;
}

interface Job {
  readonly id: number;
  readonly task: Task;
  readonly client: WorkClient;
  readonly isUrgent: boolean;
  /** The queue that it stands in. */
  queue: WorkQueue<Job>;
  readonly answers: unknown[];
  /** The next part that nobody does yet. */
  next: number;
  /** Parts that are not done yet. */
  left: number;
  readonly heard: (progress: number) => void;
  readonly done: (answers: unknown[]) => void;
  readonly failed: (error: Error) => void;
}

/** How a task is done. */
interface JobWish {
  /** In how many parts. */
  readonly parts: number;
  readonly client: WorkClient;
  /** True for what someone waits for. */
  readonly isUrgent?: boolean;
  /** Hears the share of parts that is done, from 0 to 1. */
  readonly heard?: (progress: number) => void;
}

/** Work that is not begun: too much waits for the same session, or the same address, already. */
export class TooMuchWork extends Error {}

/** Work that was dropped, because nobody waits for it any more. */
export class NobodyWaits extends Error {}

/** Jobs that may wait for one session, and for one address: a school of several sessions has one. */
const MOST_WAITING = 200;
const MOST_OF_ADDRESS = 600;

/** Of so many parts one is of what nobody waits for, where there is any: it comes to its end too. */
const ONE_OF = 5;

/** Milliseconds after which threads that have nothing to do are ended. */
const IDLE = 60_000;

/** By how much the priority of threads is usually lower than the server's, as Linux counts it: a tenth of its time. */
export const USUAL_NICE = 10;

/**
 * A few threads for what takes long. Work comes in short parts: what someone waits for goes before
 * everything else, and turns go round by address, then by session, then by table, so that no one's work stands in
 * another's way. Where the system knows priorities of threads, live tables come first (see worker.ts).
 */
export class Pool {
  readonly #size: number;
  /** By how much the priority of threads that are made from now on is lower than the server's, from 0 to 19. */
  nice = USUAL_NICE;
  readonly #threads = new Set<Thread>();
  readonly #urgent = new WorkQueue<Job>();
  readonly #patient = new WorkQueue<Job>();
  /** What nobody has asked for yet: done where nothing else waits. */
  readonly #ahead = new WorkQueue<Job>();
  #jobs = 0;
  #given = 0;

  constructor(size: number = availableParallelism()) {
    this.#size = size;
  }

  /**
   * Does all parts of a task. Rejects where one fails or its thread does; with TooMuchWork where too
   * much waits for the same session or address; with NobodyWaits where it was dropped.
   * @returns the answers, by part
   */
  run(
    task: Task,
    { parts, client, isUrgent = false, heard = () => {} }: JobWish,
  ): Promise<unknown[]> {
    if (parts === 0) return Promise.resolve([]);
    const later = client.isAhead?.() ? this.#ahead : this.#patient;
    const queue = isUrgent ? this.#urgent : later;
    if (queue.countOfSession(client) >= MOST_WAITING)
      return Promise.reject(new TooMuchWork('too much waits for this session'));
    if (client.address !== '' && queue.countOfAddress(client) >= MOST_OF_ADDRESS)
      return Promise.reject(new TooMuchWork('too much waits for this address'));
    return new Promise((done, failed) => {
      const id = this.#jobs++;
      const answers: unknown[] = Array.from({ length: parts });
      queue.add({
        id,
        task,
        client,
        isUrgent,
        queue,
        answers,
        next: 0,
        left: parts,
        heard,
        done,
        failed,
      });
      this.#feed();
    });
  }

  /** Ends all threads; what was not done fails. */
  close(): void {
    for (const thread of this.#threads) thread.end();
    for (const job of [this.#urgent, this.#patient, this.#ahead].flatMap((queue) => queue.all()))
      this.#drop(job, new Error('closed'));
  }

  #feed(): void {
    for (;;) {
      if (this.#urgent.size + this.#patient.size + this.#ahead.size === 0) return;
      const thread = this.#free();
      if (thread === null) return;
      const job = this.#next();
      if (job === null) return;
      const part = job.next++;
      if (job.next < job.answers.length) job.queue.add(job);
      this.#give(thread, job, part);
    }
  }

  /** The job whose turn it is. What nobody waits for any more is dropped on the way. */
  #next(): Job | null {
    this.#callUp();
    for (;;) {
      const isPatient = this.#given % ONE_OF === ONE_OF - 1;
      const [first, second] = isPatient
        ? [this.#patient, this.#urgent]
        : [this.#urgent, this.#patient];
      const job = first.next() ?? second.next() ?? this.#ahead.next();
      if (job === null) return null;
      if (job.client.isAwaited?.() === false) {
        this.#drop(job, new NobodyWaits('nobody waits for it any more'));
        continue;
      }
      this.#given += 1;
      return job;
    }
  }

  /** What was begun ahead, and somebody asks for now, waits among what is asked for. */
  #callUp(): void {
    if (this.#ahead.size === 0) return;
    for (const job of this.#ahead.all()) {
      if (job.client.isAhead?.()) continue;
      this.#ahead.remove(job);
      job.queue = this.#patient;
      job.queue.add(job);
    }
  }

  #free(): Thread | null {
    for (const thread of this.#threads) if (!thread.busy) return thread;
    if (this.#threads.size >= this.#size) return null;
    const thread = new Thread({ nice: this.nice }, () => this.#threads.delete(thread));
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
    job.queue.remove(job);
    this.#end(job, () => job.failed(error));
  }

  #end(job: Job, tell: () => void): void {
    for (const thread of this.#threads) thread.forget(job);
    tell();
  }
}

/** One thread, which does one part at a time. */
class Thread {
  readonly #worker: Worker;
  readonly #known = new Set<number>();
  readonly #gone: () => void;
  #waiting: { done: (answer: unknown) => void; failed: (error: Error) => void } | null = null;
  #idle: NodeJS.Timeout | undefined;

  /** @param gone hears that it has ended */
  constructor(workerData: ThreadData, gone: () => void) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
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
