import { at } from '../../../../shared/model/at.ts';
import { normals, type Point } from '../../geometry/points.ts';
import type { Scatter } from '../../geometry/scatter.ts';

/** The first `share` of a jagged line, so that a crack can be drawn outward. */
export function grown(jag: readonly Point[], share: number): number[] {
  if (share >= 1) return jag.flatMap((p) => [p.x, p.y]);
  const reach = Math.max(0, share) * (jag.length - 1);
  const whole = Math.floor(reach);
  const kept = jag.slice(0, whole + 1).flatMap((p) => [p.x, p.y]);
  const next = jag[whole + 1];
  if (next !== undefined) {
    const from = at(jag, whole);
    kept.push(
      from.x + (next.x - from.x) * (reach - whole),
      from.y + (next.y - from.y) * (reach - whole),
    );
  }
  return kept;
}

/** A jagged line from one point to another. */
export function jagged(from: Point, to: Point, luck: Scatter, corners = 3): Point[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  return Array.from({ length: corners + 1 }, (_, i) => {
    const share = i / corners;
    const off = i === 0 || i === corners ? 0 : luck(-0.32, 0.32);
    return { x: from.x + dx * share - dy * off, y: from.y + dy * share + dx * off };
  });
}

/**
 * Short cracks across a dry bed, from its edges inward.
 * @param half half the bed's width
 * @param every distance between cracks, as a share of the line's points
 */
export function bedCracks(
  bed: readonly Point[],
  half: number,
  every: number,
  luck: Scatter,
  grow: number,
): number[][] {
  const aside = normals(bed);
  const lines: number[][] = [];
  for (let i = 2; i < bed.length - 2; i += every) {
    const side = luck() < 0.5 ? -1 : 1;
    const place = Math.min(bed.length - 3, Math.round(i + luck(-0.4, 0.4) * every));
    const middle = at(bed, place);
    const out = at(aside, place);
    const edge = {
      x: middle.x + out.x * half * side,
      y: middle.y + out.y * half * side,
    };
    const depth = half * luck(0.45, 0.95);
    const slant = luck(-0.6, 0.6) * half;
    const end = {
      x: edge.x - out.x * depth * side + out.y * slant,
      y: edge.y - out.y * depth * side - out.x * slant,
    };
    lines.push(grown(jagged(edge, end, luck, 2), grow));
  }
  return lines;
}
