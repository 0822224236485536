import type { Client } from '@colyseus/core';
import type { Logger } from 'pino';
import { refuse } from '../../shared/model/refusal.ts';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import { SubmitAct } from '../../shared/model/wire/sessionActs.ts';
import {
  SESSION_RIGHTS,
  type SessionNews,
  type SessionRight,
} from '../../shared/model/wire/sessionScreen.ts';
import { doAct, type LeadPorts } from '../session/desk/leadActs.ts';
import { mayDo } from '../session/desk/rightToAct.ts';
import { SessionView } from '../session/desk/sessionView.ts';
import type { LiveSession, SessionChange } from '../session/LiveSession.ts';
import type { SessionRegistry } from '../session/SessionRegistry.ts';
import type { Times } from '../table/bots/times.ts';
import type { Table } from '../table/Table.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';
import { callAgain, defineRoomType, RoomDoors } from './colyseus.ts';
import type { Pace } from './frameGuard.ts';
import { GuardedRoom, type GuardedScreen, type Guarding, parse } from './GuardedRoom.ts';
import { openTableRoom } from './TableRoom.ts';

const ROOM = 'lead';

/** Bytes of the longest act: a valley of somebody's own for every table, which a frame still holds. */
const LONGEST_ACT = 60 * 1024;

/** Milliseconds in which what happens at all tables gathers for one telling. */
const GATHER = 100;

interface Screen extends GuardedScreen {
  readonly right: SessionRight;
  /** The key that it came by. */
  readonly key: string;
  /** How many of its acts are not answered yet. */
  unanswered: number;
}

/** What the rooms of sessions need of the server. */
interface LeadRoomPorts {
  readonly tables: LeadPorts['tables'] &
    Pick<TableRegistry, 'hold' | 'release' | 'watch' | 'presence'>;
  readonly sessions: LeadPorts['sessions'] & Pick<SessionRegistry, 'find'>;
  readonly times: Times;
  readonly pace: Pace;
  readonly door: Guarding['door'];
  readonly log: Logger;
  /** Where phones may find this server, the likeliest first. */
  readonly addresses: () => readonly string[];
}

/** Whoever showed one of the session's keys. */
interface Guest {
  readonly right: SessionRight;
  readonly key: string;
  readonly who: string;
}

/** Places that are kept for the holders of one key at once. */
const MOST_AWAITED = 10;

interface LeadRoomOptions {
  readonly code: string;
  readonly ports: LeadRoomPorts;
}

/**
 * Joins the screens of facilitator and projector to a session: both are told what changes at its
 * tables, each by its right; only the facilitator's may act. It comes with those screens and
 * sleeps after them, and the session goes on without it.
 */
class LeadRoom extends GuardedRoom<Screen> {
  #ports!: LeadRoomPorts;
  #session!: LiveSession;
  #tables: readonly Table[] = [];
  #views!: Record<SessionRight, SessionView>;
  #unlisten: (() => void)[] = [];
  #unlistenSession: () => void = () => {};
  /** Codes of the tables that are looked at. */
  #shown: readonly string[] = [];
  /** Tables at which something happened since the last telling. */
  readonly #changed = new Set<number>();
  #timer: NodeJS.Timeout | null = null;

  override async onCreate({ code, ports }: LeadRoomOptions): Promise<void> {
    const session = await ports.sessions.find(code);
    if (session === null) throw new Error('no such session');
    this.#ports = ports;
    this.#session = session;
    this.#unlistenSession = session.listen((what) => this.#hear(what));
    await this.#turnToGame();
    this.onMessageBytes('act', (client, bytes: Uint8Array) => this.#act(client, bytes));
    const { pace, times, door } = ports;
    const { length } = session.memory.tables;
    const longest = LONGEST_ACT;
    this.guard({ pace, sleeps: () => times.sleeps, door, unit: code, tables: length, longest });
  }

  /** Something happened to the session as a whole. */
  #hear(what: SessionChange): void {
    // What was let through or arranged shows at every table; where a talk looks, at none.
    if (what === 'recorded') for (const at of this.#tables.keys()) this.#changed.add(at);
    if (this.#session.ended) this.end('deleted');
    else if (this.#shown === this.#session.memory.tables) this.#tellSoon();
    else this.#beginGame();
  }

  #beginGame(): void {
    void this.#turnToGame()
      .then(() => this.#tellWhole())
      .catch((error) => {
        this.#ports.log.error({ err: error }, 'another game can’t be shown');
        void this.disconnect();
      });
  }

  /** Looks at the tables that the session has now, and no longer at those that it had. */
  async #turnToGame(): Promise<void> {
    const session = this.#session;
    const { tables: registry, addresses } = this.#ports;
    const shown = session.memory.tables;
    this.#shown = shown;
    const [tables, before] = await Promise.all([session.tables(), session.pastTables()]);
    if (this.#shown !== shown) return;
    for (const table of tables) registry.hold(table.code);
    this.#letTablesGo();
    this.#tables = tables;
    const viewOf = (right: SessionRight) =>
      new SessionView({
        session,
        tables,
        before,
        right,
        presence: registry,
        addresses,
        projector: () => (right === 'projector' ? '' : this.#projectorKey()),
      });
    this.#views = {
      lead: viewOf('lead'),
      help: viewOf('help'),
      projector: viewOf('projector'),
    };
    const changed = (at: number) => () => {
      this.#changed.add(at);
      this.#tellSoon();
    };
    this.#unlisten = tables.flatMap((table, at) => [
      table.listen(changed(at)),
      registry.watch(table.code, changed(at)),
    ]);
  }

  #letTablesGo(): void {
    for (const unlisten of this.#unlisten) unlisten();
    for (const { code } of this.#tables) this.#ports.tables.release(code);
    this.#changed.clear();
  }

  #tellWhole(): void {
    for (const { client, right } of this.screens)
      client.send(MESSAGE.session, this.#views[right].whole());
  }

  override onJoin(client: Client, _options: unknown, { right, key, who }: Guest): void {
    this.welcome(client, who, (common) => ({ ...common, right, key, unanswered: 0 }));
    // A place may have been kept for a key that opens nothing any more.
    this.#dismissOld();
    if (this.screenOf(client)) client.send(MESSAGE.session, this.#views[right].whole());
  }

  protected override keyOf({ right }: Screen): string {
    return right;
  }

  override onLeave(client: Client): void {
    this.letGo(client);
  }

  override onDispose(): void {
    super.onDispose();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#unlistenSession();
    this.#letTablesGo();
    doors.closed(this.#session.code);
  }

  /** With another helper's key the last one opens no more. */
  #partHelpers(): void {
    for (const { client, right } of this.screens)
      if (right === 'help') this.sendAway(client, 'removed');
  }

  /** The projector's key, as far as a facilitator's screen is here by which it can be read. */
  #projectorKey(): string {
    const leader = this.screens.find(({ right }) => right === 'lead');
    return leader ? this.#session.projectorKey(leader.key) : '';
  }

  /** Did it come by a key that opens what it sees until now? */
  #isOpen({ right, key }: Screen): boolean {
    return this.#session.rightOf(key) === right;
  }

  /**
   * Whoever came by a link that was made anew comes again, and by that key no more; whoever waits for an answer
   * once that is there, for it may be the new key.
   */
  #dismissOld(): void {
    for (const screen of this.screens)
      if (!this.#isOpen(screen) && screen.unanswered === 0) {
        this.letGo(screen.client);
        callAgain(screen.client);
      }
  }

  // What goes out.

  #tellSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#dismissOld();
      this.#tell();
    }, GATHER);
  }

  #tell(): void {
    this.#rehearse();
    for (const right of SESSION_RIGHTS) {
      const lookers = this.screens.filter((screen) => screen.right === right);
      // Whoever comes later is told the whole.
      const news = lookers.length > 0 ? this.#views[right].changes(this.#changed) : null;
      if (news)
        for (const { client } of lookers) client.send(MESSAGE.session, news satisfies SessionNews);
    }
    this.#changed.clear();
  }

  /** In a rehearsal tables play at which no screen is. */
  #rehearse(): void {
    if (!this.#session.isRehearsal) return;
    for (const { code, stage } of this.#tables)
      if (stage === 'playing' && this.#ports.tables.presence(code) === null)
        void openTableRoom(code).catch((error) =>
          this.#ports.log.error({ err: error }, 'a rehearsed table does not play'),
        );
  }

  // What comes in.

  #act(client: Client, bytes: Uint8Array): void {
    const asked = SubmitAct.safeParse(parse(bytes));
    if (!asked.success) {
      this.punish(client, 'malformed', bytes);
      return;
    }
    const { id, act } = asked.data;
    const screen = this.screenOf(client);
    if (screen === null || !this.#isOpen(screen) || !mayDo(screen.right, act)) {
      this.answer(client, id, refuse('not-yours'));
      return;
    }
    // What is asked of all tables is a line in the record of each.
    const isOfAll = 'tables' in act && act.tables === 'all';
    if (isOfAll && !this.mayRecord(screen, this.#tables.length * bytes.byteLength)) {
      this.answer(client, id, refuse('too-often'));
      return;
    }
    screen.unanswered += 1;
    void doAct(this.#ports, this.#session, act, screen.key)
      .then((outcome) => {
        if (act.act === 'invite-helper') this.#partHelpers();
        return outcome;
      })
      .catch((error) => {
        this.#ports.log.error({ err: error }, 'an act failed');
        return { refusal: refuse('not-saved') };
      })
      .then(({ refusal, ...more }) => {
        this.answer(client, id, refusal, more);
        screen.unanswered -= 1;
        if (!this.#isOpen(screen)) this.#tellSoon();
      });
  }
}

const doors = new RoomDoors(ROOM);

/** Makes the room known; like the tables', it has no door but `reserveLead`. */
export function defineLeadRoom(ports: LeadRoomPorts): void {
  defineRoomType(ROOM, LeadRoom, { ports } satisfies Omit<LeadRoomOptions, 'code'>);
}

/**
 * Reserves a place in a session's room for whoever holds one of its keys.
 * @param key what they showed
 * @param who what its address counts as
 */
export const reserveLead = (
  code: string,
  right: SessionRight,
  key: string,
  who: string,
): Promise<unknown> => doors.reserve(code, { right, key, who } satisfies Guest, MOST_AWAITED);
