import { frame, HALO, letters, Plot, type Size, titled } from './chartFrame.ts';
import { textured } from './patterns.ts';
import { bands, domain, NAME, roundsOf, type SpringData, type SpringLabels } from './springBase.ts';
import type { SpringRow } from './springRows.ts';

const left = (row: SpringRow): number => row.round - 0.78;
const right = (row: SpringRow): number => row.round - 0.22;
const middle = (row: SpringRow): number => row.round - 0.5;
const taken = (row: SpringRow): number => row.drawn + row.fences;

/** How far words at the chart's edge reach into its margin, in letters. */
const OUT = 2.2;

/** What hands took, upwards, and gave, downwards, under the rounds of the spring's chart. */
export function handsChart(data: SpringData, labels: SpringLabels, size: Size): Element {
  const { rows } = data;
  const most = Math.max(1, ...rows.map(taken));
  const least = Math.max(1, ...rows.map((row) => row.tended));
  const em = letters(size.width);
  // Room for the numbers above and below the bars, in the chart's own units.
  const room = (em * 1.5 * (most + least)) / Math.max(1, size.height - em * 6.5);
  const low = -least - room * 1.7;
  // Above the highest bar stand its number, and what the bars are.
  const high = most + room * 1.8;
  const chart = Plot.plot({
    ...frame(size),
    marginTop: 4,
    marginBottom: em * 1.9,
    x: { domain: domain(data), axis: null },
    y: { domain: [low, high], axis: null },
    marks: [
      ...bands(data, low, high),
      ...bars(rows),
      ...numbers(rows, em),
      ...names(rows, labels, em),
      rounds(data, labels, em),
    ],
  });
  return titled(chart, null);
}

/** Direction tells drawing from tending, cross-stripes tell fences from hands. */
const bars = (rows: readonly SpringRow[]): Plot.Markish[] => [
  Plot.rect(rows, {
    x1: left,
    x2: right,
    y1: 0,
    y2: 'drawn',
    fill: 'var(--lake)',
    stroke: 'var(--water)',
  }),
  Plot.rect(
    rows.filter((row) => row.fences > 0),
    {
      x1: left,
      x2: right,
      y1: 'drawn',
      y2: taken,
      fill: textured(NAME, 'fence'),
      stroke: 'var(--crack)',
    },
  ),
  Plot.rect(rows, {
    x1: left,
    x2: right,
    y1: (row: SpringRow) => -row.tended,
    y2: 0,
    fill: 'var(--green)',
    fillOpacity: 0.7,
    stroke: 'var(--green)',
  }),
  Plot.ruleY([0], { strokeWidth: 1.6 }),
];

const numbers = (rows: readonly SpringRow[], em: number): Plot.Markish[] => [
  Plot.text(rows, {
    x: middle,
    y: taken,
    text: (row: SpringRow) => String(taken(row)),
    dy: -em * 0.75,
    fill: 'var(--water)',
    fontWeight: 800,
    ...HALO,
  }),
  Plot.text(rows, {
    x: middle,
    y: (row: SpringRow) => -row.tended,
    text: (row: SpringRow) => String(row.tended),
    dy: em * 0.8,
    fill: 'var(--green)',
    fontWeight: 800,
    ...HALO,
  }),
];

/** What the bars are, where they stand. */
const names = (rows: readonly SpringRow[], labels: SpringLabels, em: number): Plot.Markish[] => [
  Plot.text([labels.drawn], {
    frameAnchor: 'top-left',
    dx: -OUT * em,
    dy: 2,
    fill: 'var(--water)',
    fontWeight: 700,
  }),
  Plot.text([labels.tended], {
    frameAnchor: 'bottom-left',
    dx: -OUT * em,
    dy: -2,
    fill: 'var(--green)',
    fontWeight: 700,
  }),
  ...(rows.some((row) => row.fences > 0) ? fenceName(labels) : []),
];

/** Fences take too little for words of their own: their texture stands beside their name. */
const fenceName = (labels: SpringLabels): Plot.Markish[] => [
  Plot.dot([0], {
    frameAnchor: 'top-right',
    dx: -9,
    dy: 10,
    r: 7,
    symbol: 'square',
    fill: textured(NAME, 'fence'),
    stroke: 'var(--crack)',
  }),
  Plot.text([labels.fenced], {
    frameAnchor: 'top-right',
    dx: -22,
    dy: 2,
    fill: 'var(--crack)',
    fontWeight: 700,
  }),
];

function rounds(data: SpringData, labels: SpringLabels, em: number): Plot.Markish {
  const columns = [
    ...Array.from({ length: roundsOf(data) }, (_, index) => ({
      x: index + 0.5,
      text: String(index + 1),
    })),
    ...Array.from({ length: data.later }, (_, index) => ({
      x: roundsOf(data) + index + 0.5,
      text: labels.later(index + 1),
    })),
  ];
  return Plot.text(columns, {
    x: 'x',
    text: 'text',
    frameAnchor: 'bottom',
    dy: em * 1.5,
    fontWeight: 500,
  });
}
