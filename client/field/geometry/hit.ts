import type { Seat } from '../../../shared/model/ids.ts';
import type { Plan } from './plan.ts';
import { distance, type Point } from './points.ts';
import { fromLake } from './shore.ts';
import type { Site } from './sites.ts';

/** What stands under a finger. */
export type Hit =
  | { readonly kind: 'homestead'; readonly seat: Seat }
  | { readonly kind: 'spring' }
  | { readonly kind: 'works' }
  | { readonly kind: 'nothing' };

/** Half of the least size, in CSS pixels, that a finger finds. */
const FINGER = 22;

/**
 * Finds what was touched; the nearest homestead wins where two are within reach.
 * @param at a place in the picture's pixels
 * @param zoom the camera's zoom, which makes small things easier to touch
 * @param built sites on which works stand
 */
export function hitAt(plan: Plan, at: Point, zoom: number, built: readonly Site[]): Hit {
  const finger = FINGER / zoom;
  const near = plan.steads
    .map((stead) => {
      const rx = Math.max(stead.rx * 1.06, finger);
      const up = Math.max(stead.rx * 0.8, finger);
      const down = Math.max(stead.ry + plan.labelSize * 1.3, finger);
      const dy = at.y - stead.y;
      const far = Math.hypot((at.x - stead.x) / rx, dy / (dy < 0 ? up : down));
      return { seat: stead.seat, far };
    })
    .sort((a, b) => a.far - b.far)[0];
  if (near !== undefined && near.far <= 1) return { kind: 'homestead', seat: near.seat };
  for (const site of built)
    if (distance(site, at) <= Math.max(site.size, finger)) return { kind: 'works' };
  const { reach } = fromLake(plan.lake, at);
  const slack = finger / Math.min(plan.lake.rx, plan.lake.ry);
  if (reach <= Math.max(1.08, slack)) return { kind: 'spring' };
  return { kind: 'nothing' };
}
