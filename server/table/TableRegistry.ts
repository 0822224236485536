import type { Logger } from 'pino';
import type { Viewer } from '../../shared/model/view.ts';
import type { CreateTable, Farewell, Ticket, Trouble } from '../../shared/model/wire.ts';
import { ALONE, type Relay } from '../cluster/relay.ts';
import { RemoteTables } from '../cluster/remoteTables.ts';
import { LivingOn } from '../debrief/afterwardsRunner.ts';
import { isOnlyPerson, recordOf } from '../debrief/gameRecord.ts';
import { alias, lockOf, newCode, newKey, newSeed } from '../http/access.ts';
import { isTrouble, trouble } from '../http/trouble.ts';
import type { Pace } from '../rooms/frameGuard.ts';
import { type OpenRoom, OpenRooms } from '../rooms/openRooms.ts';
import { SessionRegistry } from '../session/SessionRegistry.ts';
import type { Line, Settings, Storage } from '../storage/storage.ts';
import { AwakeTables } from './awake.ts';
import { openersSeat } from './chairs.ts';
import { chosen, settingsOf } from './opening.ts';
import type { Presence } from './presence.ts';
import type { Backing } from './SharedRecord.ts';
import { type Starter, Table } from './Table.ts';
import { linesFrom } from './takeUp.ts';
import type { Times } from './times.ts';

/** Where chance comes from: replaced in tests that need the same table twice. */
export interface Chance {
  code(): string;
  key(): string;
  seed(): number;
}

export interface HouseOptions {
  readonly storage: Storage;
  readonly log: Logger;
  readonly times: Times;
  readonly pace: Pace;
  /** Most tables awake at once. */
  readonly mostTables: number;
  readonly chance?: Chance;
}

/** How often a code that is already taken is drawn again. */
const DRAWS = 20;

/**
 * The front door: opens tables, finds them, knows who may sit where, and ends them. What is behind it
 * has files of its own: tables that are awake, rooms, sessions, and the other processes.
 */
export class TableRegistry {
  readonly times: Times;
  readonly pace: Pace;
  readonly log: Logger;
  readonly storage: Storage;
  readonly sessions: SessionRegistry;
  /** Where phones find this server; known once it listens. */
  address = '';
  /** Where else browsers may open sockets: the other processes, where there are some. */
  sockets: () => readonly string[] = () => [];
  /** The other processes that share the record, where there are some. */
  relay: Relay = ALONE;
  /** Is it for this process to keep a table going? */
  keeps: (code: string) => boolean = () => true;
  /** Lets someone in where another process keeps a table; null where this one does. */
  enterElsewhere: (code: string, key: string) => Promise<object | null> = async () => null;
  readonly #elsewhere = new RemoteTables(this);
  readonly #backing: Backing;
  readonly #chance: Chance;
  readonly #mostTables: number;
  readonly #awake: AwakeTables;
  readonly #rooms = new OpenRooms();
  readonly #livingOn: LivingOn;
  readonly #gone = new Set<(codes: readonly string[]) => void>();

  constructor({ storage, log, times, pace, mostTables, chance }: HouseOptions) {
    this.times = times;
    this.pace = pace;
    this.log = log;
    this.#mostTables = mostTables;
    this.#chance = chance ?? { code: newCode, key: newKey, seed: newSeed };
    this.storage = storage;
    this.sessions = new SessionRegistry(this);
    this.#backing = {
      storage,
      trouble: (error) => log.error({ err: error }, 'not recorded'),
      relay: (code, at, lines) => this.relay.tell(code, { kind: 'lines', at, lines }),
    };
    this.#livingOn = new LivingOn(log);
    this.#awake = new AwakeTables({
      sleeps: times.sleeps,
      wake: (code) => this.#wake(code),
      forgotten: (code) => this.#elsewhere.forget(code),
    });
  }

  get tables(): number {
    return this.#awake.count;
  }

  /** Opens a table and gives its first seat away; alone, the game begins at once. */
  async open(asked: CreateTable): Promise<Ticket | Trouble> {
    const scenario = chosen(asked.scenario);
    if ('trouble' in scenario) return scenario;
    const settings = settingsOf(asked, scenario);
    if ('field' in settings) return trouble('malformed', [settings]);
    const table = await this.openTable(settings);
    if ('trouble' in table) return table;
    const ticket = await this.seat(table, asked.nickname);
    if (isTrouble(ticket) || !settings.alone) return ticket;
    return (await this.start(table, openersSeat(settings))) === null ? ticket : trouble('storage');
  }

  /** Opens a table where nobody sits yet. */
  openTable(settings: Settings): Promise<Table | Trouble> {
    return this.#openWith(settings, [{ kind: 'opened', settings }]);
  }

  /**
   * Takes a valley up again from a dusk: opens a table that has played as this one did up to there, at
   * which the same people sit with the same keys. Both tables go their own way from then on.
   * @param round whose dusk it goes on from; it must have fallen
   * @param changes what is otherwise at the new table than at this one
   */
  async takeUp(
    { code, settings, people, otherRules }: Table,
    round: number,
    changes: Partial<Settings> = {},
  ): Promise<Table | Trouble> {
    if (otherRules !== null) return trouble('no-such-dusk');
    const lines = linesFrom({
      lines: await this.storage.read(code),
      settings: { ...settings, ...changes },
      people,
      origin: { code, round },
    });
    return lines === null
      ? trouble('no-such-dusk')
      : this.#openWith({ ...settings, ...changes }, lines);
  }

  /** Takes up a game that is over, for the one person who was ever at it. */
  async again(code: string, key: string, round: number): Promise<Ticket | Trouble> {
    const entered = await this.enter(code, key);
    if ('trouble' in entered) return entered;
    const { table, viewer } = entered;
    if (table.stage !== 'over' || table.settings.led) return trouble('no-such-dusk');
    const record = recordOf(await this.storage.read(table.code));
    if (record === null || !isOnlyPerson(record, viewer)) return trouble('no-such-dusk');
    const taken = await this.takeUp(table, round);
    return 'trouble' in taken ? taken : { code: taken.code, key };
  }

  /** @param lines the first of the new table's record */
  async #openWith(settings: Settings, lines: readonly Line[]): Promise<Table | Trouble> {
    if (this.tables >= this.#mostTables) return trouble('server-full');
    const code = await this.freeCode();
    if (code === null) return trouble('server-full');
    const table = await Table.openWith(code, lines, this.#backing).catch((error) => {
      this.log.error({ err: error }, 'table not opened');
      return null;
    });
    if (table === null) return trouble('storage');
    await this.#elsewhere.follow(code);
    this.#watch(table);
    this.#awake.add(table);
    const { scenario, seats } = settings;
    this.log.info({ table: alias(code), scenario: scenario.id, seats }, 'opened');
    return table;
  }

  /**
   * Gives the next seat away: of a table that waits for people, or of a session's tables. A table
   * of a session has no code for people; theirs is the session's.
   */
  async take(code: string, nickname: string, choice?: number): Promise<Ticket | Trouble> {
    const session = await this.sessions.find(code);
    if (session) return this.sessions.seat(session, nickname, choice);
    const table = await this.table(code);
    if (table === null || table.settings.led) return trouble('unknown-code');
    return this.seat(table, nickname);
  }

  /** Where a key leads, and as whom. Someone who was moved finds their other table. */
  async enter(code: string, key: string): Promise<{ table: Table; viewer: Viewer } | Trouble> {
    const table = await this.table(code);
    if (table === null) return trouble('unknown-key');
    const lock = lockOf(key);
    const seat = seatOf(table, lock);
    if (seat !== null) return { table, viewer: seat };
    const session = await this.sessions.of(table);
    const right = session?.rightOf(key);
    if (right) return { table, viewer: right === 'lead' ? 'facilitator' : 'public' };
    for (const other of (await session?.tables()) ?? []) {
      const there = seatOf(other, lock);
      if (there !== null) return { table: other, viewer: there };
    }
    return trouble('unknown-key');
  }

  start(table: Table, starter: Starter) {
    return table.begin(starter, this.#chance.seed());
  }

  newKey(): string {
    return this.#chance.key();
  }

  /** A table, read back from its record where it was asleep; null where there is none. */
  table(code: string): Promise<Table | null> {
    return this.#awake.table(code);
  }

  /** A table that is awake here; null where it is not. */
  known(code: string): Promise<Table | null> {
    return this.#awake.known(code);
  }

  /** A table stays awake until everyone who held it has released it. */
  hold(code: string): void {
    this.#awake.hold(code);
  }

  release(code: string): void {
    this.#awake.release(code);
  }

  /** A table's room has opened; null once it is closed. */
  setRoom(code: string, room: OpenRoom | null): void {
    this.#rooms.set(code, room);
    this.stir(code);
  }

  /** Null where nobody has come to the table since it woke. */
  room(code: string): OpenRoom | null {
    return this.#rooms.get(code);
  }

  /** Who is at a table, here or in another process; null where nobody has come since it woke. */
  presence(code: string): Presence | null {
    return this.room(code)?.attendance ?? this.#elsewhere.presence(code);
  }

  /** Tells the other processes who is at a table. */
  tellPresence(code: string): void {
    if (this.relay !== ALONE) void this.#elsewhere.tell(code);
  }

  /** Calls `look` when people come to a table or leave it. Returns its end. */
  watch(code: string, look: () => void): () => void {
    return this.#rooms.watch(code, look);
  }

  /** Someone came to a table, or left it. */
  stir(code: string): void {
    this.#rooms.stir(code);
    this.tellPresence(code);
  }

  /** Calls `hear` with the codes of tables that are deleted, or that another process goes on with. */
  whenGone(hear: (codes: readonly string[]) => void): void {
    this.#gone.add(hear);
  }

  /** A table or session is this process's to keep from now on: nothing that was written is missed. */
  async takeOver(code: string): Promise<void> {
    const table = await this.known(code);
    await table?.catchUp();
    if (table) this.#lookAfter(table);
    await this.sessions.catchUp(code);
  }

  /** Forgets what is in no record any more. */
  async lose(code: string): Promise<void> {
    await this.drop(code, 'deleted');
    await this.sessions.drop(code);
  }

  /** Another process keeps a table now: who is at it comes back there. */
  handOver(code: string): void {
    this.room(code)?.end(null);
  }

  /** Ends tables and deletes all that is kept of them. Rejects where that fails. */
  async destroy(codes: readonly string[]): Promise<void> {
    for (const code of codes) await this.drop(code, 'deleted');
    await this.storage.forget(codes);
    for (const code of codes) this.relay.tell(code, { kind: 'gone' });
    this.#tellGone(codes);
  }

  /** Forgets a table here. */
  async drop(code: string, why: Farewell | null): Promise<void> {
    this.room(code)?.end(why);
    (await this.known(code))?.close();
    this.#awake.forget(code);
    this.#tellGone([code]);
  }

  #tellGone(codes: readonly string[]): void {
    for (const hear of this.#gone) hear(codes);
  }

  close(): void {
    this.sessions.close();
    this.#awake.close();
  }

  async #wake(code: string): Promise<Table | null> {
    try {
      await this.#elsewhere.follow(code);
      const table = await Table.wake(code, this.#backing);
      if (table) this.#watch(table);
      if (table !== null && table.otherRules !== null && table.state === null)
        this.log.warn({ table: alias(code), rules: table.otherRules }, 'played by other rules');
      return table;
    } catch (error) {
      this.log.error({ err: error, table: alias(code) }, 'the record can’t be played on');
      return null;
    }
  }

  /** Gives a seat of this table away. */
  async seat(table: Table, nickname: string): Promise<Ticket | Trouble> {
    const key = this.#chance.key();
    const person = await table.arrive(lockOf(key), nickname);
    return typeof person === 'string' ? trouble(person) : { code: table.code, key };
  }

  /** A code that opens nothing yet; null where chance finds none. */
  async freeCode(): Promise<string | null> {
    for (let draw = 0; draw < DRAWS; draw++) {
      const code = this.#chance.code();
      if ((await this.sessions.find(code)) !== null) continue;
      if ((await this.table(code)) === null) return code;
    }
    return null;
  }

  #watch(table: Table): void {
    table.listen(() => this.#lookAfter(table));
    this.#lookAfter(table);
  }

  /** Has what follows the last round played out where it is not known yet, by whoever keeps the table. */
  #lookAfter(table: Table): void {
    if (this.keeps(table.code)) this.#livingOn.look(table);
  }
}

function seatOf(table: Table, lock: string): number | null {
  return table.people.find(({ locks }) => locks.includes(lock))?.seat ?? null;
}
