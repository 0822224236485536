import { type Frame, grownFrame, wholeFrame } from './framing.ts';
import type { Plan } from './plan.ts';
import { distance, type Point } from './points.ts';
import { type Scatter, scatterOf } from './scatter.ts';
import { fromLake } from './shore.ts';
import { clearOfStead, fromRing } from './sites.ts';

/** Something that grows or stands in the land for its own sake. */
export interface Growth extends Point {
  readonly kind: 'hill' | 'bush' | 'grass' | 'stone';
  readonly size: number;
  /** Sets its own shape. */
  readonly seed: string;
}

const GRID = 8;

/** Free space around a place: homesteads, names, sites and the ring's rivers take theirs. */
function freeAt(plan: Plan, p: Point): number {
  let free = Number.POSITIVE_INFINITY;
  const { steads, lake } = plan;
  for (const stead of steads) free = Math.min(free, clearOfStead(p, stead, plan.labelSize));
  free = Math.min(free, fromRing(plan, p) - 14 * plan.unit);
  for (const site of plan.sites) free = Math.min(free, distance(p, site) - site.size * 1.15);
  return Math.min(free, (fromLake(lake, p).reach - 1.12) * Math.min(lake.rx, lake.ry));
}

const somewhere = (area: Frame, luck: Scatter): Point => ({
  x: area.x + luck() * area.width,
  y: area.y + luck() * area.height,
});

/** Hills come in small ranges, further out; each is drawn over those behind it. */
function hills(plan: Plan, area: Frame): Growth[] {
  const luck = scatterOf(`hills ${plan.seats}`);
  const found: Growth[] = [];
  const ranges = Math.min(70, Math.round((area.width * area.height) / (plan.unit ** 2 * 40000)));
  for (let i = 0; i < ranges * 4 && found.length < ranges * 3; i++) {
    const middle = somewhere(area, luck);
    const many = Math.floor(luck(1, 4.2));
    for (let k = 0; k < many; k++) {
      const size = plan.unit * luck(20, 44);
      const place = {
        x: middle.x + luck(-1, 1) * plan.unit * 62,
        y: middle.y + luck(-1, 1) * plan.unit * 26,
      };
      const away = Math.hypot(
        (place.x - plan.heart.x) / plan.ring.rx,
        (place.y - plan.heart.y) / plan.ring.ry,
      );
      if (away < 1.05 || freeAt(plan, place) < size * 1.15) continue;
      if (found.some((h) => distance(h, place) < size * 0.7)) continue;
      found.push({ kind: 'hill', ...place, size, seed: `hill ${i} ${k}` });
    }
  }
  return found;
}

function bushes(plan: Plan, area: Frame, hillsThere: readonly Growth[]): Growth[] {
  const luck = scatterOf(`bushes ${plan.seats}`);
  const found: Growth[] = [];
  const wanted = Math.min(60, Math.round((area.width * area.height) / (plan.unit ** 2 * 40000)));
  for (let i = 0; i < wanted * 8 && found.length < wanted; i++) {
    const place = somewhere(area, luck);
    const size = plan.unit * luck(11, 21);
    if (freeAt(plan, place) < size * 1.2) continue;
    const others = [...found, ...hillsThere];
    if (others.some((o) => distance(o, place) < (size + o.size) * 1.1)) continue;
    found.push({ kind: 'bush', ...place, size, seed: `bush ${i}` });
  }
  return found;
}

function tufts(plan: Plan, area: Frame, others: readonly Growth[]): Growth[] {
  const luck = scatterOf(`grass ${plan.seats}`);
  const found: Growth[] = [];
  const across = Math.max(GRID, Math.round(area.width / (plan.unit * 95)));
  const down = Math.max(GRID, Math.round(area.height / (plan.unit * 95)));
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      const place = {
        x: area.x + ((column + luck()) / across) * area.width,
        y: area.y + ((row + luck()) / down) * area.height,
      };
      const size = plan.unit * luck(6, 10);
      if (luck() < 0.3 || freeAt(plan, place) < size) continue;
      if (others.some((o) => distance(o, place) < o.size * 1.2)) continue;
      const kind = luck() < 0.1 ? 'stone' : 'grass';
      found.push({ kind, ...place, size, seed: `tuft ${row} ${column}` });
    }
  return found;
}

function growIn(plan: Plan, area: Frame): Growth[] {
  const high = hills(plan, area);
  const round = bushes(plan, area, high);
  return [...tufts(plan, area, [...high, ...round]), ...high, ...round];
}

const isWithin = (place: Point, frame: Frame, slack: number): boolean =>
  place.x > frame.x - slack &&
  place.x < frame.x + frame.width + slack &&
  place.y > frame.y - slack &&
  place.y < frame.y + frame.height + slack;

/**
 * All that stands in the land, from the back of the picture to its front. What stands in the picture
 * is the same with any margin.
 * @param margin pixels of land beyond each edge of the picture
 */
export function growLand(plan: Plan, margin = 0): Growth[] {
  const picture = wholeFrame(plan);
  const inner = growIn(plan, picture);
  const outer =
    margin === 0
      ? []
      : growIn(plan, grownFrame(picture, margin)).filter(
          (growth) => !isWithin(growth, picture, growth.size * 1.5),
        );
  return [...outer, ...inner].sort((a, b) => a.y - b.y);
}
