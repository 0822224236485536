import { mean } from '../../shared/model/arithmetic.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { frame, HALO, heightOr, letters, Plot, type Size, titled, widthOf } from './chartFrame.ts';
import { type LinesLook, linesChart } from './linesChart.ts';

/** One homestead's life through the rounds. */
export interface LifeRow {
  readonly seat: Seat;
  readonly name: string;
  readonly baskets: number;
  /** Vitality at first and at each dusk. */
  readonly vitality: readonly number[];
}

interface LivesLabels {
  readonly mean: string;
  readonly round: string;
  readonly baskets: string;
  readonly vitality: string;
}

/** Room for names, by the longest of them. */
const nameRoom = (rows: readonly LifeRow[], em: number): number =>
  Math.ceil(Math.max(...rows.map((row) => widthOf(row.name, em)))) + 12;

/** One mark for what is followed, in heavy letters, and one for all else. */
const byWeight = <T>(
  rows: readonly T[],
  heavy: (row: T) => boolean,
  mark: (some: readonly T[], fontWeight: 500 | 800) => Plot.Markish,
): Plot.Markish[] => [
  mark(
    rows.filter((row) => !heavy(row)),
    500,
  ),
  mark(rows.filter(heavy), 800),
];

/** Baskets in all, a bar for each homestead in valley order; the followed one is dark. */
export function basketsChart(
  rows: readonly LifeRow[],
  followed: Seat | null,
  labels: LivesLabels,
  width: number,
): Element {
  const em = letters(width);
  const most = Math.max(1, ...rows.map((row) => row.baskets));
  const middle = mean(rows.map((row) => row.baskets));
  const own = (row: LifeRow) => row.seat === followed;
  const chart = Plot.plot({
    ...frame({
      width,
      height: heightOr(rows.length * em * (rows.length > 10 ? 1.7 : 2.1) + em * 2),
    }),
    marginLeft: nameRoom(rows, em),
    marginRight: em * 2.4,
    marginTop: 2,
    marginBottom: em * 1.8,
    x: { domain: [0, most], axis: null },
    y: { domain: rows.map((row) => row.seat), axis: null, padding: 0.3 },
    marks: [
      Plot.barX(rows, {
        y: 'seat',
        x: 'baskets',
        fill: (row: LifeRow) => (own(row) ? 'var(--ink)' : 'var(--basket)'),
        stroke: 'var(--ink)',
        strokeWidth: 1,
      }),
      ...byWeight(rows, own, (some, fontWeight) =>
        Plot.text(some, {
          y: 'seat',
          x: 0,
          text: 'name',
          textAnchor: 'end',
          dx: -8,
          fontWeight,
        }),
      ),
      Plot.ruleX([middle], { stroke: 'var(--paper)', strokeWidth: 4 }),
      Plot.ruleX([middle], { stroke: 'var(--soft)', strokeWidth: 2, strokeDasharray: '5 4' }),
      // Over the line of the mean, which gives way to them.
      Plot.text(rows, {
        y: 'seat',
        x: 'baskets',
        text: 'baskets',
        textAnchor: 'start',
        dx: 6,
        fontWeight: 800,
        fill: 'var(--ink)',
        ...HALO,
      }),
      Plot.text([middle], {
        x: (value: number) => value,
        text: () => labels.mean,
        frameAnchor: 'bottom',
        dy: em * 1.3,
        fill: 'var(--soft)',
        fontWeight: 600,
      }),
    ],
  });
  return titled(chart, labels.baskets);
}

/** Vitality by dusk: the followed line dark, each other with dashes and a mark of its own. */
export const vitalityChart = (
  rows: readonly LifeRow[],
  followed: Seat | null,
  labels: LivesLabels,
  most: number,
  size: Size,
  more: Partial<Pick<LinesLook, 'dusk' | 'rounds' | 'hatched'>> = {},
): Element =>
  linesChart(
    rows.map(({ seat, name, vitality }) => ({ seat, name, values: vitality })),
    {
      title: labels.vitality,
      range: [0, most],
      ticks: [0, most / 2, most],
      format: String,
      followed,
      dusk: null,
      ...more,
    },
    size,
  );
