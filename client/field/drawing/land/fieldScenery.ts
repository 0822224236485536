import { at } from '../../../../shared/model/at.ts';
import type { Plan, Stead } from '../../geometry/plan.ts';
import { distance, evenly, type Point, TURN } from '../../geometry/points.ts';
import { type Scatter, scatterOf } from '../../geometry/scatter.ts';
import { fromLake, shorePoint } from '../../geometry/shore.ts';
import { clearOfName, clearOfStead } from '../../geometry/sites.ts';
import { type Colours, mixed } from '../paint/colours.ts';
import { form, group, oval, type Shape, strokes } from '../paint/shapeList.ts';
import { jagged } from './cracks.ts';

/** What of the game shows in the land itself. */
export interface LandLook {
  /** A drought lies on the valley this round. */
  readonly drought: boolean;
  /** Fences of each homestead: where pasture is open, they cut it up. */
  readonly fences: readonly number[];
}

/** A point on the rim of what homesteads stand around. */
export const rimPoint = ({ heart, ring }: Plan, angle: number, reach: number): Point => ({
  x: heart.x + Math.cos(angle) * ring.rx * reach,
  y: heart.y + Math.sin(angle) * ring.ry * reach,
});

/** Is a place free of homesteads, names and the spring? */
const isFree = (plan: Plan, p: Point, room: number): boolean =>
  plan.steads.every(
    (stead) => Math.min(clearOfStead(p, stead, plan.labelSize), clearOfName(plan, p, stead)) > room,
  ) && (fromLake(plan.lake, p).reach - 1.12) * Math.min(plan.lake.rx, plan.lake.ry) > room;

/** Room that something needs around it, and how far it reaches to either side beyond that. */
interface Room {
  readonly around: number;
  readonly aside?: number;
}

/** Free places in the picture, at most so many, none nearer to another than is asked. */
export function spots(
  plan: Plan,
  many: number,
  { around, aside = 0 }: Room,
  apart: number,
  luck: Scatter,
): Point[] {
  const found: Point[] = [];
  for (let i = 0; i < many * 9 && found.length < many; i++) {
    const p = { x: luck() * plan.width, y: luck() * plan.height };
    const ends = [-aside, 0, aside].map((x) => ({ x: p.x + x, y: p.y }));
    if (!ends.every((end) => isFree(plan, end, around))) continue;
    if (found.every((other) => distance(other, p) > apart)) found.push(p);
  }
  return found;
}

/** A pale field, four-cornered as it was ploughed, whose earth has split. */
function crackedField(place: Point, size: number, c: Colours, seed: string): Shape[] {
  const luck = scatterOf(seed);
  const lean = luck(-0.35, 0.35);
  const rim = Array.from({ length: 24 }, (_, i) => {
    const angle = ((i + 0.5) / 24) * TURN;
    const corner = (n: number) => Math.sign(n) * Math.abs(n) ** 0.4;
    const far = size * luck(0.95, 1.02);
    const y = corner(Math.sin(angle)) * far * 0.52;
    return { x: corner(Math.cos(angle)) * far - y * lean, y };
  });
  const furrows = [-0.3, -0.1, 0.1, 0.3].map((y) => [
    (-0.86 - y * lean) * size,
    y * size,
    (0.86 - y * lean) * size,
    (y + luck(-0.02, 0.02)) * size,
  ]);
  // From the edges inward, each with a branch, and none as far as another.
  const cracks = rim
    .filter((_, i) => i % 3 === 1)
    .flatMap((p) => {
      const edge = { x: p.x * 0.98, y: p.y * 0.98 };
      const far = luck(0.12, 0.45);
      const end = { x: p.x * far + luck(-0.2, 0.2) * size, y: p.y * far };
      const crack = jagged(edge, end, luck, 4);
      const from = at(crack, 2);
      const branch = {
        x: from.x + luck(-0.34, 0.34) * size,
        y: from.y + luck(-0.16, 0.16) * size,
      };
      return [crack, jagged(from, branch, luck, 2)];
    });
  const ink = { stroke: c.crack, width: Math.max(0.8, size * 0.028), alpha: 0.75 };
  const pale = mixed(c.dry, c.card, c.ink === '#f6eeda' ? 0.1 : 0.72);
  return [
    group(place, 1, [
      form(rim, { fill: pale, stroke: c.sandEdge, width: Math.max(0.7, size * 0.015) }),
      strokes(furrows, { stroke: c.contour, width: Math.max(0.6, size * 0.02), alpha: 0.35 }),
      strokes(
        cracks.map((points) => points.flatMap((p) => [p.x, p.y])),
        ink,
      ),
    ]),
  ];
}

/** Pale fields with cracks in them, wherever the land is free. */
export function cracked(plan: Plan, c: Colours, many: number): Shape[] {
  const luck = scatterOf(`cracked ${plan.seats}`);
  const size = plan.unit * 58;
  return spots(plan, many, { around: size * 0.56, aside: size * 0.54 }, size * 2.1, luck).flatMap(
    (at, i) => crackedField(at, size * luck(0.72, 1.08), c, `field ${i}`),
  );
}

/** A sheep, about 12 wide. */
const sheep = (at: Point, unit: number, left: boolean, c: Colours): Shape =>
  group(at, unit * 0.95, [
    strokes(
      [
        [-3, 2, -3, 6],
        [3, 2, 3, 6],
      ],
      { stroke: c.outline, width: 1.3 },
    ),
    oval(0, 0, 6.4, 4.2, { fill: c.wall, stroke: c.outline, width: 1.1 }),
    oval(left ? -6.6 : 6.6, -1.4, 2.2, 1.8, { fill: c.outline }),
  ]);

/** Half the angle of the pasture that a homestead's fences enclose. */
const shareOf = (plan: Plan, fences: number): number =>
  (TURN / Math.max(3, plan.slots || plan.seats)) * (0.24 + 0.12 * Math.min(3, fences));

/** Hurdles from the lake out to a homestead, at both sides of what it fenced. */
function enclosure(plan: Plan, stead: Stead, fences: number, c: Colours): Shape[] {
  const { angle } = fromLake(plan.lake, stead);
  const half = shareOf(plan, fences);
  const reach = fromLake(plan.lake, stead).reach;
  const side = (by: number): [Point, Point] => [
    shorePoint(plan.lake, angle + by, 1.14),
    shorePoint(plan.lake, angle + by * 0.9, reach * 0.96),
  ];
  const inner = Array.from({ length: 9 }, (_, i) =>
    shorePoint(plan.lake, angle - half + (half * 2 * i) / 8, 1.14),
  );
  const field = [
    ...inner,
    ...[...inner.keys()]
      .reverse()
      .map((i) => shorePoint(plan.lake, angle + (-half + (half * 2 * i) / 8) * 0.9, reach * 0.96)),
  ];
  const rails = [side(half), side(-half)];
  const posts = rails.flatMap((rail) =>
    evenly(rail, 8).map(({ x, y }) => [x, y - 6 * plan.unit, x, y + 2.5 * plan.unit]),
  );
  const raised = (by: number) => rails.map(([a, b]) => [a.x, a.y - by, b.x, b.y - by]);
  const all = [...posts, ...raised(4.4 * plan.unit), ...raised(1.6 * plan.unit)];
  const width = Math.max(0.9, 1.7 * plan.unit);
  return [
    form(field, { fill: c.dry, alpha: 0.5 }, false),
    strokes(all, { stroke: c.outline, width: width * 1.7, alpha: 0.8 }),
    strokes(all, { stroke: c.wood, width }),
  ];
}

/** Open pasture with what grazes on it; each fence takes a part of it away. */
export function pasture(plan: Plan, look: LandLook, c: Colours): Shape[] {
  const luck = scatterOf(`flock ${plan.seats}`);
  const fenced = plan.steads.filter(({ seat }) => at(look.fences, seat) > 0);
  const enclosed = (p: Point) =>
    fenced.some((stead) => {
      const apart = fromLake(plan.lake, p).angle - fromLake(plan.lake, stead).angle;
      const turn = Math.abs(Math.atan2(Math.sin(apart), Math.cos(apart)));
      return turn < shareOf(plan, at(look.fences, stead.seat)) * 1.15;
    });
  const flock = spots(plan, 70, { around: plan.unit * 12 }, plan.unit * 23, luck).filter(
    (p) =>
      Math.hypot((p.x - plan.heart.x) / plan.ring.rx, (p.y - plan.heart.y) / plan.ring.ry) < 0.92,
  );
  return [
    form(
      Array.from({ length: 30 }, (_, i) =>
        rimPoint(plan, (i / 30) * TURN, 0.97 + 0.03 * Math.cos(i * 2.1)),
      ),
      { fill: c.lush, alpha: look.drought ? 0.25 : 0.5 },
    ),
    ...fenced.flatMap((stead) => enclosure(plan, stead, at(look.fences, stead.seat), c)),
    ...flock.filter((p) => !enclosed(p)).map((p, i) => sheep(p, plan.unit, i % 3 === 0, c)),
  ];
}
