import { benchEngine } from './engine.ts';
import { benchFutures } from './futures.ts';
import { benchGrowth } from './growth.ts';
import { benchPage } from './page.ts';
import { benchCluster, benchServer } from './server/index.ts';
import { benchSoak } from './soak.ts';

/**
 * `npm run bench [-- PART [SIZE …]]`. Each part prints a table and writes it into `docs/performance.md`.
 *
 * - `page`: what each page loads over the wire, and how long a phone on a slow line waits.
 * - `engine`: how fast whole games go, beside the engine of an earlier commit.
 * - `growth`: how the cost of a game grows with seats, rivers and rounds, and of its record with its length.
 * - `futures [threads …]`: what a debrief reckons; on 1 and 2 threads unless said.
 * - `server [tables …]`: the server under load over real sockets, beside a bare room; 100, 200 and
 *   300 tables unless said.
 * - `cluster [tables]`: one process and two, on PostgreSQL and Redis; 60 tables unless said.
 * - `soak [minutes] [tables]`: whole games on and on; 60 minutes and 100 tables unless said.
 *
 * Without a part it is all of them one after another, on fewer tables and with a soak of five minutes:
 * about twenty-five minutes on a machine of two processors with nothing else to do. The client must be built. A
 * part that this machine can't do, such as a cluster without its databases, says so, and the others go on.
 */

type Part = (sizes: readonly number[]) => Promise<void> | void;

const PARTS: Readonly<Record<string, Part>> = {
  page: benchPage,
  engine: benchEngine,
  growth: benchGrowth,
  futures: (threads) => benchFutures(threads.length > 0 ? threads : [1, 2]),
  server: (tables) => benchServer(tables.length > 0 ? tables : [100, 200, 300]),
  cluster: ([tables]) => benchCluster(tables ?? 60),
  soak: ([minutes, tables]) => benchSoak(minutes ?? 60, tables ?? 100),
};

/** Sizes of a part where all are asked for and its own would take too long. */
const BRIEFLY: Readonly<Record<string, readonly number[]>> = {
  server: [100, 200],
  cluster: [30],
  soak: [5, 30],
};

const [what, ...sizes] = process.argv.slice(2);
if (what !== undefined) {
  const part = PARTS[what];
  if (part === undefined) throw new Error(`parts are ${Object.keys(PARTS).join(', ')}`);
  await part(sizes.map(Number));
} else
  for (const [name, part] of Object.entries(PARTS)) {
    const began = performance.now();
    try {
      await part(BRIEFLY[name] ?? []);
    } catch (error) {
      console.error(`${name} could not be measured:`, error);
    }
    console.log(`${name}: ${Math.round((performance.now() - began) / 1000)} s`);
  }
process.exit(0);
