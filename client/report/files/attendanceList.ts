import Papa from 'papaparse';
import type { Seat } from '../../../shared/model/ids.ts';
import type {
  Attended,
  AttendedPerson,
  AttendedTable,
} from '../../../shared/model/wire/attended.ts';
import type { SessionScreen } from '../../../shared/model/wire/sessionScreen.ts';
import type { Words } from '../../words/index.ts';
import { tableName } from '../../words/names/tableName.ts';
import { POINT, type Spelling } from './spelling.ts';

/** Who was there in each game: everyone who held a seat, was removed, or was awaited and did not come. */

/** One person in one game, as a list of attendance has them. */
interface AttendanceRow {
  readonly name: string;
  /** From 1; null for someone who was in none. */
  readonly game: number | null;
  /** What the table is called; empty for someone who was at none. */
  readonly table: string;
  /** From 1; null for someone who had none. */
  readonly seat: Seat | null;
  /** Rounds in which the seat was in their hands at dusk, of those that were played. */
  readonly rounds: number | null;
  readonly played: number | null;
  readonly state: 'here' | 'away' | 'there' | 'kept' | 'moved' | 'removed' | 'not-come';
}

type Now = Pick<SessionScreen, 'tables'>;

/** Everyone, game by game and table by table in the order of seats; then who did not come, and who was removed. */
export function attendance(
  { games, notCome, removed }: Attended,
  { tables }: Now,
  words: Words,
): AttendanceRow[] {
  const rows = games.flatMap((game, at) =>
    game.flatMap((table) => {
      const glance = at === games.length - 1 ? tables[table.table] : undefined;
      // Of a game that is not over it counts who is here now.
      const now = glance?.stage === 'over' ? undefined : glance?.seats;
      return table.people.map(
        (one): AttendanceRow => ({
          name: one.nickname,
          game: at + 1,
          table: tableName(table, words),
          seat: one.seat + 1,
          rounds: one.rounds,
          played: table.rounds,
          state: stateOf(one, table, now?.find(({ seat }) => seat === one.seat)?.here),
        }),
      );
    }),
  );
  const without = (name: string, state: AttendanceRow['state']): AttendanceRow => ({
    name,
    game: null,
    table: '',
    seat: null,
    rounds: null,
    played: null,
    state,
  });
  return [
    ...rows,
    ...notCome.map((name) => without(name, 'not-come')),
    ...removed.map((name) => without(name, 'removed')),
  ];
}

function stateOf(
  { left, rounds }: AttendedPerson,
  { rounds: played }: AttendedTable,
  here: boolean | undefined,
): AttendanceRow['state'] {
  if (left !== 'no') return left;
  if (here !== undefined) return here ? 'here' : 'away';
  return rounds === 0 && played > 0 ? 'kept' : 'there';
}

/** The list as a file for spreadsheets: names are no formulas, whatever they begin with. */
export function attendanceFile(
  attended: Attended,
  now: Now,
  words: Words,
  { separator }: Spelling = POINT,
): string {
  const head = (name: 'name' | 'game' | 'table' | 'seat' | 'rounds' | 'played' | 'state') =>
    words.say(`sorting.attendance-${name}`);
  const rows = attendance(attended, now, words).map((row) => ({
    [head('name')]: row.name,
    [head('game')]: row.game ?? '',
    [head('table')]: row.table,
    [head('seat')]: row.seat ?? '',
    [head('rounds')]: row.rounds ?? '',
    [head('played')]: row.played ?? '',
    [head('state')]: words.say(`sorting.attendance-${row.state}`),
  }));
  return `\uFEFF${Papa.unparse(rows, { escapeFormulae: true, delimiter: separator })}\n`;
}
