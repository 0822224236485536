import {
  type BesideMeasure,
  type Standing,
  standingOf,
} from '../../../../shared/replay/besideTables.ts';
import { percent, twoDecimals } from '../../../kit/format.ts';
import type { Words } from '../../../words/index.ts';

const inPercent = (value: number): string => `${percent(value)}%`;
const tenths = (value: number): string => String(Math.round(value * 10) / 10);
const whole = (value: number): string => String(Math.round(value));

/** How each measure is written. */
export const FORMATS: Readonly<Record<BesideMeasure, (value: number) => string>> = {
  baskets: tenths,
  gini: twoDecimals,
  vitality: tenths,
  stock: inPercent,
  capacity: inPercent,
  rivers: whole,
  width: tenths,
  'lost-limits': whole,
  'new-ties': whole,
  works: whole,
  reciprocity: inPercent,
  leeway: tenths,
  keystone: inPercent,
  leaderfulness: twoDecimals,
};

/** The middle and the outer ones of sorted values: 5th, 50th and 95th of a hundred. */
export const rangeOf = (sorted: readonly number[]): readonly [number, number, number] | null => {
  if (sorted.length === 0) return null;
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return [at(0.05), at(0.5), at(0.95)];
};

/** Where a table stands among groups, in words. It says how many, and never what is better. */
export function standingText(value: number | null, among: readonly number[], words: Words): string {
  if (value === null || among.length === 0) return words.say('debrief.standing-none');
  const standing: Standing = standingOf(value, among);
  const { below, alike, above } = standing;
  const all = among.length;
  if (alike * 2 >= all) return words.say('debrief.standing-alike', { n: alike, all });
  if (below >= above) return words.say('debrief.standing-more', { n: below, all });
  return words.say('debrief.standing-less', { n: above, all });
}

/** What a chart of a table among groups shows, in one sentence. */
export const placeTitle = (
  measure: BesideMeasure,
  value: number | null,
  among: readonly number[],
  words: Words,
): string =>
  words.say('debrief.place-label', {
    what: words.say(`debrief.beside-${measure}`),
    n: among.length,
    standing: standingText(value, among, words),
  });
