import type { DatabaseSync } from 'node:sqlite';
import { inOne } from './lineWriter.ts';

/**
 * Texts under names, in a table of their own beside a SQLite record: they are of no layout, so an
 * older Riverbed lets them lie.
 */
export class Shelf {
  readonly #database: DatabaseSync;
  readonly #most: number;
  readonly #kept: number;
  readonly #find;
  readonly #put;
  readonly #thinOut;

  /**
   * @param most how many are kept; the oldest go
   * @param kept milliseconds for which each is
   */
  constructor(
    database: DatabaseSync,
    table: 'findings' | 'answers' | 'code_dates',
    most: number,
    kept: number,
  ) {
    database.exec(
      `CREATE TABLE IF NOT EXISTS ${table} (name TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL)`,
    );
    this.#database = database;
    this.#most = most;
    this.#kept = kept;
    this.#find = database.prepare(`SELECT body FROM ${table} WHERE name = ? AND at > ?`);
    this.#put = database.prepare(
      `INSERT OR REPLACE INTO ${table} (name, at, body) VALUES (?, ?, ?)`,
    );
    this.#thinOut = database.prepare(
      `DELETE FROM ${table} WHERE at <= ? OR name NOT IN (SELECT name FROM ${table} ORDER BY at DESC LIMIT ?)`,
    );
  }

  /** What stands under a name; null where nothing does. */
  read(name: string): string | null {
    const row = this.#find.get(name, this.#since());
    return row === undefined ? null : String(row.body);
  }

  /** Keeps a text, in place of what had its name. */
  keep(name: string, body: string): void {
    inOne(this.#database, () => {
      this.#put.run(name, Date.now(), body);
      this.#thinOut.run(this.#since(), this.#most);
    });
  }

  /** What is older has gone, or is about to. */
  #since(): number {
    return Math.max(0, Date.now() - this.#kept);
  }
}
