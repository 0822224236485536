import type { Logger } from 'pino';
import type { Event } from '../../shared/model/event.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { Called } from '../../shared/model/typed.ts';
import type { Farewell, Ticket, Trouble } from '../../shared/model/wire/wire.ts';
import type { Relay } from '../cluster/relay.ts';
import { RemoteTables } from '../cluster/remoteTables.ts';
import { LivingOn } from '../debrief/afterwardsRunner.ts';
import { AddressTurns } from '../http/addressTurns.ts';
import { askerNow } from '../http/asker.ts';
import { alias, lockOf } from '../http/keys.ts';
import { trouble } from '../http/trouble.ts';
import { type OpenRoom, OpenRooms } from '../rooms/openRooms.ts';
import {
  RecordAway,
  type Settings,
  type Storage,
  type StoredLine,
  UnreadableRecord,
} from '../storage/storage.ts';
import { AwakeTables } from './awake.ts';
import type { Backing } from './SharedRecord.ts';
import type { Presence } from './seating/presence.ts';
import { toldApart } from './seating/toldApart.ts';
import { type Starter, Table } from './Table.ts';
import type { Chance } from './tableChance.ts';
import type { Person } from './tableRecord.ts';
import { linesFrom, type Otherwise, seatedLines } from './takeUp.ts';

/** What a registry of tables stands on. */
interface TableRegistryOptions {
  readonly storage: Storage;
  readonly log: Logger;
  /** Milliseconds after which a table that nobody is at sleeps. */
  readonly sleeps: number;
  /** Most tables awake at once. */
  readonly mostTables: number;
  readonly chance: Chance;
  /** The other processes that share the record, or nobody. */
  readonly relay: Relay;
  /** Is it for this process to keep a table going? */
  readonly keeps: (code: string) => boolean;
}

/** How often a code that is already taken is drawn again. */
const DRAWS = 20;

/**
 * The tables of this process: opens them, wakes them from their records, knows who is at them, and
 * ends them. It knows nothing of sessions: to it, one of their tables is a table like any other.
 */
export class TableRegistry {
  readonly #storage: Storage;
  readonly #log: Logger;
  readonly #relay: Relay;
  readonly #keeps: (code: string) => boolean;
  readonly #remote: RemoteTables;
  readonly #backing: Backing;
  readonly #chance: Chance;
  readonly #mostTables: number;
  readonly #awake: AwakeTables;
  readonly #rooms = new OpenRooms();
  readonly #livingOn: LivingOn;
  readonly #turns = new AddressTurns();
  readonly #unreadable = new Set<string>();
  readonly #gone = new Set<(codes: readonly string[]) => void>();
  readonly #ended = new Set<(table: Table) => void>();

  constructor({ storage, log, sleeps, mostTables, chance, relay, keeps }: TableRegistryOptions) {
    this.#storage = storage;
    this.#log = log;
    this.#relay = relay;
    this.#keeps = keeps;
    this.#mostTables = mostTables;
    this.#chance = chance;
    this.#backing = {
      storage,
      trouble: (error) => log.error({ err: error }, 'not recorded'),
      relay: (code, at, lines) => relay.tell(code, { kind: 'lines', at, lines }),
    };
    this.#livingOn = new LivingOn(log);
    this.#awake = new AwakeTables({
      sleeps,
      wake: (code) => this.#wake(code),
      forgotten: (code) => this.#remote.forget(code),
    });
    this.#remote = new RemoteTables({
      relay,
      keeps,
      rooms: this.#rooms,
      known: (code) => this.#awake.known(code),
      deleted: (code) => this.drop(code, 'deleted'),
    });
  }

  /** How many are awake. */
  get awake(): number {
    return this.#awake.count;
  }

  /** Opens a table where nobody sits yet. */
  openTable(settings: Settings): Promise<Table | Trouble> {
    return this.#openWith(settings, [{ kind: 'opened', settings }]);
  }

  /**
   * Takes a valley up again from a dusk: opens a table that has played as this one did up to there, at
   * which the same people sit with the same keys. Both tables go their own way from then on.
   * @param round whose dusk it goes on from; it must have fallen
   * @param changes how the new table is opened otherwise than this one
   * @param otherwise what is otherwise in its game from there on
   */
  async takeUp(
    { code, settings, people, otherRules }: Table,
    round: number,
    changes: Partial<Settings> = {},
    otherwise: Otherwise = {},
  ): Promise<Table | Trouble> {
    if (otherRules !== null) return trouble('no-such-dusk');
    const lines = linesFrom({
      lines: await this.#storage.read(code),
      settings: { ...settings, ...changes },
      people,
      origin: { code, round },
      ...otherwise,
    });
    return lines === null
      ? trouble('no-such-dusk')
      : this.#openWith({ ...settings, ...changes }, lines);
  }

  /** Opens a table at which people sit from its first moment, with the keys that they have. */
  openSeated(settings: Settings, people: readonly Person[]): Promise<Table | Trouble> {
    return this.#openWith(settings, seatedLines(settings, people));
  }

  /** @param lines the first of the new table's record */
  async #openWith(settings: Settings, lines: readonly StoredLine[]): Promise<Table | Trouble> {
    // One that nobody is at can sleep at any time: it takes no place from others.
    if (this.#awake.heldCount >= this.#mostTables) return trouble('server-full');
    this.#awake.makeRoom(this.#mostTables - 1);
    const code = await this.freeCode();
    if (code === null) return trouble('server-full');
    const table = await Table.openWith(code, lines, this.#backing).catch((error) => {
      this.#log.error({ err: error }, 'table not opened');
      return null;
    });
    if (table === null) return trouble('storage');
    await this.#remote.follow(code);
    this.#watch(table);
    this.#awake.add(table);
    const { scenario, seats } = settings;
    this.#log.info({ table: alias(code), scenario: scenario.id, seats }, 'opened');
    return table;
  }

  /** Begins a table's game, its chance drawn here. Null where that was done. */
  start(table: Table, starter: Starter): Promise<Refusal | null> {
    return table.begin(starter, this.#chance.seed());
  }

  /** A key that nobody has. */
  newKey(): string {
    return this.#chance.key();
  }

  /** A table, read back from its record where it was asleep; null where there is none. Rejects with UnreadableRecord or RecordAway. */
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
    this.notifyPresence(code);
  }

  /** Null where nobody has come to the table since it woke. */
  room(code: string): OpenRoom | null {
    return this.#rooms.get(code);
  }

  /** Who is at a table, here or in another process; null where nobody has come since it woke. */
  presence(code: string): Presence | null {
    return this.room(code)?.attendance ?? this.#remote.presence(code);
  }

  /** Tells the other processes who is at a table. */
  tellPresence(code: string): void {
    void this.#remote.tell(code);
  }

  /** Calls `look` when people come to a table or leave it. Returns its end. */
  watch(code: string, look: () => void): () => void {
    return this.#rooms.watch(code, look);
  }

  /** Someone came to a table, or left it. */
  notifyPresence(code: string): void {
    this.#rooms.notifyPresence(code);
    this.tellPresence(code);
  }

  /** Calls `hear` with the codes of tables that are deleted, or that another process goes on with. */
  whenGone(hear: (codes: readonly string[]) => void): void {
    this.#gone.add(hear);
  }

  /** Calls `hear` with a table whose game has just ended here. */
  whenEnded(hear: (table: Table) => void): void {
    this.#ended.add(hear);
  }

  /** A table is this process's to keep from now on: nothing that was written is missed. */
  async takeOver(code: string): Promise<void> {
    const table = await this.known(code);
    await table?.catchUp();
    if (table) this.#lookAfter(table);
  }

  /** Another process keeps a table now: who is at it comes back there. */
  handOver(code: string): void {
    this.room(code)?.end(null);
  }

  /** Ends tables and deletes all that is kept of them. Rejects where that fails. */
  async destroy(codes: readonly string[]): Promise<void> {
    for (const code of codes) await this.drop(code, 'deleted');
    await this.#storage.forget(codes);
    for (const code of codes) this.#relay.tell(code, { kind: 'gone' });
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

  /** Nothing is put to sleep any more. */
  close(): void {
    this.#awake.close();
  }

  async #wake(code: string): Promise<Table | null> {
    try {
      await this.#remote.follow(code);
      this.#awake.makeRoom(this.#mostTables - 1);
      const table = await this.#turns.take(askerNow(), () => Table.wake(code, this.#backing));
      if (table) this.#watch(table);
      if (table !== null && table.otherRules !== null && table.state === null)
        this.#log.warn({ table: alias(code), rules: table.otherRules }, 'played by other rules');
      return table;
    } catch (error) {
      if (error instanceof RecordAway) throw error;
      // Said once: whoever comes asks again and again.
      if (!this.#unreadable.has(code))
        this.#log.error({ err: error, table: alias(code) }, 'the record can’t be played on');
      this.#unreadable.add(code);
      throw new UnreadableRecord('a table can’t be read back', { cause: error });
    }
  }

  /**
   * Gives a seat of this table away.
   * @param key made by who sits down; left out, one is made here
   */
  async seat(
    table: Table,
    { nickname, language }: Called,
    key = this.#chance.key(),
  ): Promise<Ticket | Trouble> {
    const called = toldApart(
      nickname,
      table.people.map((person) => person.nickname),
    );
    const person = await table.arrive(lockOf(key), { nickname: called, language });
    return typeof person === 'string' ? trouble(person) : { code: table.code, key };
  }

  /** A code that opens nothing yet; null where chance finds none. */
  async freeCode(): Promise<string | null> {
    for (let draw = 0; draw < DRAWS; draw++) {
      const code = this.#chance.code();
      if ((await this.#storage.written(code)).length === 0) return code;
    }
    return null;
  }

  #watch(table: Table): void {
    table.listen((news) => {
      this.#lookAfter(table);
      const ends = news.some((one) => 'events' in one && one.events.some(isEnd));
      if (ends && this.#keeps(table.code)) for (const hear of this.#ended) hear(table);
    });
    this.#lookAfter(table);
  }

  /** Has what follows the last round played out where it is not known yet, by whoever keeps the table. */
  #lookAfter(table: Table): void {
    if (this.#keeps(table.code)) this.#livingOn.look(table);
  }
}

const isEnd = ({ type }: Event): boolean => type === 'ended';
