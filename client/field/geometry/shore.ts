import { type Point, TURN } from './points.ts';

/** The lake's full extent: what it held when the game began. */
export interface Lake extends Point {
  readonly rx: number;
  readonly ry: number;
}

/** The sandy rim around the fullest lake, as a share of its radius. Rivers keep outside it. */
export const BANK = 1.07;

/** How far the shore stands out or back in a direction: one outline for every level. */
const outline = (angle: number): number =>
  1 +
  0.03 * Math.cos(2 * angle + 0.9) +
  0.026 * Math.cos(3 * angle - 1.3) +
  0.034 * Math.cos(4 * angle + 2.5) +
  0.02 * Math.cos(5 * angle + 0.6) +
  0.008 * Math.cos(9 * angle + 1.1);

/** More than `outline` comes to in any direction. */
const FURTHEST = 1.12;

/** Radius, as a share of the full lake's, at which `volume` of `full` fills it: water has area. */
export const reachOf = (volume: number, full: number): number =>
  full <= 0 ? 0 : Math.sqrt(Math.max(0, volume) / full);

/** The point in a direction at a reach: 0 the middle, 1 the full shore. */
export function shorePoint(lake: Lake, angle: number, reach: number): Point {
  const far = reach * outline(angle);
  return {
    x: lake.x + Math.cos(angle) * lake.rx * far,
    y: lake.y + Math.sin(angle) * lake.ry * far,
  };
}

/** A closed line of points at one reach. */
export function shoreLine(lake: Lake, reach: number, count = 56): Point[] {
  return Array.from({ length: count }, (_, i) => shorePoint(lake, (i / count) * TURN, reach));
}

/** Is a place beyond a reach in whatever direction it lies? False says nothing; it is quickly told. */
export function isFarOut(lake: Lake, place: Point, reach: number): boolean {
  const x = (place.x - lake.x) / lake.rx;
  const y = (place.y - lake.y) / lake.ry;
  const least = reach * FURTHEST;
  return x * x + y * y > least * least;
}

/** The direction and reach of a place, as `shorePoint` takes them. */
export function fromLake(lake: Lake, place: Point): { angle: number; reach: number } {
  const x = (place.x - lake.x) / lake.rx;
  const y = (place.y - lake.y) / lake.ry;
  const angle = Math.atan2(y, x);
  return { angle, reach: Math.hypot(x, y) / outline(angle) };
}
