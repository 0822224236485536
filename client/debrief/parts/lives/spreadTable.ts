import { numberText } from '../../../kit/format.ts';
import type { Words } from '../../../words/index.ts';
import type { SpreadRow } from './spreadRows.ts';

/** How baskets were spread, dusk by dusk, as a table: its head, and a row for each dusk. */
export const spreadTable = (rows: readonly SpreadRow[], words: Words) => ({
  head: [
    words.say('end.col-round'),
    words.say('debrief.col-least'),
    words.say('debrief.col-mean'),
    words.say('debrief.col-most'),
    words.say('debrief.gini'),
  ],
  rows: rows.map((row) => [
    row.round,
    row.least,
    numberText(row.mean, '0.0', words),
    row.most,
    numberText(row.gini, '0.00', words),
  ]),
});
