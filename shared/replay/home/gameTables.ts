import type { Seat } from '../../model/ids.ts';
import type { World } from '../../model/ownWorld.ts';
import type { GameRecord } from '../../model/record.ts';
import { type ScenarioText, titleIn } from '../../model/scenarioText.ts';
import type { Viewer } from '../../model/view.ts';
import { unnamed as withoutNicknames } from './altered.ts';
import type { Cell } from './columns.ts';
import { playedFor } from './played.ts';
import { acts, exchanges, initiatives, marks } from './tables/eventsTable.ts';
import { homesteadRounds, homesteads } from './tables/homesteadTables.ts';
import { meant } from './tables/intentionsTable.ts';
import { livedFrom, pairRounds, tieRounds, ties } from './tables/pairTables.ts';
import type { AnyTable, Filled } from './tables/tableShape.ts';
import { rounds } from './tables/valleyTable.ts';
import { said } from './tables/wordsTable.ts';

/** Every table that is taken home, in the order of a codebook. */
export const TABLES: readonly AnyTable[] = [
  homesteads,
  rounds,
  homesteadRounds,
  ties,
  tieRounds,
  pairRounds,
  livedFrom,
  exchanges,
  acts,
  marks,
  initiatives,
  meant,
  said,
];

/** What one viewer takes home of a game in numbers. */
export interface Home {
  readonly scenario: ScenarioText;
  /** By seat: the number of its place name. */
  readonly places: readonly number[];
  /** The words of the valley, where it brings its own. */
  readonly world?: World;
  /** By seat: what a person is called, as far as the viewer knows; else empty. */
  readonly nicknames: readonly string[];
  readonly tables: readonly Filled[];
}

/** What one person may take home of a game that is over. */
export interface OfferedHome extends Home {
  /** May this person take the whole record? */
  readonly record: boolean;
  /** The rules it was played by, where they are not those that are here. */
  readonly otherRules: { readonly was: number; readonly here: number } | null;
}

/**
 * The tables of a game, as one viewer may know them.
 * @param hidden words that the facilitator took off the screens, counted from the first of the game
 * @param unnamed seats whose names the facilitator took off the screens, also after the end
 * @throws BrokenRecord where the record doesn't lead where it says
 */
export function homeOf(
  record: GameRecord,
  viewer: Viewer,
  hidden: ReadonlySet<number> = new Set(),
  unnamed: readonly Seat[] = [],
): Home {
  const played = playedFor(record, viewer, hidden);
  const { homesteads } = played.state;
  const names = unnamed.flatMap((seat) => {
    const name = homesteads[seat]?.nickname ?? '';
    return name === '' ? [] : [[name, seat] as const];
  });
  const tables = TABLES.map(({ fill }) => withoutNames(fill(played), names));
  return {
    scenario: titleIn(played.state.scenario),
    places: homesteads.map(({ place }) => place),
    ...(played.state.scenario.world && { world: played.state.scenario.world }),
    nicknames: nicknamesIn(tables, homesteads.length),
    tables,
  };
}

/** A table in which the homestead stands where some names did: in a column of their own, and in words. */
function withoutNames(table: Filled, names: readonly (readonly [string, Seat])[]): Filled {
  const own = table.columns.findIndex(({ name }) => name === 'nickname');
  const said = table.id === 'words' ? table.columns.findIndex(({ name }) => name === 'text') : -1;
  if (names.length === 0 || (own < 0 && said < 0)) return table;
  const gone = new Set(names.map(([name]) => name));
  const altered = (cell: Cell, at: number): Cell => {
    if (typeof cell !== 'string') return cell;
    if (at === own) return gone.has(cell) ? '' : cell;
    return at === said ? withoutNicknames(cell, names) : cell;
  };
  return { ...table, rows: table.rows.map((row) => row.map(altered)) };
}

function nicknamesIn(tables: readonly Filled[], seats: number): string[] {
  const found = tables.find(({ id }) => id === 'homesteads');
  const at = found?.columns.findIndex(({ name }) => name === 'nickname') ?? -1;
  return Array.from({ length: seats }, (_, seat) => String(found?.rows[seat]?.[at] ?? ''));
}
