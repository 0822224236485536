import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { live, openTable, post, sit, TOGETHER, until } from '../room/tables.ts';
import { come, openSession } from '../session/sessions.ts';
import { theValley } from '../support/world.ts';
import { type Attack, inCrowds, liveTable, range } from './attackTools.ts';
import { heavySessions, keepGames, keptTicket } from './heavySessions.ts';

/** Work that is asked for: too much of it, or for nothing. */

const MOST_MILLISECONDS = 100;

const ODD: readonly unknown[] = [
  -1,
  0,
  0.5,
  1e9,
  2 ** 53,
  '',
  'x',
  null,
  [],
  {},
  true,
  'a'.repeat(5000),
];

const NEARLY: readonly ((value: number) => number)[] = [
  (value) => value + 1,
  (value) => value - 1,
  (value) => value * 2,
  (value) => value / 2,
  () => 0,
  () => 1,
  (value) => -value,
];

/** A valley with one or more of its values made odd, each time others. */
function oddScenario(n: number): unknown {
  const copy = JSON.parse(JSON.stringify(theValley)) as Record<string, unknown>;
  let state = n + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let times = 0; times <= n % 3; times++) {
    let part: Record<string, unknown> = copy;
    for (;;) {
      const keys = Object.keys(part);
      const key = keys[next(keys.length)];
      if (key === undefined) break;
      const value = part[key];
      if (typeof value === 'object' && value !== null && next(4) > 0) {
        part = value as Record<string, unknown>;
        continue;
      }
      // Most are nearly right, so that some are taken and played.
      const near = typeof value === 'number' && n % 5 > 0;
      part[key] = near ? NEARLY[next(NEARLY.length)]?.(value) : ODD[next(ODD.length)];
      break;
    }
  }
  return copy;
}

/** More than there is room for at once. */
const OLD_GAMES = 24;

const tooMuch = (change: Partial<Scenario['afterwards']>): unknown => ({
  ...theValley,
  seats: { least: 3, most: 16 },
  afterwards: { ...theValley.afterwards, ...change },
});

export const workAttacks: readonly Attack[] = [
  heavySessions,
  {
    name: 'crowds of requests, and bodies that take long to read',
    async run({ origin }, { held, isTimed }) {
      const full = await openSession(origin, { tables: [{ scenario: 'the-valley', seats: 4 }] });
      for (const n of range(4)) await come(origin, full.code, `P${n}`);
      const scenario = { ...theValley, works: range(20_000).map(() => ({ name: '' })) };
      const crowds = [
        // Whoever asks for a full session is seen at its desk.
        { url: `${origin}/api/codes/${full.code}`, body: '' },
        { url: `${origin}/api/tables`, body: JSON.stringify({ ...TOGETHER, scenario }) },
      ];
      const other = await liveTable(origin);
      let tried = 0;
      for (const crowd of crowds) {
        const storm = new Worker(new URL('./requestCrowd.ts', import.meta.url), {
          workerData: { ...crowd, milliseconds: held / 12 },
        });
        const [answered] = (await once(storm, 'message')) as [number];
        tried += answered;
      }
      const { lost, said, p99 } = await other.end();
      const isLate = isTimed && p99 > MOST_MILLISECONDS;
      const note = `a live table: ${said} words, p99 ${p99} ms`;
      return { tried, through: lost + (isLate ? 1 : 0), note };
    },
  },
  {
    name: 'scenarios that ask for too much work',
    async run({ origin }) {
      const asked = [
        tooMuch({ rounds: 20, runs: 500 }),
        tooMuch({ rounds: 1e6, runs: 1 }),
        tooMuch({ rounds: 1, runs: 1e9 }),
        { ...theValley, rounds: 100_000 },
        { ...theValley, seats: { least: 3, most: 4000 } },
      ];
      let through = 0;
      for (const scenario of asked) {
        const { status, body } = await post(`${origin}/api/tables`, { ...TOGETHER, scenario });
        // With a sentence that says what is too much.
        const { details = [] } = body as { details?: readonly { message: string }[] };
        if (status !== 400 || !details.some(({ message }) => message.length > 10)) through += 1;
      }
      return { tried: asked.length, through };
    },
  },
  {
    name: 'odd scenarios, played where they are taken',
    env: { TABLES_PER_ADDRESS: '9000', PLACES_PER_ADDRESS: '90000' },
    async run(server, { tries }) {
      const { origin } = server;
      let [through, taken] = [0, 0];
      await inCrowds(range(Math.min(250, tries)), 5, async (n) => {
        const wish = { ...TOGETHER, alone: true, scenario: oddScenario(n) };
        const { status, body } = await post(`${origin}/api/tables`, wish);
        if (status === 400 || status === 404) return;
        if (status !== 200) through += 1;
        const { connection, ...guest } = sit(origin, body as Ticket);
        await live({ connection, ...guest });
        // Whoever plays alone begins at once.
        await until('it plays', () => guest.screen().stage === 'playing');
        taken += 1;
        const intended = await connection.submit({ type: 'allocate', draw: 2, tend: 2 });
        if (intended?.refused === 'not-saved') through += 1;
        connection.close();
      });
      if (server.process.exitCode !== null || !('key' in (await openTable(origin)))) through += 1;
      const wrong = server.printed().split('"level":50').length - 1;
      return {
        tried: Math.min(250, tries),
        through: through + wrong,
        note: `${taken} are playable`,
      };
    },
  },
  {
    name: 'tables of long ago, woken to take all places',
    env: { MAX_TABLES: '10', TRUST_PROXY: '1', RETENTION_DAYS: '0' },
    prepare: (folder) => keepGames(folder, OLD_GAMES),
    async run({ origin }) {
      const from = (address: string, authorization = '') => ({
        headers: { 'x-forwarded-for': address, authorization },
      });
      await inCrowds(range(OLD_GAMES), OLD_GAMES, async (n) => {
        const { code, key } = keptTicket(n);
        const url = `${origin}/api/tables/${code}/debrief`;
        await (await fetch(url, from('198.51.100.1', `Bearer ${key}`))).arrayBuffer();
      });
      const opened = await fetch(`${origin}/api/tables`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9' },
        body: JSON.stringify(TOGETHER),
      });
      return { tried: OLD_GAMES, through: opened.status === 200 ? 0 : 1 };
    },
  },
];
