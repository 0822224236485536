import type { Spread } from '../../shared/model/wire/wire.ts';
import { frame, HALO, letters, Plot, type Size, titled, widthOf } from './chartFrame.ts';

interface AfterLook {
  readonly title: string;
  /** What it was at the last dusk of the game, and which round that was. */
  readonly start: number;
  readonly first: number;
  /** Most of the scale. */
  readonly high: number;
  /** How a number is written. */
  readonly write: (value: number) => string;
  /** A line that means something, with its name. */
  readonly rule: { readonly at: number; readonly text: string } | null;
  readonly names: {
    readonly least: string;
    readonly middle: string;
    readonly most: string;
    readonly later: (n: number) => string;
  };
}

interface Row {
  readonly x: number;
  readonly band: Spread;
}

/** A range that opens after the last round: all of it pale, half of it dark, the middle dotted. */
export function afterChart(spreads: readonly Spread[], look: AfterLook, size: Size): Element {
  const em = letters(size.width);
  const { start, high, write, names } = look;
  const rows: Row[] = [
    { x: 0, band: [start, start, start, start, start] },
    ...spreads.map((band, index) => ({ x: index + 1, band })),
  ];
  const last = rows.at(-1);
  const area = (low: number, top: number, fillOpacity: number): Plot.Markish =>
    Plot.areaY(rows, {
      x: 'x',
      y1: ({ band }: Row) => band[low],
      y2: ({ band }: Row) => band[top],
      fill: 'var(--lake)',
      fillOpacity,
    });
  const end = (part: 0 | 2 | 4, name: string): Plot.Markish =>
    Plot.text(last ? [last] : [], {
      x: 'x',
      y: ({ band }: Row) => band[part],
      text: ({ band }: Row) => `${name} ${write(band[part])}`,
      textAnchor: 'start',
      dx: em * 0.6,
      dy: part === 0 ? em * 0.9 : part === 4 ? -em * 0.9 : 0,
      fontWeight: part === 2 ? 800 : 600,
      fill: part === 2 ? 'var(--ink)' : 'var(--soft)',
      ...HALO,
    });
  const longest = Math.max(
    ...[names.least, names.middle, names.most].map((name) => widthOf(`${name} 0.00`, em)),
  );
  const chart = Plot.plot({
    ...frame(size),
    marginLeft: em * 3,
    marginRight: Math.ceil(longest) + em,
    marginTop: em,
    marginBottom: em * 2,
    x: { domain: [0, spreads.length], axis: null },
    y: { domain: [0, high], axis: null },
    marks: [
      Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
      Plot.axisY({ label: null, tickSize: 0, ticks: 4, fill: 'var(--ink)', tickFormat: write }),
      Plot.axisX(
        rows.map(({ x }) => x),
        {
          label: null,
          tickSize: 0,
          fill: 'var(--ink)',
          tickFormat: (x: number) => (x === 0 ? String(look.first) : names.later(x)),
        },
      ),
      area(0, 4, 0.24),
      area(1, 3, 0.42),
      Plot.line(rows, {
        x: 'x',
        y: ({ band }: Row) => band[2],
        stroke: 'var(--water)',
        strokeWidth: 2.8,
        strokeDasharray: '2 6',
        strokeLinecap: 'round',
      }),
      Plot.dot([start], { x: 0, y: (value: number) => value, r: em * 0.3, fill: 'var(--ink)' }),
      ...(look.rule === null ? [] : ruled(look.rule, em)),
      end(0, names.least),
      end(4, names.most),
      end(2, names.middle),
    ],
  });
  return titled(chart, look.title);
}

/** Red on blue can hardly be told apart: the line has a halo of paper. */
const ruled = ({ at, text }: { at: number; text: string }, em: number): Plot.Markish[] => [
  Plot.ruleY([at], { stroke: 'var(--paper)', strokeWidth: 5 }),
  Plot.ruleY([at], { stroke: 'var(--red)', strokeWidth: 2.4, strokeDasharray: '8 5' }),
  Plot.text([at], {
    y: (value: number) => value,
    text: () => text,
    frameAnchor: 'right',
    textAnchor: 'end',
    dx: -6,
    dy: -em * 0.8,
    fill: 'var(--red)',
    fontWeight: 700,
    ...HALO,
  }),
];
