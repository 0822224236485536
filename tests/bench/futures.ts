import { monitorEventLoopDelay } from 'node:perf_hooks';
import { playFutures } from '../../server/debrief/threads/perform.ts';
import { Pool } from '../../server/debrief/threads/pool.ts';
import type { Character } from '../../shared/model/command.ts';
import { type Entry, type GameRecord, RULES_VERSION } from '../../shared/model/record.ts';
import { RUNS } from '../../shared/replay/futures.ts';
import { openingOf, playGame } from '../../shared/replay/index.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';

/**
 * `npm run bench -- futures [threads …]`: how long the futures from every dusk of a game of eight in
 * The Valley take, as a JSON line for each number of threads and then as a table. The first time
 * includes the start of the threads; the second is with warm ones. Core seconds are those that all
 * threads of this process had, so that a busy machine shows in their ratio to `seconds`. How late
 * the thread that serves tables comes to what is due, the 99th of a hundred times, is measured for as
 * long with nothing to play (`lateIdle`) and meanwhile (`late`), in milliseconds.
 */

/** Milliseconds between two looks at how late this thread is. */
const LOOK = 5;
const IDLE = 2000;

const COMPANY: readonly Character[] = [
  'sharer',
  'taker',
  'steward',
  'reciprocator',
  'organiser',
  'follower',
  'free-rider',
  'broker',
];

function recordOf(seed: number): GameRecord {
  const scenario = scenarioOf('the-valley');
  if (scenario === null) throw new Error('The Valley is not among the scenarios');
  const opening = openingOf(scenario, COMPANY, seed);
  const entries: Entry[] = [];
  playGame(opening, { hear: ({ by, command }, done) => done && entries.push({ by, command }) });
  return { rules: RULES_VERSION, opening, entries, hashes: [] };
}

const coreSeconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** How late this thread is while something goes on: the 99th of a hundred times, in milliseconds. */
async function lateness(during: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: LOOK });
  delay.enable();
  await during();
  delay.disable();
  return Math.max(0, delay.percentile(99) / 1e6 - LOOK);
}

const two = (value: number): number => Math.round(value * 100) / 100;

export async function benchFutures(sizes: readonly number[]): Promise<void> {
  const rows: object[] = [];
  for (const threads of sizes) {
    const pool = new Pool(threads);
    for (const [seed, what] of [
      [1, 'first'],
      [2, 'again'],
    ] as const) {
      const record = recordOf(seed);
      const lateIdle = await lateness(() => new Promise((wake) => setTimeout(wake, IDLE)));
      const began = performance.now();
      const cores = process.cpuUsage();
      let dusks = 0;
      const late = await lateness(async () => {
        dusks = (await playFutures(record, () => {}, { pool })).openings.length;
      });
      const row = {
        threads,
        what,
        dusks,
        runs: RUNS,
        seconds: two((performance.now() - began) / 1000),
        coreSeconds: two(coreSeconds(cores)),
        lateIdle: two(lateIdle),
        late: two(late),
      };
      console.log(JSON.stringify(row));
      rows.push(row);
    }
    pool.close();
  }
  console.table(rows);
}
