import { sum } from '../../../shared/model/arithmetic.ts';
import { type Refusal, refuse } from '../../../shared/model/refusal.ts';
import { type ScenarioText, titleIn } from '../../../shared/model/scenarioText.ts';
import type { SetUp, SetUpNow } from '../../../shared/model/wire/sessionOpening.ts';
import type { Settings } from '../../storage/storage.ts';
import { chosen } from '../../table/opening.ts';
import type { Table } from '../../table/Table.ts';
import type { TableRegistry } from '../../table/TableRegistry.ts';
import type { Person } from '../../table/tableRecord.ts';
import { settingUp } from '../desk/tablePlans.ts';
import { type LiveSession, stageOf } from '../LiveSession.ts';
import type { SessionMemory } from '../sessionMemory.ts';
import type { Wished } from '../sessionRecord.ts';
import { ledSettings } from './settings.ts';
import { shuffled } from './shuffled.ts';

/**
 * Until a table starts, everything about a session can be chosen anew: what is played, at how many
 * tables with how many seats, and by what manner. Whoever has come stays, and keeps their seat where
 * there still is one.
 */

/** What a session was last wished to be; of one whose wish was not kept, what its tables are. */
function wishedFor(memory: SessionMemory, tables: readonly Table[]): Wished {
  const { placing, empty, pace } = memory.opened;
  if (memory.wished !== null) {
    // Seats may have been added since.
    const now = memory.wished.tables.map((one, at) => ({
      ...one,
      seats: tables[at]?.settings.seats ?? one.seats,
    }));
    return { ...memory.wished, tables: now };
  }
  return {
    tables: tables.map(({ settings: { scenario, seats } }) => ({ scenario, seats })),
    placing,
    empty,
    words: null,
    rounds: null,
    pace: pace === 'none' ? 'none' : 'as-written',
    companions: tables[0]?.settings.companions ?? ['reciprocator'],
  };
}

/** What the desk shows of how a session is set up; null once a table has started. */
export function setUpNow(memory: SessionMemory, tables: readonly Table[]): SetUpNow | null {
  if (stageOf(tables) !== 'lobby') return null;
  const wished = wishedFor(memory, tables);
  return {
    ...wished,
    tables: wished.tables.map(({ scenario, seats, name = '', nameLanguage }, at) => ({
      scenario: typeof scenario === 'string' ? scenario : scenario.id,
      title: titleAt(tables[at]),
      seats,
      name,
      nameLanguage,
    })),
  };
}

/** What opens tables that are added. */
export type SettingPorts = Pick<TableRegistry, 'openTable' | 'destroy'>;

/** A table as it is to be: one that is there already, or one that is added. */
interface Planned {
  readonly settings: Settings;
  readonly table: Table | null;
}

/** Chooses a session anew. @returns null where that was done, else why not */
export function setUpAnew(
  registry: SettingPorts,
  session: LiveSession,
  asked: SetUp,
): Promise<Refusal | null> {
  return session.inRow(async () => {
    const tables = await session.tables();
    if (stageOf(tables) !== 'lobby') return refuse('already-done');
    const wished = filled(asked, wishedFor(session.memory, tables));
    const planned = plannedFor(wished, session.code, tables);
    if (planned === null) return refuse('malformed');
    const seating = seatAll(
      planned.map(({ settings, table }) => ({
        seats: settings.seats,
        people: table?.people ?? [],
      })),
      tables.slice(planned.length).flatMap(({ people }) => people),
    );
    if (seating === null) {
      const most = sum(planned.map(({ settings }) => settings.seats));
      return refuse('too-many', { most });
    }
    const now = await opened(registry, planned);
    if ('refused' in now) return now;
    for (const [at, table] of now.entries()) {
      const { settings } = planned[at] ?? table;
      const refusal = await table.lead(settingUp(settings, seating[at] ?? []));
      if (refusal !== null) return refusal;
    }
    const codes = now.map(({ code }) => code);
    const refusal = await session.recordNow({ kind: 'set-up', wished, tables: codes });
    if (refusal !== null) return refusal;
    for (const dropped of tables.slice(now.length))
      await dropped.lead(settingUp(dropped.settings, []));
    session.doorstep.seatFreed();
    return null;
  });
}

/** Tables that stay as they are, and such as are added like the first, with what is played there. */
function filled(asked: SetUp, before: Wished): Wished {
  const [first] = before.tables;
  const tables = asked.tables.map(({ scenario, ...more }, at) => ({
    ...more,
    scenario: scenario ?? before.tables[at]?.scenario ?? first?.scenario ?? '',
  }));
  return { ...asked, tables, rehearsal: before.rehearsal };
}

/** The settings of every table; null where one of them can't be. */
function plannedFor(
  wished: Wished,
  session: string,
  tables: readonly Table[],
): readonly Planned[] | null {
  const planned: Planned[] = [];
  for (const [at, { scenario, seats }] of wished.tables.entries()) {
    const valley = chosen(scenario);
    if ('trouble' in valley) return null;
    const settings = ledSettings(wished, { scenario: valley, seats, session, table: at });
    if ('field' in settings) return null;
    planned.push({ settings, table: tables[at] ?? null });
  }
  return planned;
}

async function opened(
  registry: SettingPorts,
  planned: readonly Planned[],
): Promise<Table[] | Refusal> {
  const now: Table[] = [];
  const added: string[] = [];
  for (const { settings, table } of planned) {
    const one = table ?? (await registry.openTable(settings));
    if ('trouble' in one) {
      await registry.destroy(added).catch(() => {});
      return refuse('not-saved');
    }
    if (table === null) added.push(one.code);
    now.push(one);
  }
  return now;
}

/** A table with so many seats, and who sits there. */
interface Sitting {
  readonly seats: number;
  readonly people: readonly Person[];
}

/**
 * Seats everyone: on their own seat where it is still there, else on the next free one of their table,
 * else where most is free.
 * @param others who sit at no table any more
 * @returns by table; null where there are fewer seats than people
 */
function seatAll(
  tables: readonly Sitting[],
  others: readonly Person[],
): readonly (readonly Person[])[] | null {
  const homeless = [...others];
  const seated = tables.map(({ seats, people }) => {
    const kept = people.filter(({ seat }) => seat < seats);
    for (const person of people.filter(({ seat }) => seat >= seats)) {
      const seat = freeIn(seats, kept);
      if (seat === null) homeless.push(person);
      else kept.push({ ...person, seat });
    }
    return { seats, kept };
  });
  for (const person of homeless) {
    const [widest] = seated.toSorted((a, b) => b.seats - b.kept.length - (a.seats - a.kept.length));
    const seat = widest === undefined ? null : freeIn(widest.seats, widest.kept);
    if (widest === undefined || seat === null) return null;
    widest.kept.push({ ...person, seat });
  }
  return seated.map(({ kept }) => kept.toSorted((a, b) => a.seat - b.seat));
}

function freeIn(seats: number, people: readonly Person[]): number | null {
  const free = Array.from({ length: seats }, (_, seat) => seat);
  return free.find((seat) => people.every((one) => one.seat !== seat)) ?? null;
}

/**
 * Everyone at a table that waits draws another seat, at any of these tables, as even as can be.
 * @returns null where that was done, else why not
 */
export function drawLots(session: LiveSession): Promise<Refusal | null> {
  return session.inRow(async () => {
    const tables = (await session.tables()).filter(({ stage }) => stage === 'lobby');
    const people = tables.flatMap((table) => table.people);
    if (people.length === 0) return refuse('gone');
    const empty = tables.map(({ settings }) => ({ seats: settings.seats, people: [] }));
    const dealt = seatAll(empty, shuffled(people));
    if (dealt === null) return refuse('too-many');
    for (const [at, table] of tables.entries()) {
      const refusal = await table.lead(settingUp(table.settings, dealt[at] ?? []));
      if (refusal !== null) return refusal;
    }
    return null;
  });
}

/** What a table plays, by its title. */
const titleAt = (table: Table | undefined): ScenarioText =>
  table === undefined ? '' : titleIn(table.settings.scenario);
