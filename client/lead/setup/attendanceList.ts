import Papa from 'papaparse';
import type { SessionScreen } from '../../../shared/model/wire/sessionScreen.ts';
import { tableName } from '../../words/glanceNames.ts';
import type { Words } from '../../words/index.ts';

/** Who was there: everyone who holds a seat, was removed, or stands on the roster and has not come. */

/** One person, as a list of attendance has them. */
interface Attended {
  readonly name: string;
  /** What the table is called; empty for someone who has none. */
  readonly table: string;
  /** From 1; null for someone who has none. */
  readonly seat: number | null;
  readonly state: 'here' | 'away' | 'not-come' | 'removed';
}

type Listed = Pick<SessionScreen, 'tables' | 'roster' | 'putOut'>;

/** Everyone, table by table in the order of seats; then who has not come, and who was removed. */
export function attendance({ tables, roster, putOut }: Listed, words: Words): Attended[] {
  const seated = tables.flatMap((table) =>
    table.seats
      .filter(({ person }) => person)
      .map(
        ({ nickname, seat, here }): Attended => ({
          name: nickname,
          table: tableName(table, words),
          seat: seat + 1,
          state: here ? 'here' : 'away',
        }),
      ),
  );
  const come = new Set(seated.map(({ name }) => name));
  const without = (name: string, state: Attended['state']): Attended => ({
    name,
    table: '',
    seat: null,
    state,
  });
  return [
    ...seated,
    ...roster.filter(({ name }) => !come.has(name)).map(({ name }) => without(name, 'not-come')),
    ...putOut.map(({ nickname }) => without(nickname, 'removed')),
  ];
}

/** The list as a file for spreadsheets: names are no formulas, whatever they begin with. */
export const attendanceFile = (listed: Listed, words: Words): string =>
  `\uFEFF${Papa.unparse(
    attendance(listed, words).map(({ name, table, seat, state }) => ({
      [words.say('sorting.attendance-name')]: name,
      [words.say('sorting.attendance-table')]: table,
      [words.say('sorting.attendance-seat')]: seat ?? '',
      [words.say('sorting.attendance-state')]: words.say(`sorting.attendance-${state}`),
    })),
    { escapeFormulae: true },
  )}\n`;
