import type { Ground } from '../../../shared/model/scenario.ts';
import type { Plan, Stead } from '../geometry/plan.ts';
import { distance, evenly, type Point, TURN } from '../geometry/points.ts';
import { type Scatter, scatterOf } from '../geometry/scatter.ts';
import { fromLake, shorePoint } from '../geometry/shore.ts';
import { clearOfStead } from '../geometry/sites.ts';
import { type Colours, mixed } from './colours.ts';
import { jagged } from './cracks.ts';
import { form, group, line, oval, polygon, type Shape, strokes } from './shapeList.ts';

/** What of the game shows in the land itself. */
export interface LandLook {
  /** A drought lies on the valley this round. */
  readonly drought: boolean;
  /** Fences of each homestead: where pasture is open, they cut it up. */
  readonly fences: readonly number[];
}

/** The colours of a ground, paler and drier in a drought. */
export function groundColours(c: Colours, ground: Ground, drought: boolean): Colours {
  const parched = drought ? 0.72 : ground === 'dry' ? 0.55 : 0;
  const green = ground === 'pasture' ? 0.4 : 0;
  const pale = ground === 'mist' ? 0.45 : 0;
  if (parched + green + pale === 0) return c;
  const to = (colour: string): string => {
    const dried = mixed(colour, c.dry, parched);
    const grown = mixed(dried, c.lush, green * (1 - parched));
    return mixed(grown, c.sandLight, pale);
  };
  return {
    ...c,
    paper: parched > 0 ? mixed(c.paper, c.sandLight, 0.8) : c.paper,
    meadow: to(c.meadow),
    grass: parched > 0 ? mixed(c.grass, c.sandEdge, parched) : c.grass,
    bush: c.bush.map((tone) => mixed(to(tone), tone, 0.35)) as unknown as Colours['bush'],
    lush: mixed(c.lush, c.dry, parched * 0.75),
    middling: mixed(c.middling, c.dry, parched * 0.75),
  };
}

/** A point on the rim of what homesteads stand around. */
const rimPoint = ({ heart, ring }: Plan, angle: number, reach: number): Point => ({
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
function crackedField(at: Point, size: number, c: Colours, seed: string): Shape[] {
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
    jagged(crack[2], rim[(i * 2 + 1) % rim.length], luck, 2).slice(0, 2),
  );
  const ink = { stroke: c.crack, width: Math.max(0.7, size * 0.022), alpha: 0.55 };
  return [
    group(at, 1, [
      form(rim, { fill: c.dry, alpha: 0.75, stroke: c.sandEdge, width: 0.8 }),
      strokes(
        [...cracks, ...forks].map((crack) => crack.flatMap((p) => [p.x, p.y])),
        ink,
      ),
    ]),
  ];
}

function cracked(plan: Plan, c: Colours, many: number): Shape[] {
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
  const side = (by: number): Point[] => [
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
function pasture(plan: Plan, look: LandLook, c: Colours): Shape[] {
  const luck = scatterOf(`flock ${plan.seats}`);
  const fenced = plan.steads.filter(({ seat }) => (look.fences[seat] ?? 0) > 0);
  const enclosed = (p: Point) =>
    fenced.some((stead) => {
      const apart = fromLake(plan.lake, p).angle - fromLake(plan.lake, stead).angle;
      const turn = Math.abs(Math.atan2(Math.sin(apart), Math.cos(apart)));
      return turn < shareOf(plan, look.fences[stead.seat] ?? 0) * 1.15;
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
    ...fenced.flatMap((stead) => enclosure(plan, stead, look.fences[stead.seat] ?? 0, c)),
    ...flock.filter((p) => !enclosed(p)).map((p, i) => sheep(p, plan.unit, i % 3 === 0, c)),
  ];
}

/** A band along points, as wide as is asked at each of them. */
function band(points: readonly Point[], half: number): Point[] {
  const up = points.map((p, i) => ({ x: p.x, y: p.y, i }));
  const at = (i: number, side: number): Point => {
    const from = points[Math.max(0, i - 1)];
    const to = points[Math.min(points.length - 1, i + 1)];
    const long = distance(from, to) || 1;
    return {
      x: points[i].x - ((to.y - from.y) / long) * half * side,
      y: points[i].y + ((to.x - from.x) / long) * half * side,
    };
  };
  return [...up.map(({ i }) => at(i, 1)), ...up.reverse().map(({ i }) => at(i, -1))];
}

/** The wet meadow along a long water, from edge to edge of the picture, and the ford across it. */
function banks(plan: Plan, c: Colours): Shape[] {
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
  return [
    form(band(points, half * 1.25), { fill: c.sandLight, alpha: 0.55 }),
    form(band(points, half), { fill: c.glint, alpha: c.ink === '#f6eeda' ? 0.12 : 0.5 }),
    strokes(ripples, { stroke: c.river, width: Math.max(0.8, plan.unit * 1.3), alpha: 0.35 }, true),
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

/** Mountains over the spring, and the wet ground of its stream past every homestead in turn. */
function stream(plan: Plan, c: Colours): Shape[] {
  const { lake, steads, unit } = plan;
  const size = Math.max(lake.rx * 0.62, unit * 46);
  const peaks = [-1.15, 1.1, -0.2, 0.62].map((off, i) =>
    mountain(
      { x: lake.x + off * lake.rx, y: lake.y - lake.ry * (i < 2 ? 0.5 : 0.82) },
      size * (i < 2 ? 0.9 : 1.15),
      c,
    ),
  );
  const first = steads[0];
  const fall = evenly([shorePoint(lake, 0.6, 1), first], 14);
  const way = [...fall, ...plan.ringRivers.flat()].filter((_, i) => i % 3 === 0);
  const night = c.ink === '#f6eeda';
  return [
    line(way, { stroke: c.glint, width: unit * 56, alpha: night ? 0.08 : 0.3 }),
    line(way, { stroke: c.glint, width: unit * 34, alpha: night ? 0.1 : 0.4 }),
    ...peaks.reverse(),
  ];
}

/** A mill wheel beside the house in the middle, and its cart tracks out to the others. */
function wheel(plan: Plan, c: Colours): Shape[] {
  const hub = plan.steads.find(({ slot }) => slot === null);
  if (hub === undefined) return [];
  const { unit } = plan;
  const rim = (reach: number) =>
    form(
      Array.from({ length: 30 }, (_, i) => rimPoint(plan, (i / 30) * TURN, reach)),
      { stroke: c.contour, width: Math.max(1, unit * 5), alpha: 0.22, dash: [unit * 16, unit * 9] },
    );
  return [rim(0.56), rim(1)];
}

/** The mill's wheel, about 40 wide around its middle. */
export function millWheel(c: Colours): Shape[] {
  const spokes = Array.from({ length: 8 }, (_, i) => {
    const angle = (i / 8) * TURN;
    return [0, 0, Math.cos(angle) * 17, Math.sin(angle) * 17];
  });
  const paddles = Array.from({ length: 8 }, (_, i) => {
    const angle = ((i + 0.5) / 8) * TURN;
    return [Math.cos(angle) * 14, Math.sin(angle) * 14, Math.cos(angle) * 20, Math.sin(angle) * 20];
  });
  return [
    oval(0, 0, 15.5, 15.5, { stroke: c.outline, width: 4.6 }),
    strokes([...spokes, ...paddles], { stroke: c.outline, width: 4 }),
    oval(0, 0, 15.5, 15.5, { stroke: c.wood, width: 2.4 }),
    strokes([...spokes, ...paddles], { stroke: c.wood, width: 2 }),
    oval(0, 0, 3, 3, { fill: c.outline }),
  ];
}

/** The light of a first morning: a sun over the rim of the land. */
function dawn(plan: Plan, c: Colours): Shape[] {
  const { width, height, unit } = plan;
  const at = { x: width * 0.9, y: height * 0.03 };
  const size = Math.min(width, height) * 0.11;
  const rays = Array.from({ length: 13 }, (_, i) => {
    const angle = Math.PI * (0.42 + (i / 12) * 0.72);
    const from = size * 1.3;
    const to = size * (i % 2 === 0 ? 2.3 : 1.8);
    return [
      at.x + Math.cos(angle) * from,
      at.y + Math.sin(angle) * from,
      at.x + Math.cos(angle) * to,
      at.y + Math.sin(angle) * to,
    ];
  });
  return [
    {
      kind: 'glow',
      ...at,
      rx: Math.max(width, height) * 0.85,
      ry: Math.max(width, height) * 0.85,
      colour: '#f2c46a',
      stops: [
        [0, 0.62],
        [0.35, 0.26],
        [1, 0],
      ],
    },
    oval(at.x, at.y, size, size, {
      fill: '#f3cf7c',
      stroke: c.grain,
      width: Math.max(1, unit * 2),
    }),
    strokes(rays, { stroke: c.grain, width: Math.max(1.2, unit * 2.6), alpha: 0.75 }),
  ];
}

/** What a ground adds to the land, under rivers and homesteads. */
export function scenery(plan: Plan, look: LandLook, c: Colours): Shape[] {
  const dried = look.drought && plan.ground !== 'dry' ? cracked(plan, c, 7) : [];
  switch (plan.ground) {
    case 'banks':
      return [...banks(plan, c), ...dried];
    case 'stream':
      return [...stream(plan, c), ...dried];
    case 'wheel':
      return [...wheel(plan, c), ...dried];
    case 'pasture':
      return [...pasture(plan, look, c), ...dried];
    case 'dawn':
      return [...dawn(plan, c), ...dried];
    case 'dry':
      return cracked(plan, c, look.drought ? 22 : 16);
    case 'mist':
    case 'valley':
      return dried;
  }
}

/** Mist that lies over land and rivers, thin where homesteads are. */
export function mist(plan: Plan, c: Colours): Shape[] {
  if (plan.ground !== 'mist') return [];
  const luck = scatterOf(`mist ${plan.seats}`);
  const night = c.ink === '#f6eeda';
  return Array.from({ length: 15 }, (_, i): Shape => {
    const x = luck(-0.1, 1.1) * plan.width;
    const y = ((i + luck(0.1, 0.9)) / 15) * plan.height;
    const near = plan.steads.some((stead) => clearOfStead({ x, y }, stead, plan.labelSize) < 0);
    // Over the spring it is thin: its level has to be read.
    const low = fromLake(plan.lake, { x, y }).reach < 1.6;
    const strength = (low ? 0.22 : near ? 0.4 : 1) * (night ? 0.22 : 0.85);
    return {
      kind: 'glow',
      x,
      y,
      rx: plan.width * luck(0.2, 0.42),
      ry: Math.max(14, plan.height * luck(0.03, 0.07)),
      colour: night ? '#8d93a0' : '#f4f3ee',
      stops: [
        [0, strength],
        [0.55, strength * 0.6],
        [1, 0],
      ],
    };
  });
}
