import {
  BESIDE,
  type Beside,
  type BesideMeasure,
  type GroupFigures,
} from '../../../shared/replay/besideTables.ts';
import { placeChart } from '../../charts/placeChart.ts';
import { PATTERNS, placeTitle } from '../../debrief/parts/beside/standing.ts';
import { numberWriter } from '../../kit/format.ts';
import type { Words } from '../../words/index.ts';

/** What a table is laid beside: the others of its session, and simulated groups. */
export interface Compared {
  readonly beside: Beside;
  readonly groups: GroupFigures;
}

/** Where the table stands among simulated groups on one measure. */
export function drawPlace(
  { beside, groups }: Compared,
  measure: BesideMeasure,
  width: number,
  words: Words,
): Element {
  const value = beside.tables[beside.own]?.figures?.[BESIDE.indexOf(measure)] ?? null;
  const values = groups.values[measure];
  const format = numberWriter(PATTERNS[measure], words);
  return placeChart(
    values,
    value,
    {
      title: placeTitle(measure, value, values, words),
      own: value === null ? '' : format(value),
      format,
    },
    { width, height: width > 400 ? 250 : 110 },
  );
}
