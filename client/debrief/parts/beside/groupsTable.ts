import {
  BESIDE,
  type BesideTable,
  type GroupFigures,
  standingOf,
} from '../../../../shared/replay/besideTables.ts';
import { numberWriter } from '../../../kit/format.ts';
import type { Words } from '../../../words/index.ts';
import { PATTERNS, rangeOf } from './standing.ts';

/** Where a table stands among simulated groups, as a table of numbers. */

/** What stands over its columns. */
export const groupsHead = (words: Words): string[] => [
  words.say('debrief.figure'),
  words.say('debrief.this-table'),
  words.say('debrief.low'),
  words.say('debrief.middle'),
  words.say('debrief.high'),
  words.say('debrief.groups-less'),
  words.say('debrief.groups-alike'),
  words.say('debrief.groups-more'),
];

/** A row for each measure, as long as the head; a dash stands where there is nothing to say. */
export const groupsRows = (
  { figures }: BesideTable,
  groups: GroupFigures,
  words: Words,
): (string | number)[][] =>
  BESIDE.map((measure, index) => {
    const format = numberWriter(PATTERNS[measure], words);
    const value = figures?.[index] ?? null;
    const values = groups.values[measure];
    const range = rangeOf(values)?.map(format) ?? ['–', '–', '–'];
    const standing = value === null ? null : standingOf(value, values);
    const counts = standing ? [standing.below, standing.alike, standing.above] : ['–', '–', '–'];
    return [
      words.say(`debrief.beside-${measure}`),
      value === null ? '–' : format(value),
      ...range,
      ...counts,
    ];
  });
