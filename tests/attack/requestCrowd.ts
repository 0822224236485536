import { parentPort, workerData } from 'node:worker_threads';

/** Sends one request over and over from many at once, for a while, in a thread of its own. */

const { url, body, milliseconds } = workerData as {
  readonly url: string;
  /** Posted as JSON; empty to get. */
  readonly body: string;
  readonly milliseconds: number;
};
const AT_ONCE = 60;
const posted: RequestInit = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body,
};
let answered = 0;
const ends = performance.now() + milliseconds;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (performance.now() < ends) {
      await (await fetch(url, body === '' ? {} : posted)).arrayBuffer();
      answered += 1;
    }
  }),
);
parentPort?.postMessage(answered);
