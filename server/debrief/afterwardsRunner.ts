import type { Logger } from 'pino';
import { alias } from '../http/keys.ts';
import type { Table } from '../table/Table.ts';
import { playAfterwards } from './threads/perform.ts';
import { clientOf } from './threads/workClient.ts';

/** Has what follows a table's last round played out, once, where its record does not say it yet. */
export class LivingOn {
  readonly #log: Logger;
  /** Tables of which that was begun here. */
  readonly #begun = new WeakSet<Table>();

  constructor(log: Logger) {
    this.#log = log;
  }

  /** To be called whenever a table may be over. */
  look(table: Table): void {
    if (table.stage !== 'over' || table.afterwards !== null || this.#begun.has(table)) return;
    this.#begun.add(table);
    void this.#play(table);
  }

  async #play(table: Table): Promise<void> {
    if (table.state === null) return;
    try {
      const client = clientOf(table);
      await table.keepAfterwards(await playAfterwards(table.state, { client }));
    } catch (error) {
      this.#log.error({ err: error, table: alias(table.code) }, 'no afterwards');
    }
  }
}
