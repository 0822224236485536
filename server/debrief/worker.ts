import { parentPort, workerData } from 'node:worker_threads';
import { debriefOf } from '../../shared/replay/debrief/index.ts';
import { roadWithout } from '../../shared/replay/debrief/road.ts';
import { openFutures } from '../../shared/replay/futures.ts';
import { rarityOf } from '../../shared/replay/questions/rarity.ts';
import type { Answers, Task } from './tasks.ts';

const tell = (progress: number): void => parentPort?.postMessage({ progress });

/** The other thread of tasks.ts: a record in, what is told of it out. */
function answer(task: Task): Answers[Task['kind']] {
  switch (task.kind) {
    case 'debrief':
      return debriefOf(task.record);
    case 'road':
      return roadWithout(task.record, task.at, task.later);
    case 'futures':
      return openFutures(task.record, tell);
    case 'rarity':
      return rarityOf(task.scenario, task.seats, tell);
  }
}

parentPort?.postMessage({ done: answer(workerData as Task) });
