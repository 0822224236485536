import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { SessionLine } from '../session/sessionRecord.ts';
import { isSession, MOST_FINDINGS, type Storage, StorageTrouble, StoredLine } from './storage.ts';

/** Version of the file's layout. */
const LAYOUT = 1;

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
  const database = open(folder);
  const insert = database.prepare('INSERT INTO lines (code, n, at, body) VALUES (?, ?, ?, ?)');
  const select = database.prepare('SELECT body FROM lines WHERE code = ? ORDER BY n');
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
    commitAll(database, insert, batch);
    committed = performance.now();
  };

  const bodies = (code: string): unknown[] => {
    commit();
    return select.all(code).map((row) => JSON.parse(String(row.body)));
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
      return isSession(lines) ? [] : lines.map((line) => StoredLine.parse(line));
    },
    async written(code) {
      commit();
      return times.all(code).map((row) => Number(row.at));
    },
    async readSession(code) {
      const lines = bodies(code);
      return isSession(lines) ? lines.map((line) => SessionLine.parse(line)) : [];
    },
    async forget(codes) {
      commit();
      inOne(database, () => {
        for (const code of codes) remove.run(code);
      });
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
    },
  };
}

/** Commits everything at once; where that fails, one table at a time, so that one can't spoil all. */
function commitAll(database: DatabaseSync, insert: StatementSync, batch: readonly Waiting[]): void {
  try {
    write(database, insert, batch);
    for (const { done } of batch) done();
  } catch (error) {
    const [only, ...others] = batch;
    if (only && others.length === 0) only.failed(error);
    else for (const one of batch) commitAll(database, insert, [one]);
  }
}

function write(database: DatabaseSync, insert: StatementSync, batch: readonly Waiting[]): void {
  const now = Date.now();
  inOne(database, () => {
    for (const { code, at, lines } of batch)
      for (const [i, line] of lines.entries()) insert.run(code, at + i, now, JSON.stringify(line));
  });
}

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

function open(folder: string): DatabaseSync {
  makeFolder(folder);
  const path = join(folder, 'riverbed.sqlite');
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path);
    // One server a file: a second one would tell its tables another story.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA secure_delete = ON');
    prepare(database, path);
    // Beside the record, and of no layout: an older Riverbed lets it lie.
    database.exec(FINDINGS);
    return database;
  } catch (error) {
    database?.close();
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
  if (layout === LAYOUT) {
    const found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    if (found !== 'ok') throw new StorageTrouble(broken(path));
    return;
  }
  database.exec(
    'CREATE TABLE lines (code TEXT NOT NULL, n INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (code, n)) WITHOUT ROWID',
  );
  database.exec(`PRAGMA user_version = ${LAYOUT}`);
}

const broken = (path: string) =>
  `The record ${path} is damaged; move it away, or put a copy back in its place.`;

function sentenceFor(error: unknown, path: string): string {
  const why = error instanceof Error ? error.message : String(error);
  if (/locked/.test(why)) return `Another Riverbed is already using ${path}.`;
  if (/readonly|unable to open|permission/i.test(why))
    return `The record ${path} can't be written; check its owner, or name another folder with DATA_DIR.`;
  if (/not a database|malformed|corrupt|already exists/.test(why)) return broken(path);
  return `The record ${path} can't be opened: ${why}.`;
}
