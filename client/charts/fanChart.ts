import { frame, HALO, letters, Plot, type Size, titled } from './frame.ts';

/** A range at one round: the 5th, 25th, 50th, 75th and 95th of a hundred. */
export interface FanRow {
  readonly round: number;
  readonly band: readonly [number, number, number, number, number];
}

/** Something for good that happened in a round. */
export interface FanMark {
  readonly round: number;
  readonly text: string;
}

export interface FanLook {
  readonly title: string;
  readonly start: string;
  readonly actual: string;
  readonly format: (value: number) => string;
  readonly dusk: number;
}

/** Futures that were open from each dusk: pale for nine of ten, dark for half, dashed for the middle. */
export function fanChart(
  rows: readonly FanRow[],
  actual: number,
  marks: readonly FanMark[],
  look: FanLook,
  size: Size,
): Element {
  const em = letters(size.width);
  const rounds = rows.length;
  const all: FanRow[] = [
    ...rows,
    { round: rounds, band: [actual, actual, actual, actual, actual] },
  ];
  const values = all.flatMap(({ band }) => band);
  const high = Math.max(...values, 0.001);
  const low = Math.min(...values);
  const room = (high - low || high) * 0.12;
  const domain = [Math.max(0, low - room), high + room] as const;
  const narrow = size.width < 620;
  const shown = rows[Math.min(look.dusk, rows.length - 1)];
  const chart = Plot.plot({
    ...frame(size),
    marginLeft: em * 3,
    marginRight: narrow ? em * 1.4 : em * 8.4,
    marginTop: marks.length > 0 && !narrow ? em * 3 : em,
    marginBottom: em * 2,
    x: { domain: [0, rounds], axis: null },
    y: { domain, axis: null },
    marks: [
      Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
      Plot.axisY({
        label: null,
        tickSize: 0,
        ticks: 4,
        fill: 'var(--ink)',
        tickFormat: look.format,
      }),
      Plot.axisX(
        Array.from({ length: rounds + 1 }, (_, round) => round),
        {
          label: null,
          tickSize: 0,
          fill: 'var(--ink)',
          tickFormat: (round: number) => (round === 0 ? look.start : String(round)),
        },
      ),
      Plot.areaY(all, {
        x: 'round',
        y1: ({ band }: FanRow) => band[0],
        y2: ({ band }: FanRow) => band[4],
        fill: 'var(--lake)',
        fillOpacity: 0.24,
      }),
      Plot.areaY(all, {
        x: 'round',
        y1: ({ band }: FanRow) => band[1],
        y2: ({ band }: FanRow) => band[3],
        fill: 'var(--lake)',
        fillOpacity: 0.42,
      }),
      ...[0, 4].map((edge) =>
        Plot.line(all, {
          x: 'round',
          y: ({ band }: FanRow) => band[edge],
          stroke: 'var(--water)',
          strokeWidth: 1.6,
        }),
      ),
      Plot.line(all, {
        x: 'round',
        y: ({ band }: FanRow) => band[2],
        stroke: 'var(--water)',
        strokeWidth: 2.4,
        strokeDasharray: '6 5',
      }),
      Plot.ruleX(marks, { x: 'round', stroke: 'var(--crack)', strokeWidth: 1.8 }),
      ...(narrow
        ? []
        : [
            ...[0, 1].map((level) =>
              Plot.text(
                marks.filter((_, index) => index % 2 === level),
                {
                  x: 'round',
                  text: 'text',
                  frameAnchor: 'top',
                  textAnchor: 'start',
                  dx: 5,
                  dy: -em * (1.1 + 1.2 * level),
                  fill: 'var(--crack)',
                  fontWeight: 700,
                  ...HALO,
                },
              ),
            ),
          ]),
      shown
        ? Plot.link([shown], {
            x1: 'round',
            x2: 'round',
            y1: ({ band }: FanRow) => band[0],
            y2: ({ band }: FanRow) => band[4],
            stroke: 'var(--ink)',
            strokeWidth: 3,
          })
        : null,
      Plot.dot([actual], { x: rounds, y: (value: number) => value, r: 6, fill: 'var(--ink)' }),
      ...(narrow ? [] : [endName(look.actual, rounds, actual, em)]),
    ],
  });
  return titled(chart, look.title);
}

const endName = (text: string, rounds: number, actual: number, em: number): Plot.Markish =>
  Plot.text([actual], {
    x: rounds,
    y: (value: number) => value,
    text: () => text,
    textAnchor: 'start',
    dx: em * 0.8,
    fontWeight: 800,
    ...HALO,
  });
