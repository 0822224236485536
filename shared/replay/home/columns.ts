import { MEASURES, type SeatMeasure, type ValleyMeasure } from '../../metrics/index.ts';
import type { Seat } from '../../model/ids.ts';
import type { Measured } from './measured.ts';
import { SOURCES } from './sources.ts';

/** What a cell holds: a seat where a column is of homesteads, a list of seats where it is of several. */
export type Cell = string | number | boolean | null | readonly number[];

/** How a column's cells are to be read. */
type CellType = 'whole' | 'number' | 'text' | 'yes-no' | 'round' | 'homestead' | 'homesteads';

/** What stands of a column in the codebook; its meaning, in words, is in the message files under its name. */
export interface ColumnAbout {
  /** The header; the same name means the same in every table. */
  readonly name: string;
  readonly type: CellType;
  /** What one counts of it; empty where it is no amount. */
  readonly unit: string;
  /** Least and most that it can be; null where nothing bounds it. */
  readonly range: readonly [least: number | null, most: number | null];
  /** What stands in a text of few kinds. */
  readonly values: readonly string[];
  /** Where it comes from: the record itself, or the file that computes it and after whom. */
  readonly source: string;
  /** Does it say who a person is? Left out where homestead names are asked for. */
  readonly personal: boolean;
}

/** A column with how its cell is read off a row. */
export interface Column<Row> extends ColumnAbout {
  readonly read: (row: Row) => Cell;
}

type More = Partial<Pick<ColumnAbout, 'unit' | 'range' | 'values' | 'source' | 'personal'>>;

/** A column that is read off a row; from the record itself where no other source is named. */
export const column = <Row>(
  name: string,
  type: CellType,
  read: (row: Row) => Cell,
  {
    unit = '',
    range = [null, null],
    values = [],
    source = 'the record',
    personal = false,
  }: More = {},
): Column<Row> => ({ name, type, unit, range, values, source, personal, read });

/** A count or an amount, never below 0. */
export const amount = <Row>(
  name: string,
  unit: string,
  read: (row: Row) => number | null,
  more: More = {},
): Column<Row> => column(name, 'number', read, { unit, range: [0, null], ...more });

/** Measures have dashes in their ids, which some programs read as minus. */
const headerOf = (id: string): string => id.replaceAll('-', '_');

type Kind = 'valley' | 'seat' | 'pair';

/** A column for each measure of one kind, in the order of MEASURES. */
export const measureColumns = <Row>(
  of: Kind,
  read: (row: Row, id: string) => Cell,
  without: readonly string[] = [],
): Column<Row>[] =>
  MEASURES.filter((measure) => measure.of === of && !without.includes(measure.id)).map(
    ({ id, unit, range }) =>
      column(headerOf(id), 'number', (row: Row) => read(row, id), {
        unit,
        range,
        source: SOURCES[id] ?? '',
      }),
  );

/** What a valley's measure came to, in the measure's own unit; null where this game has no number for it. */
export const ofValley = (measured: Measured, id: ValleyMeasure['id']): number | null => {
  const figure = measured[id];
  return typeof figure === 'number' ? figure : null;
};

/** What one homestead's measure came to, in the measure's own unit; null where this game has no number for it. */
export const ofSeat = (measured: Measured, id: SeatMeasure['id'], seat: Seat): number | null => {
  const row = measured[id];
  const figure = Array.isArray(row) ? row[seat] : null;
  return typeof figure === 'number' ? figure : null;
};

/** What a measure of a pair came to, of `i` towards `j`, in its own unit; null where this game has no number for it. */
export const ofPair = (measured: Measured, id: string, i: number, j: number): number | null => {
  const square = measured[id];
  const row = Array.isArray(square) ? square[i] : null;
  const figure = Array.isArray(row) ? row[j] : null;
  return typeof figure === 'number' ? figure : null;
};
