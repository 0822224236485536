import { parentPort, workerData } from 'node:worker_threads';
import type { State } from '../shared/model/state.ts';
import { livedOn } from '../shared/replay/afterwards.ts';

/** The other thread of afterwards.ts: a finished state in, what it came to out. */
parentPort?.postMessage(livedOn(workerData as State));
