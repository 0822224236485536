import type { Seat } from '../../shared/model/ids.ts';
import { type GameRecord, RULES_VERSION } from '../../shared/model/record.ts';
import type { Leavable, RecordFile } from '../../shared/model/recordFile.ts';
import type { Viewer } from '../../shared/model/view.ts';
import type { Home, OfferedHome } from '../../shared/replay/home/index.ts';
import type { KeptDocuments } from '../../shared/replay/home/keptDocuments.ts';
import type { SessionRegistry } from '../session/SessionRegistry.ts';
import { unnamedSeats } from '../session/unreadNames.ts';
import type { Storage, StoredLine } from '../storage/storage.ts';
import type { Table } from '../table/Table.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';
import { isOnlyPerson, recordOf } from './gameRecord.ts';
import { KeptAnswers as Keeping } from './keptAnswers.ts';
import { perform } from './threads/perform.ts';
import { clientOf } from './threads/workClient.ts';

/** Why nothing can be taken home. */
export type NoHome = 'not-over' | 'not-yours' | 'other-rules' | 'storage';

/** What this stands on. */
interface HomePorts {
  readonly storage: Pick<Storage, 'read'>;
  readonly tables: Pick<TableRegistry, 'whenGone'>;
  readonly sessions: Pick<SessionRegistry, 'of'>;
}

/** Makes what is taken home, and keeps the tables for a while. */
export class HomeDocuments {
  readonly #storage: HomePorts['storage'];
  readonly #sessions: HomePorts['sessions'];
  /** By code and viewer. */
  readonly #homes = new Keeping<Home>(60);

  constructor({ storage, tables, sessions }: HomePorts) {
    this.#storage = storage;
    this.#sessions = sessions;
    tables.whenGone((codes) => {
      for (const code of codes) this.#homes.forget(code);
    });
  }

  /** A game's tables as one viewer may know them. Rejects where the record can't be played again. */
  async of(table: Table, viewer: Viewer): Promise<OfferedHome | NoHome> {
    if (table.stage !== 'over') return 'not-over';
    if (table.state === null) return 'other-rules';
    const { lines, record } = await this.#record(table);
    const { code, hidden, otherRules } = table;
    const unnamed = await this.#unnamed(table, viewer);
    // Words and names may still be taken off the screens when a game is over.
    const home = await this.#homes.get(`${code} ${viewer} ${hidden.size} ${unnamed}`, () =>
      perform({ kind: 'home', record, viewer, hidden, unnamed }, { client: clientOf(table) }),
    );
    return {
      ...home,
      record: mayTake(lines, viewer),
      otherRules: otherRules === null ? null : { was: otherRules, here: RULES_VERSION },
    };
  }

  /** What is kept of a game of other rules. */
  async kept(
    table: Table,
    viewer: Viewer,
  ): Promise<(KeptDocuments & { record: boolean }) | NoHome> {
    if (table.stage !== 'over' || table.otherRules === null) return 'not-over';
    const { lines, record } = await this.#record(table);
    const { hidden, afterwards } = table;
    const unnamed = await this.#unnamed(table, viewer);
    const kept = await perform(
      { kind: 'kept', record, viewer, hidden, unnamed, afterwards },
      { client: clientOf(table) },
    );
    return { ...kept, record: mayTake(lines, viewer) };
  }

  /** The record itself, for whom it holds nobody else's secrets, or who leads. */
  async record(
    table: Table,
    viewer: Viewer,
    leave: readonly Leavable[],
  ): Promise<RecordFile | NoHome> {
    if (table.stage !== 'over') return 'not-over';
    const { lines, record } = await this.#record(table);
    if (!mayTake(lines, viewer)) return 'not-yours';
    return perform({ kind: 'file', record, leave }, { client: clientOf(table) });
  }

  /** Whose names a viewer is not told. A name that waits to be read, its person and the facilitator know. */
  async #unnamed(table: Table, viewer: Viewer): Promise<Seat[]> {
    const session = viewer === 'facilitator' ? null : await this.#sessions.of(table);
    const own = unnamedSeats(table, null);
    return unnamedSeats(table, session).filter((seat) => seat !== viewer || own.includes(seat));
  }

  async #record({ code }: Table): Promise<{ lines: readonly StoredLine[]; record: GameRecord }> {
    const lines = await this.#storage.read(code);
    const record = recordOf(lines);
    if (record === null) throw new Error('a table is over that never began');
    return { lines, record };
  }
}

/**
 * A record holds everyone's intentions and private words: it is for whoever leads the table, and
 * for the only person who was ever at it.
 */
function mayTake(lines: readonly StoredLine[], viewer: Viewer): boolean {
  return viewer === 'facilitator' || isOnlyPerson(lines, viewer);
}
