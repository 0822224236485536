import { type Client, CloseCode, matchMaker, Protocol, Room } from '@colyseus/core';
import { StateView } from '@colyseus/schema';
import { reaches } from '../../shared/engine/index.ts';
import type { Event } from '../../shared/model/event.ts';
import { MESSAGE } from '../../shared/model/messageNumbers.ts';
import { Packer } from '../../shared/model/packing.ts';
import { type Refusal, refuse } from '../../shared/model/refusal.ts';
import type { Viewer } from '../../shared/model/view.ts';
import { type Answer, type Farewell, Submit, type ToldEvents } from '../../shared/model/wire.ts';
import type { LiveSession } from '../session/LiveSession.ts';
import type { Line } from '../storage/storage.ts';
import { Attendance } from '../table/attendance.ts';
import type { Table } from '../table/Table.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';
import type { News } from '../table/tableNews.ts';
import {
  forgetReservations,
  idWithin,
  parse,
  Rooms,
  sendAway,
  tendSending,
} from './browserLine.ts';
import { Guard, type Misdeed } from './frameGuard.ts';
import { hushEvents } from './mirror/maskHidden.ts';
import { Mirror } from './mirror/shape.ts';
import { bookOf, show, showClock, showTalk } from './mirror/show.ts';
import type { OpenRoom } from './openRooms.ts';
import { seenBy } from './visibleNumbers.ts';

const ROOM = 'table';
const Start = Submit.pick({ id: true });

/** A screen at the table: a seat's, or one that only looks on. */
interface Screen {
  readonly client: Client;
  readonly viewer: Viewer;
  readonly guard: Guard;
  readonly packer: Packer;
}

/** The house comes with the room's definition, the code with its making. */
interface RoomOptions {
  readonly code: string;
  readonly house: TableRegistry;
}

/** What Colyseus calls with every frame of a client that has joined. */
interface Frames {
  _onMessage(client: Client, frame: Uint8Array): void;
}

/**
 * Joins sockets to a table: what comes in is checked for shape and handed on as the sender's own;
 * what a table tells goes out as each viewer's part of it. Nothing is decided here.
 */
class TableRoom extends Room<{ state: Mirror }> implements OpenRoom {
  override autoDispose = false;
  override patchRate = null;
  override state = new Mirror();
  #house!: TableRegistry;
  #table!: Table;
  attendance!: Attendance;
  /** The session that the table belongs to. */
  #session: LiveSession | null = null;
  #unlisten: (() => void)[] = [];
  #sleep: NodeJS.Timeout | undefined;
  /** By the connection's own id. */
  readonly #screens = new Map<string, Screen>();

  override async onCreate({ code, house }: RoomOptions): Promise<void> {
    const table = await house.table(code);
    if (table === null) throw new Error('no such table');
    house.hold(code);
    this.roomId = code;
    this.#house = house;
    this.#table = table;
    this.#session = await house.sessions.of(table);
    this.attendance = new Attendance(table, house.times);
    this.#unlisten = [
      table.listen((news) => this.#tell(news)),
      this.#session?.listen((what) => (what === 'looked' ? this.#follow() : this.#tell([]))) ??
        (() => {}),
    ];
    this.#watchFrames();
    this.onMessageBytes('submit', (client, bytes: Uint8Array) => this.#submit(client, bytes));
    this.onMessageBytes('start', (client, bytes: Uint8Array) => this.#start(client, bytes));
    this.onMessage('*', (client: Client) => this.#punish(client, 'malformed'));
    this.#show([]);
    this.#sleepSoon();
    house.setRoom(code, this);
  }

  override onJoin(client: Client, _options: unknown, { viewer }: { viewer: Viewer }): void {
    clearTimeout(this.#sleep);
    tendSending(client);
    const before = typeof viewer === 'number' ? this.#screenAt(viewer) : null;
    const screen: Screen = {
      client,
      viewer,
      guard: new Guard(this.#house.pace, performance.now()),
      packer: new Packer(),
    };
    this.#screens.set(client.sessionId, screen);
    if (before) this.#part(before, 'taken-over');
    client.view = new StateView();
    // What everyone may see is not granted: a view without grants has it.
    if (viewer !== 'public') client.view.add(bookOf(this.state, viewer));
    if (typeof viewer === 'number') {
      // A reservation may be older than what the facilitator did to the seat.
      if (this.#table.person(viewer) === null) {
        this.#part(screen, 'removed');
        return;
      }
      this.attendance.came(viewer);
    }
    this.#show([viewer]);
    showClock(this.state, this.attendance, true);
    this.broadcastPatch();
    this.#sendEvents(screen, this.#hushed(this.#recent()));
    this.#house.stir(this.#table.code);
  }

  override onLeave(client: Client): void {
    client.view?.dispose();
    const screen = this.#screenOf(client);
    if (screen === null) return;
    this.#screens.delete(client.sessionId);
    if (typeof screen.viewer === 'number') this.attendance.left(screen.viewer);
    this.#show([]);
    this.broadcastPatch();
    this.#house.stir(this.#table.code);
    if (this.#screens.size === 0) this.#sleepSoon();
  }

  override disconnect(closeCode?: number): Promise<unknown> {
    forgetReservations(this);
    return super.disconnect(closeCode);
  }

  override onDispose(): void {
    clearTimeout(this.#sleep);
    for (const unlisten of this.#unlisten) unlisten();
    this.attendance.close();
    rooms.closed(this.#table.code);
    this.#house.setRoom(this.#table.code, null);
    this.#house.release(this.#table.code);
  }

  /** Sends everyone away and closes; without a farewell, they come back by themselves. */
  end(why: Farewell | null): void {
    if (why) for (const { client } of this.#screens.values()) sendAway(client, why);
    void this.disconnect();
  }

  /** Ends one screen, which no longer counts as being here. */
  #part({ client, viewer }: Screen, why: Farewell): void {
    this.#screens.delete(client.sessionId);
    sendAway(client, why);
    if (why !== 'taken-over' && typeof viewer === 'number') this.attendance.left(viewer);
  }

  #sleepSoon(): void {
    this.#sleep = setTimeout(() => void this.disconnect(), this.#house.times.sleeps);
    this.#sleep.unref();
  }

  #screenOf(client: Client): Screen | null {
    return this.#screens.get(client.sessionId) ?? null;
  }

  #screenAt(seat: number): Screen | null {
    return [...this.#screens.values()].find(({ viewer }) => viewer === seat) ?? null;
  }

  // What goes out.

  /** @param readers whose books may have changed */
  #show(readers: Iterable<Viewer>): void {
    show(this.state, {
      table: this.#table,
      attendance: this.attendance,
      session: this.#session,
      address: this.#house.address,
      readers: new Set(readers),
    });
  }

  #tell(news: readonly News[]): void {
    for (const one of news) if (one.kind === 'led') this.#obey(one.lines);
    const events = news.flatMap((one) => ('events' in one ? one.events : []));
    const onlyPlay = news.length > 0 && news.every(({ kind }) => kind === 'happened');
    this.#show(onlyPlay ? this.#reachedBy(events) : this.#viewers());
    this.broadcastPatch();
    const told = this.#hushed(events);
    for (const screen of this.#screens.values()) this.#sendEvents(screen, told);
    this.#house.tellPresence(this.#table.code);
  }

  #viewers(): Viewer[] {
    return [...this.#screens.values()].map(({ viewer }) => viewer);
  }

  /** Whose books these events may have changed. */
  #reachedBy(events: readonly Event[]): Viewer[] {
    const { state } = this.#table;
    if (state === null) return [];
    return this.#viewers().filter((viewer) =>
      events.some((event) => reaches(state, event, viewer)),
    );
  }

  /** Turns to where the facilitator's debrief looks. */
  #follow(): void {
    if (this.#session === null) return;
    showTalk(this.state, this.#session, this.#table);
    this.broadcastPatch();
  }

  /** Whoever lost their seat goes: away, or to the seat or the table that is theirs now. */
  #obey(lines: readonly Line[]): void {
    for (const line of lines) {
      if (line.kind === 'reseated') this.#callAnew(line.seats.map(([before]) => before));
      const screen = line.kind === 'removed' ? this.#screenAt(line.seat) : null;
      if (screen === null || line.kind !== 'removed') continue;
      // A line that breaks without a farewell comes back, and is led to the other table.
      if (line.moved) screen.client.leave(CloseCode.MAY_TRY_RECONNECT);
      else this.#part(screen, 'removed');
    }
  }

  /**
   * Lets go of these seats' screens, whose people sit elsewhere at this table now. Their lines break
   * without a farewell: they come back, and each key opens its person's own seat.
   */
  #callAnew(seats: readonly number[]): void {
    // Whoever was let in but has not come yet would come to a seat that is another's.
    forgetReservations(this);
    for (const seat of seats) {
      const screen = this.#screenAt(seat);
      if (screen === null) continue;
      this.#screens.delete(screen.client.sessionId);
      this.attendance.left(seat);
      screen.client.leave(CloseCode.MAY_TRY_RECONNECT);
    }
  }

  #sendEvents({ client, viewer, packer }: Screen, happened: readonly Event[]): void {
    const { state } = this.#table;
    if (state === null) return;
    const events = seenBy(state, viewer, happened);
    if (events.length > 0) client.send(MESSAGE.told, packer.pack(events) satisfies ToldEvents);
  }

  #hushed(events: readonly Event[]): readonly Event[] {
    const { state, hidden } = this.#table;
    return state === null ? [] : hushEvents(state, hidden, events);
  }

  /** Events of this round and the last: what a screen that comes late may still tell of. */
  #recent(): readonly Event[] {
    const { state } = this.#table;
    if (state === null) return [];
    return state.log.slice(state.log.findIndex((event) => event.round >= state.round - 1));
  }

  // What comes in.

  /** Nothing that a client sends may throw, or end anything but its own connection. */
  #watchFrames(): void {
    const frames = this as unknown as Frames;
    const read = frames._onMessage.bind(this);
    frames._onMessage = (client, frame) => {
      const code = frame[0] & 31;
      if (code === Protocol.JOIN_ROOM || code === Protocol.LEAVE_ROOM) {
        read(client, frame);
        // The whole book is in the full state that was just sent: no need to send it once more.
        client.view?.changes.clear();
        return;
      }
      const guard = this.#screenOf(client)?.guard;
      const verdict = guard?.weigh(frame.byteLength, performance.now()) ?? 'malformed';
      if (verdict !== 'fine') return this.#turnDown(client, verdict, idWithin(frame));
      const known = code === Protocol.ROOM_DATA_BYTES || code === Protocol.PING;
      if (!known) return this.#punish(client, 'malformed');
      try {
        read(client, frame);
      } catch {
        this.#punish(client, 'malformed');
      }
    };
  }

  #submit(client: Client, bytes: Uint8Array): void {
    const screen = this.#screenOf(client);
    const asked = Submit.safeParse(parse(bytes));
    if (screen === null || !asked.success) {
      this.#punish(client, 'malformed', bytes);
      return;
    }
    const { id, command } = asked.data;
    const { viewer } = screen;
    if (!this.#mayAct(viewer)) {
      answer(client, id, refuse('not-yours'));
      return;
    }
    void this.#table
      .submit({ by: viewer, command }, id)
      .then((refusal) => answer(client, id, refusal));
  }

  #start(client: Client, bytes: Uint8Array): void {
    const screen = this.#screenOf(client);
    const asked = Start.safeParse(parse(bytes));
    if (screen === null || !asked.success) {
      this.#punish(client, 'malformed', bytes);
      return;
    }
    const { viewer } = screen;
    if (!this.#mayAct(viewer)) {
      answer(client, asked.data.id, refuse('not-yours'));
      return;
    }
    void this.#house
      .start(this.#table, viewer)
      .then((refusal) => answer(client, asked.data.id, refusal));
  }

  /** Only a seat acts, and only while it is its person's. */
  #mayAct(viewer: Viewer): viewer is number {
    const person = typeof viewer === 'number' ? this.#table.person(viewer) : null;
    return person !== null && !person.late && !person.held;
  }

  #punish(client: Client, misdeed: Misdeed, bytes?: Uint8Array): void {
    const verdict = this.#screenOf(client)?.guard.strike(misdeed) ?? misdeed;
    this.#turnDown(client, verdict, bytes ? idWithin(bytes) : '');
  }

  #turnDown(client: Client, verdict: Misdeed | 'abuse', id: string): void {
    if (verdict === 'abuse') sendAway(client, 'abuse');
    else answer(client, id, refuse(verdict));
  }
}

const answer = (client: Client, id: string, refusal: Refusal | null): void =>
  client.send(MESSAGE.answer, { id, refusal } satisfies Answer);

const rooms = new Rooms(ROOM);

/** Makes the room known. Nobody gets in but by `reserve`: Colyseus' own doors are closed. */
export function defineRoom(house: TableRegistry): void {
  matchMaker.defineRoomType(ROOM, TableRoom, { house } as RoomOptions);
  matchMaker.controller.exposedMethods = [];
}

/** Reserves a place in a table's room, for whom the house has let in. The browser comes to take it. */
export const reserve = (code: string, viewer: Viewer): Promise<unknown> =>
  rooms.reserve(code, { viewer });
