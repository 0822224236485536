import { resolve } from 'node:path';
import { StorageTrouble } from '../../storage/storage.ts';
import type { Copied } from './recordCopy.ts';

/**
 * Runs a command that copies a record, named by its one argument, and says what came of it.
 * @param usage what to type
 */
export async function copyCommand(
  usage: string,
  copy: (folder: string, data: string) => Promise<Copied>,
  said: (copied: Copied, folder: string, data: string) => string,
): Promise<void> {
  const [named, ...more] = process.argv.slice(2);
  const { DATA_DIR = 'data', DATABASE_URL } = process.env;
  try {
    if (named === undefined || more.length > 0) throw new StorageTrouble(`Type: ${usage}`);
    if (DATABASE_URL)
      throw new StorageTrouble('The record is in PostgreSQL: use its own pg_dump and pg_restore.');
    const [folder, data] = [resolve(named), resolve(DATA_DIR)];
    console.log(said(await copy(folder, data), folder, data));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
