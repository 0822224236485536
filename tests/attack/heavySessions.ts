import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { lockOf } from '../../server/http/keys.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { type Entry, type GameRecord, RULES_VERSION } from '../../shared/model/record.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { openingOf, playGame } from '../../shared/replay/index.ts';
import { linesOf } from '../debrief/kept.ts';
import { theValley } from '../support/world.ts';
import { type AskedPart, askFrom } from './askedPart.ts';
import { type Attack, liveTable, quantile, range, type Scale, wait } from './attackTools.ts';

/** Sessions of as many tables as there may be, whose games are over and whose futures take longest. */
const HEAVY = ['H', 'J', 'K'];
/** What each of their tables is asked for, of which most is played anew. */
const ASKED = ['/futures', '/closings', '/groups', '/questions', '/acts'];
/** The session of a stranger, who wants to see their own debrief. */
const OTHER = 'W';

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ';
const KEY = 'a-key-to-the-first-seat';
const MOST_MILLISECONDS = 3000;
const MOST_OF_A_WORD = 100;

const tablesOf = ({ tries }: Scale): number => Math.min(40, Math.floor(tries / 50));
/** A short game of a table by itself. */
const LONE = 'V';

const codeOf = (session: string, table: number): string =>
  `${session}TTT${LETTERS[Math.floor(table / 20)]}${LETTERS[table % 20]}`;

/** As many seats, rounds and runs afterwards as a scenario may have together. */
const heaviest: Scenario = {
  ...theValley,
  id: 'heaviest',
  afterwards: { ...theValley.afterwards, rounds: 20, runs: 62 },
};

/** A game that bots played with one another. */
function played(scenario: Scenario, seats: number, seed: number): GameRecord {
  const characters = range(seats).map((n) => (n % 2 ? ('sharer' as const) : ('steward' as const)));
  const opening = openingOf(scenario, characters, seed);
  const entries: Entry[] = [];
  playGame(opening, {
    hear: ({ by, command }, done) => {
      if (done) entries.push({ by, command } as Entry);
    },
  });
  return { rules: RULES_VERSION, opening, entries, hashes: [] };
}

/** Keeps a session, all of whose tables played the same game. */
async function keep(storage: Storage, name: string, tables: number, record: GameRecord) {
  const session = `${name}SSSSS`;
  const codes = range(tables).map((table) => codeOf(name, table));
  for (const [table, code] of codes.entries()) {
    const [opened, ...lines] = linesOf(record, [KEY]);
    if (opened?.kind !== 'opened') throw new Error('no beginning');
    const settings = { ...opened.settings, led: { session, table } };
    await storage.append(code, 0, [{ kind: 'opened', settings }, ...lines]);
  }
  const opened = {
    title: '',
    at: Date.now(),
    lead: lockOf(`${name}-lead`),
    projector: `${name}-projector`,
    placing: 'lot',
    empty: 'bots',
    pace: 'none',
    tables: codes,
  } as const;
  await storage.append(session, 0, [
    { kind: 'session', opened },
    { kind: 'under-way', at: Date.now() },
  ]);
}

/** The code of one of the games that `keepGames` keeps, and the key to its first seat. */
export const keptTicket = (n: number) => ({ code: codeOf(LONE, n), key: KEY });

/** Keeps games that are over, each at a table by itself, in a folder that no server uses. */
export async function keepGames(folder: string, count: number): Promise<void> {
  const storage = openSqlite(folder);
  const lines = linesOf(played(theValley, 6, 9), [KEY]);
  for (const n of range(count)) await storage.append(codeOf(LONE, n), 0, lines);
  await storage.close();
}

/** A debrief and a live table, while three sessions ask for all the work that can be asked for. */
export const heavySessions: Attack = {
  name: 'three sessions that ask for all work afterwards',
  env: { TRUST_PROXY: '1', RETENTION_DAYS: '0' },
  async prepare(folder, scale) {
    const storage = openSqlite(folder);
    const heavy = scale.isTimed ? played(heaviest, 16, 7) : played(theValley, 6, 7);
    for (const name of HEAVY) await keep(storage, name, tablesOf(scale), heavy);
    await keep(storage, OTHER, 5, played(theValley, 6, 8));
    await storage.close();
  },
  async run({ origin }, scale) {
    const tables = tablesOf(scale);
    const other = await liveTable(origin);
    const wishes: readonly AskedPart[] = HEAVY.flatMap((name, n) =>
      range(tables).flatMap((table) =>
        ASKED.map((path) => ({
          address: `198.51.100.${n}`,
          code: codeOf(name, table),
          key: KEY,
          path,
        })),
      ),
    );
    const storm = new Worker(new URL('./requestStorm.ts', import.meta.url), {
      workerData: { origin, wishes },
    });
    const stormed = once(storm, 'message') as Promise<[readonly number[]]>;
    // Each is opened for the first time, one after the other, so that none is answered from memory.
    const opened: Awaited<ReturnType<typeof askFrom>>[] = [];
    for (const table of range(5)) {
      await wait(300);
      opened.push(
        await askFrom(origin, {
          address: '203.0.113.9',
          code: codeOf(OTHER, table),
          key: KEY,
          path: '',
        }),
      );
    }
    const [answered] = await stormed;
    const { lost, said, p99 } = await other.end();
    const slowest = quantile(
      opened.map(({ took }) => took),
      1,
    );
    const each = opened.map(({ took }) => Math.round(took)).join(', ');
    const shut = opened.filter(({ status }) => status !== 200).length;
    const isLate = scale.isTimed && (slowest > MOST_MILLISECONDS || p99 > MOST_OF_A_WORD);
    const answers = [...new Set(answered)]
      .map((status) => `${answered.filter((one) => one === status).length}×${status}`)
      .join(' ');
    const times = `debriefs after ${each} ms; a live table: ${said} words, p99 ${p99} ms`;
    const note = `${answers}; ${times}`;
    return { tried: wishes.length, through: shut + lost + (isLate ? 1 : 0), note };
  },
};
