import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { type CommitOrder, LineWriter, WRITING } from './lineWriter.ts';

/** The thread that writes a SQLite record: each commit waits for the disk, and meanwhile tables are served. */
const database = new DatabaseSync(String(workerData));
database.exec(WRITING);
const writer = new LineWriter(database);
parentPort?.on('message', (order: CommitOrder) => {
  if ('gone' in order) writer.forget(order.gone);
  else parentPort?.postMessage(writer.commit(order.batches, order.now));
});
