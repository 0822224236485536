import { frame, HALO, letters, Plot, type Size, titled, widthOf } from './chartFrame.ts';
import { closedParts, type FanClosing, type FanRow, fanOf } from './fanRows.ts';
import { patterns, textured } from './patterns.ts';

interface FanLook {
  readonly title: string;
  readonly start: string;
  /** Names what it came to. */
  readonly actual: string;
  readonly format: (value: number) => string;
  readonly dusk: number;
}

/** Share of the chart's height under which a closed part can't be seen. */
const SEEN = 0.012;

/**
 * Futures that were open from each dusk: pale for nine of ten, dark for half, dashed for the middle.
 * Where something was done for good the fan falls in, and what that closed is hatched; the rest of
 * the narrowing is time's.
 */
export function fanChart(
  rows: readonly FanRow[],
  actual: number,
  closings: readonly FanClosing[],
  look: FanLook,
  size: Size,
): Element {
  const em = letters(size.width);
  const rounds = rows.length;
  const all: FanRow[] = [
    ...fanOf(rows, closings),
    { round: rounds, band: [actual, actual, actual, actual, actual] },
  ];
  const values = [...all, ...closings.map(({ before }) => ({ band: before }))].flatMap(
    ({ band }) => band,
  );
  const high = Math.max(...values, 0.001);
  const low = Math.min(...values);
  const room = (high - low || high) * 0.12;
  const domain = [Math.max(0, low - room), high + room] as const;
  const narrow = size.width < 620;
  // Where there is no room for names, numbers stand for them: a table beside the chart has both.
  const called = closings.map((one, i) => (narrow ? { ...one, text: String(i + 1) } : one));
  const inner = size.width - em * (narrow ? 4.4 : 11.4);
  const named = inLevels(called, inner / rounds, em);
  const levels = Math.max(0, ...named.map(({ level }) => level + 1));
  const shown = rows[Math.min(look.dusk, rows.length - 1)];
  const parts = closedParts(rows, closings, (domain[1] - domain[0]) * SEEN);
  const chart = Plot.plot({
    ...frame(size),
    marginLeft: em * 3,
    marginRight: narrow ? em * 1.4 : em * 8.4,
    marginTop: em * (0.8 + 1.25 * levels),
    marginBottom: em * 2,
    x: { domain: [0, rounds], axis: null },
    y: { domain, axis: null },
    marks: [
      () => patterns('fan'),
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
      ...area(all, 0, 4, 0.24),
      ...area(all, 1, 3, 0.42),
      ...parts.map(({ points }) =>
        Plot.areaY(points, {
          x: 'round',
          y1: 'low',
          y2: 'high',
          fill: textured('fan', 'closed'),
        }),
      ),
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
      // What it came to, to be seen in the fan of every dusk.
      Plot.ruleY([actual], { stroke: 'var(--ink)', strokeWidth: 1.4, strokeDasharray: '1.5 4' }),
      Plot.ruleX(closings, { x: 'round', stroke: 'var(--crack)', strokeWidth: 1.8 }),
      ...LEVELS.map((level) =>
        Plot.text(
          named.filter((one) => one.level === level),
          {
            x: 'round',
            text: 'text',
            frameAnchor: 'top',
            textAnchor: 'start',
            dx: 4,
            dy: -em * (0.9 + 1.25 * level),
            fill: 'var(--crack)',
            fontWeight: 700,
            ...HALO,
          },
        ),
      ),
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

const area = (all: readonly FanRow[], low: number, high: number, opacity: number) => [
  Plot.areaY(all, {
    x: 'round',
    y1: ({ band }: FanRow) => band[low],
    y2: ({ band }: FanRow) => band[high],
    fill: 'var(--lake)',
    fillOpacity: opacity,
  }),
];

interface Named extends FanClosing {
  readonly level: number;
}

/** Lines of names over the chart. */
const LEVELS = [0, 1, 2];

/** Names on as many lines as they need, so that none lies over another; what finds no place has none. */
function inLevels(closings: readonly FanClosing[], aRound: number, em: number): Named[] {
  const ends: number[] = [];
  return closings.flatMap((one) => {
    const left = one.round * aRound;
    const width = widthOf(one.text, em) + 0.8 * em;
    const level = LEVELS.find((n) => (ends[n] ?? Number.NEGATIVE_INFINITY) <= left);
    if (level === undefined) return [];
    ends[level] = left + width;
    return [{ ...one, level }];
  });
}

const endName = (text: string, rounds: number, actual: number, em: number): Plot.Markish =>
  Plot.text([actual], {
    x: rounds,
    y: (value: number) => value,
    text: () => text,
    textAnchor: 'start',
    dx: em * 0.8,
    fill: 'var(--ink)',
    fontWeight: 800,
    ...HALO,
  });
