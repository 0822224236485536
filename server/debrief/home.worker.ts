import { parentPort, workerData } from 'node:worker_threads';
import { fileOf } from '../../shared/replay/home/file.ts';
import { homeOf } from '../../shared/replay/home/index.ts';
import { keptOf } from '../../shared/replay/home/kept.ts';
import type { HomeTask } from './home.ts';

/** The other thread of home.ts: a record in, what is taken home of it out. */
function answer(task: HomeTask): object {
  switch (task.kind) {
    case 'home':
      return homeOf(task.record, task.viewer, task.hidden);
    case 'kept':
      return keptOf(task.record, task.viewer, task.afterwards, task.hidden);
    case 'file':
      return fileOf(task.record, task.leave);
  }
}

parentPort?.postMessage(answer(workerData as HomeTask));
