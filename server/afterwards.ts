import { Worker } from 'node:worker_threads';
import type { State } from '../shared/model/state.ts';
import type { Afterwards } from '../shared/model/wire.ts';

/** Games that are being lived on, one behind the other: live tables come first. */
let last: Promise<unknown> = Promise.resolve();

/** Plays a game's afterwards on another thread. Rejects where that thread fails. */
export function liveOn(state: State): Promise<Afterwards> {
  const mine = last.then(() => inWorker(state));
  last = mine.catch(() => {});
  return mine;
}

const inWorker = (state: State): Promise<Afterwards> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./afterwards.worker.ts', import.meta.url), {
      workerData: state,
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without an answer')));
  });
