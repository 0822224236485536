import type { ComponentChildren } from 'preact';
import { TableRows } from '../../kit/TableRows.tsx';

interface Props {
  readonly caption: string;
  /** Does a heading right above it say the same? */
  readonly headed?: boolean;
  readonly head: readonly ComponentChildren[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** Are all cells but the first numbers? */
  readonly numbers?: boolean;
}

/** Rows from which on a table may go on on the next page. */
const LONG = 16;

/** A table on paper. */
export function Grid({ caption, headed = false, head, rows, numbers = false }: Props) {
  return (
    <table
      class={numbers ? 'report-table report-numbers' : 'report-table'}
      data-long={rows.length > LONG ? true : undefined}
    >
      <caption class={headed ? 'sr-only' : undefined}>{caption}</caption>
      <TableRows head={head} rows={rows} />
    </table>
  );
}
