import { parentPort, workerData } from 'node:worker_threads';
import { debriefOf } from '../../shared/replay/debrief/index.ts';
import { roadWithout } from '../../shared/replay/debrief/road.ts';
import { openFutures } from '../../shared/replay/futures.ts';
import type { Answers, Task } from './tasks.ts';

/** The other thread of tasks.ts: a record in, what is told of it out. */
function answer(task: Task): Answers[Task['kind']] {
  switch (task.kind) {
    case 'debrief':
      return debriefOf(task.record);
    case 'road':
      return roadWithout(task.record, task.at, task.later);
    case 'futures':
      return openFutures(task.record, (progress) => parentPort?.postMessage({ progress }));
  }
}

parentPort?.postMessage({ done: answer(workerData as Task) });
