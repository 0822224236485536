import type { Cell, Column, ColumnAbout } from '../columns.ts';
import type { Played } from '../played.ts';

/** A table of a game: what its rows are, and what each column is read from. */
interface Table<Row> {
  /** Also the name of its file. */
  readonly id: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: (played: Played) => readonly Row[];
}

/** A table as it travels: its columns without how they are read, and its cells. */
export interface Filled {
  readonly id: string;
  readonly columns: readonly ColumnAbout[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table whose kind of row nobody outside needs to know. */
export interface AnyTable {
  readonly id: string;
  readonly columns: readonly ColumnAbout[];
  readonly fill: (played: Played) => Filled;
}

const about = <Row>({ read: _, ...rest }: Column<Row>): ColumnAbout => rest;

/** Closes a table over the kind of its rows. */
export const table = <Row>({ id, columns, rows }: Table<Row>): AnyTable => ({
  id,
  columns: columns.map(about),
  fill: (played) => ({
    id,
    columns: columns.map(about),
    rows: rows(played).map((row) => columns.map(({ read }) => read(row))),
  }),
});
