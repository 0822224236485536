import pg from 'pg';
import { SessionLine } from '../session/sessionRecord.ts';
import { NO_END, readCodeDates } from './codeDates.ts';
import {
  bodiesOf,
  chainOf,
  DamagedRecord,
  GONE,
  type KeptRow,
  LastChains,
  readEach,
} from './lineChain.ts';
import {
  ANSWERS_KEPT,
  isSession,
  MOST_ANSWERS_KEPT,
  MOST_FINDINGS,
  RecordAway,
  type Storage,
  StorageTrouble,
  StoredLine,
} from './storage.ts';

/** Milliseconds in which lines of all tables gather for one commit. */
const GATHER = 2;
const MOST_CONNECTIONS = 4;
/** Milliseconds after which a database that does not answer a call is taken to be away. */
const CALLS = 5000;

interface Waiting {
  readonly code: string;
  readonly at: number;
  readonly lines: readonly (StoredLine | SessionLine)[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

const LAYOUT = `CREATE TABLE IF NOT EXISTS lines (
  code TEXT NOT NULL,
  n INTEGER NOT NULL,
  at BIGINT NOT NULL,
  body TEXT NOT NULL,
  chain TEXT,
  PRIMARY KEY (code, n)
);
ALTER TABLE lines ADD COLUMN IF NOT EXISTS chain TEXT;
CREATE TABLE IF NOT EXISTS findings (
  name TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  body TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS code_dates (
  name TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  body TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS answers (
  name TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  body TEXT NOT NULL
)`;

/**
 * Keeps records in PostgreSQL, for several processes. A line has its number, and no two lines the
 * same: where two processes take themselves for a table's only one, the later finds its line taken.
 * Throws StorageTrouble where the database can't be used.
 */
export async function openPostgres(url: string): Promise<Storage> {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CALLS,
    keepAlive: true,
  });
  // A connection that breaks while idle is made anew when it is needed.
  pool.on('error', () => {});
  await pool.query(LAYOUT).catch(async (error) => {
    // Two processes that start at once may both find it missing.
    await pool.query(LAYOUT).catch(async () => {
      await pool.end();
      throw new StorageTrouble(`The database of DATABASE_URL can't be used: ${error.message}.`);
    });
  });

  const findings = shelf(pool, 'findings', MOST_FINDINGS, Number.POSITIVE_INFINITY);
  const answers = shelf(pool, 'answers', MOST_ANSWERS_KEPT, ANSWERS_KEPT);
  const lists = shelf(pool, 'code_dates', NO_END, Number.POSITIVE_INFINITY);
  const last = new LastChains();
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const commit = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) writing = writing.then(() => commitAll(pool, last, batch));
    return writing;
  };

  const bodies = async (code: string): Promise<unknown[]> => {
    await commit();
    const found = await pool
      .query<KeptRow>('SELECT n, body, chain FROM lines WHERE code = $1 ORDER BY n', [code])
      .catch(away);
    return bodiesOf(code, found.rows);
  };

  return {
    append: (code, at, lines) =>
      new Promise((done, failed) => {
        waiting.push({ code, at, lines, done, failed });
        timer ??= setTimeout(() => void commit(), GATHER);
      }),
    async read(code) {
      const lines = await bodies(code);
      return isSession(lines) ? [] : readEach(code, lines, (line) => StoredLine.parse(line));
    },
    async written(code) {
      await commit();
      const found = await pool
        .query('SELECT at FROM lines WHERE code = $1 ORDER BY n', [code])
        .catch(away);
      return found.rows.map(({ at }) => Number(at));
    },
    async readSession(code) {
      const lines = await bodies(code);
      return isSession(lines) ? readEach(code, lines, (line) => SessionLine.parse(line)) : [];
    },
    async damaged() {
      const codes = await pool.query('SELECT DISTINCT code FROM lines');
      const found: DamagedRecord[] = [];
      for (const { code } of codes.rows)
        await bodies(String(code)).catch((error) => {
          if (!(error instanceof DamagedRecord)) throw error;
          found.push(error);
        });
      return found;
    },
    async forget(codes) {
      await commit();
      for (const code of codes) last.forget(code);
      await pool.query('DELETE FROM lines WHERE code = ANY($1)', [[...codes]]);
    },
    async untouched(before) {
      await commit();
      const found = await pool.query('SELECT code FROM lines GROUP BY code HAVING max(at) < $1', [
        before,
      ]);
      return found.rows.map(({ code }) => String(code));
    },
    async newest() {
      await commit();
      const found = await pool.query('SELECT max(at) AS at FROM lines');
      const at = found.rows[0]?.at ?? null;
      return at === null ? null : Number(at);
    },
    async finding(name) {
      return findings.read(name);
    },
    async keepFinding(name, body) {
      await findings.keep(name, body);
    },
    async codeDates(list) {
      // Until December 2026 they stood among the findings.
      return readCodeDates((await lists.read(list)) ?? (await findings.read(list)));
    },
    async keepCodeDates(list, dates) {
      await lists.keep(list, JSON.stringify(dates));
    },
    async answer(name) {
      return answers.read(name);
    },
    async keepAnswer(name, body) {
      await answers.keep(name, body);
    },
    async close() {
      await commit();
      await pool.end();
    },
  };
}

/**
 * Texts under names.
 * @param most how many are kept; the oldest go
 * @param kept milliseconds for which each is
 */
function shelf(
  pool: pg.Pool,
  table: 'findings' | 'answers' | 'code_dates',
  most: number,
  kept: number,
) {
  const since = () => Math.max(0, Date.now() - kept);
  return {
    async read(name: string): Promise<string | null> {
      const found = await pool.query(`SELECT body FROM ${table} WHERE name = $1 AND at > $2`, [
        name,
        since(),
      ]);
      const [row] = found.rows;
      return row === undefined ? null : String(row.body);
    },
    async keep(name: string, body: string): Promise<void> {
      await pool.query(
        `INSERT INTO ${table} (name, at, body) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO UPDATE SET at = excluded.at, body = excluded.body`,
        [name, Date.now(), body],
      );
      await pool.query(
        `DELETE FROM ${table} WHERE at <= $1
         OR name NOT IN (SELECT name FROM ${table} ORDER BY at DESC LIMIT $2)`,
        [since(), most],
      );
    },
  };
}

function away(error: unknown): never {
  throw new RecordAway('the database does not answer', { cause: error });
}

/** Commits everything at once; where that fails, one table at a time, so that one can't spoil all. */
async function commitAll(
  pool: pg.Pool,
  last: LastChains,
  batch: readonly Waiting[],
): Promise<void> {
  try {
    await write(pool, last, batch);
    for (const { done } of batch) done();
  } catch (error) {
    const [only, ...others] = batch;
    if (only && others.length === 0) only.failed(error);
    else for (const one of batch) await commitAll(pool, last, [one]);
  }
}

/** Marks of the lines before those that are written, looked up where this process did not write them. */
async function before(
  pool: pg.Pool,
  last: LastChains,
  batch: readonly Waiting[],
): Promise<Map<string, string | null>> {
  const known = new Map(batch.map(({ code, at }) => [code, last.before(code, at)]));
  const asked = batch.filter(({ code }) => known.get(code) === undefined);
  if (asked.length > 0) {
    const found = await pool.query<{ code: string; chain: string | null }>(
      'SELECT code, chain FROM lines JOIN unnest($1::text[], $2::int[]) AS t(code, n) USING (code, n)',
      [asked.map(({ code }) => code), asked.map(({ at }) => at - 1)],
    );
    for (const { code, chain } of found.rows) known.set(code, chain);
    if (asked.some(({ code }) => known.get(code) === undefined)) throw new StorageTrouble(GONE);
  }
  return new Map([...known].map(([code, chain]) => [code, chain ?? null]));
}

/** One statement is one transaction: all of its lines or none. */
async function write(pool: pg.Pool, last: LastChains, batch: readonly Waiting[]): Promise<void> {
  const chains = await before(pool, last, batch);
  const rows = batch.flatMap(({ code, at, lines }) =>
    lines.map((line, i) => {
      const body = JSON.stringify(line);
      const chain = chainOf(code, chains.get(code) ?? null, body);
      chains.set(code, chain);
      return { code, n: at + i, body, chain };
    }),
  );
  try {
    await pool.query(
      `INSERT INTO lines (code, n, at, body, chain)
       SELECT code, n, $1::bigint, body, chain
       FROM unnest($2::text[], $3::int[], $4::text[], $5::text[]) AS t(code, n, body, chain)`,
      [
        Date.now(),
        rows.map((r) => r.code),
        rows.map((r) => r.n),
        rows.map((r) => r.body),
        rows.map((r) => r.chain),
      ],
    );
  } catch (error) {
    for (const { code } of batch) last.forget(code);
    throw error;
  }
  for (const { code, n, chain } of rows) last.wrote(code, n, chain);
}
