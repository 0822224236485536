import { accessSync, constants, mkdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { SessionLine } from '../session/sessionRecord.ts';
import { NO_END, readCodeDates } from './codeDates.ts';
import { Committer } from './committer.ts';
import { bodiesOf, DamagedRecord, type KeptRow, readEach } from './lineChain.ts';
import { inOne, WRITING } from './lineWriter.ts';
import { HeldMark, lockRecord, recordIn } from './recordFolder.ts';
import { Shelf } from './shelf.ts';
import {
  ANSWERS_KEPT,
  isSession,
  MOST_ANSWERS_KEPT,
  MOST_FINDINGS,
  type Storage,
  StorageTrouble,
  StoredLine,
} from './storage.ts';

/** Version of the file's layout. */
const LAYOUT = 2;

/**
 * Keeps records in one SQLite file, `riverbed.sqlite`, in a folder that is made where it is missing.
 * Throws StorageTrouble where the folder or the file can't be used.
 */
export function openSqlite(folder: string): Storage {
  const { database, lock, held } = open(folder);
  const committer = new Committer(recordIn(folder));
  const select = database.prepare('SELECT n, body, chain FROM lines WHERE code = ? ORDER BY n');
  const codes = database.prepare('SELECT DISTINCT code FROM lines');
  const remove = database.prepare('DELETE FROM lines WHERE code = ?');
  const times = database.prepare('SELECT at FROM lines WHERE code = ? ORDER BY n');
  const findings = new Shelf(database, 'findings', MOST_FINDINGS, Number.POSITIVE_INFINITY);
  const answers = new Shelf(database, 'answers', MOST_ANSWERS_KEPT, ANSWERS_KEPT);
  const lists = new Shelf(database, 'code_dates', NO_END, Number.POSITIVE_INFINITY);
  const untouched = database.prepare('SELECT code FROM lines GROUP BY code HAVING max(at) < ?');
  let closed = false;

  const bodies = (code: string): unknown[] => bodiesOf(code, select.all(code).map(rowOf));

  return {
    async append(code, at, lines) {
      if (closed) throw new StorageTrouble('The record is closed.');
      await committer.append({ code, at, bodies: lines.map((line) => JSON.stringify(line)) });
      held.keep();
    },
    async read(code) {
      await committer.settled();
      const lines = bodies(code);
      return isSession(lines) ? [] : readEach(code, lines, (line) => StoredLine.parse(line));
    },
    async written(code) {
      await committer.settled();
      return times.all(code).map((row) => Number(row.at));
    },
    async readSession(code) {
      await committer.settled();
      const lines = bodies(code);
      return isSession(lines) ? readEach(code, lines, (line) => SessionLine.parse(line)) : [];
    },
    async damaged() {
      await committer.settled();
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
      await committer.settled();
      inOne(database, () => {
        for (const code of gone) remove.run(code);
      });
      committer.forget(gone);
      if (isEmpty(database)) held.drop();
      // What was deleted must not stay behind in the log that SQLite writes ahead.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    async untouched(before) {
      await committer.settled();
      return untouched.all(before).map((row) => String(row.code));
    },
    async newest() {
      await committer.settled();
      const at = database.prepare('SELECT max(at) AS at FROM lines').get()?.at ?? null;
      return at === null ? null : Number(at);
    },
    async finding(name) {
      return findings.read(name);
    },
    async keepFinding(name, body) {
      await committer.settled();
      findings.keep(name, body);
    },
    async codeDates(list) {
      // Until December 2026 they stood among the findings.
      return readCodeDates(lists.read(list) ?? findings.read(list));
    },
    async keepCodeDates(list, dates) {
      await committer.settled();
      lists.keep(list, JSON.stringify(dates));
    },
    async answer(name) {
      return answers.read(name);
    },
    async keepAnswer(name, body) {
      await committer.settled();
      answers.keep(name, body);
    },
    async close() {
      if (closed) return;
      closed = true;
      await committer.close();
      database.close();
      lock.close();
    },
  };
}

const rowOf = ({ n, body, chain }: Record<string, unknown>): KeptRow => ({
  n: Number(n),
  body: String(body),
  chain: chain === null ? null : String(chain),
});

const isEmpty = (database: DatabaseSync): boolean =>
  database.prepare('SELECT 1 FROM lines LIMIT 1').get() === undefined;

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
    database.exec(WRITING);
    prepare(database, path);
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
