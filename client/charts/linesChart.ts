import { frame, HALO, letters, Plot, type Size, titled } from './frame.ts';
import { roundAxis } from './roundAxis.ts';

/** One homestead's number through the rounds. */
export interface LineRow {
  readonly seat: number;
  readonly name: string;
  /** At the start and at each dusk. */
  readonly values: readonly number[];
}

export interface LinesLook {
  readonly title: string;
  /** Least and most of the scale. */
  readonly range: readonly [number, number];
  /** Where the scale has its lines. */
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  /** The seat whose line is dark. */
  readonly followed: number | null;
  /** The dusk that is looked at. */
  readonly dusk: number;
}

interface Point {
  readonly seat: number;
  readonly round: number;
  readonly value: number;
}

interface Placed {
  readonly row: LineRow;
  readonly y: number;
  readonly at: number;
}

/** Keeps names at the lines' ends apart: from the top down, then up again from the floor. */
function apart(rows: readonly LineRow[], gap: number, [low, high]: LinesLook['range']): Placed[] {
  const ends = rows
    .map((row) => ({ row, y: row.values.at(-1) ?? low }))
    .sort((a, b) => b.y - a.y || a.row.seat - b.row.seat);
  const at: number[] = [];
  for (const { y } of ends) at.push(Math.min(y, (at.at(-1) ?? high + 2 * gap) - gap));
  let floor = low - gap / 2;
  for (let index = at.length - 1; index >= 0; index -= 1) {
    at[index] = Math.max(at[index] ?? floor, floor);
    floor = (at[index] ?? floor) + gap;
  }
  return ends.map(({ row, y }, index) => ({ row, y, at: at[index] ?? y }));
}

/** A line for each homestead: one dark and with markers, all others grey, named where they end. */
export function linesChart(rows: readonly LineRow[], look: LinesLook, size: Size): Element {
  const em = letters(size.width);
  const rounds = Math.max(1, ...rows.map(({ values }) => values.length - 1));
  const [low, high] = look.range;
  const gap = ((high - low) * em * 1.14) / Math.max(1, size.height - em * 3);
  const points = rows.flatMap(({ seat, values }) =>
    values.map((value, round): Point => ({ seat, round, value })),
  );
  const mine = points.filter(({ seat }) => seat === look.followed);
  const placed = apart(rows, gap, look.range);
  const longest = Math.max(...rows.map(({ name }) => name.length));
  const names = (some: readonly Placed[], fontWeight: 500 | 800): Plot.Markish =>
    Plot.text(some, {
      x: rounds,
      y: 'at',
      text: ({ row }: Placed) => row.name,
      textAnchor: 'start',
      dx: 14,
      fill: fontWeight === 800 ? 'var(--ink)' : 'var(--soft)',
      fontWeight,
      ...HALO,
    });
  const chart = Plot.plot({
    ...frame(size),
    marginLeft: em * 3,
    marginRight: Math.ceil(longest * em * 0.52) + 30,
    marginTop: em,
    marginBottom: em * 2,
    x: { domain: [0, rounds], axis: null },
    y: { domain: [low, high], axis: null },
    marks: [
      Plot.rect([look.dusk], {
        x1: (dusk: number) => Math.max(0, dusk - 0.5),
        x2: (dusk: number) => Math.min(rounds, dusk + 0.5),
        y1: low,
        y2: high,
        fill: 'var(--chosen)',
      }),
      Plot.gridY(look.ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.axisY(look.ticks, {
        label: null,
        tickSize: 0,
        fill: 'var(--ink)',
        tickFormat: look.format,
      }),
      roundAxis(rounds),
      Plot.line(
        points.filter(({ seat }) => seat !== look.followed),
        {
          x: 'round',
          y: 'value',
          z: 'seat',
          stroke: 'var(--edge)',
          strokeOpacity: 0.75,
          strokeWidth: 1.6,
        },
      ),
      Plot.line(mine, { x: 'round', y: 'value', strokeWidth: 3 }),
      Plot.dot(mine, { x: 'round', y: 'value', r: 4.5, fill: 'var(--ink)' }),
      Plot.link(placed, {
        x1: rounds,
        x2: rounds * 1.025,
        y1: 'y',
        y2: 'at',
        stroke: 'var(--edge)',
        strokeOpacity: 0.6,
      }),
      names(
        placed.filter(({ row }) => row.seat !== look.followed),
        500,
      ),
      names(
        placed.filter(({ row }) => row.seat === look.followed),
        800,
      ),
    ],
  });
  return titled(chart, look.title);
}
