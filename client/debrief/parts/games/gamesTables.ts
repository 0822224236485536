import type { Seat } from '../../../../shared/model/ids.ts';
import { pairRows } from '../../../play/inWords/pictureTable.ts';

/** Pictures of two games as tables, for whoever would rather read. */

/**
 * Lines through the rounds as rows: the round, from 0, and where each line stood by its dusk.
 * A dash stands where a game had ended before.
 */
export const rowsByRound = (
  lines: readonly (readonly number[])[],
  write: (value: number) => string,
): (readonly (string | number)[])[] =>
  Array.from({ length: Math.max(0, ...lines.map(({ length }) => length)) }, (_, round) => [
    round,
    ...lines.map(({ [round]: value }) => (value === undefined ? '–' : write(value))),
  ]);

/**
 * Who lived from whom as rows: who made it, who lived from it, how much; the most first.
 * @param rows baskets of i that j brought forth, `[i][j]`
 */
export const livedRows = (
  rows: readonly (readonly number[])[],
  name: (seat: Seat) => string,
  write: (baskets: number) => string,
): (readonly [string, string, string])[] =>
  pairRows(rows, name, write).map(([of, by, baskets]) => [by, of, baskets] as const);
