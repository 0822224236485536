import { at } from '../../../../shared/model/at.ts';
import { joining } from '../../../../shared/model/goods/river.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import { beside, clamp, type Point, stretch } from '../../geometry/points.ts';
import type { Rivers } from '../../geometry/riverPaths.ts';
import type { Colours } from '../paint/colours.ts';
import { form, line, polygon, type Shape, textWidth } from '../paint/shapeList.ts';
import { across } from '../riverDrawing.ts';

/** An arrow along a river. */
export interface Arrow {
  readonly from: Seat;
  readonly to: Seat;
  /** Share of the thickest arrow, 0 to 1. */
  readonly weight: number;
  readonly text: string;
}

/** An arrow's band along a line that swells towards its head. */
function arrowShapes(line: readonly Point[], half: number, colour: string, c: Colours): Shape[] {
  const tip = at(line, line.length - 1);
  const neck = line[line.length - 4] ?? at(line, 0);
  const dx = tip.x - neck.x;
  const dy = tip.y - neck.y;
  const long = Math.hypot(dx, dy) || 1;
  const head = Math.max(8, half * 3.1);
  const base = { x: tip.x - (dx / long) * head, y: tip.y - (dy / long) * head };
  const body = line.slice(0, -3);
  const swell = (i: number) => half * (0.55 + (0.45 * i) / body.length);
  const band = [...beside(body, swell), ...beside(body, (i) => -swell(i)).reverse()];
  const wing = Math.max(5.5, half * 2);
  const point = [
    tip.x,
    tip.y,
    base.x - (dy / long) * wing,
    base.y + (dx / long) * wing,
    base.x + (dy / long) * wing,
    base.y - (dx / long) * wing,
  ];
  return [
    form(band, { stroke: c.halo, width: 3 }),
    polygon(point, { stroke: c.halo, width: 3 }),
    form(band, { fill: colour }),
    polygon(point, { fill: colour }),
  ];
}

type Text = Extract<Shape, { kind: 'text' }>;

/**
 * Leaves out the numbers that would lie over another one, where letters are too large to give way.
 * @param texts the weightiest first
 */
function clearOfEach(texts: readonly Text[]): Text[] {
  const kept: Text[] = [];
  for (const text of texts) {
    const covers = kept.some(
      (other) =>
        Math.abs(other.x - text.x) <
          (textWidth(other.text, other.size, 800) + textWidth(text.text, text.size, 800)) / 2 &&
        Math.abs(other.y - text.y) < text.size * 0.9,
    );
    if (!covers) kept.push(text);
  }
  return kept;
}

/** What is drawn along a river, and its number. */
interface NumberedRiver {
  readonly weight: number;
  readonly shapes: Shape[];
  readonly text: Text;
}

/** All of it, with the numbers that there is room for on top. */
const withNumbers = (all: readonly NumberedRiver[], sparing: boolean): Shape[] => {
  const texts = all.toSorted((a, b) => b.weight - a.weight).map(({ text }) => text);
  if (!sparing) return all.flatMap(({ shapes, text }) => [...shapes, text]);
  return [...all.flatMap(({ shapes }) => shapes), ...clearOfEach(texts)];
};

/**
 * Arrows laid beside rivers, each on its own right, so that a pair never lies on each other.
 * @param size of the numbers, in pixels
 * @param sparing leaves out numbers that would lie over others
 */
export function drawArrows(
  rivers: Rivers,
  arrows: readonly Arrow[],
  colour: string,
  size: number,
  c: Colours,
  sparing = false,
): Shape[] {
  const all = arrows.flatMap((arrow): NumberedRiver[] => {
    const river = joining(rivers.all, arrow.from, arrow.to);
    if (river === null) return [];
    const way = river.a === arrow.from ? river.line : [...river.line].reverse();
    const half = clamp(arrow.weight, 0.12, 1) * rivers.breadth * 1.5 + 1;
    const off = across(2, rivers.breadth) / 2 + half * 0.6;
    const line = beside(stretch(way, 0.24, 0.76), off);
    const aside = beside(stretch(way, 0.24, 0.76), off + half + size * 0.75);
    const place = at(aside, Math.floor(line.length * 0.45));
    return [
      {
        weight: arrow.weight,
        shapes: arrowShapes(line, half, colour, c),
        text: {
          kind: 'text',
          x: place.x,
          y: place.y,
          text: arrow.text,
          size,
          weight: 800,
          colour,
          halo: c.halo,
          align: 'middle',
        },
      },
    ];
  });
  return withNumbers(all, sparing);
}

/** What two ends of a river share, with no direction. */
export interface Bond {
  readonly a: Seat;
  readonly b: Seat;
  /** Share of the thickest bond, 0 to 1. */
  readonly weight: number;
  readonly text: string;
}

/**
 * A broken line on both sides of a river: in its middle it would be a road.
 * @param size of the numbers, in pixels
 * @param sparing leaves out numbers that would lie over others
 */
export function drawBonds(
  rivers: Rivers,
  bonds: readonly Bond[],
  colour: string,
  size: number,
  c: Colours,
  sparing = false,
): Shape[] {
  const all = bonds.flatMap((bond): NumberedRiver[] => {
    const river = joining(rivers.all, bond.a, bond.b);
    if (river === null) return [];
    const way = stretch(river.line, 0.24, 0.76);
    const width = clamp(bond.weight, 0.15, 1) * rivers.breadth * 1.6 + 1.4;
    const off = across(2, rivers.breadth) / 2 + width * 0.7;
    const sides = [beside(way, off), beside(way, -off)];
    const words = beside(way, off + width / 2 + size * 0.8);
    const place = at(words, Math.floor(way.length / 2));
    return [
      {
        weight: bond.weight,
        shapes: [
          ...sides.map((side) => line(side, { stroke: c.halo, width: width + 3 })),
          ...sides.map((side) =>
            line(side, { stroke: colour, width, dash: [width * 1.8, width * 1.7], blunt: true }),
          ),
        ],
        text: {
          kind: 'text',
          x: place.x,
          y: place.y,
          text: bond.text,
          size,
          weight: 800,
          colour,
          halo: c.halo,
          align: 'middle',
        },
      },
    ];
  });
  return withNumbers(all, sparing);
}
