import { at } from '../../../../shared/model/at.ts';
import type { Plan } from '../../geometry/plan.ts';
import { distance, evenly, type Point, TURN } from '../../geometry/points.ts';
import { fromLake, shorePoint } from '../../geometry/shore.ts';
import { type Colours, mixed } from '../paint/colours.ts';
import { form, group, line, oval, polygon, type Shape, strokes } from '../paint/shapeList.ts';

/** A band along points, as wide as is asked at each of them. */
function band(points: readonly Point[], half: number): Point[] {
  const edge = (p: Point, i: number, side: number): Point => {
    const from = at(points, Math.max(0, i - 1));
    const to = at(points, Math.min(points.length - 1, i + 1));
    const long = distance(from, to) || 1;
    return {
      x: p.x - ((to.y - from.y) / long) * half * side,
      y: p.y + ((to.x - from.x) / long) * half * side,
    };
  };
  const back = points.map((p, i) => edge(p, i, -1)).reverse();
  return [...points.map((p, i) => edge(p, i, 1)), ...back];
}

/** The wet meadow along a long water, from edge to edge of the picture, and the ford across it. */
export function banks(plan: Plan, c: Colours): Shape[] {
  const { lake, width, height } = plan;
  const wide = lake.ry > lake.rx;
  const along = wide ? height : width;
  const points = Array.from({ length: 13 }, (_, i) => {
    const share = -0.1 + (1.2 * i) / 12;
    const sway = Math.sin(share * 7) * (wide ? lake.rx : lake.ry) * 0.09;
    return wide ? { x: lake.x + sway, y: share * along } : { x: share * along, y: lake.y + sway };
  });
  const half = (wide ? lake.rx : lake.ry) * 1.02;
  const ripples = points.slice(0, -1).flatMap((p, i) =>
    [-0.5, 0.1, 0.6].map((off) => {
      const [dx, dy] = wide ? [off * half, 0] : [0, off * half];
      const long = plan.unit * (9 + ((i * 5) % 9));
      return [p.x + dx - long, p.y + dy, p.x + dx, p.y + dy - 2, p.x + dx + long, p.y + dy];
    }),
  );
  const night = c.ink === '#f6eeda';
  return [
    form(band(points, half * 1.25), { fill: c.sandLight, alpha: 0.9 }),
    form(band(points, half), {
      fill: mixed(c.paper, c.river, night ? 0.32 : 0.4),
      stroke: c.sandEdge,
      width: Math.max(0.7, plan.unit * 1.2),
    }),
    strokes(ripples, { stroke: c.river, width: Math.max(0.8, plan.unit * 1.3), alpha: 0.75 }, true),
    ...ford(plan, c),
  ];
}

/** Stepping stones beside the one way across. */
function ford(plan: Plan, c: Colours): Shape[] {
  const last = Math.ceil(plan.seats / 2) - 1;
  const way = plan.ringRivers[last];
  if (way === undefined) return [];
  const { unit } = plan;
  return evenly(way, 15)
    .slice(4, -4)
    .map(({ x, y }, i) =>
      oval(x + (i % 2) * unit * 2, y + unit * 15, unit * (4.4 + (i % 3) * 0.8), unit * 3, {
        fill: c.hill,
        stroke: c.hillEdge,
        width: Math.max(0.7, unit),
      }),
    );
}

/** A mountain with snow on it; its size is half its width. */
function mountain(at: Point, size: number, c: Colours): Shape {
  const ridge = [-1, 0, -0.42, -0.72, -0.26, -0.62, 0.06, -1.18, 0.36, -0.66, 0.5, -0.74, 1, 0];
  const snow = [0.06, -1.18, -0.12, -0.84, -0.02, -0.9, 0.06, -0.8, 0.14, -0.92, 0.26, -0.83];
  return group(at, size, [
    polygon(ridge, { fill: c.hill }),
    polygon([0.06, -1.18, 0.36, -0.66, 0.5, -0.74, 1, 0, 0.3, 0, 0.16, -0.5], {
      fill: c.hillShade,
      alpha: 0.7,
    }),
    polygon(snow, { fill: c.card, stroke: c.hillEdge, width: 0.02 }),
    strokes([ridge], { stroke: c.hillEdge, width: 0.045 }),
  ]);
}

/** Mountains over the spring, its stream down to the first homestead, and wet ground past all others in turn. */
export function stream(plan: Plan, c: Colours): Shape[] {
  const { lake, steads, unit } = plan;
  const low = lake.y - lake.ry * 0.5;
  // The highest peak is seen whole: the picture ends above it.
  const size = Math.min(Math.max(lake.rx * 0.62, unit * 46), low / 1.4);
  const peaks = [-1.15, 1.1, -0.2, 0.62].map((off, i) =>
    mountain(
      { x: lake.x + off * lake.rx, y: i < 2 ? low : lake.y - lake.ry * 0.66 },
      size * (i < 2 ? 0.9 : 1.1),
      c,
    ),
  );
  const first = at(steads, 0);
  const turn = fromLake(lake, first).angle;
  const fall = evenly([shorePoint(lake, turn, 0.96), first], 14).map(({ x, y }, i) => ({
    x,
    y: y + Math.sin((i / 13) * TURN) * unit * 9,
  }));
  const way = [...fall, ...plan.ringRivers.flat()].filter((_, i) => i % 3 === 0);
  const night = c.ink === '#f6eeda';
  const wet = mixed(c.meadow, c.river, night ? 0.3 : 0.45);
  return [
    line(way, { stroke: wet, width: unit * 52, alpha: 0.28 }),
    line(way, { stroke: wet, width: unit * 32, alpha: 0.5 }),
    ...peaks.reverse(),
    line(fall, { stroke: c.riverEdge, width: unit * 19 }),
    line(fall, { stroke: c.river, width: unit * 15 }),
    line(fall, { stroke: c.glint, width: unit * 2, dash: [unit * 13, unit * 17], alpha: 0.8 }),
  ];
}
