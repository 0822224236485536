import { parentPort, workerData } from 'node:worker_threads';
import { type AskedPart, askFrom } from './askedPart.ts';

/** Asks for many parts at once, in a thread of its own, so that those who ask besides wait for the server alone. */

const { origin, wishes } = workerData as {
  readonly origin: string;
  readonly wishes: readonly AskedPart[];
};
const statuses = await Promise.all(
  wishes.map(async (wish) => (await askFrom(origin, wish)).status),
);
parentPort?.postMessage(statuses);
