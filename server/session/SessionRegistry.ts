import type { Logger } from 'pino';
import { sum } from '../../shared/model/arithmetic.ts';
import { namedTable } from '../../shared/model/namedTable.ts';
import { type ScenarioText, titleIn } from '../../shared/model/scenarioText.ts';
import type {
  CodeOpens,
  CreateSession,
  MySessions,
  OwnSessions,
  SessionSummary,
  SessionTicket,
  TableChoice,
} from '../../shared/model/wire/sessionOpening.ts';
import type { TakeSeat, Ticket, Trouble } from '../../shared/model/wire/wire.ts';
import type { Relay } from '../cluster/relay.ts';
import { alias, lockOf } from '../http/keys.ts';
import { sealKey } from '../http/sealedKey.ts';
import { isTrouble, trouble } from '../http/trouble.ts';
import { RecordAway, type Settings, type Storage, UnreadableRecord } from '../storage/storage.ts';
import { chosen } from '../table/opening.ts';
import { hasRoom } from '../table/seating/chairs.ts';
import { ticketAt } from '../table/seating/keyHolders.ts';
import { toldApart } from '../table/seating/toldApart.ts';
import type { Table } from '../table/Table.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';
import { joinAddress } from './joinAddress.ts';
import { LiveSession, stageOf } from './LiveSession.ts';
import { noteRehearsal, oldRehearsals } from './rehearsals.ts';
import { clockDoubt, retained } from './retention.ts';
import { languageOf, recall, type SessionMemory } from './sessionMemory.ts';
import { inOrder } from './setup/placing.ts';
import { awaited, pickedFrom } from './setup/roster.ts';
import { ledSettings } from './setup/settings.ts';

const AN_HOUR = 3_600_000;

/** What a registry of sessions stands on. */
interface SessionRegistryPorts {
  readonly tables: Pick<
    TableRegistry,
    'table' | 'openTable' | 'seat' | 'destroy' | 'newKey' | 'freeCode'
  >;
  readonly storage: Storage;
  readonly log: Logger;
  readonly relay: Relay;
  /** Milliseconds after which a session that nobody looks at or asks for is let go of. */
  readonly sleeps: number;
  /** Where phones may find this server, the likeliest first. */
  readonly addresses: () => readonly string[];
}

/** All sessions: opens them, reads them back, seats people in them, and deletes them. */
export class SessionRegistry {
  readonly #ports: SessionRegistryPorts;
  readonly #known = new Map<string, Promise<LiveSession | null>>();
  /** When each was last asked for, on `performance.now()`, and how to stop hearing of it. */
  readonly #asked = new Map<string, number>();
  readonly #ends = new Map<string, () => void>();
  readonly #idle: NodeJS.Timeout;
  #retention: NodeJS.Timeout | undefined;
  #rehearsals: NodeJS.Timeout | undefined;

  constructor(ports: SessionRegistryPorts) {
    this.#ports = ports;
    this.#idle = setInterval(() => void this.#sweep(), ports.sleeps / 10).unref();
  }

  /** How many are in memory. */
  get awake(): number {
    return this.#known.size;
  }

  /** Opens a session with its tables. */
  async open(asked: CreateSession): Promise<SessionTicket | Trouble> {
    const code = await this.#ports.tables.freeCode();
    if (code === null) return trouble('server-full');
    const settings = settingsOfAll(asked, code);
    if ('trouble' in settings) return settings;
    const tables = await this.#openTables(settings);
    if ('trouble' in tables) return tables;
    const lead = this.#ports.tables.newKey();
    const projector = this.#ports.tables.newKey();
    const { title, titleLanguage, ...wished } = asked;
    const { placing, empty, pace } = wished;
    const how = { title, titleLanguage, placing, empty, pace, wished };
    const locks = { lead: lockOf(lead), projector: lockOf(projector) };
    const opened = { ...how, ...locks, sealed: sealKey(projector, lead), at: Date.now() };
    const memory = await this.#record(code, { ...opened, tables });
    if (memory === null) return trouble('storage');
    this.#asked.set(code, performance.now());
    this.#known.set(
      code,
      this.#following(code, async () => memory),
    );
    if (asked.rehearsal !== undefined) await noteRehearsal(this.#ports.storage, code, Date.now());
    this.#ports.log.info({ session: alias(code), tables: tables.length }, 'session opened');
    return { code, lead, projector };
  }

  /** The session of a code; null where there is none. Rejects with UnreadableRecord or RecordAway. */
  async find(code: string): Promise<LiveSession | null> {
    this.#asked.set(code, performance.now());
    const known = await this.#known.get(code);
    // One that is being deleted is in the record a moment longer, but nobody's any more.
    if (known) return known.ended ? null : known;
    const finding = this.#read(code);
    this.#known.set(code, finding);
    const session = await finding.catch((error) => {
      this.#letGo(code);
      throw error;
    });
    if (session === null) this.#letGo(code);
    return session;
  }

  /** The session that a table belongs to; null where it stands by itself, or the session is gone. Rejects as `find`. */
  async of({ settings }: Table): Promise<LiveSession | null> {
    return settings.led === null ? null : this.find(settings.led.session);
  }

  /** Seats someone who came by the session's code. Whoever was removed waits until they are let in. */
  seat(session: LiveSession, asked: TakeSeat): Promise<Ticket | Trouble> {
    return session.inRow(async () => {
      const { arranged, opened, roster } = session.memory;
      if (
        [asked.before, asked.key].some(
          (key) => key !== undefined && session.doorstep.knock(key) !== null,
        )
      )
        return trouble('put-out');
      const tables = await session.tables();
      const seated = ticketAt(tables, asked.key);
      if (seated !== null) return seated;
      if (arranged.shut) return trouble('session-shut');
      const taken = namesAt(tables);
      const picked = pickedFrom(roster, asked.nickname);
      if (picked !== null && taken.includes(picked.name)) return trouble('name-taken');
      const others = picked === null ? roster.map(({ name }) => name) : [];
      const called = toldApart(asked.nickname, [...taken, ...others]);
      const wished = picked?.table ?? null;
      const row = inOrder(tables, opened.placing, asked.table);
      const first = wished === null ? [] : tables.filter((_, at) => at === wished);
      let answer = trouble('table-full');
      for (const table of [...first, ...row]) {
        const ticket = await this.#ports.tables.seat(
          table,
          { nickname: called, language: asked.language },
          asked.key,
        );
        if (!isTrouble(ticket)) return ticket;
        answer = ticket;
      }
      return answer;
    });
  }

  /**
   * What someone who holds the code may know before sitting down.
   * @param isWaiting asked again by someone who found no seat before: they are not told of twice
   */
  async opens(session: LiveSession, isWaiting = false): Promise<CodeOpens> {
    const { roster, names: called } = session.memory;
    const { title, titleLanguage, placing } = session.memory.opened;
    const tables = await session.tables();
    const choices = tables.map((table, at): TableChoice => {
      const { scenario, seats } = table.settings;
      const people = table.people.length;
      const about = { scenario: titleIn(scenario), seats, people, open: hasRoom(table) };
      return { ...namedTable(at, called), ...about };
    });
    const { shut } = session.memory.arranged;
    const stage = stageOf(tables);
    // Whoever stands before a full session is told before typing, and so is the facilitator.
    const isFull = choices.every(({ open }) => !open);
    if (!shut && !isWaiting && stage !== 'over' && isFull) session.doorstep.turnAway();
    const names = awaited(roster, namesAt(tables)).map(({ name }) => name);
    const address = joinAddress(session, this.#ports.addresses());
    const language = languageOf(session.memory);
    return {
      ...{ kind: 'session', title, titleLanguage, language, placing, shut, stage },
      ...{ tables: choices, names, address },
    };
  }

  /** Those of these links that are a facilitator's, the newest session first; and which open nothing. */
  async mine({ links }: MySessions): Promise<OwnSessions> {
    const found = await Promise.all(
      links.map(async ({ code, key }) => {
        // One that can't be read is not dead: it is kept, and may be mended.
        const session = await this.find(code).catch(() => undefined);
        if (session === undefined) return undefined;
        return session?.rightOf(key) === 'lead' ? session : null;
      }),
    );
    const own = found.filter((session) => session instanceof LiveSession);
    const told = await Promise.all(own.map((session) => this.#summary(session)));
    const sessions = told.filter((summary) => summary !== null);
    sessions.sort((a, b) => b.opened - a.opened);
    return { sessions, dead: links.filter((_, at) => found[at] === null) };
  }

  /** Deletes a session with its tables, for good. Rejects where that fails. */
  async destroy(session: LiveSession): Promise<void> {
    session.end();
    const { past, tables, dropped } = session.memory;
    const codes = [...past, { tables }].flatMap((game) => game.tables).concat(dropped);
    await this.#ports.tables.destroy([...codes, session.code]);
    this.#letGo(session.code);
    this.#ports.log.info({ session: alias(session.code) }, 'session deleted');
  }

  /** Deletes rehearsals a day after they were opened, looking now and once an hour. */
  endRehearsals(): void {
    const look = () =>
      this.forgetRehearsals(Date.now()).catch((error) =>
        this.#ports.log.error({ err: error }, 'rehearsals not deleted'),
      );
    this.#rehearsals = setInterval(look, AN_HOUR).unref();
    void look();
  }

  /** @param now milliseconds since 1970 */
  async forgetRehearsals(now: number): Promise<void> {
    const doubt = await clockDoubt(this.#ports.storage, now);
    if (doubt !== null) {
      this.#ports.log.error({ clock: doubt }, 'the clock can’t be right: no rehearsal is deleted');
      return;
    }
    for (const code of await oldRehearsals(this.#ports.storage, now)) {
      const session = await this.find(code);
      if (session?.isRehearsal) await this.destroy(session);
    }
  }

  /** Deletes what nothing was added to for so many days, looking now and once an hour. */
  retain(days: number): void {
    const look = () =>
      this.forgetOld(days, Date.now()).catch((error) =>
        this.#ports.log.error({ err: error }, 'old records not deleted'),
      );
    this.#retention = setInterval(look, AN_HOUR).unref();
    void look();
  }

  /**
   * Deletes what nothing was added to for so many days and was set aside for a week; nothing where the
   * clock can't be believed.
   * @param now milliseconds since 1970
   */
  async forgetOld(days: number, now: number): Promise<void> {
    const { gone, doubt } = await retained(this.#ports.storage, days, now);
    if (doubt !== null)
      this.#ports.log.error({ clock: doubt }, 'the clock can’t be right: nothing is deleted');
    await this.#forget(gone);
  }

  /** @param before milliseconds since 1970 */
  async forgetOlder(before: number): Promise<void> {
    await this.#forget(await this.#ports.storage.untouched(before));
  }

  async #forget(old: readonly string[]): Promise<void> {
    for (const code of old) {
      await this.drop(code);
    }
    await this.#ports.tables.destroy(old);
    if (old.length > 0) this.#ports.log.info({ records: old.length }, 'old records deleted');
  }

  /** Ends a session here that is in no record any more. */
  async drop(code: string): Promise<void> {
    (await this.#known.get(code))?.end();
    this.#letGo(code);
  }

  #letGo(code: string): void {
    this.#known.delete(code);
    this.#asked.delete(code);
    this.#ends.get(code)?.();
    this.#ends.delete(code);
  }

  /** Lets go of sessions that nobody looks at and nobody has asked for in a while. */
  async #sweep(): Promise<void> {
    const before = performance.now() - this.#ports.sleeps;
    for (const [code, asked] of [...this.#asked]) {
      if (asked > before) continue;
      const session = await this.#known.get(code)?.catch(() => null);
      if (this.#asked.get(code) === asked && session?.isIdle !== false) this.#letGo(code);
    }
  }

  /** Nothing that other processes wrote is missed from here on. */
  async catchUp(code: string): Promise<void> {
    await (await this.#known.get(code))?.catchUp();
  }

  close(): void {
    clearInterval(this.#idle);
    clearInterval(this.#retention);
    clearInterval(this.#rehearsals);
  }

  /** Null where a table can't be read back: the other sessions are told all the same. */
  #summary(session: LiveSession): Promise<SessionSummary | null> {
    return summaryOf(session).catch((error) => {
      this.#ports.log.error({ err: error, session: alias(session.code) }, 'session not told');
      return null;
    });
  }

  async #openTables(all: readonly Settings[]): Promise<string[] | Trouble> {
    const codes: string[] = [];
    for (const settings of all) {
      const table = await this.#ports.tables.openTable(settings);
      if (!('trouble' in table)) codes.push(table.code);
      else {
        await this.#ports.tables.destroy(codes).catch(() => {});
        return table;
      }
    }
    return codes;
  }

  async #record(code: string, opened: SessionMemory['opened']): Promise<SessionMemory | null> {
    const line = { kind: 'session', opened } as const;
    try {
      await this.#ports.storage.append(code, 0, [line]);
      return recall([line]);
    } catch (error) {
      this.#ports.log.error({ err: error }, 'session not opened');
      return null;
    }
  }

  async #read(code: string): Promise<LiveSession | null> {
    try {
      return await this.#following(code, async () =>
        recall(await this.#ports.storage.readSession(code)),
      );
    } catch (error) {
      if (error instanceof RecordAway) throw error;
      this.#ports.log.error({ err: error, session: alias(code) }, 'session not read back');
      throw new UnreadableRecord('a session can’t be read back', { cause: error });
    }
  }

  /** A session that hears what other processes say of it from before it is read. */
  async #following(
    code: string,
    read: () => Promise<SessionMemory | null>,
  ): Promise<LiveSession | null> {
    let session: LiveSession | null = null;
    const end = await this.#ports.relay.follow(code, (word) => session?.hear(word));
    const memory = await read();
    if (memory === null) end();
    else this.#ends.set(code, end);
    session = memory && new LiveSession(code, memory, this.#ports);
    return session;
  }
}

/** The settings of every table, or what is wrong with one. */
function settingsOfAll(asked: CreateSession, session: string): Settings[] | Trouble {
  const all: Settings[] = [];
  for (const [table, wish] of asked.tables.entries()) {
    const scenario = chosen(wish.scenario);
    if ('trouble' in scenario) return scenario;
    const settings = ledSettings(asked, { scenario, seats: wish.seats, session, table });
    if ('field' in settings) return trouble('malformed', [settings]);
    all.push(settings);
  }
  return all;
}

const namesAt = (tables: readonly Table[]): string[] =>
  tables.flatMap(({ people }) => people.map(({ nickname }) => nickname));

async function summaryOf(session: LiveSession): Promise<SessionSummary> {
  const tables = await session.tables();
  const { title, titleLanguage, at } = session.memory.opened;
  return {
    code: session.code,
    title,
    titleLanguage,
    stage: stageOf(tables),
    opened: at,
    tables: tables.length,
    scenarios: eachOnce(tables.map(({ settings }) => titleIn(settings.scenario))),
    people: sum(tables.map(({ people }) => people.length)),
  };
}

/** Titles, each once. */
const eachOnce = (titles: readonly ScenarioText[]): ScenarioText[] => [
  ...new Map(titles.map((title) => [JSON.stringify(title), title])).values(),
];
