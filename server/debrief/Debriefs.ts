import type { Viewer } from '../../shared/model/view.ts';
import { type Debrief, showTo, type Whole } from '../../shared/replay/debrief/index.ts';
import type { Storage } from '../storage/storage.ts';
import type { Table } from '../Table.ts';
import { recordOf } from './record.ts';
import { perform } from './tasks.ts';

/** Why there is no debrief to show. */
export type NoDebrief = 'not-over' | 'storage';

/** How many tables' measures are kept; the record brings back all others. */
const KEPT = 40;

/** Makes debriefs from the records of tables that are over. Nothing of it is stored: a record is enough. */
export class Debriefs {
  readonly #storage: Storage;
  readonly #wholes = new Map<string, Promise<Whole>>();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** One person's debrief, or why there is none. Rejects where the record can't be played again. */
  async of(table: Table, viewer: Viewer): Promise<Debrief | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    return showTo(await this.#whole(table.code), viewer);
  }

  #whole(code: string): Promise<Whole> {
    const known = this.#wholes.get(code);
    if (known) return known;
    const made = this.#make(code);
    this.#wholes.set(code, made);
    made.catch(() => this.#wholes.delete(code));
    const [oldest] = this.#wholes.keys();
    if (this.#wholes.size > KEPT && oldest !== undefined) this.#wholes.delete(oldest);
    return made;
  }

  async #make(code: string): Promise<Whole> {
    const record = recordOf(await this.#storage.read(code));
    if (record === null) throw new Error('a table is over that never began');
    return perform({ kind: 'debrief', record });
  }
}
