import { at } from '../../../../shared/model/at.ts';
import type { Plan, Stead } from '../../geometry/plan.ts';
import { distance, evenly, type Point, TURN } from '../../geometry/points.ts';
import { type Scatter, scatterOf } from '../../geometry/scatter.ts';
import { fromLake, shorePoint } from '../../geometry/shore.ts';
import { clearOfStead } from '../../geometry/sites.ts';
import type { Colours } from '../paint/colours.ts';
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
  plan.steads.every((stead) => clearOfStead(p, stead, plan.labelSize) > room) &&
  (fromLake(plan.lake, p).reach - 1.12) * Math.min(plan.lake.rx, plan.lake.ry) > room;

/** Free places in the picture, at most so many, no two nearer than the room that they take. */
function spots(plan: Plan, many: number, room: number, luck: Scatter): Point[] {
  const found: Point[] = [];
  for (let i = 0; i < many * 9 && found.length < many; i++) {
    const p = { x: luck() * plan.width, y: luck() * plan.height };
    if (!isFree(plan, p, room)) continue;
    if (found.every((other) => distance(other, p) > room * 1.9)) found.push(p);
  }
  return found;
}

/** A pale field whose earth has split. */
function crackedField(place: Point, size: number, c: Colours, seed: string): Shape[] {
  const luck = scatterOf(seed);
  const rim = Array.from({ length: 11 }, (_, i) => {
    const angle = (i / 11) * TURN;
    const far = size * luck(0.8, 1.05);
    return { x: Math.cos(angle) * far, y: Math.sin(angle) * far * 0.56 };
  });
  const cracks = rim
    .filter((_, i) => i % 2 === 0)
    .map((p) =>
      jagged({ x: p.x * 0.12, y: p.y * 0.12 }, { x: p.x * 0.92, y: p.y * 0.92 }, luck, 3),
    );
  const forks = cracks.map((crack, i) =>
    jagged(at(crack, 2), at(rim, (i * 2 + 1) % rim.length), luck, 2).slice(0, 2),
  );
  const ink = { stroke: c.crack, width: Math.max(0.7, size * 0.022), alpha: 0.55 };
  return [
    group(place, 1, [
      form(rim, { fill: c.dry, alpha: 0.75, stroke: c.sandEdge, width: 0.8 }),
      strokes(
        [...cracks, ...forks].map((crack) => crack.flatMap((p) => [p.x, p.y])),
        ink,
      ),
    ]),
  ];
}

export function cracked(plan: Plan, c: Colours, many: number): Shape[] {
  const luck = scatterOf(`cracked ${plan.seats}`);
  const size = plan.unit * 38;
  return spots(plan, many, size * 0.8, luck).flatMap((at, i) =>
    crackedField(at, size * luck(0.75, 1.15), c, `field ${i}`),
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
  const flock = spots(plan, 70, plan.unit * 12, luck).filter(
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
