// A circle by type: a plan is laid out step by step, each step reading what stands already.
import type { Plan, Stead } from './plan.ts';
import { distance, type Point } from './points.ts';
import { fromLake } from './shore.ts';

/** A place for a work, clear of homesteads, names and the rivers along the ring. */
export interface Site extends Point {
  /** Half the width and height that a work may fill. */
  readonly size: number;
}

/** Works that a valley has room for side by side; more of them share the last sites. */
export const SITES = 6;

/** How far a place is from a homestead with its roof and name; below 0 is on it. */
export function clearOfStead(p: Point, stead: Stead, labelSize: number): number {
  const middle = { x: stead.x, y: stead.y + labelSize * 0.5 };
  const rx = stead.rx * 1.05;
  const ry = stead.ry * 1.25 + labelSize * 0.8;
  const far = Math.hypot((p.x - middle.x) / rx, (p.y - middle.y) / ry);
  return (far - 1) * Math.min(rx, ry);
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
  for (const stead of steads) free = Math.min(free, clearOfStead(p, stead, plan.labelSize));
  free = Math.min(free, fromRing(plan, p) - 13 * plan.unit);
  const { reach } = fromLake(lake, p);
  free = Math.min(free, (reach - 1.14) * Math.min(lake.rx, lake.ry));
  for (const other of taken) free = Math.min(free, distance(p, other) - size * 1.6);
  return free;
}

/**
 * Picks sites for works: first outside the ring, where no river between homesteads ever runs, near
 * the valley's middle rather than its edge.
 */
export function siteWorks(
  plan: Bare,
  room: { left: number; top: number; width: number; height: number },
): Site[] {
  const size = plan.unit * 34;
  const step = Math.max(4, plan.unit * 10);
  const sites: Site[] = [];
  for (let k = 0; k < SITES; k++) {
    let best: (Site & { worth: number }) | null = null;
    for (let x = room.left + step; x < room.left + room.width; x += step)
      for (let y = room.top + step; y < room.top + room.height; y += step) {
        const free = freeAt(plan, { x, y }, sites, size);
        const reach = fromLake(plan.lake, { x, y }).reach;
        const outside = Math.hypot(
          (x - plan.lake.x) / plan.ring.rx,
          (y - plan.lake.y) / plan.ring.ry,
        );
        const worth =
          Math.min(free, size) * 4 - reach * size * 0.2 + (outside > 1 ? size * 0.9 : 0);
        if (best === null || worth > best.worth) best = { x, y, size: 0, worth };
      }
    if (best === null) break;
    const free = freeAt(plan, best, sites, size);
    sites.push({ x: best.x, y: best.y, size: Math.max(size * 0.55, Math.min(size, free)) });
  }
  return sites;
}
