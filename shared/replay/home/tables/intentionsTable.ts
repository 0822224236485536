import type { Seat } from '../../../model/ids.ts';
import { INTENTIONS } from '../../../model/vocabulary.ts';
import { type Meant, meantBy } from '../../debrief/meantAndDone.ts';
import { column } from '../columns.ts';
import { table } from './tableShape.ts';

interface Row extends Meant {
  readonly seat: Seat;
}

/** What one meant in the mornings, and whether a sign of it followed. Nobody gets another's. */
export const meant = table<Row>({
  id: 'meant',
  columns: [
    column('round', 'round', ({ round }) => round, { range: [1, null] }),
    column('homestead', 'homestead', ({ seat }) => seat),
    column('intention', 'text', ({ intention }) => intention, { values: INTENTIONS }),
    column('sign', 'yes-no', ({ sign }) => sign, {
      source: 'shared/replay/debrief/meantAndDone.ts',
    }),
  ],
  rows: ({ state, viewer }) =>
    typeof viewer === 'number'
      ? meantBy(state, viewer).map((one) => ({ ...one, seat: viewer }))
      : [],
});
