import { fiveOf } from '../../../../shared/model/arithmetic.ts';
import {
  type BesideMeasure,
  type Standing,
  standingOf,
} from '../../../../shared/replay/besideTables.ts';
import type { NumberPattern } from '../../../kit/format.ts';
import type { Words } from '../../../words/index.ts';

/** How each measure is written. */
export const PATTERNS: Readonly<Record<BesideMeasure, NumberPattern>> = {
  baskets: '0.#',
  gini: '0.00',
  vitality: '0.#',
  stock: '0%',
  capacity: '0%',
  rivers: '0',
  width: '0.#',
  'lost-limits': '0',
  'new-ties': '0',
  works: '0',
  reciprocity: '0%',
  leeway: '0.#',
  keystone: '0%',
  leaderfulness: '0.00',
};

/** The middle and the outer ones of some values: 5th, 50th and 95th of a hundred; null of none. */
export function rangeOf(values: readonly number[]): readonly [number, number, number] | null {
  if (values.length === 0) return null;
  const [low, , middle, , high] = fiveOf(values, 0.05);
  return [low, middle, high];
}

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
