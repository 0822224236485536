import { at } from '../../../../shared/model/at.ts';
import { GOODS, type Good, type Goods } from '../../../../shared/model/goods/amounts.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { Plan, Stead } from '../../geometry/plan.ts';
import { clamp, type Point } from '../../geometry/points.ts';
import type { Colours } from '../paint/colours.ts';
import { form, group, oval, polygon, type Shape, strokes, textWidth } from '../paint/shapeList.ts';
import { goodSign } from './goodsDrawing.ts';

/** Part of what a bubble says: a word, so many of a good, or that what stands before it comes later. */
export type Said =
  | { readonly word: string }
  | { readonly good: Good; readonly units: number }
  | typeof LATER;

/** A clock behind the half of a swap that is promised: without it, a promise reads as a swap. */
export const LATER = { later: true } as const;

/** What stands over a house because something waits there for an answer. */
export interface Bubble {
  readonly seat: Seat;
  readonly says: readonly Said[];
  /** One's own offer, that waits at somebody else's house. */
  readonly own: boolean;
}

/** The goods of one half of a swap, each with its number. */
export const saidGoods = (goods: Goods): Said[] =>
  GOODS.filter((good) => goods[good] > 0).map((good) => ({ good, units: goods[good] }));

const SIGN = 1.15;

/** Room that one part takes, in pixels. */
function wideOf(said: Said, size: number): number {
  if ('later' in said) return size * CLOCK;
  return 'word' in said
    ? textWidth(said.word, size, 700)
    : textWidth(String(said.units), size, 800) + size * (SIGN + 0.12);
}

const CLOCK = 1.05;

/** A clock of a size, around a middle. */
function clock(x: number, size: number, colour: string): Shape {
  const r = (size * CLOCK) / 2;
  const ink = { stroke: colour, width: Math.max(1.3, size * 0.12) };
  const hands = [0, -r * 0.56, 0, 0, r * 0.4, r * 0.24];
  return group({ x, y: 0 }, 1, [oval(0, 0, r * 0.88, r * 0.88, ink), strokes([hands], ink)]);
}

/** The parts of a bubble side by side, around its middle. */
function written(
  says: readonly Said[],
  size: number,
  gap: number,
  colour: string,
  c: Colours,
): Shape[] {
  const whole = says.reduce((sum, said) => sum + wideOf(said, size), gap * (says.length - 1));
  let x = -whole / 2;
  return says.flatMap((said): Shape[] => {
    const at = x;
    x += wideOf(said, size) + gap;
    if ('later' in said) return [clock(at + (size * CLOCK) / 2, size, colour)];
    const text = 'word' in said ? said.word : String(said.units);
    const letters = { kind: 'text', y: 0, size, colour, align: 'start' } as const;
    const shapes: Shape[] = [{ ...letters, x: at, text, weight: 'word' in said ? 700 : 800 }];
    if ('good' in said) {
      const middle = at + textWidth(text, size, 800) + size * (0.12 + SIGN / 2);
      shapes.push(group({ x: middle, y: 0 }, (size * SIGN) / 25, goodSign(said.good, c)));
    }
    return shapes;
  });
}

/** Half the width and height of a bubble. */
function sizeOf(says: readonly Said[], size: number): { half: number; high: number } {
  const gap = size * 0.32;
  const whole = says.reduce((sum, said) => sum + wideOf(said, size), gap * (says.length - 1));
  return { half: whole / 2 + size * 0.7, high: size * 0.88 };
}

/** A rounded box around a middle. */
function box(half: number, high: number): { x: number; y: number }[] {
  const r = high * 0.92;
  const corners = [
    [half - r, -high + r, -90],
    [half - r, high - r, 0],
    [-half + r, high - r, 90],
    [-half + r, -high + r, 180],
  ] as const;
  return corners.flatMap(([cx, cy, from]) =>
    Array.from({ length: 7 }, (_, k) => {
      const angle = ((from + k * 15) * Math.PI) / 180;
      return { x: cx + Math.cos(angle) * r, y: cy + Math.sin(angle) * r };
    }),
  );
}

/** Letters of bubbles on a plan, in pixels. */
const lettersOf = (plan: Plan): number => clamp(plan.labelSize * 0.9, 12, 28);

/** Under this width a phone's buttons lie over the picture's upper corners, each so large, in pixels. */
const PHONE = 560;
const CORNER = 58;

/** Square pixels of a bubble that a button in a corner would cover. */
function underButtons(plan: Plan, p: Point, half: number, high: number): number {
  if (plan.width >= PHONE) return 0;
  const tall = Math.max(0, CORNER - (p.y - high));
  const left = Math.max(0, CORNER - (p.x - half));
  const right = Math.max(0, p.x + half - (plan.width - CORNER));
  return tall * (left + right);
}

/** Square pixels of another house, from its roof to its yard, that a bubble would cover. */
function overHomestead({ x, y, rx, ry }: Stead, p: Point, half: number, high: number): number {
  const wide = half + rx * 0.85 - Math.abs(p.x - x);
  const middle = y - (rx * 0.7 - ry * 0.6) / 2;
  const tall = high + (rx * 0.7 + ry * 0.6) / 2 - Math.abs(p.y - middle);
  return Math.max(0, wide) * Math.max(0, tall);
}

/** Of the places over a house, the one that covers the least of other houses and their names, and is seen. */
function clearest(plan: Plan, stead: Stead, half: number, high: number, size: number): Point {
  const most = Math.max(half + 3, plan.width - half - 3);
  const low = stead.y - stead.ry - size * 1.2;
  const places = [0, 0.3, -0.3, 0.8, -0.8, 1.3, -1.3].flatMap((aside) =>
    [0, -0.5, 0.35].map((up) => ({
      x: clamp(stead.x + aside * half, half + 3, most),
      y: Math.max(high + 3, low + up * size * 2),
    })),
  );
  const others = plan.steads.filter((other) => other !== stead);
  const covered = (p: Point) =>
    others.reduce((sum, other) => {
      const { label, labelWidth } = other;
      const lines = plan.labelLines * plan.labelSize;
      const wide = half + Math.min(labelWidth, plan.labelSize * 5) / 2 - Math.abs(p.x - label.x);
      const middle = label.y + lines / 2 - plan.labelSize / 2;
      const tall = high + lines / 2 - Math.abs(p.y - middle);
      const name = Math.max(0, wide) * Math.max(0, tall);
      return sum + name + overHomestead(other, p, half, high);
    }, 0);
  const costs = places.map(
    (p, i) => covered(p) + 2 * underButtons(plan, p, half, high) + i * size * 0.2,
  );
  return at(places, costs.indexOf(Math.min(...costs)));
}

/**
 * A bubble over a house, within the picture: dark where an answer is asked of the one who looks, light
 * and dashed where it is their own offer that waits.
 */
export function drawBubble(plan: Plan, stead: Stead, bubble: Bubble, c: Colours): Shape[] {
  const size = lettersOf(plan);
  const { half, high } = sizeOf(bubble.says, size);
  const { x, y } = clearest(plan, stead, half, high, size);
  const tip = clamp(stead.x - x, -half * 0.7, half * 0.7);
  const rim = box(half, high);
  const edge = Math.max(1.4, size * 0.11);
  const ink = bubble.own
    ? ({ fill: c.card, stroke: c.ink, width: edge, dash: [edge * 2.6, edge * 2] } as const)
    : { fill: c.ink, stroke: c.halo, width: edge };
  const point = [tip - size * 0.36, high - 1, tip + size * 0.36, high - 1, tip, high + size * 0.55];
  return [
    group({ x, y }, 1, [
      polygon(point, { fill: bubble.own ? c.ink : ink.fill }),
      form(rim, ink, false),
      ...written(bubble.says, size, size * 0.32, bubble.own ? c.ink : c.card, c),
    ]),
  ];
}

/** The room that a bubble may be drawn in, around its house. */
export const bubbleRoom = (plan: Plan): number => lettersOf(plan) * 14;

/**
 * A small mark at a house whose words have not been read: at its right, since the number of its turn
 * stands at the left where draws go in order.
 * @param beside whether a bubble has the place over the house
 */
export function wordsMark(stead: Stead, beside: boolean, c: Colours): Shape[] {
  const size = Math.max(9, stead.rx * 0.24);
  const dots = [-0.42, 0, 0.42].map((x) => oval(x, 0, 0.13, 0.13, { fill: c.card }));
  const at = beside
    ? { x: stead.x + stead.rx + size * 0.3, y: stead.y }
    : { x: stead.x + stead.rx * 0.78, y: stead.y - stead.ry * 0.9 };
  return [
    group(at, size, [
      polygon([-0.5, 0.4, 0.1, 0.5, -0.45, 1.15], { fill: c.waterText }),
      oval(0, 0, 1, 0.72, { fill: c.waterText, stroke: c.halo, width: 0.16 }),
      ...dots,
    ]),
  ];
}
