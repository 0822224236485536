import { refuse } from '../../shared/model/refusal.ts';
import type { Viewer } from '../../shared/model/view.ts';
import type { CodeOpens } from '../../shared/model/wire/sessionOpening.ts';
import type {
  CreateTable,
  Longer,
  TakeSeat,
  Ticket,
  Trouble,
} from '../../shared/model/wire/wire.ts';
import { isOnlyPerson } from '../debrief/gameRecord.ts';
import { lockOf } from '../http/keys.ts';
import { isTrouble, trouble } from '../http/trouble.ts';
import type { Storage } from '../storage/storage.ts';
import { needingLonger } from '../table/needLonger.ts';
import { chosen, settingsOf } from '../table/opening.ts';
import { openersSeat } from '../table/seating/chairs.ts';
import { seatOf, ticketAt } from '../table/seating/keyHolders.ts';
import type { Table } from '../table/Table.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';
import type { LiveSession } from './LiveSession.ts';
import type { SessionRegistry } from './SessionRegistry.ts';
import { placeOf } from './sessionGames.ts';

/** What the entrance leads to. */
interface EntrancePorts {
  readonly tables: Pick<
    TableRegistry,
    'table' | 'openTable' | 'takeUp' | 'seat' | 'start' | 'openSeated' | 'destroy'
  >;
  readonly sessions: Pick<SessionRegistry, 'find' | 'of' | 'seat' | 'opens'>;
  readonly storage: Pick<Storage, 'read'>;
}

/** Where a key leads, and as whom. */
interface Admission {
  readonly table: Table;
  readonly viewer: Viewer;
  /** Is it the key of someone who helps to lead? What people open of their own is not for them. */
  readonly helps?: boolean;
}

/** The way in: who may open a table, who may sit down by a code, and what a key opens. */
export class Entrance {
  readonly #tables: EntrancePorts['tables'];
  readonly #sessions: EntrancePorts['sessions'];
  readonly #storage: EntrancePorts['storage'];

  constructor({ tables, sessions, storage }: EntrancePorts) {
    this.#storage = storage;
    this.#tables = tables;
    this.#sessions = sessions;
  }

  /** Opens a table and gives its first seat away; alone, the game begins at once. */
  async open(asked: CreateTable): Promise<Ticket | Trouble> {
    const scenario = chosen(asked.scenario);
    if ('trouble' in scenario) return scenario;
    const settings = settingsOf(asked, scenario);
    if ('field' in settings) return trouble('malformed', [settings]);
    const table = await this.#tables.openTable(settings);
    if ('trouble' in table) return table;
    const ticket = await this.#tables.seat(table, asked);
    if (isTrouble(ticket) || !settings.alone) return ticket;
    const refusal = await this.#tables.start(table, openersSeat(settings));
    return refusal === null ? ticket : trouble('storage');
  }

  /**
   * Gives the next seat away: of a table that waits for people, or of a session's tables. A table
   * of a session has no code for people; theirs is the session's.
   */
  async take(code: string, asked: TakeSeat): Promise<Ticket | Trouble> {
    const { key } = asked;
    const session = await this.#sessions.find(code);
    if (session) return this.#sessions.seat(session, asked);
    const table = await this.#tables.table(code);
    if (table === null || table.settings.led) return trouble('unknown-code');
    return ticketAt([table], key) ?? this.#tables.seat(table, asked, key);
  }

  /** Where a key leads, and as whom. Someone who was moved finds their other table. */
  async enter(code: string, key: string): Promise<Admission | Trouble> {
    const table = await this.#tables.table(code);
    if (table === null) return trouble('unknown-key');
    const lock = lockOf(key);
    const seat = seatOf(table, lock);
    if (seat !== null) return { table, viewer: seat };
    const session = await this.#sessions.of(table);
    const right = session?.rightOf(key);
    if (right === 'projector') return { table, viewer: 'public' };
    if (right) return { table, viewer: 'facilitator', helps: right === 'help' };
    return (await this.#elsewhere(session, lock)) ?? trouble('unknown-key');
  }

  /** Where else in its session someone sits; null for nowhere. Whoever is being moved is waited for. */
  async #elsewhere(session: LiveSession | null, lock: string): Promise<Admission | null> {
    if (session === null) return null;
    for (const isMoving of [true, false]) {
      for (const table of await session.tables()) {
        const viewer = seatOf(table, lock);
        if (viewer !== null) return { table, viewer };
      }
      if (isMoving) await session.inRow(async () => {});
    }
    return null;
  }

  /**
   * Where a key leads now, and as whom: someone who plays another game with the same session finds
   * the table of that one, by whichever table's code they came.
   */
  async enterNow(code: string, key: string): Promise<Admission | Trouble> {
    const entered = await this.enter(code, key);
    if (isTrouble(entered) || typeof entered.viewer !== 'number') return entered;
    const session = await this.#sessions.of(entered.table);
    const lock = lockOf(key);
    const { wentOn } = entered.table;
    const next = wentOn === null ? null : await this.#tables.table(wentOn);
    for (const table of next ? [next] : ((await session?.tables()) ?? [])) {
      const seat = seatOf(table, lock);
      if (seat !== null) return { table, viewer: seat };
    }
    return entered;
  }

  /**
   * What a key opens of the debrief of a table: that of its own seat; what is public of the games that
   * were played before at the same table of its session; and, while a facilitator shows one table's
   * game to all, what is public of that table's games.
   */
  async debrief(code: string, key: string): Promise<Admission | Trouble> {
    const entered = await this.enter(code, key);
    if (isTrouble(entered)) return entered;
    if (entered.helps) return { table: entered.table, viewer: 'public' };
    if (entered.table.code === code) return entered;
    if (typeof entered.viewer !== 'number') return entered;
    const session = await this.#sessions.of(entered.table);
    const place = session && placeOf(session.memory, code);
    if (session === null || place === null) return entered;
    const own = place === entered.table.settings.led?.table && !session.isNow(code);
    if (!own && !session.showsToAll(place)) return entered;
    const table = await this.#tables.table(code);
    return table === null ? entered : { table, viewer: 'public' };
  }

  /**
   * Opens the table at which people play on whose game is of other rules: the same people, with their
   * keys, from the beginning. Whoever asks later is led to the same. A session's people play on when whoever
   * leads begins another game.
   */
  async anew(code: string, key: string): Promise<Ticket | Trouble> {
    const entered = await this.enter(code, key);
    if (isTrouble(entered)) return entered;
    const { table, viewer } = entered;
    if (table.state !== null || table.otherRules === null || table.settings.led)
      return trouble('no-such-dusk');
    if (typeof viewer !== 'number') return trouble('unknown-key');
    if (table.wentOn !== null) return { code: table.wentOn, key };
    const { origin: _, ...settings } = table.settings;
    const next = await this.#tables.openSeated(settings, table.people);
    if ('trouble' in next) return next;
    const refusal = await table.lead(({ wentOn }) =>
      wentOn === null ? [{ kind: 'went-on', code: next.code }] : refuse('already-done'),
    );
    if (refusal !== null) {
      await this.#tables.destroy([next.code]);
      return table.wentOn === null ? trouble('storage') : { code: table.wentOn, key };
    }
    if (settings.alone) await this.#tables.start(next, openersSeat(settings));
    return { code: next.code, key };
  }

  /**
   * Lets a person ask for more time in the phase that runs: whoever leads is asked, and where nobody
   * does it is given.
   */
  async longer(code: string, key: string): Promise<Longer | Trouble> {
    const entered = await this.enterNow(code, key);
    if (isTrouble(entered)) return entered;
    const { table, viewer } = entered;
    if (typeof viewer !== 'number') return trouble('unknown-key');
    return { refusal: await table.lead(needingLonger(viewer)) };
  }

  /** Takes up a game that is over, for the one person who was ever at it. */
  async again(code: string, key: string, round: number): Promise<Ticket | Trouble> {
    const entered = await this.enter(code, key);
    if (isTrouble(entered)) return entered;
    const { table, viewer } = entered;
    if (table.stage !== 'over' || table.settings.led) return trouble('no-such-dusk');
    if (!isOnlyPerson(await this.#storage.read(table.code), viewer)) return trouble('no-such-dusk');
    const taken = await this.#tables.takeUp(table, round);
    return isTrouble(taken) ? taken : { code: taken.code, key };
  }

  /**
   * What someone who holds a code may know; null where it opens nothing to people.
   * @param isWaiting asked again by someone who found no seat before, and was told of
   */
  async whatOpens(code: string, isWaiting = false): Promise<CodeOpens | null> {
    const session = await this.#sessions.find(code);
    if (session) return this.#sessions.opens(session, isWaiting);
    const table = await this.#tables.table(code);
    return table === null || table.settings.led ? null : { kind: 'table' };
  }
}
