import type { SpringRow } from '../charts/springRows.ts';
import { waterIn } from '../kit/format.ts';
import type { Words } from '../words/index.ts';

const COLUMNS = ['round', 'stock', 'capacity', 'drawn', 'fences', 'tended', 'drought'] as const;

/** The spring round by round as a table: its head, and a row for each round. Whole units. */
export const springTable = (rows: readonly SpringRow[], words: Words) => ({
  head: COLUMNS.map((column) => words.say(`end.col-${column}`)),
  rows: rows.map((row) => [
    row.round,
    waterIn(row.stock),
    waterIn(row.capacity),
    row.drawn,
    row.fences,
    row.tended,
    row.drought ? words.say('end.yes') : '',
  ]),
});
