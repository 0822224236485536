import { Worker } from 'node:worker_threads';
import type { GameRecord } from '../../shared/model/record.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Afterwards } from '../../shared/model/wire.ts';
import type { Whole } from '../../shared/replay/debrief/index.ts';
import type { WholeRoad } from '../../shared/replay/debrief/road.ts';
import type { Futures } from '../../shared/replay/futures.ts';
import type { Rarity } from '../../shared/replay/questions/index.ts';

/** What another thread is asked for. */
export type Task =
  | { readonly kind: 'debrief'; readonly record: GameRecord }
  /** The game again without one of its entries. */
  | {
      readonly kind: 'road';
      readonly record: GameRecord;
      readonly at: number;
      readonly later: Afterwards | null;
    }
  | { readonly kind: 'futures'; readonly record: GameRecord }
  /** How often each question comes up among simulated groups. */
  | { readonly kind: 'rarity'; readonly scenario: Scenario; readonly seats: number };

/** What it answers, by the kind of task. */
export interface Answers {
  readonly debrief: Whole;
  readonly road: WholeRoad;
  readonly futures: Futures;
  readonly rarity: Rarity;
}

/** What a thread says: how far it is, from 0 to 1, or that it is done. */
export type Word<K extends Task['kind']> =
  | { readonly progress: number }
  | { readonly done: Answers[K] };

/** What one waits for, and what may take its time. */
const LANES: Readonly<Record<Task['kind'], 'soon' | 'long'>> = {
  debrief: 'soon',
  road: 'soon',
  futures: 'long',
  rarity: 'long',
};

/** In each lane tasks wait for each other: debriefs must leave room for live tables. */
const last = { soon: Promise.resolve<unknown>(null), long: Promise.resolve<unknown>(null) };

/**
 * Does a task on another thread. Rejects where that thread fails.
 * @param heard how far it is, now and then
 */
export function perform<T extends Task>(
  task: T,
  heard: (progress: number) => void = () => {},
): Promise<Answers[T['kind']]> {
  const lane = LANES[task.kind];
  const mine = last[lane].then(() => inWorker(task, heard));
  last[lane] = mine.catch(() => {});
  return mine;
}

const inWorker = <T extends Task>(
  task: T,
  heard: (progress: number) => void,
): Promise<Answers[T['kind']]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
    worker.on('message', (word: Word<T['kind']>) => {
      if ('done' in word) resolve(word.done);
      else heard(word.progress);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without an answer')));
  });
