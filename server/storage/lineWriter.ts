import type { DatabaseSync } from 'node:sqlite';
import { chainOf, GONE, LastChains } from './lineChain.ts';

/** How lines come into a SQLite record. It leans on nothing of the game: a line is a text here. */

/** Lines of one record that are kept together, or not at all. */
export interface Batch {
  readonly code: string;
  /** The number of the first of them. */
  readonly at: number;
  /** Each as JSON. */
  readonly bodies: readonly string[];
}

/** What the thread is told: what to keep, or which records are gone. */
export type CommitOrder =
  /** `now` is the time at which they are written, in milliseconds since 1970. */
  | { readonly batches: readonly Batch[]; readonly now: number }
  | { readonly gone: readonly string[] };

/** What it says, by batch: null once it is durable; else why it was not kept. */
export type CommitReport = readonly (string | null)[];

/** How a connection to the record writes: what it says is there outlasts a power cut, and what is deleted is gone. */
export const WRITING =
  'PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 10000';

/** Writes batches into an open record. */
export class LineWriter {
  readonly #database: DatabaseSync;
  readonly #last = new LastChains();
  readonly #insert;
  readonly #chain;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#insert = database.prepare(
      'INSERT INTO lines (code, n, at, body, chain) VALUES (?, ?, ?, ?, ?)',
    );
    this.#chain = database.prepare('SELECT chain FROM lines WHERE code = ? AND n = ?');
  }

  /** Commits everything at once; where that fails, one batch at a time, so that one can't spoil all. */
  commit(batches: readonly Batch[], now: number): CommitReport {
    try {
      this.#write(batches, now);
      return batches.map(() => null);
    } catch (error) {
      if (batches.length > 1) return batches.flatMap((one) => this.commit([one], now));
      return [error instanceof Error ? error.message : String(error)];
    }
  }

  /** These records are there no more. */
  forget(codes: readonly string[]): void {
    for (const code of codes) this.#last.forget(code);
  }

  #write(batches: readonly Batch[], now: number): void {
    try {
      inOne(this.#database, () => {
        for (const batch of batches) this.#insertAll(batch, now);
      });
    } catch (error) {
      // Nothing of it was kept.
      this.forget(batches.map(({ code }) => code));
      throw error;
    }
  }

  #insertAll({ code, at, bodies }: Batch, now: number): void {
    let before = this.#last.before(code, at);
    if (before === undefined) {
      const kept = this.#chain.get(code, at - 1);
      if (kept === undefined) throw new Error(GONE);
      before = kept.chain === null ? null : String(kept.chain);
    }
    for (const [i, body] of bodies.entries()) {
      before = chainOf(code, before, body);
      this.#insert.run(code, at + i, now, body, before);
      this.#last.wrote(code, at + i, before);
    }
  }
}

/** Does all of it or nothing. Throws what went wrong, once nothing of it is left. */
export function inOne(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
