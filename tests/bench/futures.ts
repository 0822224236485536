import { monitorEventLoopDelay } from 'node:perf_hooks';
import { playFutures } from '../../server/debrief/threads/perform.ts';
import { Pool } from '../../server/debrief/threads/pool.ts';
import { RUNS } from '../../shared/replay/futures.ts';
import { GROUPS } from '../../shared/replay/groups.ts';
import { keepFigures } from './figures.ts';
import { coreSeconds, reckonedBesides, recordOf } from './reckoned.ts';

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

/** How late this thread is while something goes on: the 99th of a hundred times, in milliseconds. */
async function lateness(during: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: LOOK });
  delay.enable();
  await during();
  delay.disable();
  return Math.max(0, delay.percentile(99) / 1e6 - LOOK);
}

const two = (value: number): number => Math.round(value * 100) / 100;

interface Row {
  readonly threads: number;
  readonly what: 'first' | 'again';
  readonly seconds: number;
  readonly coreSeconds: number;
  readonly lateIdle: number;
  readonly late: number;
}

export async function benchFutures(sizes: readonly number[]): Promise<void> {
  const rows: Row[] = [];
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
  keepFigures({
    name: 'futures',
    title: 'What a debrief reckons',
    command: `npm run bench -- futures ${sizes.join(' ')}`,
    about: `${RUNS} futures from each dusk of a game of eight different companions in The Valley, on threads that give way to live tables: on a machine with other work their core seconds say more than the clock. A road is the same game without one act; groups are the ${GROUPS} that a table of The Valley is laid beside; a record wakes when its commands are played again and its hashes are compared.`,
    figures: [
      ...rows
        .filter(({ what }) => what === 'again')
        .flatMap(({ threads, seconds, coreSeconds, late, lateIdle }) => [
          {
            what: `${threads} threads: futures`,
            figure: seconds,
            unit: 's',
            aim: threads === 2 ? 2.5 : null,
          },
          { what: `${threads} threads: futures`, figure: coreSeconds, unit: 'core s', aim: null },
          {
            what: `${threads} threads: how late live tables are served, beside when nothing is reckoned`,
            figure: two(late / Math.max(1, lateIdle)),
            unit: '×',
            aim: null,
          },
        ]),
      ...reckonedBesides(),
    ],
  });
}
