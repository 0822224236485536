import type { GameRecord } from '../../shared/model/record.ts';
import type { Viewer } from '../../shared/model/view.ts';
import { type Debrief, showTo, type Whole } from '../../shared/replay/debrief/index.ts';
import { type Road, showRoad, type WholeRoad } from '../../shared/replay/debrief/road.ts';
import type { Futures } from '../../shared/replay/futures.ts';
import type { Storage } from '../storage/storage.ts';
import type { Table } from '../Table.ts';
import { Kept } from './kept.ts';
import { recordOf } from './record.ts';
import { perform } from './tasks.ts';

/** Why there is nothing to show. */
export type NoDebrief = 'not-over' | 'no-such-act' | 'storage';

/** Something that is still being made; `progress` goes from 0 to 1. */
export interface Underway {
  readonly progress: number;
}

/** Milliseconds that one request waits for futures before it is told how far they are. */
const PATIENCE = 400;

/** Makes debriefs from the records of tables that are over. Nothing of it is stored: a record is enough. */
export class Debriefs {
  readonly #storage: Storage;
  readonly #wholes = new Kept<Whole>(40);
  readonly #roads = new Kept<WholeRoad>(120);
  readonly #futures = new Kept<Futures>(40);
  /** How far each table's futures are, from 0 to 1, while they are played. */
  readonly #progress = new Map<string, number>();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** One person's debrief, or why there is none. Rejects where the record can't be played again. */
  async of(table: Table, viewer: Viewer): Promise<Debrief | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    return showTo(await this.#whole(table.code), viewer);
  }

  /** The game again without one act. Rejects as above. */
  async road(table: Table, viewer: Viewer, at: number): Promise<Road | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    const { code } = table;
    const { shared } = await this.#whole(code);
    if (!shared.acts.some((act) => act.at === at)) return 'no-such-act';
    const road = await this.#roads.get(`${code} ${at}`, async () =>
      perform({ kind: 'road', record: await this.#record(code), at, later: table.afterwards }),
    );
    return showRoad(road, viewer);
  }

  /** The futures that were open from each dusk, or how far they are. Rejects as above. */
  async futures({ code, stage }: Table): Promise<Futures | Underway | NoDebrief> {
    if (stage !== 'over') return 'not-over';
    const made = this.#futures.get(code, () => this.#playFutures(code));
    const soon = new Promise<Underway>((resolve) =>
      setTimeout(() => resolve({ progress: this.#progress.get(code) ?? 0 }), PATIENCE),
    );
    return Promise.race([made, soon]);
  }

  async #playFutures(code: string): Promise<Futures> {
    try {
      const record = await this.#record(code);
      return await perform({ kind: 'futures', record }, (progress) =>
        this.#progress.set(code, progress),
      );
    } finally {
      this.#progress.delete(code);
    }
  }

  #whole(code: string): Promise<Whole> {
    return this.#wholes.get(code, async () =>
      perform({ kind: 'debrief', record: await this.#record(code) }),
    );
  }

  async #record(code: string): Promise<GameRecord> {
    const record = recordOf(await this.#storage.read(code));
    if (record === null) throw new Error('a table is over that never began');
    return record;
  }
}
