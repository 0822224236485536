import { playFutures } from '../../server/debrief/perform.ts';
import { Pool } from '../../server/debrief/pool.ts';
import type { Character } from '../../shared/model/command.ts';
import { type Entry, type GameRecord, RULES } from '../../shared/model/record.ts';
import { openingOf, playGame } from '../../shared/replay/index.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';

/**
 * `npm run bench -- futures [threads …]`: how long the futures from every dusk of a game of eight in
 * The Valley take, as a JSON line for each number of threads and then as a table. The first time
 * includes the start of the threads; the second is with warm ones. Core seconds are those that all
 * threads of this process had, so that a busy machine shows in their ratio to `seconds`.
 */

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
  return { rules: RULES, opening, entries, hashes: [] };
}

const coreSeconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

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
      const began = performance.now();
      const cores = process.cpuUsage();
      const { openings, runs } = await playFutures(record, () => {}, { pool });
      const row = {
        threads,
        what,
        dusks: openings.length,
        runs,
        seconds: two((performance.now() - began) / 1000),
        coreSeconds: two(coreSeconds(cores)),
      };
      console.log(JSON.stringify(row));
      rows.push(row);
    }
    pool.close();
  }
  console.table(rows);
}
