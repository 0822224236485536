import { parentPort, workerData } from 'node:worker_threads';
import { debriefOf } from '../../shared/replay/debrief/index.ts';
import type { Task } from './tasks.ts';

/** The other thread of Debriefs.ts: a record in, what is told of it out. */
const { record } = workerData as Task;
parentPort?.postMessage({ done: debriefOf(record) });
