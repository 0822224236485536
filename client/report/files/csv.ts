import Papa from 'papaparse';
import type { Cell, ColumnAbout, Filled } from '../../../shared/replay/home/index.ts';
import type { Key, Words } from '../../words/index.ts';
import { POINT, type Spelling } from './spelling.ts';

/** How cells of a table are written. */
export interface Writing {
  /** By seat: what a homestead is called. */
  readonly names: readonly string[];
  /** Are nicknames left out, and replaced by homesteads where they stand in words? */
  readonly placesOnly: boolean;
  /** By seat: what persons are called, as far as that is known; else empty. */
  readonly nicknames: readonly string[];
}

/** Spreadsheets take what stands in another encoding for granted unless this stands first. */
const UTF8 = '\uFEFF';

/** A spreadsheet must not take words for a formula, whoever wrote them. */
const SAFE = { escapeFormulae: true, newline: '\r\n' } as const;

const LETTER = String.raw`[\p{L}\p{N}]`;

/** A text in which nicknames became homesteads, as whole words and however they were written. */
export function unnamed(text: string, { names, nicknames }: Writing): string {
  return nicknames
    .map((nickname, seat) => ({ nickname, place: names[seat] ?? '' }))
    .filter(({ nickname }) => nickname !== '')
    .sort((a, b) => b.nickname.length - a.nickname.length)
    .reduce((told, { nickname, place }) => {
      const literally = nickname.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      const name = new RegExp(`(?<!${LETTER})${literally}(?!${LETTER})`, 'giu');
      return told.replace(name, () => place);
    }, text);
}

const spelled = (cell: unknown, { decimal }: Spelling): unknown =>
  typeof cell === 'number' && decimal === ',' ? String(cell).replace('.', ',') : cell;

function written(cell: Cell, { type, name, personal }: ColumnAbout, writing: Writing) {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'object') return cell.map((seat) => writing.names[seat] ?? '').join('; ');
  if (type === 'homestead') return writing.names[Number(cell)] ?? '';
  if (!personal || !writing.placesOnly) return cell;
  return name === 'nickname' ? '' : unnamed(String(cell), writing);
}

/** A table as a CSV file: a header, then a line for each row. */
export const csvOf = (
  { columns, rows }: Filled,
  writing: Writing,
  spelling: Spelling = POINT,
): string =>
  UTF8 +
  Papa.unparse(
    {
      fields: columns.map(({ name }) => name),
      data: rows.map((row) =>
        columns.map((column, at) => spelled(written(row[at] ?? null, column, writing), spelling)),
      ),
    },
    { ...SAFE, delimiter: spelling.separator },
  );

/** One table of one game at one table of a session, for a file that holds all of them. */
export interface PlacedTable {
  /** The session's code, the game from 1, and the table from 1. */
  readonly session: string;
  readonly game: number;
  readonly table: number;
  readonly filled: Filled;
  readonly writing: Writing;
}

const isSeat = ({ type }: ColumnAbout): boolean => type === 'homestead';

/**
 * The same table of all games and tables in one file: each row says of which session, game and table
 * it is, and gives each homestead's seat, which stays the same where places are called otherwise.
 */
export function longCsvOf(all: readonly PlacedTable[], spelling: Spelling = POINT): string {
  const columns = all[0]?.filled.columns ?? [];
  const seats = columns.filter(isSeat);
  const data = all.flatMap(({ session, game, table, filled, writing }) =>
    filled.rows.map((row) => [
      session,
      game,
      table,
      ...columns.flatMap((column, at) => (isSeat(column) ? [row[at] ?? ''] : [])),
      ...columns.map((column, at) => spelled(written(row[at] ?? null, column, writing), spelling)),
    ]),
  );
  const fields = [
    ...['session', 'game', 'table'],
    ...seats.map(({ name }) => `${name}_seat`),
    ...columns.map(({ name }) => name),
  ];
  return UTF8 + Papa.unparse({ fields, data }, { ...SAFE, delimiter: spelling.separator });
}

const CODEBOOK = [
  'table',
  'column',
  'meaning',
  'type',
  'unit',
  'least',
  'most',
  'values',
  'source',
] as const;

/** What a column means, in the reader's language. */
export const meaningOf = ({ name }: ColumnAbout, words: Words): string =>
  words.say(`codebook.${name}` as Parameters<Words['say']>[0]);

/** What a value in a table stands for in a world of its own; the value itself is the same everywhere. */
const MEANT: Readonly<Record<string, Key>> = {
  water: 'goods.water',
  grain: 'goods.grain',
  timber: 'goods.timber',
  terraces: 'works.terraces',
  wetland: 'works.wetland',
  granary: 'works.granary',
  assembly: 'works.assembly',
  fence: 'debrief.way-fence',
  fenced: 'debrief.mark-fenced',
  withered: 'debrief.mark-withered',
};

function labelled(value: string, words: Words): string {
  const meant = MEANT[value];
  return words.world === null || meant === undefined ? value : `${value} = ${words.say(meant)}`;
}

/** The codebook of some tables: a line for each column, from the very definitions the tables are made by. */
export const codebookOf = (
  tables: readonly Pick<Filled, 'id' | 'columns'>[],
  words: Words,
): string =>
  UTF8 +
  Papa.unparse(
    {
      fields: [...CODEBOOK],
      data: tables.flatMap(({ id, columns }) =>
        columns.map((column) => [
          id,
          column.name,
          meaningOf(column, words),
          column.type,
          column.unit,
          column.range[0] ?? '',
          column.range[1] ?? '',
          column.values.map((value) => labelled(value, words)).join(' | '),
          column.source,
        ]),
      ),
    },
    SAFE,
  );
