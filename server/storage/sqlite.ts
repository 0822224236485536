import { accessSync, constants, mkdirSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { SessionLine } from '../session/sessionRecord.ts';
import {
  bodiesOf,
  chainOf,
  DamagedRecord,
  type KeptRow,
  LastChains,
  readEach,
} from './lineChain.ts';
import { HeldMark, lockRecord, recordIn } from './recordFolder.ts';
import {
  GONE,
  isSession,
  MOST_FINDINGS,
  type Storage,
  StorageTrouble,
  StoredLine,
} from './storage.ts';

/** Version of the file's layout. */
const LAYOUT = 2;

const FINDINGS =
  'CREATE TABLE IF NOT EXISTS findings (name TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL)';

/**
 * Least milliseconds between two commits, each of which waits for the disk: a lone line is written at
 * once, under load those of all tables gather.
 */
const BETWEEN = 8;

interface Waiting {
  readonly code: string;
  readonly at: number;
  readonly lines: readonly (StoredLine | SessionLine)[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Keeps records in one SQLite file, `riverbed.sqlite`, in a folder that is made where it is missing.
 * Throws StorageTrouble where the folder or the file can't be used.
 */
export function openSqlite(folder: string): Storage {
  const { database, lock, held } = open(folder);
  const writing: Writing = {
    insert: database.prepare('INSERT INTO lines (code, n, at, body, chain) VALUES (?, ?, ?, ?, ?)'),
    chain: database.prepare('SELECT chain FROM lines WHERE code = ? AND n = ?'),
    last: new LastChains(),
  };
  const select = database.prepare('SELECT n, body, chain FROM lines WHERE code = ? ORDER BY n');
  const codes = database.prepare('SELECT DISTINCT code FROM lines');
  const remove = database.prepare('DELETE FROM lines WHERE code = ?');
  const times = database.prepare('SELECT at FROM lines WHERE code = ? ORDER BY n');
  const find = database.prepare('SELECT body FROM findings WHERE name = ?');
  const keep = database.prepare(
    'INSERT OR REPLACE INTO findings (name, at, body) VALUES (?, ?, ?)',
  );
  const thinOut = database.prepare(
    'DELETE FROM findings WHERE name NOT IN (SELECT name FROM findings ORDER BY at DESC LIMIT ?)',
  );
  const untouched = database.prepare('SELECT code FROM lines GROUP BY code HAVING max(at) < ?');
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | null = null;
  /** When the last commit ended, on `performance.now()`. */
  let committed = Number.NEGATIVE_INFINITY;
  let closed = false;

  const commit = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    commitAll(database, writing, batch);
    committed = performance.now();
    held.keep();
  };

  const bodies = (code: string): unknown[] => {
    commit();
    return bodiesOf(code, select.all(code).map(rowOf));
  };

  return {
    append: (code, at, lines) =>
      new Promise((done, failed) => {
        if (closed) return failed(new StorageTrouble('The record is closed.'));
        waiting.push({ code, at, lines, done, failed });
        timer ??= setTimeout(commit, Math.max(0, committed + BETWEEN - performance.now()));
      }),
    async read(code) {
      const lines = bodies(code);
      return isSession(lines) ? [] : readEach(code, lines, (line) => StoredLine.parse(line));
    },
    async written(code) {
      commit();
      return times.all(code).map((row) => Number(row.at));
    },
    async readSession(code) {
      const lines = bodies(code);
      return isSession(lines) ? readEach(code, lines, (line) => SessionLine.parse(line)) : [];
    },
    async damaged() {
      commit();
      return codes.all().flatMap(({ code }) => {
        try {
          bodies(String(code));
          return [];
        } catch (error) {
          if (error instanceof DamagedRecord) return [error];
          throw error;
        }
      });
    },
    async forget(gone) {
      commit();
      inOne(database, () => {
        for (const code of gone) remove.run(code);
      });
      for (const code of gone) writing.last.forget(code);
      if (isEmpty(database)) held.drop();
      // What was deleted must not stay behind in the log that SQLite writes ahead.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    async untouched(before) {
      commit();
      return untouched.all(before).map((row) => String(row.code));
    },
    async newest() {
      commit();
      const at = database.prepare('SELECT max(at) AS at FROM lines').get()?.at ?? null;
      return at === null ? null : Number(at);
    },
    async finding(name) {
      const row = find.get(name);
      return row === undefined ? null : String(row.body);
    },
    async keepFinding(name, body) {
      commit();
      inOne(database, () => {
        keep.run(name, Date.now(), body);
        thinOut.run(MOST_FINDINGS);
      });
    },
    async close() {
      if (closed) return;
      commit();
      closed = true;
      database.close();
      lock.close();
    },
  };
}

/** Commits everything at once; where that fails, one table at a time, so that one can't spoil all. */
function commitAll(database: DatabaseSync, writing: Writing, batch: readonly Waiting[]): void {
  try {
    write(database, writing, batch);
    for (const { done } of batch) done();
  } catch (error) {
    const [only, ...others] = batch;
    if (only && others.length === 0) only.failed(error);
    else for (const one of batch) commitAll(database, writing, [one]);
  }
}

function write(
  database: DatabaseSync,
  { insert, chain, last }: Writing,
  batch: readonly Waiting[],
): void {
  const now = Date.now();
  try {
    inOne(database, () => {
      for (const { code, at, lines } of batch) {
        let before = last.before(code, at);
        if (before === undefined) {
          const kept = chain.get(code, at - 1);
          if (kept === undefined) throw new StorageTrouble(GONE);
          before = kept.chain === null ? null : String(kept.chain);
        }
        for (const [i, line] of lines.entries()) {
          const body = JSON.stringify(line);
          before = chainOf(code, before, body);
          insert.run(code, at + i, now, body, before);
          last.wrote(code, at + i, before);
        }
      }
    });
  } catch (error) {
    // Nothing of it was kept.
    for (const { code } of batch) last.forget(code);
    throw error;
  }
}

const rowOf = ({ n, body, chain }: Record<string, unknown>): KeptRow => ({
  n: Number(n),
  body: String(body),
  chain: chain === null ? null : String(chain),
});

const isEmpty = (database: DatabaseSync): boolean =>
  database.prepare('SELECT 1 FROM lines LIMIT 1').get() === undefined;

/** Does all of it or nothing. */
function inOne(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** What it takes to write a line. */
interface Writing {
  readonly insert: StatementSync;
  readonly chain: StatementSync;
  readonly last: LastChains;
}

/** An open record, the lock that says it is in use, and the sign that it holds something. */
interface OpenRecord {
  readonly database: DatabaseSync;
  readonly lock: DatabaseSync;
  readonly held: HeldMark;
}

function open(folder: string): OpenRecord {
  makeFolder(folder);
  const path = recordIn(folder);
  const lock = lockRecord(folder);
  let database: DatabaseSync | null = null;
  try {
    const held = new HeldMark(folder);
    database = new DatabaseSync(path);
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA secure_delete = ON');
    prepare(database, path);
    // Beside the record, and of no layout: an older Riverbed lets it lie.
    database.exec(FINDINGS);
    if (!isEmpty(database)) held.keep();
    else if (held.isKept) throw new StorageTrouble(emptied(path, held.path));
    return { database, lock, held };
  } catch (error) {
    database?.close();
    lock.close();
    throw error instanceof StorageTrouble ? error : new StorageTrouble(sentenceFor(error, path));
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new StorageTrouble(
      `The data folder ${folder} can't be written; name another one with DATA_DIR.`,
    );
  }
}

function prepare(database: DatabaseSync, path: string): void {
  const layout = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (layout > LAYOUT)
    throw new StorageTrouble(`${path} was written by a newer Riverbed; start that one.`);
  if (layout > 0) {
    const found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    if (found !== 'ok') throw new StorageTrouble(broken(path));
    if (layout === LAYOUT) return;
  }
  if (layout === 1) database.exec('ALTER TABLE lines ADD COLUMN chain TEXT');
  else
    database.exec(
      'CREATE TABLE lines (code TEXT NOT NULL, n INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL, chain TEXT, PRIMARY KEY (code, n)) WITHOUT ROWID',
    );
  database.exec(`PRAGMA user_version = ${LAYOUT}`);
}

const emptied = (path: string, mark: string) =>
  `The record ${path} is empty, and held games before; put a copy back, or delete ${mark} to begin anew.`;

const broken = (path: string) =>
  `The record ${path} is damaged; move it away, or put a copy back in its place.`;

function sentenceFor(error: unknown, path: string): string {
  const why = error instanceof Error ? error.message : String(error);
  if (/readonly|unable to open|permission/i.test(why))
    return `The record ${path} can't be written; check its owner, or name another folder with DATA_DIR.`;
  if (/not a database|malformed|corrupt|already exists/.test(why)) return broken(path);
  return `The record ${path} can't be opened: ${why}.`;
}
