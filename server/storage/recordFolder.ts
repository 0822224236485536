import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StorageTrouble } from './storage.ts';

/** What lies in a data folder: the record, who uses it, and whether it ever held anything. */

/** Where the record of a data folder is. */
export const recordIn = (folder: string): string => join(folder, 'riverbed.sqlite');

/**
 * Says that a server, or a restore, uses a folder's record: a second one would tell its tables another
 * story. A process that is killed gives the lock back; copies may be taken meanwhile.
 * Throws StorageTrouble where another one has it.
 */
export function lockRecord(folder: string): DatabaseSync {
  const path = recordIn(folder);
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(join(folder, 'riverbed.lock'));
    lock.exec('PRAGMA locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    const why = error instanceof Error ? error.message : String(error);
    throw new StorageTrouble(
      /locked/.test(why)
        ? `Another Riverbed is already using ${path}.`
        : `The record ${path} can't be locked; check the owner of its folder, or name another one with DATA_DIR.`,
    );
  }
}

/** A file beside the record that is there while the record holds anything: an emptied record is no new one. */
export class HeldMark {
  readonly path: string;
  #kept: boolean;

  constructor(folder: string) {
    this.path = join(folder, 'riverbed.held');
    this.#kept = existsSync(this.path);
  }

  get isKept(): boolean {
    return this.#kept;
  }

  keep(): void {
    if (this.#kept) return;
    writeFileSync(this.path, 'The record beside this file holds games.\n');
    this.#kept = true;
  }

  drop(): void {
    rmSync(this.path, { force: true });
    this.#kept = false;
  }
}
