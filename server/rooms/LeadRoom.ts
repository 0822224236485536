import { type Client, matchMaker, Protocol, Room } from '@colyseus/core';
import { MESSAGE } from '../../shared/model/messageNumbers.ts';
import { refuse } from '../../shared/model/refusal.ts';
import {
  type LeadAnswer,
  type SessionNews,
  SubmitAct,
} from '../../shared/model/sessionMessages.ts';
import type { LiveSession, Right } from '../session/LiveSession.ts';
import { doAct } from '../session/leadActs.ts';
import { SessionView } from '../session/sessionView.ts';
import type { Table } from '../table/Table.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';
import { forgetReservations, parse, Rooms, sendAway } from './browserLine.ts';
import { Guard, type Misdeed } from './frameGuard.ts';

const ROOM = 'lead';

/** Milliseconds in which what happens at all tables gathers for one telling. */
const GATHER = 100;

interface Screen {
  readonly client: Client;
  readonly right: Right;
  readonly guard: Guard;
}

interface RoomOptions {
  readonly code: string;
  readonly house: TableRegistry;
}

/** What Colyseus calls with every frame of a client that has joined. */
interface Frames {
  _onMessage(client: Client, frame: Uint8Array): void;
}

/**
 * Joins the screens of facilitator and projector to a session: both are told what changes at its
 * tables, each by its right; only the facilitator's may act. It comes with those screens and
 * sleeps after them, and the session goes on without it.
 */
class LeadRoom extends Room {
  override autoDispose = false;
  override patchRate = null;
  #house!: TableRegistry;
  #session!: LiveSession;
  #tables: readonly Table[] = [];
  #views!: Record<Right, SessionView>;
  #unlisten: (() => void)[] = [];
  /** Tables at which something happened since the last telling. */
  readonly #stirred = new Set<number>();
  #timer: NodeJS.Timeout | null = null;
  #sleep: NodeJS.Timeout | undefined;
  readonly #screens = new Map<string, Screen>();

  override async onCreate({ code, house }: RoomOptions): Promise<void> {
    const session = await house.sessions.find(code);
    if (session === null) throw new Error('no such session');
    const tables = await session.tables();
    for (const table of tables) house.hold(table.code);
    this.#house = house;
    this.#session = session;
    this.#tables = tables;
    this.#views = {
      lead: new SessionView(house, session, tables, 'lead'),
      projector: new SessionView(house, session, tables, 'projector'),
    };
    const soon = () => this.#tellSoon();
    const stir = (at: number) => () => {
      this.#stirred.add(at);
      soon();
    };
    this.#unlisten = [
      session.listen(() => (session.ended ? this.#end() : soon())),
      ...tables.flatMap((table, at) => [table.listen(stir(at)), house.watch(table.code, stir(at))]),
    ];
    this.#sleepSoon();
    this.#watchFrames();
    this.onMessageBytes('act', (client, bytes: Uint8Array) => this.#act(client, bytes));
    this.onMessage('*', (client: Client) => this.#punish(client, 'malformed'));
  }

  override onJoin(client: Client, _options: unknown, { right }: { right: Right }): void {
    clearTimeout(this.#sleep);
    const guard = new Guard(this.#house.pace, performance.now());
    this.#screens.set(client.sessionId, { client, right, guard });
    client.send(MESSAGE.session, this.#views[right].whole());
  }

  override onLeave(client: Client): void {
    this.#screens.delete(client.sessionId);
    if (this.#screens.size === 0) this.#sleepSoon();
  }

  #sleepSoon(): void {
    clearTimeout(this.#sleep);
    this.#sleep = setTimeout(() => void this.disconnect(), this.#house.times.sleeps);
    this.#sleep.unref();
  }

  override disconnect(closeCode?: number): Promise<unknown> {
    forgetReservations(this);
    return super.disconnect(closeCode);
  }

  override onDispose(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    clearTimeout(this.#sleep);
    for (const unlisten of this.#unlisten) unlisten();
    for (const { code } of this.#tables) this.#house.release(code);
    rooms.closed(this.#session.code);
  }

  /** The session was deleted. */
  #end(): void {
    for (const { client } of this.#screens.values()) sendAway(client, 'deleted');
    void this.disconnect();
  }

  // What goes out.

  #tellSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#tell();
    }, GATHER);
  }

  #tell(): void {
    const screens = [...this.#screens.values()];
    for (const right of ['lead', 'projector'] as const) {
      const lookers = screens.filter((screen) => screen.right === right);
      // Whoever comes later is told the whole.
      const news = lookers.length > 0 ? this.#views[right].changes(this.#stirred) : null;
      if (news)
        for (const { client } of lookers) client.send(MESSAGE.session, news satisfies SessionNews);
    }
    this.#stirred.clear();
  }

  // What comes in.

  /** Nothing that a client sends may throw, or end anything but its own connection. */
  #watchFrames(): void {
    const frames = this as unknown as Frames;
    const read = frames._onMessage.bind(this);
    frames._onMessage = (client, frame) => {
      const code = frame[0] & 31;
      if (code === Protocol.JOIN_ROOM || code === Protocol.LEAVE_ROOM) return read(client, frame);
      const guard = this.#screens.get(client.sessionId)?.guard;
      const verdict = guard?.weigh(frame.byteLength, performance.now()) ?? 'malformed';
      if (verdict !== 'fine') return turnDown(client, verdict);
      const known = code === Protocol.ROOM_DATA_BYTES || code === Protocol.PING;
      if (!known) return this.#punish(client, 'malformed');
      try {
        read(client, frame);
      } catch {
        this.#punish(client, 'malformed');
      }
    };
  }

  #act(client: Client, bytes: Uint8Array): void {
    const asked = SubmitAct.safeParse(parse(bytes));
    if (!asked.success) {
      this.#punish(client, 'malformed');
      return;
    }
    const { id, act } = asked.data;
    if (this.#screens.get(client.sessionId)?.right !== 'lead') {
      answer(client, { id, refusal: refuse('not-yours') });
      return;
    }
    void doAct({ house: this.#house, session: this.#session }, act)
      .catch((error) => {
        this.#house.log.error({ err: error }, 'an act failed');
        return { refusal: refuse('not-saved') };
      })
      .then((outcome) => answer(client, { id, ...outcome }));
  }

  #punish(client: Client, misdeed: Misdeed): void {
    turnDown(client, this.#screens.get(client.sessionId)?.guard.strike(misdeed) ?? misdeed);
  }
}

const answer = (client: Client, message: LeadAnswer): void => client.send(MESSAGE.answer, message);

function turnDown(client: Client, verdict: Misdeed | 'abuse'): void {
  if (verdict === 'abuse') sendAway(client, 'abuse');
  else answer(client, { id: '', refusal: refuse(verdict) });
}

const rooms = new Rooms(ROOM);

/** Makes the room known; like the tables', it has no door but `reserveLead`. */
export function defineLeadRoom(house: TableRegistry): void {
  matchMaker.defineRoomType(ROOM, LeadRoom, { house } as RoomOptions);
}

/** Reserves a place in a session's room for whoever holds one of its keys. */
export const reserveLead = (code: string, right: Right): Promise<unknown> =>
  rooms.reserve(code, { right });
