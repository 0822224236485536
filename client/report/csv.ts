import Papa from 'papaparse';
import type { Cell, ColumnAbout, Filled } from '../../shared/replay/home/index.ts';
import type { Words } from '../words/index.ts';

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

function written(cell: Cell, { type, name, personal }: ColumnAbout, writing: Writing) {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'object') return cell.map((seat) => writing.names[seat] ?? '').join('; ');
  if (type === 'homestead') return writing.names[Number(cell)] ?? '';
  if (!personal || !writing.placesOnly) return cell;
  return name === 'nickname' ? '' : unnamed(String(cell), writing);
}

/** A table as a CSV file: a header, then a line for each row. */
export const csvOf = ({ columns, rows }: Filled, writing: Writing): string =>
  UTF8 +
  Papa.unparse(
    {
      fields: columns.map(({ name }) => name),
      data: rows.map((row) =>
        columns.map((column, at) => written(row[at] ?? null, column, writing)),
      ),
    },
    SAFE,
  );

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
          column.values.join(' | '),
          column.source,
        ]),
      ),
    },
    SAFE,
  );
