import type { Space } from './lay.ts';
// A circle by type: a plan is laid out step by step, each step reading what stands already.
import type { Plan, Stead } from './plan.ts';
import { clamp, distance, type Point } from './points.ts';
import { fromLake } from './shore.ts';

/** A place for a work, clear of homesteads, names and the rivers along the ring. */
export interface Site extends Point {
  /** Half the width and height that a work may fill. */
  readonly size: number;
}

/** How far a place is from a homestead with its roof and name; below 0 is on it. */
export function clearOfStead(p: Point, stead: Stead, labelSize: number): number {
  const middle = { x: stead.x, y: stead.y + labelSize * 0.5 };
  const rx = stead.rx * 1.05;
  const ry = stead.ry * 1.25 + labelSize * 0.8;
  const far = Math.hypot((p.x - middle.x) / rx, (p.y - middle.y) / ry);
  return (far - 1) * Math.min(rx, ry);
}

/** How far a place is from the room of a homestead's name; below 0 is in it. */
export function clearOfName(plan: Bare, p: Point, { label, labelWidth }: Stead): number {
  const half = (plan.labelSize * plan.labelLines) / 2;
  const middle = label.y + half - plan.labelSize / 2;
  return Math.max(Math.abs(p.x - label.x) - labelWidth / 2, Math.abs(p.y - middle) - half);
}

type Bare = Omit<Plan, 'sites'>;

/** Distance from a place to the nearest river of the ring. */
export function fromRing(plan: Bare, p: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const river of plan.ringRivers)
    for (const spot of river) least = Math.min(least, (spot.x - p.x) ** 2 + (spot.y - p.y) ** 2);
  return Math.sqrt(least);
}

/** Free space around a place, in pixels: the radius of what could be built there. */
function freeAt(plan: Bare, p: Point, taken: readonly Point[], size: number): number {
  let free = Math.min(p.x, p.y, plan.width - p.x, plan.height - p.y) - 2;
  const { steads, lake } = plan;
  for (const stead of steads)
    free = Math.min(free, clearOfStead(p, stead, plan.labelSize), clearOfName(plan, p, stead));
  free = Math.min(free, fromRing(plan, p) - 11 * plan.unit);
  const { reach } = fromLake(lake, p);
  free = Math.min(free, (reach - 1.14) * Math.min(lake.rx, lake.ry));
  for (const other of taken) free = Math.min(free, distance(p, other) - size * 1.6);
  return free;
}

/** Steps in which a room is searched, across and down. */
const STEPS = 9;

/** The freest place in a room; of places alike, the one nearest its middle. */
function freest(plan: Bare, room: Space, taken: readonly Site[], size: number): Point {
  const middle = { x: room.left + room.width / 2, y: room.top + room.height / 2 };
  let best = middle;
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < STEPS; row++)
    for (let column = 0; column < STEPS; column++) {
      const p = {
        x: room.left + ((column + 0.5) / STEPS) * room.width,
        y: room.top + ((row + 0.5) / STEPS) * room.height,
      };
      const free = freeAt(plan, p, taken, size);
      const worth = Math.min(free, size) - distance(p, middle) * 0.12;
      if (worth <= most) continue;
      most = worth;
      best = p;
    }
  return best;
}

/**
 * Picks a site for each work, each in a room of its own: that is the same part of the valley on every
 * screen, so that a work is found where it was.
 * @param yards the rooms, one a work
 */
export function siteWorks(plan: Bare, room: Space, yards: readonly Space[]): Site[] {
  const size = plan.unit * 34;
  const sites: Site[] = [];
  for (const yard of yards) {
    const place = freest(plan, clipped(yard, room, size * 0.55), sites, size);
    const free = freeAt(plan, place, sites, size);
    sites.push({ ...place, size: clamp(free, size * 0.5, size) });
  }
  return sites;
}

/** The part of a room that lies within another, and as far from its edges as is asked. */
function clipped(room: Space, within: Space, edge: number): Space {
  const left = clamp(room.left, within.left + edge, within.left + within.width - edge - 2);
  const top = clamp(room.top, within.top + edge, within.top + within.height - edge - 2);
  const right = clamp(room.left + room.width, left + 2, within.left + within.width - edge);
  const low = clamp(room.top + room.height, top + 2, within.top + within.height - edge);
  return { left, top, width: right - left, height: low - top };
}
