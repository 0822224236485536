import { frame, HALO, letters, Plot, type Size, titled } from './frame.ts';
import { roundAxis } from './roundAxis.ts';

/** One homestead's life through the rounds. */
export interface LifeRow {
  readonly seat: number;
  readonly name: string;
  readonly baskets: number;
  /** Vitality at first and at each dusk. */
  readonly vitality: readonly number[];
}

export interface LivesLabels {
  readonly mean: string;
  readonly round: string;
  readonly baskets: string;
  readonly vitality: string;
}

/** Room for names, by the longest of them. */
const nameRoom = (rows: readonly LifeRow[], em: number): number =>
  Math.ceil(Math.max(...rows.map((row) => row.name.length)) * em * 0.52) + 12;

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
  followed: number | null,
  labels: LivesLabels,
  width: number,
): Element {
  const em = letters(width);
  const most = Math.max(1, ...rows.map((row) => row.baskets));
  const mean = rows.reduce((sum, row) => sum + row.baskets, 0) / Math.max(1, rows.length);
  const own = (row: LifeRow) => row.seat === followed;
  const chart = Plot.plot({
    ...frame({ width, height: rows.length * em * 2.1 + em * 2 }),
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
      Plot.ruleX([mean], { stroke: 'var(--paper)', strokeWidth: 4 }),
      Plot.ruleX([mean], { stroke: 'var(--soft)', strokeWidth: 2, strokeDasharray: '5 4' }),
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
      Plot.text([mean], {
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

interface Placed {
  readonly row: LifeRow;
  readonly y: number;
  readonly at: number;
}

/** Keeps the names at the lines' ends apart: each at least `gap` under the one above. */
function spread(rows: readonly LifeRow[], gap: number, most: number): Placed[] {
  const placed = rows
    .map((row) => ({ row, y: row.vitality.at(-1) ?? 0 }))
    .sort((a, b) => b.y - a.y || a.row.seat - b.row.seat);
  const at: number[] = [];
  for (const { y } of placed) at.push(Math.min(y, (at.at(-1) ?? Number.POSITIVE_INFINITY) - gap));
  // Those pushed under the floor push the ones above them up again.
  let floor = -gap / 2;
  for (let index = at.length - 1; index >= 0; index -= 1) {
    at[index] = Math.max(at[index], floor);
    floor = at[index] + gap;
  }
  return placed.map(({ row, y }, index) => ({ row, y, at: Math.min(at[index], most + gap) }));
}

/** Vitality by dusk: all lines grey, the followed one dark, with markers. */
export function vitalityChart(
  rows: readonly LifeRow[],
  followed: number | null,
  labels: LivesLabels,
  most: number,
  size: Size,
): Element {
  const em = letters(size.width);
  const rounds = Math.max(...rows.map((row) => row.vitality.length)) - 1;
  const own = (row: LifeRow) => row.seat === followed;
  const points = rows.flatMap((row) =>
    row.vitality.map((vitality, round) => ({ row, seat: row.seat, round, vitality })),
  );
  const mine = points.filter(({ row }) => own(row));
  const gap = (most * em * 1.12) / Math.max(1, size.height - em * 3);
  const placed = spread(rows, gap, most);
  const chart = Plot.plot({
    ...frame(size),
    marginRight: nameRoom(rows, em) + 18,
    marginTop: em,
    marginBottom: em * 2,
    x: { domain: [0, rounds], axis: null },
    y: { domain: [0, most], axis: null },
    marks: [
      Plot.gridY([0, most / 2, most], { stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.axisY([0, most / 2, most], { label: null, tickSize: 0, fill: 'var(--ink)' }),
      roundAxis(rounds),
      Plot.line(
        points.filter(({ row }) => !own(row)),
        {
          x: 'round',
          y: 'vitality',
          z: 'seat',
          stroke: 'var(--edge)',
          strokeOpacity: 0.75,
          strokeWidth: 1.6,
        },
      ),
      Plot.line(mine, { x: 'round', y: 'vitality', strokeWidth: 3 }),
      Plot.dot(mine, { x: 'round', y: 'vitality', r: 4.5, fill: 'var(--ink)' }),
      Plot.link(placed, {
        x1: rounds,
        x2: rounds * 1.03,
        y1: 'y',
        y2: 'at',
        stroke: 'var(--edge)',
        strokeOpacity: 0.6,
      }),
      ...byWeight(
        placed,
        ({ row }) => own(row),
        (some, fontWeight) =>
          Plot.text(some, {
            x: rounds,
            y: 'at',
            text: ({ row }: Placed) => row.name,
            textAnchor: 'start',
            dx: 14,
            fill: fontWeight === 800 ? 'var(--ink)' : 'var(--soft)',
            fontWeight,
            ...HALO,
          }),
      ),
    ],
  });
  return titled(chart, labels.vitality);
}
