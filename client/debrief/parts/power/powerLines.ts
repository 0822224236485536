import { sum } from '../../../../shared/model/arithmetic.ts';
import { at } from '../../../../shared/model/at.ts';
import type { MetricsAtDusk } from '../../../../shared/replay/debrief/index.ts';
import type { NumberPattern } from '../../../kit/format.ts';

/** What the lines of the pattern can show, each a number for every homestead. */
export const LINES = ['needs', 'needed', 'mutual', 'bargaining', 'leeway'] as const;
export type PowerLine = (typeof LINES)[number];

/** How much of a homestead's need falls away without others, one by one, added up. */
const needs = ({ dependence }: MetricsAtDusk): number[] => dependence.map(sum);

/** How much more others need a homestead than it needs them; below 0 where it is the other way. */
const needed = (look: MetricsAtDusk): number[] =>
  needs(look).map((own, seat) => sum(look.dependence.map((row) => at(row, seat))) - own);

/** What a homestead and others need of each other, over all its rivers. */
const mutual = (look: MetricsAtDusk): number[] =>
  needs(look).map((own, seat) => own + sum(look.dependence.map((row) => at(row, seat))));

/** How one line is read and shown. */
interface LineFacts {
  /** One number for every homestead, in valley order. */
  readonly read: (look: MetricsAtDusk) => readonly number[];
  /** Is it a share, shown in hundredths? All others are plain numbers. */
  readonly isShare: boolean;
  /** Is it of each homestead by itself? Then it stands at its name on the field. */
  readonly isOfOne: boolean;
}

const FACTS: Readonly<Record<PowerLine, LineFacts>> = {
  needs: { read: needs, isShare: true, isOfOne: false },
  needed: { read: needed, isShare: true, isOfOne: false },
  mutual: { read: mutual, isShare: true, isOfOne: false },
  bargaining: { read: ({ bargaining }) => bargaining, isShare: false, isOfOne: true },
  leeway: { read: ({ leeway }) => leeway, isShare: false, isOfOne: true },
};

/** Is a line of each homestead by itself, and not of what lies between two? */
export const isOfOne = (line: PowerLine): boolean => FACTS[line].isOfOne;

/** How a number of a line is written: in percent where it is a share, else to one decimal at most. */
export const linePattern = (line: PowerLine): NumberPattern => (FACTS[line].isShare ? '0%' : '0.#');

/** One line for each seat through all looks. */
export const linesOf = (looks: readonly MetricsAtDusk[], line: PowerLine): number[][] => {
  const columns = looks.map(FACTS[line].read);
  return (columns[0] ?? []).map((_, seat) => columns.map((column) => at(column, seat)));
};

/** A scale that holds all values, in few round steps, and always has 0. */
export function scaleOf(values: readonly number[]): { range: [number, number]; ticks: number[] } {
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const step = [0.25, 0.5, 1, 2, 5, 10, 20].find((one) => (most - least) / one <= 5) ?? 50;
  const low = Math.floor(least / step) * step;
  const high = Math.max(low + step, Math.ceil(most / step) * step);
  const ticks = Array.from(
    { length: Math.round((high - low) / step) + 1 },
    (_, index) => low + index * step,
  );
  return { range: [low, high], ticks };
}

/** Who leans most on whom: the largest share of need that falls away with one neighbour. */
export function heaviest({
  dependence,
}: MetricsAtDusk): { on: number; who: number; share: number } | null {
  let found = { on: -1, who: -1, share: 0 };
  dependence.forEach((row, who) => {
    row.forEach((share, on) => {
      if (share > found.share) found = { on, who, share };
    });
  });
  return found.share > 0 ? found : null;
}

/** How much more one of two needs the other, `[i][j]`, where it is more; else 0. */
export const imbalances = ({ dependence }: MetricsAtDusk): number[][] =>
  dependence.map((row, i) => row.map((share, j) => Math.max(0, share - at(at(dependence, j), i))));

/** What two need of each other, summed (0 to 2), for every pair where it is at least so much. */
export function mutuals({ dependence }: MetricsAtDusk, atLeast: number) {
  return dependence.flatMap((row, a) =>
    row.flatMap((share, b) => {
      const both = share + at(at(dependence, b), a);
      return a < b && both >= atLeast ? [{ a, b, both }] : [];
    }),
  );
}

/** The homestead that others would miss most, and the river that all would; null where nobody would. */
export function keystonesOf({ keyHomesteads, keyTies, seen }: MetricsAtDusk) {
  const most = Math.max(0, ...keyHomesteads);
  const widest = Math.max(0, ...keyTies);
  const tie = seen.ties[keyTies.indexOf(widest)];
  return {
    homestead: most > 0 ? { seat: keyHomesteads.indexOf(most), loss: most } : null,
    tie: widest > 0 && tie ? { a: tie.a, b: tie.b, loss: widest } : null,
  };
}

/** Could players see who depends on whom at that moment? */
export const showedDependence = (look: MetricsAtDusk | undefined): boolean =>
  look?.seen.shown.measures.includes('dependence') ?? false;
