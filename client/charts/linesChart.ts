import type { Seat } from '../../shared/model/ids.ts';
import { frame, HALO, heightOr, letters, Plot, type Size, titled, widthOf } from './chartFrame.ts';
import { isMarked, lineStyle } from './lineStyles.ts';
import { patterns, textured } from './patterns.ts';
import { roundAxis } from './roundAxis.ts';

/** One homestead's number through the rounds. */
export interface LineRow {
  readonly seat: Seat;
  readonly name: string;
  /** At the start and at each dusk that is told. */
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
  readonly followed: Seat | null;
  /** The dusk that is looked at; null marks none. */
  readonly dusk: number | null;
  /** Rounds that room is kept for; those that are told where it is left out. */
  readonly rounds?: number;
  /** Rounds in which the followed seat was kept by nobody, and what to call them. */
  readonly hatched?: { readonly rounds: readonly number[]; readonly label: string };
}

interface Point {
  readonly seat: Seat;
  readonly round: number;
  readonly value: number;
}

interface Placed {
  readonly row: LineRow;
  readonly y: number;
  readonly at: number;
}

/** A height in which the names at the ends of so many lines have room, in CSS pixels. */
export const heightOfLines = (lines: number, width: number): number =>
  heightOr(Math.max(230, Math.round(lines * letters(width) * 1.4) + 50));

/**
 * Keeps names at the lines' ends apart: from the top down, then up again from the floor. Where all have room above
 * it, none stands beside the numbers of the rounds.
 */
export function apart(
  rows: readonly LineRow[],
  gap: number,
  [low, high]: LinesLook['range'],
): Placed[] {
  const ends = rows
    .map((row) => ({ row, y: row.values.at(-1) ?? low }))
    .sort((a, b) => b.y - a.y || a.row.seat - b.row.seat);
  const at: number[] = [];
  for (const { y } of ends) at.push(Math.min(y, (at.at(-1) ?? high + 2 * gap) - gap));
  const haveRoom = rows.length * gap <= high - low;
  let floor = haveRoom ? low + gap / 2 : low - gap / 2;
  for (let index = at.length - 1; index >= 0; index -= 1) {
    at[index] = Math.max(at[index] ?? floor, floor);
    floor = (at[index] ?? floor) + gap;
  }
  return ends.map(({ row, y }, index) => ({ row, y, at: at[index] ?? y }));
}

/** What lies behind the lines: the dusk that is looked at, rounds without a person, the scale. */
function behind(look: LinesLook, rounds: number, em: number): Plot.Markish[] {
  const { dusk, hatched, ticks } = look;
  const [low, high] = look.range;
  const stood = hatched?.rounds ?? [];
  const band = {
    x1: (round: number) => Math.max(0, round - 0.5),
    x2: (round: number) => Math.min(rounds, round + 0.5),
    y1: low,
    y2: high,
  };
  return [
    () => patterns('lines'),
    dusk === null ? null : Plot.rect([dusk], { ...band, fill: 'var(--chosen)' }),
    Plot.rect(stood, { ...band, fill: textured('lines', 'stood') }),
    Plot.text(stood.slice(0, 1), {
      x: (round: number) => Math.max(0, round - 0.5),
      y: low,
      text: () => hatched?.label ?? '',
      textAnchor: 'start',
      dx: 4,
      dy: -em * 0.7,
      fill: 'var(--soft)',
      fontWeight: 600,
      ...HALO,
    }),
    Plot.gridY(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
    Plot.axisY(ticks, { label: null, tickSize: 0, fill: 'var(--ink)', tickFormat: look.format }),
    roundAxis(rounds),
  ];
}

const pointsOf = ({ seat, values }: LineRow): Point[] =>
  values.map((value, round) => ({ seat, round, value }));

/** Lines that nobody is pointed to, each with dashes and a mark of its own. */
function quiet(rows: readonly LineRow[], last: number, em: number): Plot.Markish[] {
  return rows.flatMap((row) => {
    const { dash, mark } = lineStyle(row.seat);
    const points = pointsOf(row);
    return [
      Plot.line(points, {
        x: 'round',
        y: 'value',
        stroke: 'var(--soft)',
        strokeOpacity: 0.85,
        strokeWidth: 1.7,
        ...(dash === '' ? {} : { strokeDasharray: dash }),
      }),
      Plot.dot(
        points.filter(({ round }) => isMarked(row.seat, round, last)),
        {
          x: 'round',
          y: 'value',
          r: em * 0.26,
          symbol: mark,
          fill: 'var(--card)',
          stroke: 'var(--soft)',
          strokeWidth: 1.6,
        },
      ),
    ];
  });
}

/** A line for each homestead: the followed one dark, each other with dashes and a mark of its own, all named where they end. */
export function linesChart(rows: readonly LineRow[], look: LinesLook, size: Size): Element {
  const em = letters(size.width);
  const { range } = look;
  const last = Math.max(0, ...rows.map(({ values }) => values.length - 1));
  const rounds = look.rounds ?? last;
  const gap = ((range[1] - range[0]) * em * 1.14) / Math.max(1, size.height - em * 3);
  const own = ({ seat }: { readonly seat: Seat }) => seat === look.followed;
  const mine = rows.filter(own).flatMap(pointsOf);
  const placed = apart(rows, gap, range);
  const longest = Math.max(em, ...rows.map(({ name }) => widthOf(name, em)));
  const names = (some: readonly Placed[], fontWeight: 500 | 800): Plot.Markish =>
    Plot.text(some, {
      x: last,
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
    marginRight: Math.ceil(longest) + 30,
    marginTop: em,
    marginBottom: em * 2,
    x: { domain: [0, rounds], axis: null },
    y: { domain: range, axis: null },
    marks: [
      ...behind(look, rounds, em),
      ...quiet(
        rows.filter((row) => !own(row)),
        last,
        em,
      ),
      Plot.line(mine, { x: 'round', y: 'value', strokeWidth: 3 }),
      Plot.dot(mine, { x: 'round', y: 'value', r: em * 0.28, fill: 'var(--ink)' }),
      Plot.link(placed, {
        x1: last,
        x2: last + rounds * 0.025,
        y1: 'y',
        y2: 'at',
        stroke: 'var(--edge)',
        strokeOpacity: 0.6,
      }),
      names(
        placed.filter(({ row }) => !own(row)),
        500,
      ),
      names(
        placed.filter(({ row }) => own(row)),
        800,
      ),
    ],
  });
  return titled(chart, look.title);
}
