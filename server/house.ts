import type { Logger } from 'pino';
import { readScenario, type Scenario, type ScenarioProblem } from '../shared/model/scenario.ts';
import type { CreateTable, Ticket, Trouble } from '../shared/model/wire.ts';
import { scenarioOf } from '../shared/scenarios/index.ts';
import { alias, lockOf, newCode, newKey, newSeed } from './access.ts';
import { liveOn } from './afterwards.ts';
import type { Pace } from './guard.ts';
import { settingsOf } from './lobby.ts';
import type { Person } from './record.ts';
import type { Storage } from './storage/storage.ts';
import { type Backing, Table } from './Table.ts';
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

const trouble = (why: Trouble['trouble'], details?: readonly ScenarioProblem[]): Trouble =>
  details ? { trouble: why, details } : { trouble: why };

export const isTrouble = (value: object): value is Trouble => 'trouble' in value;

/** All tables: opens them, wakes them from the record, and knows who may sit where. */
export class House {
  readonly times: Times;
  readonly pace: Pace;
  readonly log: Logger;
  /** Where phones find this server; known once it listens. */
  address = '';
  readonly #backing: Backing;
  readonly #chance: Chance;
  readonly #mostTables: number;
  readonly #awake = new Map<string, Promise<Table | null>>();
  /** When each was last asked for, on `performance.now()`. */
  readonly #asked = new Map<string, number>();
  /** Those that have a room. */
  readonly #held = new Set<string>();
  readonly #sweep: NodeJS.Timeout;

  constructor({ storage, log, times, pace, mostTables, chance }: HouseOptions) {
    this.times = times;
    this.pace = pace;
    this.log = log;
    this.#mostTables = mostTables;
    this.#chance = chance ?? { code: newCode, key: newKey, seed: newSeed };
    this.#backing = { storage, trouble: (error) => log.error({ err: error }, 'not recorded') };
    this.#sweep = setInterval(() => this.sweep(performance.now()), times.sleeps / 10).unref();
  }

  get tables(): number {
    return this.#awake.size;
  }

  /** Opens a table and gives its first seat away; alone, the game begins at once. */
  async open(asked: CreateTable): Promise<Ticket | Trouble> {
    const scenario = chosen(asked.scenario);
    if ('trouble' in scenario) return scenario;
    const settings = settingsOf(asked, scenario);
    if ('field' in settings) return trouble('malformed', [settings]);
    if (this.tables >= this.#mostTables) return trouble('server-full');
    const code = await this.#freeCode();
    if (code === null) return trouble('server-full');
    const table = await Table.open(code, settings, this.#backing).catch((error) => {
      this.log.error({ err: error }, 'table not opened');
      return null;
    });
    if (table === null) return trouble('storage');
    this.#watch(table);
    this.#awake.set(code, Promise.resolve(table));
    this.#asked.set(code, performance.now());
    this.log.info({ table: alias(code), scenario: scenario.id, seats: settings.seats }, 'opened');
    const ticket = await this.#seat(table, asked.nickname);
    if (isTrouble(ticket) || !settings.alone) return ticket;
    return (await this.start(table, 0)) === null ? ticket : trouble('storage');
  }

  /** Gives the next seat of a table away, as long as it waits for people. */
  async take(code: string, nickname: string): Promise<Ticket | Trouble> {
    const table = await this.table(code);
    if (table === null) return trouble('unknown-code');
    return this.#seat(table, nickname);
  }

  /** Who a key lets in. */
  async enter(code: string, key: string): Promise<{ table: Table; person: Person } | Trouble> {
    const table = await this.table(code);
    const lock = lockOf(key);
    const person = table?.people.find((one) => one.lock === lock);
    return table && person ? { table, person } : trouble('unknown-key');
  }

  start(table: Table, seat: number) {
    return table.begin(seat, this.#chance.seed());
  }

  /** A table, read back from its record where it was asleep; null where there is none. */
  async table(code: string): Promise<Table | null> {
    this.#asked.set(code, performance.now());
    const known = this.#awake.get(code);
    if (known) return known;
    const waking = this.#wake(code);
    this.#awake.set(code, waking);
    const table = await waking;
    if (table === null) this.#forget(code);
    return table;
  }

  /** A room is open for a table: it stays awake until the room is closed. */
  hold(code: string): void {
    this.#held.add(code);
  }

  /** Its room is closed. */
  release(code: string): void {
    this.#held.delete(code);
    this.#forget(code);
  }

  /** Lets tables sleep that nobody has been at for a while: their record is all that is needed. */
  sweep(now: number): void {
    for (const [code, asked] of this.#asked)
      if (!this.#held.has(code) && now - asked > this.times.sleeps) this.#forget(code);
  }

  close(): void {
    clearInterval(this.#sweep);
  }

  #forget(code: string): void {
    this.#awake.delete(code);
    this.#asked.delete(code);
  }

  async #wake(code: string): Promise<Table | null> {
    try {
      const table = await Table.wake(code, this.#backing);
      if (table) this.#watch(table);
      return table;
    } catch (error) {
      this.log.error({ err: error, table: alias(code) }, 'the record can’t be played on');
      return null;
    }
  }

  async #seat(table: Table, nickname: string): Promise<Ticket | Trouble> {
    const key = this.#chance.key();
    const person = await table.arrive(lockOf(key), nickname);
    return typeof person === 'string' ? trouble(person) : { code: table.code, key };
  }

  async #freeCode(): Promise<string | null> {
    for (let draw = 0; draw < DRAWS; draw++) {
      const code = this.#chance.code();
      if ((await this.table(code)) === null) return code;
    }
    return null;
  }

  /** Has what follows the last round played out where it is not known yet. */
  #watch(table: Table): void {
    const look = () => {
      if (table.stage !== 'over' || table.afterwards !== null) return;
      unlisten();
      void this.#liveOn(table);
    };
    const unlisten = table.listen(look);
    look();
  }

  async #liveOn(table: Table): Promise<void> {
    if (table.state === null) return;
    try {
      await table.keepAfterwards(await liveOn(table.state));
    } catch (error) {
      this.log.error({ err: error, table: alias(table.code) }, 'no afterwards');
    }
  }
}

function chosen(asked: CreateTable['scenario']): Scenario | Trouble {
  if (typeof asked === 'string') return scenarioOf(asked) ?? trouble('unknown-scenario');
  const { scenario, problems } = readScenario(asked);
  return scenario ?? trouble('malformed', problems);
}
