import { frame, HALO, innerWidth, letters, Plot, type Size, titled } from './chartFrame.ts';
import { patterns, textured } from './patterns.ts';
import {
  bands,
  domain,
  NAME,
  type SpringData,
  type SpringLabels,
  type Turn,
} from './springBase.ts';
import { capacityOf, fanOf, sawOf } from './springRows.ts';

/** Stock, capacity, what was lost, the red line, and what may come after. */
export function springChart(data: SpringData, labels: SpringLabels, size: Size): Element {
  const { rows, firstCapacity } = data;
  const holds = rows.at(-1)?.capacity ?? firstCapacity;
  const em = letters(size.width);
  const top = firstCapacity * 1.04;
  const foot = 6;
  const room: ChartSpace = {
    holds,
    lost: firstCapacity - holds,
    wide: size.width >= 520,
    em,
    aRound: innerWidth(size) / domain(data)[1],
    aUnit: (size.height - em - foot) / top,
  };
  const chart = Plot.plot({
    ...frame(size),
    marginTop: em,
    marginBottom: foot,
    x: { domain: domain(data), axis: null },
    y: { domain: [0, top], axis: null },
    marks: [
      () => patterns(NAME),
      ...bands(data, 0, firstCapacity),
      Plot.gridY(ticks(firstCapacity), { stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.axisY(ticks(firstCapacity), { label: null, tickSize: 0, fill: 'var(--ink)' }),
      ...water(data),
      ...ground(data),
      ...redLine(data),
      ...levels(data),
      ...texts(data, labels, room),
      ...turnMarks(data, room),
    ],
  });
  return titled(chart, labels.title);
}

/** The saw of the rounds that were played, and the fan of those that were lived on. */
function water({ rows, firstCapacity, afterwards }: SpringData): Plot.Markish[] {
  const saw = sawOf(firstCapacity, rows);
  const fan = fanOf(rows, afterwards);
  return [
    Plot.areaY(saw, { x: 'x', y: 'y', fill: 'var(--lake)', fillOpacity: 0.22 }),
    Plot.line(saw, {
      x: 'x',
      y: 'y',
      stroke: 'var(--water)',
      strokeWidth: 1.2,
      strokeOpacity: 0.65,
    }),
    Plot.areaY(fan, { x: 'x', y1: 'least', y2: 'most', fill: 'var(--lake)', fillOpacity: 0.14 }),
    Plot.areaY(fan, { x: 'x', y1: 'lower', y2: 'upper', fill: 'var(--lake)', fillOpacity: 0.26 }),
  ];
}

/** What the spring could hold, and what it has lost. */
function ground({ rows, firstCapacity, afterwards, later }: SpringData): Plot.Markish[] {
  const capacity = capacityOf(firstCapacity, rows, afterwards, later);
  const step = { x: 'x', y: 'y', curve: 'step-after' } as const;
  return [
    Plot.areaY(capacity, {
      x: 'x',
      y1: 'y',
      y2: firstCapacity,
      curve: 'step-after',
      fill: textured(NAME, 'lost'),
    }),
    Plot.line(capacity.slice(rows.length), { ...step, strokeWidth: 2, strokeDasharray: '3 4' }),
    Plot.line(capacity.slice(0, rows.length + 1), { ...step, strokeWidth: 2.4 }),
  ];
}

/** Red on blue can hardly be told apart: the line has a halo of paper. */
const redLine = ({ redLine: at }: SpringData): Plot.Markish[] => [
  Plot.ruleY([at], { stroke: 'var(--paper)', strokeWidth: 5 }),
  Plot.ruleY([at], { stroke: 'var(--red)', strokeWidth: 2.4, strokeDasharray: '8 5' }),
];

/** The stock at each dusk, and its middle over many tries. */
function levels({ rows, firstCapacity, afterwards }: SpringData): Plot.Markish[] {
  const dusks = [
    { x: 0, y: firstCapacity },
    ...rows.map((row) => ({ x: row.round, y: row.stock })),
  ];
  return [
    Plot.line(fanOf(rows, afterwards), {
      x: 'x',
      y: 'middle',
      stroke: 'var(--water)',
      strokeWidth: 2.6,
      strokeDasharray: '2 6',
      strokeLinecap: 'round',
    }),
    Plot.line(dusks, { x: 'x', y: 'y', stroke: 'var(--water)', strokeWidth: 2.8 }),
    Plot.dot(dusks, { x: 'x', y: 'y', r: 4, fill: 'var(--water)' }),
  ];
}

/** A few round numbers and the capacity at first. */
function ticks(first: number): number[] {
  const step = first <= 40 ? 10 : first <= 120 ? 24 : 48;
  const rounds = Array.from({ length: Math.floor(first / step) + 1 }, (_, index) => index * step);
  const last = rounds.at(-1) ?? 0;
  if (last === first) return rounds;
  return first - last < step / 2 ? [...rounds.slice(0, -1), first] : [...rounds, first];
}

interface ChartSpace {
  readonly holds: number;
  readonly lost: number;
  readonly wide: boolean;
  readonly em: number;
  /** CSS pixels of a round, and of one water. */
  readonly aRound: number;
  readonly aUnit: number;
}

/** Words on the lines themselves, so that no key is needed. */
function texts(data: SpringData, labels: SpringLabels, room: ChartSpace): Plot.Markish[] {
  const { rows, redLine, firstCapacity } = data;
  const end = rows.length + data.later;
  const say = (x: number, y: number, text: string, options: Plot.TextOptions) =>
    Plot.text([[x, y]], {
      text: () => text,
      fill: 'var(--ink)',
      fontWeight: 700,
      ...HALO,
      ...options,
    });
  const early = room.wide ? rows[Math.min(1, rows.length - 1)] : undefined;
  const deep = room.lost / firstCapacity > 0.1;
  return [
    // Where rounds are narrow it would reach the next ones, and the turning points on them.
    early === undefined
      ? say(0, 0, labels.stock, {
          fill: 'var(--water)',
          textAnchor: 'start',
          dx: 6,
          dy: -room.em * 0.7,
        })
      : say(early.round - 0.7, early.low, labels.stock, {
          fill: 'var(--water)',
          dy: room.em * 1.1,
        }),
    // A spring that lost nothing may be full: then the water's own line is close below.
    say(rows.length, room.holds, labels.capacity, {
      textAnchor: 'end',
      dx: -6,
      dy: room.lost < 1 ? -room.em * 0.8 : room.em,
    }),
    room.lost < 1
      ? null
      : say(end, deep ? firstCapacity - room.lost * 0.4 : firstCapacity, labels.lost, {
          fill: 'var(--crack)',
          textAnchor: 'end',
          dx: -4,
          dy: deep ? 0 : -room.em * 0.8,
        }),
    say(0, redLine, labels.red, {
      fill: 'var(--red)',
      textAnchor: 'start',
      dx: 6,
      dy: -room.em * 0.8,
    }),
    data.later === 0
      ? null
      : say(rows.length + data.later / 2, 0, labels.livedOn, {
          fill: 'var(--soft)',
          dy: -room.em,
          lineWidth: Math.max(6, room.wide ? 14 : 7),
          lineAnchor: 'bottom',
        }),
    ...rows
      .filter((row) => row.drought && room.wide)
      .map((row) => say(row.round - 0.5, 0, labels.drought, { dy: -room.em })),
  ];
}

/**
 * Turning points of which none lies on another: one that would stands higher, or at the top lower.
 * @param aRound CSS pixels of a round
 * @param aUnit CSS pixels of one water
 * @param least CSS pixels between two
 */
function turnsApart(
  { turns, firstCapacity }: SpringData,
  aRound: number,
  aUnit: number,
  least: number,
): Turn[] {
  const placed: Turn[] = [];
  for (const turn of turns) {
    const isFree = (y: number): boolean =>
      placed.every((one) => Math.hypot((one.x - turn.x) * aRound, (one.y - y) * aUnit) >= least);
    const steps = Array.from({ length: turns.length * 2 }, (_, n) => (n * least) / 2 / aUnit);
    const higher = steps.map((by) => turn.y + by).filter((y) => y <= firstCapacity);
    const lower = steps.map((by) => turn.y - by).filter((y) => y >= 0);
    placed.push({ ...turn, y: [...higher, ...lower].find(isFree) ?? turn.y });
  }
  return placed;
}

function turnMarks(data: SpringData, { em, wide, aRound, aUnit }: ChartSpace): Plot.Markish[] {
  const { turn } = data;
  const r = wide ? em * 0.78 : em * 0.66;
  const turns = turnsApart(data, aRound, aUnit, 2 * r);
  return [
    Plot.dot(turns, {
      x: 'x',
      y: 'y',
      r,
      fill: 'var(--ink)',
      stroke: (one: Turn) => (one.number === turn ? 'var(--grain)' : 'var(--paper)'),
      strokeWidth: (one: Turn) => (one.number === turn ? 4 : 2),
    }),
    Plot.text(turns, {
      x: 'x',
      y: 'y',
      text: (one: Turn) => String(one.number),
      fill: 'var(--on-ink)',
      fontWeight: 800,
    }),
  ];
}
