import type { GameRecord } from '../../shared/model/record.ts';
import type { Viewer } from '../../shared/model/view.ts';
import {
  type Asked,
  askOf,
  type Debrief,
  type Moment,
  momentsAfter,
  showTo,
  type Whole,
} from '../../shared/replay/debrief/index.ts';
import { type OpenedUp, openUp } from '../../shared/replay/debrief/opened.ts';
import { type Road, showRoad, type WholeRoad } from '../../shared/replay/debrief/road.ts';
import type { Futures } from '../../shared/replay/futures.ts';
import type { Rarity } from '../../shared/replay/questions/index.ts';
import { lockOf } from '../access.ts';
import type { Storage } from '../storage/storage.ts';
import type { Table } from '../Table.ts';
import { Kept } from './kept.ts';
import { countedAt, openedAt } from './own.ts';
import { recordOf } from './record.ts';
import { perform } from './tasks.ts';

/** Why there is nothing to show. */
export type NoDebrief = 'not-over' | 'no-such-act' | 'storage';

/** Something that is still being made; `progress` goes from 0 to 1. */
export interface Underway {
  readonly progress: number;
}

const isUnderway = (value: Rarity | Underway): value is Underway =>
  Object.keys(value).length === 1 && 'progress' in value;

/** Milliseconds that one request waits before it is told how far they are. */
const PATIENCE = 400;

/** Makes debriefs from the records of tables that are over. Nothing of it is stored: a record is enough. */
export class Debriefs {
  readonly #storage: Storage;
  readonly #wholes = new Kept<Whole>(40);
  readonly #roads = new Kept<WholeRoad>(120);
  readonly #futures = new Kept<Futures>(40);
  /** By scenario and seats: the same for every table that plays it. */
  readonly #rarities = new Kept<Rarity>(40);
  /** How far what takes long is, from 0 to 1. */
  readonly #progress = new Map<string, number>();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** One person's debrief, or why there is none. Rejects where the record can't be played again. */
  async of(table: Table, viewer: Viewer): Promise<Debrief | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    return showTo(await this.#whole(table.code), viewer);
  }

  /** The events of the round after a dusk, as one person may know them. Rejects as above. */
  async moments(
    table: Table,
    viewer: Viewer,
    dusk: number,
  ): Promise<readonly Moment[] | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    return momentsAfter((await this.#whole(table.code)).moments, dusk, viewer);
  }

  /** What people of a table show each other of what is theirs. Rejects as above. */
  async opened(table: Table): Promise<OpenedUp | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    const { meant } = await this.#whole(table.code);
    return openUp(meant, openedAt(table), countedAt(table));
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
    return this.#orProgress(`futures ${code}`, (heard) =>
      this.#futures.get(code, async () =>
        perform({ kind: 'futures', record: await this.#record(code) }, heard),
      ),
    );
  }

  /** The questions for one viewer, or how far the groups are that they are compared with. */
  async questions(table: Table, viewer: Viewer): Promise<Asked | Underway | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    const whole = await this.#whole(table.code);
    const { scenario } = table.settings;
    const seats = whole.shared.livedFrom.length;
    const kind = `${lockOf(JSON.stringify(scenario))} ${seats}`;
    const rarity = await this.#orProgress(`rarity ${kind}`, (heard) =>
      this.#rarities.get(kind, () => perform({ kind: 'rarity', scenario, seats }, heard)),
    );
    return isUnderway(rarity) ? rarity : askOf(whole, viewer, rarity);
  }

  /** An answer that comes soon, or how far it is. */
  #orProgress<T>(
    name: string,
    make: (heard: (progress: number) => void) => Promise<T>,
  ): Promise<T | Underway> {
    const made = make((progress) => this.#progress.set(name, progress));
    const soon = new Promise<Underway>((resolve) =>
      setTimeout(() => resolve({ progress: this.#progress.get(name) ?? 0 }), PATIENCE),
    );
    return Promise.race([made, soon]);
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
