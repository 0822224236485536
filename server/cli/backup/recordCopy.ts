import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { HeldMark, lockRecord, recordIn } from '../../storage/recordFolder.ts';
import { openSqlite } from '../../storage/sqlite.ts';
import { StorageTrouble } from '../../storage/storage.ts';

/** Copies of a server's record: taken while it runs, put back while it does not. */

/** What a copy holds. */
export interface Copied {
  /** Tables and sessions. */
  readonly records: number;
  readonly lines: number;
}

/**
 * Copies the record of a data folder into another folder, whole as of one moment, whatever is written
 * meanwhile. Throws StorageTrouble where there is none, where the folder holds one already, or where the copy is
 * not whole.
 */
export async function backUp(data: string, to: string): Promise<Copied> {
  const source = recordIn(data);
  const goal = recordIn(to);
  if (!existsSync(source)) throw new StorageTrouble(`There is no record in ${data}.`);
  if (existsSync(goal))
    throw new StorageTrouble(`${to} holds a record already; name another folder.`);
  mkdirSync(to, { recursive: true });
  const coming = `${goal}.coming`;
  rmSync(coming, { force: true });
  const database = new DatabaseSync(source, { readOnly: true });
  try {
    await backup(database, coming);
  } finally {
    database.close();
  }
  renameSync(coming, goal);
  return checked(to);
}

/**
 * Puts a copy in the place of a data folder's record; what was there is set aside beside it. Throws
 * StorageTrouble where a server uses the folder, or where the copy is not whole.
 */
export async function restore(from: string, data: string): Promise<Copied> {
  if (!existsSync(recordIn(from))) throw new StorageTrouble(`There is no record in ${from}.`);
  const copied = await checked(from);
  mkdirSync(data, { recursive: true });
  const lock = lockRecord(data);
  try {
    const record = recordIn(data);
    const aside = `${record}.before-${Date.now()}`;
    for (const part of ['', '-wal', '-shm'])
      if (existsSync(`${record}${part}`)) renameSync(`${record}${part}`, `${aside}${part}`);
    const database = new DatabaseSync(recordIn(from), { readOnly: true });
    try {
      await backup(database, `${record}.coming`);
    } finally {
      database.close();
    }
    renameSync(`${record}.coming`, record);
    if (copied.lines > 0) new HeldMark(data).keep();
    return copied;
  } finally {
    lock.close();
  }
}

/** Reads all of a copy; throws StorageTrouble where a line of it is damaged. */
async function checked(folder: string): Promise<Copied> {
  const storage = openSqlite(folder);
  const damaged = await storage.damaged();
  await storage.close();
  if (damaged.length > 0)
    throw new StorageTrouble(`${damaged.length} of the records in ${folder} can't be read.`);
  const database = new DatabaseSync(recordIn(folder), { readOnly: true });
  const held = database.prepare(
    'SELECT count(DISTINCT code) AS records, count(*) AS lines FROM lines',
  );
  const { records, lines } = held.get() ?? {};
  database.close();
  return { records: Number(records), lines: Number(lines) };
}
