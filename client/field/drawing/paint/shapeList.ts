import type { Point } from '../../geometry/points.ts';

/** How a shape is inked. Colours are CSS colours, lengths the picture's pixels. */
export interface Ink {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly alpha?: number;
  readonly dash?: readonly [number, number];
  /** Line ends are round unless this says otherwise. */
  readonly blunt?: true;
}

export interface PathShape extends Ink {
  readonly kind: 'path';
  /** Each line as x, y, x, y … */
  readonly lines: readonly (readonly number[])[];
  readonly closed: boolean;
  /** Smooth through the middles of its stretches; corners otherwise. */
  readonly curved: boolean;
}

interface EllipseShape extends Ink {
  readonly kind: 'ellipse';
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  /** Radians. */
  readonly turn: number;
}

/** Colour that fades from the middle of an ellipse to its edge, by [share, alpha] stops. */
interface GlowShape {
  readonly kind: 'glow';
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  readonly colour: string;
  readonly stops: readonly (readonly [number, number])[];
  /** Fills this whole box rather than the ellipse. */
  readonly box?: readonly [number, number, number, number];
}

interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  /** Middle of the letters' height. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  /** Colour of a rim around the letters. */
  readonly halo?: string;
  readonly align: 'start' | 'middle' | 'end';
}

/** What is given as the `d` of an SVG path. */
interface DrawnShape extends Ink {
  readonly kind: 'drawn';
  readonly d: string;
}

interface GroupShape {
  readonly kind: 'group';
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly alpha: number;
  readonly shapes: readonly Shape[];
}

/** All that the field is drawn from. What paints them knows nothing of the game. */
export type Shape = PathShape | EllipseShape | DrawnShape | GlowShape | TextShape | GroupShape;

const flat = (points: readonly Point[]): number[] => points.flatMap((p) => [p.x, p.y]);

/** A line through points. */
export const line = (points: readonly Point[], ink: Ink, curved = true): PathShape => ({
  kind: 'path',
  lines: [flat(points)],
  closed: false,
  curved,
  ...ink,
});

/** A closed form through points. */
export const form = (points: readonly Point[], ink: Ink, curved = true): PathShape => ({
  kind: 'path',
  lines: [flat(points)],
  closed: true,
  curved,
  ...ink,
});

/** Several lines of numbers in one ink: x, y, x, y … each. */
export const strokes = (
  lines: readonly (readonly number[])[],
  ink: Ink,
  curved = false,
): PathShape => ({ kind: 'path', lines, closed: false, curved, ...ink });

/** A closed form with corners, as x, y, x, y … */
export const polygon = (numbers: readonly number[], ink: Ink): PathShape => ({
  kind: 'path',
  lines: [numbers],
  closed: true,
  curved: false,
  ...ink,
});

export const oval = (
  x: number,
  y: number,
  rx: number,
  ry: number,
  ink: Ink,
  turn = 0,
): EllipseShape => ({ kind: 'ellipse', x, y, rx, ry, turn, ...ink });

export const group = (
  at: Point,
  scale: number,
  shapes: readonly Shape[],
  alpha = 1,
): GroupShape => ({
  kind: 'group',
  x: at.x,
  y: at.y,
  scale,
  alpha,
  shapes,
});

/** Widths of letters in hundredths of their size, in the field's typeface; others are about 50. */
const LETTERS: readonly (readonly [string, number])[] = [
  [' ', 16],
  ['.,·’:;!|', 24],
  ['ilI', 27],
  ['jfrtJ1()-', 34],
  ['csz5379…', 42],
  ['mM%', 80],
  ['wW', 80],
  ['ABCDEFGHKLNOPQRSTUVXYZ', 59],
];
/** Letters that stand in squares, as Chinese ones do, and marks of that script. */
const SQUARE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;
const WIDTH = new Map(LETTERS.flatMap(([row, wide]) => [...row].map((letter) => [letter, wide])));

/**
 * Room a text takes, in pixels: near enough to lay out by, before any font is there.
 * @param weight of the letters; heavier ones are wider
 */
export function textWidth(text: string, size: number, weight = 700): number {
  let hundredths = 0;
  for (const letter of text) hundredths += WIDTH.get(letter) ?? (SQUARE.test(letter) ? 100 : 50);
  return (hundredths / 100) * size * (weight >= 800 ? 1.04 : weight >= 700 ? 1.01 : 0.94);
}

/** Shortens a text to a width. */
export function shortened(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = text;
  while (kept.length > 2 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
