import type { Afterwards } from '../../shared/model/wire.ts';
import { frame, HALO, letters, Plot, type Size, titled } from './frame.ts';
import { patterns, textured } from './patterns.ts';
import { capacityOf, fanOf, type SpringRow, sawOf } from './springRows.ts';

/** Everything the two charts of the spring are drawn from. */
export interface SpringData {
  readonly rows: readonly SpringRow[];
  readonly firstCapacity: number;
  readonly redLine: number;
  readonly afterwards: Afterwards | null;
  /** Rounds that room is kept for after the last one. */
  readonly later: number;
  readonly turns: readonly Turn[];
  /** The turning point that is looked at, from 1; 0 for none. */
  readonly turn: number;
}

/** A numbered place on the curve. */
export interface Turn {
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** The words on the chart, ready to set. */
export interface SpringLabels {
  readonly stock: string;
  readonly capacity: string;
  readonly lost: string;
  readonly red: string;
  readonly drought: string;
  readonly livedOn: string;
  readonly round: string;
  readonly later: (n: number) => string;
  readonly drawn: string;
  readonly fenced: string;
  readonly tended: string;
  readonly title: string;
}

const NAME = 'spring';

const domain = ({ rows, later }: SpringData): readonly [number, number] => [0, rows.length + later];

/** Bands behind both charts: droughts, and the rounds that were lived on. */
function bands(data: SpringData, low: number, high: number): Plot.Markish[] {
  const rounds = data.rows.length;
  return [
    data.later > 0
      ? Plot.rect([0], {
          x1: rounds,
          x2: rounds + data.later,
          y1: low,
          y2: high,
          fill: 'var(--chosen)',
          fillOpacity: 0.6,
        })
      : null,
    Plot.rect(
      data.rows.filter((row) => row.drought),
      {
        x1: (row: SpringRow) => row.round - 1,
        x2: 'round',
        y1: low,
        y2: high,
        fill: textured(NAME, 'drought'),
      },
    ),
  ];
}

/** Stock, capacity, what was lost, the red line, and what may come after. */
export function springChart(data: SpringData, labels: SpringLabels, size: Size): Element {
  const { rows, firstCapacity, redLine } = data;
  const saw = sawOf(firstCapacity, rows);
  const dusks = [
    { x: 0, y: firstCapacity },
    ...rows.map((row) => ({ x: row.round, y: row.stock })),
  ];
  const capacity = capacityOf(firstCapacity, rows, data.afterwards, data.later);
  const fan = fanOf(rows, data.afterwards);
  const holds = rows.at(-1)?.capacity ?? firstCapacity;
  const played = capacity.slice(0, rows.length + 1);
  const lost = firstCapacity - holds;
  const top = firstCapacity * 1.04;
  const wide = size.width >= 520;
  const em = letters(size.width);
  const chart = Plot.plot({
    ...frame(size),
    marginTop: em,
    marginBottom: 6,
    x: { domain: domain(data), axis: null },
    y: { domain: [0, top], axis: null },
    marks: [
      () => patterns(NAME),
      ...bands(data, 0, firstCapacity),
      Plot.gridY(ticks(firstCapacity), { stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.axisY(ticks(firstCapacity), { label: null, tickSize: 0, fill: 'var(--ink)' }),
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
      Plot.areaY(capacity, {
        x: 'x',
        y1: 'y',
        y2: firstCapacity,
        curve: 'step-after',
        fill: textured(NAME, 'lost'),
      }),
      Plot.line(capacity.slice(rows.length), {
        x: 'x',
        y: 'y',
        curve: 'step-after',
        strokeWidth: 2,
        strokeDasharray: '3 4',
      }),
      Plot.line(played, { x: 'x', y: 'y', curve: 'step-after', strokeWidth: 2.4 }),
      Plot.ruleY([redLine], { stroke: 'var(--paper)', strokeWidth: 5 }),
      Plot.ruleY([redLine], { stroke: 'var(--red)', strokeWidth: 2.4, strokeDasharray: '8 5' }),
      Plot.line(fan, {
        x: 'x',
        y: 'middle',
        stroke: 'var(--water)',
        strokeWidth: 2.6,
        strokeDasharray: '2 6',
        strokeLinecap: 'round',
      }),
      Plot.line(dusks, { x: 'x', y: 'y', stroke: 'var(--water)', strokeWidth: 2.8 }),
      Plot.dot(dusks, { x: 'x', y: 'y', r: 4, fill: 'var(--water)' }),
      ...texts(data, labels, { holds, lost, top, wide, em }),
      ...turnMarks(data, { holds, lost, top, wide, em }),
    ],
  });
  return titled(chart, labels.title);
}

/** A few round numbers and the capacity at first. */
function ticks(first: number): number[] {
  const step = first <= 40 ? 10 : first <= 120 ? 24 : 48;
  const rounds = Array.from({ length: Math.floor(first / step) + 1 }, (_, index) => index * step);
  const last = rounds.at(-1) ?? 0;
  if (last === first) return rounds;
  return first - last < step / 2 ? [...rounds.slice(0, -1), first] : [...rounds, first];
}

interface Room {
  readonly holds: number;
  readonly lost: number;
  readonly top: number;
  readonly wide: boolean;
  readonly em: number;
}

/** Words on the lines themselves, so that no key is needed. */
function texts(data: SpringData, labels: SpringLabels, room: Room): Plot.Markish[] {
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
  const early = rows[Math.min(1, rows.length - 1)];
  const deep = room.lost / firstCapacity > 0.1;
  return [
    early === undefined
      ? null
      : say(early.round - 0.7, early.low, labels.stock, {
          fill: 'var(--water)',
          dy: room.em * 1.1,
          textAnchor: room.wide ? 'middle' : 'start',
        }),
    say(rows.length, room.holds, labels.capacity, { textAnchor: 'end', dx: -6, dy: room.em }),
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

function turnMarks({ turns, turn }: SpringData, { em, wide }: Room): Plot.Markish[] {
  return [
    Plot.dot(turns, {
      x: 'x',
      y: 'y',
      r: wide ? em * 0.78 : em * 0.66,
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

/** What hands took, upwards, and gave, downwards, under the same rounds. */
export function handsChart(data: SpringData, labels: SpringLabels, size: Size): Element {
  const { rows } = data;
  const most = Math.max(1, ...rows.map((row) => row.drawn + row.fences));
  const least = Math.max(1, ...rows.map((row) => row.tended));
  const em = letters(size.width);
  const pixel = (most + least) / Math.max(1, size.height - em * 6.5);
  const room = em * 1.5 * pixel;
  const left = (row: SpringRow) => row.round - 0.78;
  const right = (row: SpringRow) => row.round - 0.22;
  const middle = (row: SpringRow) => row.round - 0.5;
  const columns = [
    ...rows.map((row) => ({ x: middle(row), text: String(row.round) })),
    ...Array.from({ length: data.later }, (_, index) => ({
      x: rows.length + index + 0.5,
      text: labels.later(index + 1),
    })),
  ];
  const chart = Plot.plot({
    ...frame(size),
    marginTop: 4,
    marginBottom: em * 1.9,
    x: { domain: domain(data), axis: null },
    y: { domain: [-least - room * 1.7, most + room], axis: null },
    marks: [
      ...bands(data, -least - room * 1.7, most + room),
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
          y2: (row: SpringRow) => row.drawn + row.fences,
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
      Plot.text(rows, {
        x: middle,
        y: (row: SpringRow) => row.drawn + row.fences,
        text: (row: SpringRow) => String(row.drawn + row.fences),
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
      Plot.text(rows.filter((row) => row.fences > 0).slice(0, 1), {
        x: right,
        y: (row: SpringRow) => row.drawn + row.fences / 2,
        text: () => labels.fenced,
        textAnchor: 'start',
        dx: 4,
        fill: 'var(--crack)',
        fontWeight: 700,
        ...HALO,
      }),
      Plot.text(columns, {
        x: 'x',
        text: 'text',
        frameAnchor: 'bottom',
        dy: em * 1.5,
        fontWeight: 500,
      }),
      Plot.text([labels.drawn], {
        frameAnchor: 'top-left',
        dx: -MARGIN_TEXT,
        dy: 2,
        fill: 'var(--water)',
        fontWeight: 700,
      }),
      Plot.text([labels.tended], {
        frameAnchor: 'bottom-left',
        dx: -MARGIN_TEXT,
        dy: -2,
        fill: 'var(--green)',
        fontWeight: 700,
      }),
    ],
  });
  return titled(chart, null);
}

const MARGIN_TEXT = 36;
