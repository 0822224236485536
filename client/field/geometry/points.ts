import { at } from '../../../shared/model/at.ts';

/** A place in the picture, in CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const TURN = Math.PI * 2;

export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

export const blend = (from: number, to: number, share: number): number =>
  from + (to - from) * share;

export const between = (a: Point, b: Point, share: number): Point => ({
  x: blend(a.x, b.x, share),
  y: blend(a.y, b.y, share),
});

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Length of a line of points. */
export function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distance(at(line, i - 1), at(line, i));
  return sum;
}

/** A point on a line with the direction of travel there, in radians. */
interface Spot extends Point {
  readonly angle: number;
}

/** The spot at a share (0 to 1) of a line's length. */
export function spotAt(line: readonly Point[], share: number): Spot {
  let left = clamp(share, 0, 1) * lengthOf(line);
  for (let i = 1; i < line.length; i++) {
    const from = at(line, i - 1);
    const to = at(line, i);
    const step = distance(from, to);
    if (left <= step || i === line.length - 1) {
      const place = between(from, to, step === 0 ? 0 : Math.min(1, left / step));
      return { ...place, angle: Math.atan2(to.y - from.y, to.x - from.x) };
    }
    left -= step;
  }
  return { ...at(line, 0), angle: 0 };
}

/** The same line in `count` points at equal distances. */
export function evenly(line: readonly Point[], count: number): Point[] {
  const whole = lengthOf(line);
  const even: Point[] = [];
  let walked = 0;
  let i = 1;
  let step = distance(at(line, 0), at(line, 1));
  for (let k = 0; k < count; k++) {
    const wanted = (whole * k) / (count - 1);
    while (i < line.length - 1 && walked + step < wanted) {
      walked += step;
      i++;
      step = distance(at(line, i - 1), at(line, i));
    }
    const share = step === 0 ? 0 : clamp((wanted - walked) / step, 0, 1);
    even.push(between(at(line, i - 1), at(line, i), share));
  }
  return even;
}

/** The part of a line between two shares of its length. */
export function stretch(line: readonly Point[], from: number, to: number): Point[] {
  const count = Math.max(2, Math.round(line.length * Math.abs(to - from)));
  return Array.from({ length: count }, (_, i) => spotAt(line, blend(from, to, i / (count - 1))));
}

/** Left-hand normal at each point of a line. */
export function normals(line: readonly Point[]): Point[] {
  return line.map((_, i) => {
    const before = at(line, Math.max(0, i - 1));
    const after = at(line, Math.min(line.length - 1, i + 1));
    const step = distance(before, after) || 1;
    return { x: -(after.y - before.y) / step, y: (after.x - before.x) / step };
  });
}

/** A line moved sideways, by a number of pixels or by one for each point. */
export function beside(line: readonly Point[], by: number | ((i: number) => number)): Point[] {
  const aside = normals(line);
  return line.map((p, i) => {
    const far = typeof by === 'number' ? by : by(i);
    return { x: p.x + at(aside, i).x * far, y: p.y + at(aside, i).y * far };
  });
}
