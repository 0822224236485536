import type { NamedTable } from '../model/namedTable.ts';
import type { ScenarioText } from '../model/scenarioText.ts';

/** What tables and groups are laid beside each other by: of the valley as a whole, never of one seat. */
export const BESIDE = [
  'baskets',
  'gini',
  'vitality',
  'stock',
  'capacity',
  'rivers',
  'width',
  'lost-limits',
  'new-ties',
  'works',
  'reciprocity',
  'leeway',
  'keystone',
  'leaderfulness',
] as const;
export type BesideMeasure = (typeof BESIDE)[number];

/** One table's figures, in the order of BESIDE; null where there was nothing to measure. */
export type BesideFigures = readonly (number | null)[];

/** One of a session's tables, as others may know it. */
export interface BesideTable extends NamedTable {
  /** The scenario's title. */
  readonly scenario: ScenarioText;
  readonly seats: number;
  /** Rounds that have been played. */
  readonly rounds: number;
  readonly stage: 'lobby' | 'playing' | 'over';
  /** Null while it plays, or where its record can't be played again. */
  readonly figures: BesideFigures | null;
}

/** A table among the session's; alone where it has none. */
export interface Beside {
  /** Which of the tables is one's own. */
  readonly own: number;
  readonly tables: readonly BesideTable[];
}

/** How simulated groups ended. */
export interface GroupFigures {
  readonly groups: number;
  /** By measure, the least first; groups with nothing to measure are left out. */
  readonly values: Readonly<Record<BesideMeasure, readonly number[]>>;
}

/** Draws together what simulated groups came to. */
export function besideGroups(groups: readonly { readonly figures: BesideFigures }[]): GroupFigures {
  const values = BESIDE.map((measure, i) => {
    const all = groups.flatMap(({ figures }) => figures[i] ?? []);
    return [measure, all.sort((a, b) => a - b)] as const;
  });
  return {
    groups: groups.length,
    values: Object.fromEntries(values) as Record<BesideMeasure, number[]>,
  };
}

/** Where a figure stands among many. */
export interface Standing {
  readonly below: number;
  readonly alike: number;
  readonly above: number;
}

/** How many of some figures are less, the same, and more. Those with nothing to measure don't count. */
export function standingOf(value: number, among: readonly (number | null)[]): Standing {
  const measured = among.filter((one) => one !== null);
  const below = measured.filter((one) => one < value).length;
  const above = measured.filter((one) => one > value).length;
  return { below, alike: measured.length - below - above, above };
}
