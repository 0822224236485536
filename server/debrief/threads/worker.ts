import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Order, Report, ThreadData } from './pool.ts';
import { prepare } from './tasks.ts';

/**
 * One of the pool's threads. Live tables come first: where a priority belongs to a thread, this one
 * takes a lower one; elsewhere it would lower the whole server's.
 */
const { nice } = workerData as ThreadData;
if (process.platform === 'linux' && nice > 0) setPriority(0, Math.min(19, getPriority(0) + nice));

/** Jobs that are under way, each ready to do any of its parts. */
const jobs = new Map<number, (part: number) => unknown>();

function report(order: Exclude<Order, { forget: number }>): Report {
  try {
    if (order.task) jobs.set(order.job, prepare(order.task));
    const job = jobs.get(order.job);
    if (job === undefined) throw new Error('a part of an unknown job');
    return { answer: job(order.part) };
  } catch (error) {
    return { failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

parentPort?.on('message', (order: Order) => {
  if ('forget' in order) jobs.delete(order.forget);
  else parentPort?.postMessage(report(order));
});
