import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { afterAll, describe, expect, test } from 'vitest';
import { playClosings, playFutures, playGroups } from '../../server/debrief/threads/perform.ts';
import { NobodyWaits, Pool, TooMuchWork } from '../../server/debrief/threads/pool.ts';
import { joined, sliceAt, sliceCount } from '../../server/debrief/threads/slices.ts';
import type { WorkClient } from '../../server/debrief/threads/workQueue.ts';
import { at } from '../../shared/model/at.ts';
import { closingsIn, forGood } from '../../shared/replay/closings.ts';
import { bandsOf, courseOf, futureOf, openFutures } from '../../shared/replay/futures.ts';
import { playGroup } from '../../shared/replay/groups.ts';
import { replay } from '../../shared/replay/index.ts';
import { firstLight } from '../support/world.ts';
import { golden } from './kept.ts';

const record = golden('first-light');
const KIND = { scenario: firstLight, seats: 4, rounds: firstLight.rounds };
/** Enough games for several slices, and the last one shorter. */
const RUNS = 50;
/** Of this thread, before any pool is made. */
const OWN_PRIORITY = getPriority();
const pools = [1, 2, 3].map((threads) => new Pool(threads));
afterAll(() => {
  for (const pool of pools) pool.close();
});

describe('however many threads there are', () => {
  test('the futures are the same, and those of one alone', async () => {
    const [one, two, three] = await Promise.all(
      pools.map((pool) => playFutures(record, () => {}, { pool, runs: RUNS })),
    );
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    expect(one).toEqual(openFutures(record, () => {}, RUNS));
  });

  test('so are the groups', async () => {
    const kind = { scenario: firstLight, seats: 4, rounds: firstLight.rounds };
    const [one, two, three] = await Promise.all(
      pools.map((pool) => playGroups(kind, [2, 13], () => {}, { pool })),
    );
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    expect(one?.[3]).toEqual(playGroup(kind, 5));
  });

  test('so is what was closed for good', async () => {
    const tried = golden('the-valley');
    const [one, two] = await Promise.all(
      pools.slice(0, 2).map((pool) => playClosings(tried, () => {}, { pool, runs: 20 })),
    );
    expect(two).toEqual(one);
    expect(one).toEqual(closingsIn(tried, 20));
  });
});

const client = { address: '', session: 'one', table: 'one' };
/** One part of something that is waited for. */
const soon = { parts: 1, isUrgent: true, client };

/** By how much the priority of each thread of this process is lower than its own. */
const niceOfThreads = (): number[] =>
  readdirSync('/proc/self/task').map((thread) => {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    return Number(stat.replace(/^.*\) /s, '').split(' ')[16]) - OWN_PRIORITY;
  });

describe('the pool', () => {
  test.runIf(process.platform === 'linux')('gives way by as much as it is told', async () => {
    const pool = new Pool(1);
    pool.nice = 7;
    await pool.run({ kind: 'for-good', record }, soon);
    expect(niceOfThreads().filter((nice) => nice === 7)).toHaveLength(1);
    pool.close();
  });

  test('says how far it is, evenly and up to the end', async () => {
    const heard: number[] = [];
    await playFutures(record, (progress) => heard.push(progress), { pool: pools[1], runs: RUNS });
    expect(heard).toHaveLength(sliceCount(4, RUNS));
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);
  });

  test('does what someone waits for before the rest of what takes long', async () => {
    const pool = at(pools, 0);
    const ended: string[] = [];
    await Promise.all([
      playFutures(record, () => {}, { pool, runs: RUNS }).then(() => ended.push('long')),
      pool.run({ kind: 'for-good', record }, soon).then(() => ended.push('soon')),
    ]);
    expect(ended).toEqual(['soon', 'long']);
  });

  test('lets two tables take turns', async () => {
    const pool = new Pool(1);
    const done: string[] = [];
    await Promise.all(
      ['one', 'two'].map((name) =>
        playFutures(record, () => done.push(name), { pool, runs: RUNS }),
      ),
    );
    pool.close();
    const half = done.slice(0, done.length / 2);
    const ones = half.filter((name) => name === 'one').length;
    expect(Math.abs(ones - half.length / 2)).toBeLessThanOrEqual(2);
  });

  test('goes round by session: one with many tables holds up no other', async () => {
    const pool = new Pool(1);
    const done: string[] = [];
    const play = (session: string, table: string) =>
      playFutures(record, () => done.push(session), {
        pool,
        runs: RUNS,
        client: { ...client, session, table },
      });
    const crowd = Array.from({ length: 6 }, (_, at) => play('crowd', `table ${at}`));
    await play('lone', 'table');
    const before = done.filter((session) => session === 'crowd').length;
    const own = done.filter((session) => session === 'lone').length;
    // The crowd has had a part for each of the lone one's, and one or two that were begun before it.
    expect(before).toBeLessThanOrEqual(own + 2);
    await Promise.all(crowd);
    pool.close();
  });

  test('what takes long comes on a little while much is waited for', async () => {
    const pool = new Pool(1);
    const ended: string[] = [];
    const waited = Array.from({ length: 60 }, () =>
      pool.run({ kind: 'for-good', record }, soon).then(() => ended.push('soon')),
    );
    const long = pool
      .run({ kind: 'groups', of: KIND, first: 0, last: 4, slice: 2 }, { parts: 2, client })
      .then(() => ended.push('long'));
    await Promise.all([...waited, long]);
    pool.close();
    expect(ended.indexOf('long')).toBeLessThan(20);
  });

  test('does ahead what nobody has asked for yet where nothing else waits, until it is asked for', async () => {
    const pool = new Pool(1);
    const done: string[] = [];
    let isAhead = true;
    const play = (name: string, how: Partial<WorkClient> = {}) =>
      playFutures(record, () => done.push(name), {
        pool,
        runs: RUNS,
        client: { ...client, table: name, ...how },
      });
    const ahead = { isAhead: () => isAhead };
    // The first part is given while nothing else waits.
    await Promise.all([play('ahead', ahead), play('asked')]);
    const parts = done.length / 2;
    expect(done.slice(1, parts + 1)).toEqual(Array(parts).fill('asked'));
    done.length = 0;
    const both = [play('ahead', ahead), play('asked')];
    isAhead = false;
    await Promise.all(both);
    pool.close();
    expect(done.slice(0, parts)).toContain('ahead');
    expect(done.slice(1, parts)).toContain('ahead');
  });

  test('drops what nobody waits for any more, and says so', async () => {
    const pool = new Pool(1);
    let isAwaited = true;
    const dropped = playFutures(
      record,
      () => {
        isAwaited = false;
      },
      { pool, runs: RUNS, client: { ...client, isAwaited: () => isAwaited } },
    );
    await expect(dropped).rejects.toThrow(NobodyWaits);
    await expect(pool.run({ kind: 'acts', record }, soon)).resolves.toHaveLength(1);
    pool.close();
  });

  test('begins nothing for a session for which too much waits, and all for others', async () => {
    const pool = new Pool(1);
    const all = Promise.allSettled(
      Array.from({ length: 300 }, () => pool.run({ kind: 'for-good', record }, soon)),
    );
    const other = pool.run(
      { kind: 'for-good', record },
      { ...soon, client: { ...client, session: 'other' } },
    );
    await expect(other).resolves.toHaveLength(1);
    pool.close();
    const reasons = (await all).map((one) => (one.status === 'rejected' ? one.reason : null));
    expect(reasons.filter((reason) => reason instanceof TooMuchWork).length).toBeGreaterThan(50);
  });

  test('goes round by address too: one with many sessions holds up no other, and has not all', async () => {
    const pool = new Pool(1);
    const ended: string[] = [];
    const ask = (address: string, session: string) =>
      pool
        .run({ kind: 'for-good', record }, { ...soon, client: { ...client, address, session } })
        .then(() => ended.push(address));
    const crowd = Array.from({ length: 700 }, (_, at) => ask('crowd', `session ${at}`));
    const all = Promise.allSettled(crowd);
    await ask('lone', 'session');
    // Whoever comes new comes next.
    expect(ended.indexOf('lone')).toBeLessThan(2);
    pool.close();
    const reasons = (await all).map((one) => (one.status === 'rejected' ? one.reason : null));
    expect(reasons.filter((reason) => reason instanceof TooMuchWork)).toHaveLength(99);
  });

  test('rejects a task that fails, and goes on with the next', async () => {
    const pool = at(pools, 0);
    const broken = { ...record, entries: record.entries.slice(5) };
    await expect(pool.run({ kind: 'debrief', record: broken }, soon)).rejects.toThrow(
      'BrokenRecord',
    );
    await expect(pool.run({ kind: 'acts', record }, soon)).resolves.toHaveLength(1);
  });

  test('what is under way when it is closed fails', async () => {
    const pool = new Pool(1);
    const underWay = playFutures(record, () => {}, { pool, runs: RUNS });
    pool.close();
    await expect(underWay).rejects.toThrow();
  });

  test('leaves this thread its own priority', () => {
    expect(getPriority()).toBe(OWN_PRIORITY);
  });
});

describe('slices', () => {
  test.each([
    [1, 200],
    [4, 45],
    [10, 20],
  ])('of %i moments cover every game once, in order', (moments, runs) => {
    const parts = Array.from({ length: sliceCount(moments, runs) }, (_, part) => {
      const { moment, from, to } = sliceAt(part, moments, runs);
      return Array.from({ length: to - from }, (_, i) => ({
        baskets: from + i,
        stock: moment,
        gini: 0,
      }));
    });
    const whole = joined(parts, moments);
    expect(whole.map((some) => some.map(({ baskets }) => baskets))).toEqual(
      Array.from({ length: moments }, () => Array.from({ length: runs }, (_, run) => run)),
    );
    expect(whole.every((some, moment) => some.every(({ stock }) => stock === moment))).toBe(true);
  });
});

describe('futures', () => {
  const { moments, characters, actual } = courseOf(record);

  test('a future depends on its number alone', () => {
    const [moment] = moments;
    if (moment === undefined) throw new Error('no first morning');
    const before = JSON.stringify(moment.log.length);
    const twice = [7, 7].map((run) => futureOf(moment, characters, run));
    expect(twice[0]).toEqual(twice[1]);
    expect(JSON.stringify(moment.log.length)).toBe(before);
  });

  test('a dusk before the end they are nearly closed', () => {
    const futures = openFutures(record, () => {}, 60);
    const width = (at: number): number => {
      const { baskets } = futures.openings.at(at)?.bands ?? bandsOf([]);
      return baskets[4] - baskets[0];
    };
    expect(width(-1)).toBeLessThan(width(0));
    expect(width(-1)).toBeLessThanOrEqual(1.5);
  });

  test('what it came to lies among them, as it would be played by its own bots', () => {
    const { openings } = openFutures(record, () => {}, 60);
    const last = openings.at(-1)?.bands.baskets ?? [0, 0, 0, 0, 0];
    expect(actual.baskets).toBeGreaterThanOrEqual(last[0] - 0.5);
    expect(actual.baskets).toBeLessThanOrEqual(last[4] + 0.5);
    for (const { below } of openings) expect(below.baskets).toBeLessThanOrEqual(60);
  });
});

describe('what was closed for good', () => {
  const tried = golden('everything-tried');
  const all = forGood(tried);

  test('is every permanent mark once, but for those of the last dusk', () => {
    const { permanent, log, lastRound } = replay(tried);
    const marks = all.flatMap((one) => one.marks);
    expect(marks).toEqual(marks.map((_, i) => i));
    for (const index of permanent.keys())
      if (!marks.includes(index)) expect(log[permanent[index] ?? -1]?.round).toBe(lastRound);
  });

  test('is an act of a seat, or came with a dusk', () => {
    for (const { at, seat } of all) {
      const by = tried.entries[at]?.by;
      expect(seat).toBe(by === 'system' ? null : by);
    }
  });
});
