import { frame, HALO, letters, Plot, type Size, titled, widthOf } from './chartFrame.ts';
import { roundAxis } from './roundAxis.ts';

/** A range at a round, with its middle. */
interface RangeRow {
  readonly round: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

interface SpreadLook {
  readonly title: string;
  readonly low: string;
  readonly middle: string;
  readonly high: string;
  readonly most: number;
  readonly ticks: readonly number[];
  /** Rounds that room is kept for. */
  readonly rounds: number;
  /** The dusk that is looked at. */
  readonly dusk: number;
}

type Ends = Pick<RangeRow, 'low' | 'middle' | 'high'>;

/** How high the names of three ends stand, none on another and none under the floor. */
function namesApart({ low, middle, high }: Ends, gap: number): Ends {
  const at = { low: Math.max(0, low), middle: Math.max(middle, low + gap, gap), high };
  return { ...at, high: Math.max(high, at.middle + gap) };
}

/** From the least to the most of a round, and the mean: named where they end. */
export function spreadChart(rows: readonly RangeRow[], look: SpreadLook, size: Size): Element {
  const em = letters(size.width);
  const last = rows.at(-1);
  const room = Math.max(...[look.low, look.middle, look.high].map((text) => widthOf(text, em)));
  const gap = (em * 1.1 * look.most) / Math.max(1, size.height - em * 3);
  const heights = namesApart(last ?? { low: 0, middle: 0, high: 0 }, gap);
  const end = (key: 'low' | 'middle' | 'high', text: string): Plot.Markish =>
    last === undefined
      ? null
      : Plot.text([last], {
          x: 'round',
          y: () => heights[key],
          text: () => text,
          textAnchor: 'start',
          dx: em * 0.6,
          fill: key === 'middle' ? 'var(--ink)' : 'var(--soft)',
          fontWeight: key === 'middle' ? 800 : 600,
          ...HALO,
        });
  const chart = Plot.plot({
    ...frame(size),
    marginLeft: em * 3,
    marginRight: Math.ceil(room) + em,
    marginTop: em,
    marginBottom: em * 2,
    x: { domain: [0.5, look.rounds + 0.5], axis: null },
    y: { domain: [0, look.most], axis: null },
    marks: [
      Plot.rect([look.dusk], {
        x1: (dusk: number) => Math.max(0.5, dusk - 0.5),
        x2: (dusk: number) => dusk + 0.5,
        y1: 0,
        y2: look.most,
        fill: 'var(--chosen)',
      }),
      Plot.gridY(look.ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.axisY(look.ticks, { label: null, tickSize: 0, fill: 'var(--ink)', tickFormat: String }),
      roundAxis(look.rounds),
      Plot.areaY(rows, {
        x: 'round',
        y1: 'low',
        y2: 'high',
        fill: 'var(--basket)',
        fillOpacity: 0.35,
      }),
      ...(['low', 'high'] as const).map((y) =>
        Plot.line(rows, { x: 'round', y, stroke: 'var(--crack)', strokeWidth: 1.6 }),
      ),
      Plot.line(rows, { x: 'round', y: 'middle', strokeWidth: 3 }),
      Plot.dot(rows, { x: 'round', y: 'middle', r: em * 0.26, fill: 'var(--ink)' }),
      end('low', look.low),
      end('high', look.high),
      end('middle', look.middle),
    ],
  });
  return titled(chart, look.title);
}
