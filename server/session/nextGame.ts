import { randomInt } from 'node:crypto';
import type { SystemCommand } from '../../shared/model/command.ts';
import type { Opening } from '../../shared/model/record.ts';
import { type Refusal, refuse } from '../../shared/model/refusal.ts';
import type { Move, Scenario } from '../../shared/model/scenario.ts';
import { titleIn } from '../../shared/model/scenarioText.ts';
import type { GameManner, PlayAgain } from '../../shared/model/wire/playAgain.ts';
import { duskToGoOn, MOST_GAMES } from '../../shared/model/wire/sessionLimits.ts';
import type { Settings, StoredLine } from '../storage/storage.ts';
import { chosen } from '../table/opening.ts';
import type { Table } from '../table/Table.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';
import type { Person } from '../table/tableRecord.ts';
import type { LiveSession } from './LiveSession.ts';

/** A session's next game: new tables for the same people, who keep their keys and their code. */

/** What opens a game's tables. */
export type NextGamePorts = Pick<TableRegistry, 'openSeated' | 'takeUp' | 'destroy'>;

/** Sessions whose next game is being opened: two who ask at once get one game. */
const opening = new WeakSet<LiveSession>();

/**
 * Opens the tables of another game, and turns everyone to them. What was played stays as it is.
 * @returns null where that was done, else why not
 */
export async function playAgain(
  tables: NextGamePorts,
  session: LiveSession,
  asked: PlayAgain,
): Promise<Refusal | null> {
  if (opening.has(session)) return refuse('already-done');
  opening.add(session);
  try {
    return await openAll(tables, session, asked);
  } finally {
    opening.delete(session);
  }
}

async function openAll(
  registry: NextGamePorts,
  session: LiveSession,
  asked: PlayAgain,
): Promise<Refusal | null> {
  const tables = await session.tables();
  if (session.memory.past.length + 1 >= MOST_GAMES) return refuse('too-many', { most: MOST_GAMES });
  if (tables.every(({ stage }) => stage === 'lobby')) return refuse('wrong-phase');
  if (tables.some(({ stage }) => stage === 'playing')) return refuse('wrong-phase');
  const other = asked.scenario === null ? null : chosen(asked.scenario);
  if (other !== null && ('trouble' in other || asked.from !== null)) return refuse('malformed');
  const goesOn = tables.some((table) => duskOf(table, asked) > 0);
  if (asked.from !== null && !goesOn) return refuse('bad-round', { most: 0 });
  const codes: string[] = [];
  for (const table of tables) {
    const opened = await openNext(registry, table, asked, other);
    if (typeof opened === 'string') codes.push(opened);
    else {
      await registry.destroy(codes).catch(() => {});
      return opened;
    }
  }
  const { from, seats, change } = asked;
  const manner: GameManner = { from, scenario: other && titleIn(other), seats, change };
  return session.record({ kind: 'again', tables: codes, manner, at: Date.now() });
}

/** The dusk from which one table goes on; 0 where it begins anew. */
const duskOf = ({ state }: Table, { from }: PlayAgain): number =>
  from === null ? 0 : duskToGoOn(from, state?.livesDusks.length ?? 0);

/** One table of the next game; its code, or why it can't be opened. */
async function openNext(
  tables: NextGamePorts,
  table: Table,
  asked: PlayAgain,
  other: Scenario | null,
): Promise<string | Refusal> {
  const round = duskOf(table, asked);
  const opened =
    round > 0
      ? await takeUp(tables, table, round, asked)
      : await openAnew(tables, table, asked, other);
  if ('refused' in opened) return opened;
  return opened.code;
}

/** From a dusk of what was played here. */
async function takeUp(
  tables: NextGamePorts,
  table: Table,
  round: number,
  { change }: PlayAgain,
): Promise<Table | Refusal> {
  const { settings } = table;
  const { open, close } = change;
  const scenario =
    open === undefined ? settings.scenario : opensAfter(settings.scenario, open, round);
  const closed: Opening['closed'] =
    close === undefined ? undefined : { moves: close, from: round + 1 };
  const companions = change.companions ?? settings.companions;
  const taken = await tables.takeUp(
    table,
    round,
    { scenario, companions },
    { closed, more: [...changed(table, change), { kind: 'paused', paused: true }] },
  );
  return 'trouble' in taken ? refuse('not-saved') : taken;
}

/** What is said and seen otherwise from there on, and how companions play. */
function changed(
  { state }: Table,
  { words, sight, companions }: PlayAgain['change'],
): StoredLine[] {
  const told: SystemCommand[] = [
    ...(words === undefined ? [] : [{ type: 'words', words } as const]),
    ...(sight === undefined ? [] : [{ type: 'sight', ...sight } as const]),
  ];
  if (companions !== undefined && state !== null) {
    const bots = state.homesteads.filter(({ keeper }) => keeper === 'bot');
    bots.forEach(({ seat }, at) => {
      const character = companions[at % companions.length] ?? null;
      told.push({ type: 'occupy', seat, keeper: 'bot', nickname: '', character });
    });
  }
  return told.map((command): StoredLine => ({ kind: 'did', by: 'system', command, id: null }));
}

/** Moves open in the round after one, where they were not open before. */
function opensAfter(scenario: Scenario, moves: readonly Move[], round: number): Scenario {
  const opens = { ...scenario.opens };
  for (const move of moves) opens[move] = Math.min(opens[move] ?? 40, round + 1);
  return { ...scenario, opens };
}

async function openAnew(
  tables: NextGamePorts,
  table: Table,
  asked: PlayAgain,
  other: Scenario | null,
): Promise<Table | Refusal> {
  const { settings, people, state } = table;
  const base = other === null ? settings.scenario : asPlayed(other, settings.scenario);
  const scenario = anew(base, asked.change);
  const { least, most } = scenario.seats;
  const inUse = state?.homesteads.length ?? settings.seats;
  const wished = other === null ? settings.seats : Math.max(least, Math.min(most, settings.seats));
  if (people.length > wished) return refuse('too-many', { most: wished });
  const { origin: _, ...kept } = settings;
  const next: Settings = {
    ...kept,
    scenario,
    seats: wished,
    companions: asked.change.companions ?? settings.companions,
  };
  const seated = seatAgain(people, Math.min(inUse, wished), asked.seats);
  const opened = await tables.openSeated(next, seated);
  return 'trouble' in opened ? refuse('not-saved') : opened;
}

/** Another valley at the pace and in the words that the session has. */
const asPlayed = (other: Scenario, before: Scenario): Scenario => ({
  ...other,
  clock: other.clock,
  words: before.words === 'none' ? 'none' : other.words,
});

function anew(scenario: Scenario, { words, sight, open, close }: PlayAgain['change']): Scenario {
  const opens = { ...scenario.opens };
  for (const move of open ?? []) opens[move] = 1;
  for (const move of close ?? []) delete opens[move];
  return {
    ...scenario,
    opens,
    words: words ?? scenario.words,
    sight: { ...scenario.sight, ...sight },
  };
}

/** People on the seats of the next game: as they sat, each one place on, or by lot. */
function seatAgain(
  people: readonly Person[],
  seats: number,
  seating: PlayAgain['seats'],
): readonly Person[] {
  const fits = people.every(({ seat }) => seat < seats);
  const sat = people.map((person, at) => ({ ...person, seat: fits ? person.seat : at }));
  const free = Array.from({ length: seats }, (_, seat) => seat);
  const placed = sat.map((person): Person => {
    if (seating === 'turned') return { ...person, seat: (person.seat + 1) % seats };
    if (seating === 'kept') return person;
    const [seat] = free.splice(randomInt(free.length), 1);
    return { ...person, seat: seat ?? person.seat };
  });
  return placed.sort((a, b) => a.seat - b.seat);
}
