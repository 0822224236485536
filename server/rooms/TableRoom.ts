import type { Client } from '@colyseus/core';
import { StateView } from '@colyseus/schema';
import { reaches } from '../../shared/engine/index.ts';
import type { Event } from '../../shared/model/event.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { refuse } from '../../shared/model/refusal.ts';
import type { Viewer } from '../../shared/model/view.ts';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import { Packer } from '../../shared/model/wire/packing.ts';
import { type Farewell, Submit, type ToldEvents } from '../../shared/model/wire/wire.ts';
import { lockOf } from '../http/keys.ts';
import type { LiveSession, SessionChange } from '../session/LiveSession.ts';
import type { SessionRegistry } from '../session/SessionRegistry.ts';
import type { StoredLine } from '../storage/storage.ts';
import { BRISK, type Times } from '../table/bots/times.ts';
import { Attendance } from '../table/seating/attendance.ts';
import type { Table } from '../table/Table.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';
import type { News } from '../table/tableNews.ts';
import { callAgain, defineRoomType, forgetReservations, RoomDoors } from './colyseus.ts';
import type { Pace } from './frameGuard.ts';
import { GuardedRoom, type GuardedScreen, type Guarding, parse } from './GuardedRoom.ts';
import { maskHiddenEvents } from './mirror/maskHidden.ts';
import { Mirror } from './mirror/shape.ts';
import { bookOf, type ShownTable, show, showClock, showPlay, showTalk } from './mirror/show.ts';
import type { OpenRoom } from './openRooms.ts';
import { type StepPorts, StepWatch } from './stepWatch.ts';
import { seenBy } from './visibleNumbers.ts';

const ROOM = 'table';
/** What is asked for without saying more. */
const Bare = Submit.pick({ id: true });

/** A screen at the table: a seat's, or one that only looks on. */
interface Screen extends GuardedScreen {
  readonly viewer: Viewer;
  /** What is kept of the key that it came by. */
  readonly lock: string;
  readonly packer: Packer;
}

/** What the rooms of tables need of the server. */
interface TableRoomPorts {
  readonly tables: Pick<
    TableRegistry,
    'table' | 'hold' | 'release' | 'setRoom' | 'start' | 'notifyPresence' | 'tellPresence'
  > &
    StepPorts;
  readonly sessions: Pick<SessionRegistry, 'of'>;
  readonly times: Times;
  readonly pace: Pace;
  readonly door: Guarding['door'];
  /** Where phones may find this server, the likeliest first. */
  readonly addresses: () => readonly string[];
}

/** Whom the front door has let in. */
interface Guest {
  readonly viewer: Viewer;
  readonly lock: string;
  readonly who: string;
}

/** Places that are kept for one viewer at once. */
const MOST_AWAITED = 4;

/** The ports come with the room's definition, the code with its making. */
interface TableRoomOptions {
  readonly code: string;
  readonly ports: TableRoomPorts;
}

/**
 * Joins sockets to a table: what comes in is checked for shape and handed on as the sender's own;
 * what a table tells goes out as each viewer's part of it. Nothing is decided here.
 */
class TableRoom extends GuardedRoom<Screen, { state: Mirror }> implements OpenRoom {
  override state = new Mirror();
  #ports!: TableRoomPorts;
  #table!: Table;
  attendance!: Attendance;
  /** The session that the table belongs to. */
  #session: LiveSession | null = null;
  #steps: StepWatch | null = null;
  #unlisten: (() => void)[] = [];

  override async onCreate({ code, ports }: TableRoomOptions): Promise<void> {
    const { tables, sessions, times, pace, door } = ports;
    const table = await tables.table(code);
    if (table === null) throw new Error('no such table');
    tables.hold(code);
    this.roomId = code;
    this.#ports = ports;
    this.#table = table;
    this.#session = await sessions.of(table);
    const tempo = table.settings.rehearsal === 'quick' ? BRISK : times;
    this.attendance = new Attendance(
      table,
      tempo,
      () => this.#steps?.mayGoOn() ?? true,
      () => this.#clockWaits(),
    );
    this.#steps =
      this.#session &&
      new StepWatch(table, this.#session, tables, () => this.attendance.othersMoved());
    this.#unlisten = [
      table.listen((news) => this.#tell(news)),
      this.#session?.listen((what) => this.#hearSession(what)) ?? (() => {}),
    ];
    this.onMessageBytes('submit', (client, bytes: Uint8Array) => this.#submit(client, bytes));
    this.onMessageBytes('begun', (client, bytes: Uint8Array) => this.#begun(client, bytes));
    this.onMessageBytes('start', (client, bytes: Uint8Array) => this.#start(client, bytes));
    // Whoever comes back to a game that is over waits for nobody and for no clock: it can wake at any time.
    const sleeps = () => (table.stage === 'over' ? times.sleeps / 10 : times.sleeps);
    this.guard({ pace, sleeps, door, unit: code, tables: 1 });
    this.#show([]);
    tables.setRoom(code, this);
  }

  /** People of a session that plays another game come back by themselves, to their new table. */
  #hearSession(what: SessionChange): void {
    if (this.#session?.isNow(this.#table.code) === false) {
      for (const { client, viewer } of this.screens) if (typeof viewer === 'number') client.leave();
      return;
    }
    // Whoever stands outside is seen at the desk, and costs a table nothing.
    if (what === 'outside') return;
    this.#steps?.heard();
    if (what === 'looked') this.#follow();
    else {
      // A link of the session's may have been made anew.
      for (const screen of this.screens)
        if (typeof screen.viewer !== 'number' && this.#session?.opens(screen.lock) === null)
          this.#callAgain(screen);
      this.#tell([]);
    }
  }

  override onJoin(client: Client, _options: unknown, { viewer, lock, who }: Guest): void {
    const before = typeof viewer === 'number' ? this.#screenAt(viewer) : null;
    const screen = this.welcome(client, who, (common) => ({
      ...common,
      viewer,
      lock,
      packer: new Packer(),
    }));
    if (before) this.sendAway(before.client, 'taken-over');
    client.view = new StateView();
    // What everyone may see is not granted: a view without grants has it.
    if (viewer !== 'public') client.view.add(bookOf(this.state, viewer));
    if (typeof viewer === 'number') {
      // A reservation may be older than what the facilitator did to the seat.
      if (this.#table.person(viewer) === null) {
        this.#part(screen, 'removed');
        return;
      }
      if (!this.#table.person(viewer)?.locks.includes(lock)) {
        this.#callAgain(screen);
        return;
      }
      this.attendance.came(viewer);
    }
    this.#show([viewer]);
    showClock(this.state, this.attendance, true);
    this.broadcastPatch();
    this.#sendEvents(screen, this.#masked(this.#recent()));
    this.#ports.tables.notifyPresence(this.#table.code);
  }

  override onLeave(client: Client): void {
    client.view?.dispose();
    const screen = this.letGo(client);
    if (screen === null) return;
    if (typeof screen.viewer === 'number') this.attendance.left(screen.viewer);
    this.#show([]);
    this.broadcastPatch();
    this.#ports.tables.notifyPresence(this.#table.code);
  }

  override onDispose(): void {
    super.onDispose();
    for (const unlisten of this.#unlisten) unlisten();
    this.#steps?.close();
    this.attendance.close();
    doors.closed(this.#table.code);
    this.#ports.tables.setRoom(this.#table.code, null);
    this.#ports.tables.release(this.#table.code);
  }

  /** Ends a screen whose person is here no more. */
  #part({ client, viewer }: Screen, why: Farewell): void {
    this.sendAway(client, why);
    if (typeof viewer === 'number') this.attendance.left(viewer);
  }

  protected override keyOf({ viewer }: Screen): string {
    return String(viewer);
  }

  #screenAt(seat: Seat): Screen | null {
    return this.screens.find(({ viewer }) => viewer === seat) ?? null;
  }

  // What goes out.

  /** @param readers whose books may have changed */
  #show(readers: Iterable<Viewer>): void {
    show(this.state, this.#shownTo(readers));
  }

  #shownTo(readers: Iterable<Viewer>): ShownTable {
    return {
      table: this.#table,
      attendance: this.attendance,
      session: this.#session,
      addresses: this.#ports.addresses(),
      readers: new Set(readers),
    };
  }

  #tell(news: readonly News[]): void {
    for (const one of news) if (one.kind === 'led') this.#obey(one.lines);
    if (news.some(({ kind }) => kind === 'began')) this.#steps?.heard();
    const events = news.flatMap((one) => ('events' in one ? one.events : []));
    const onlyPlay = news.length > 0 && news.every(({ kind }) => kind === 'happened');
    // Whoever takes a seat changes who is shown.
    if (onlyPlay && !events.some(({ type }) => type === 'occupied'))
      showPlay(this.state, this.#shownTo(this.#reachedBy(events)));
    else this.#show(this.#viewers());
    this.broadcastPatch();
    const told = this.#masked(events);
    for (const screen of this.screens) this.#sendEvents(screen, told);
    this.#ports.tables.tellPresence(this.#table.code);
  }

  #viewers(): Viewer[] {
    return this.screens.map(({ viewer }) => viewer);
  }

  /** Whose books these events may have changed. */
  #reachedBy(events: readonly Event[]): Viewer[] {
    const { state } = this.#table;
    if (state === null) return [];
    return this.#viewers().filter((viewer) =>
      events.some((event) => reaches(state, event, viewer)),
    );
  }

  /** The clock waits for fewer readers, or runs now. */
  #clockWaits(): void {
    this.#show([]);
    this.broadcastPatch();
    this.#ports.tables.notifyPresence(this.#table.code);
  }

  /** Turns to where the facilitator's debrief looks. */
  #follow(): void {
    if (this.#session === null) return;
    showTalk(this.state, this.#session, this.#table);
    this.broadcastPatch();
  }

  /** Whoever lost their seat goes: away, or to the seat or the table that is theirs now. */
  #obey(lines: readonly StoredLine[]): void {
    for (const line of lines) {
      if (line.kind === 'reseated') this.#callAnew(line.seats.map(([before]) => before));
      if (line.kind === 'placed') this.#callAnew(this.#seatsHere());
      if (line.kind === 'went-on') this.#callAnew(this.#seatsHere());
      if (line.kind === 'locked' && line.only) this.#callAnew([line.seat]);
      const screen = line.kind === 'removed' ? this.#screenAt(line.seat) : null;
      if (screen === null || line.kind !== 'removed') continue;
      // A line that breaks without a farewell comes back, and is led to the other table.
      if (line.moved) callAgain(screen.client);
      else this.#part(screen, 'removed');
    }
  }

  #seatsHere(): number[] {
    return this.#viewers().filter((viewer) => typeof viewer === 'number');
  }

  /**
   * Lets go of these seats' screens, whose people sit elsewhere at this table now. Their lines break
   * without a farewell: they come back, and each key opens its person's own seat.
   */
  #callAnew(seats: readonly Seat[]): void {
    // Whoever was let in but has not come yet would come to a seat that is another's.
    forgetReservations(this);
    for (const seat of seats) {
      const screen = this.#screenAt(seat);
      if (screen !== null) this.#callAgain(screen);
    }
  }

  /** Lets a screen go that comes back, and is led to what its key opens now, if to anything. */
  #callAgain({ client, viewer }: Screen): void {
    this.letGo(client);
    if (typeof viewer === 'number') this.attendance.left(viewer);
    callAgain(client);
  }

  #sendEvents({ client, viewer, packer }: Screen, happened: readonly Event[]): void {
    const { state } = this.#table;
    if (state === null) return;
    const events = seenBy(state, viewer, happened);
    if (events.length > 0) client.send(MESSAGE.told, packer.pack(events) satisfies ToldEvents);
  }

  #masked(events: readonly Event[]): readonly Event[] {
    const { state, hidden } = this.#table;
    return state === null ? [] : maskHiddenEvents(state, hidden, events);
  }

  /** Events of this round and the last: what a screen that comes late may still tell of. */
  #recent(): readonly Event[] {
    const { state } = this.#table;
    if (state === null) return [];
    return state.log.slice(state.log.findIndex((event) => event.round >= state.round - 1));
  }

  // What comes in.

  #submit(client: Client, bytes: Uint8Array): void {
    const screen = this.screenOf(client);
    const asked = Submit.safeParse(parse(bytes));
    if (screen === null || !asked.success) {
      this.punish(client, 'malformed', bytes);
      return;
    }
    const { id, command } = asked.data;
    const { viewer } = screen;
    // A seat may be a companion's by the time its person's command arrives: its lines are never theirs.
    if (!this.#mayAct(viewer) || (command.type === 'say' && command.line)) {
      this.answer(client, id, refuse('not-yours'));
      return;
    }
    this.attendance.hasRead(viewer);
    void this.#table
      .submit({ by: viewer, command }, id)
      .then((refusal) => this.answer(client, id, refusal));
  }

  /** Somebody put the card down that comes before the first morning. */
  #begun(client: Client, bytes: Uint8Array): void {
    const screen = this.screenOf(client);
    const asked = Bare.safeParse(parse(bytes));
    if (screen === null || !asked.success) {
      this.punish(client, 'malformed', bytes);
      return;
    }
    if (typeof screen.viewer === 'number') this.attendance.hasRead(screen.viewer);
    this.answer(client, asked.data.id, null);
  }

  #start(client: Client, bytes: Uint8Array): void {
    const screen = this.screenOf(client);
    const asked = Bare.safeParse(parse(bytes));
    if (screen === null || !asked.success) {
      this.punish(client, 'malformed', bytes);
      return;
    }
    const { viewer } = screen;
    if (!this.#mayAct(viewer)) {
      this.answer(client, asked.data.id, refuse('not-yours'));
      return;
    }
    void this.#ports.tables
      .start(this.#table, viewer)
      .then((refusal) => this.answer(client, asked.data.id, refusal));
  }

  /** Only a seat acts, and only while it is its person's. */
  #mayAct(viewer: Viewer): viewer is number {
    const person = typeof viewer === 'number' ? this.#table.person(viewer) : null;
    return person !== null && !person.late && !person.held;
  }
}

const doors = new RoomDoors(ROOM);

/** Makes the room known. Nobody gets in but by `reserve`: Colyseus' own doors are closed. */
export function defineTableRoom(ports: TableRoomPorts): void {
  defineRoomType(ROOM, TableRoom, { ports } satisfies Omit<TableRoomOptions, 'code'>);
}

/**
 * Reserves a place in a table's room, for whom the front door has let in. The browser comes to take it.
 * @param key what they showed
 * @param who what its address counts as
 */
export const reserve = (code: string, viewer: Viewer, key: string, who: string): Promise<unknown> =>
  doors.reserve(code, { viewer, lock: lockOf(key), who } satisfies Guest, MOST_AWAITED);

/** Opens a table's room where it is closed, so that companions play there though nobody looks on. */
export const openTableRoom = (code: string): Promise<unknown> => doors.open(code);
