import { Worker } from 'node:worker_threads';
import type { GameRecord } from '../../shared/model/record.ts';
import type { Whole } from '../../shared/replay/debrief/index.ts';

/** What another thread is asked for. */
export type Task = { readonly kind: 'debrief'; readonly record: GameRecord };

/** What it answers, by the kind of task. */
export interface Answers {
  readonly debrief: Whole;
}

/** What a thread says. */
export type Word<K extends Task['kind']> = { readonly done: Answers[K] };

/** Tasks wait for each other: a debrief must never take both cores from live tables. */
let last: Promise<unknown> = Promise.resolve();

/** Does a task on another thread. Rejects where that thread fails. */
export function perform<T extends Task>(task: T): Promise<Answers[T['kind']]> {
  const mine = last.then(() => inWorker(task));
  last = mine.catch(() => {});
  return mine;
}

const inWorker = <T extends Task>(task: T): Promise<Answers[T['kind']]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
    worker.once('message', (word: Word<T['kind']>) => resolve(word.done));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without an answer')));
  });
