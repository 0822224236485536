import { sum } from '../../../shared/model/arithmetic.ts';
import { at } from '../../../shared/model/at.ts';
import type { Seat, Units } from '../../../shared/model/ids.ts';
import type { Plan } from '../geometry/plan.ts';
import { type Point, TURN } from '../geometry/points.ts';
import { type Scatter, scatterOf } from '../geometry/scatter.ts';
import { BANK, fromLake, type Lake, reachOf, shoreLine, shorePoint } from '../geometry/shore.ts';
import { grown, jagged } from './land/cracks.ts';
import type { Colours } from './paint/colours.ts';
import { form, group, line, oval, polygon, type Shape, strokes } from './paint/shapeList.ts';
import { ownSign } from './signs/ownDrawing.ts';

/** What became of the spring in the last round, in units: before it, at its lowest, and after. */
export interface LakeChange {
  readonly before: number;
  readonly low: number;
  readonly now: number;
}

/** All that a lake is drawn from, in units of water. */
export interface LakeLook {
  readonly stock: Units;
  readonly capacity: Units;
  readonly firstCapacity: Units;
  readonly redLine: Units;
  /** Capacities it had before, the first one first: each loss leaves a ring. */
  readonly held: readonly Units[];
  /** Fences of each homestead. */
  readonly fences: readonly number[];
  /** The seat whose fence is told just now. */
  readonly newest: Seat | null;
  /** What the last dusk changed, while that is news; else null. */
  readonly change: LakeChange | null;
  /** Share of the last ring's cracks that is drawn, while they open. */
  readonly grow: number;
}

/** A part of a shore line, between two shares of a turn. */
const arc = (lake: Lake, reach: number, from: number, to: number): Point[] => {
  const count = Math.max(3, Math.round((to - from) * 48));
  return Array.from({ length: count + 1 }, (_, i) =>
    shorePoint(lake, (from + ((to - from) * i) / count) * TURN, reach),
  );
};

/** Soft lines on the water, drawn in broken arcs. */
function waves(lake: Lake, water: number, unit: number, c: Colours): Shape[] {
  const luck = scatterOf('waves');
  const shapes: Shape[] = [];
  for (const share of [0.9, 0.76, 0.6, 0.42]) {
    const reach = water * share;
    if (reach < 0.12) continue;
    let at = luck(0, 0.1);
    while (at < 0.98) {
      const long = luck(0.035, 0.12);
      const end = Math.min(1.02, at + long);
      shapes.push(
        line(arc(lake, reach, at, end), {
          stroke: c.glint,
          width: Math.max(0.8, 1.5 * unit),
          alpha: luck(0.22, 0.5),
        }),
      );
      at = end + luck(0.03, 0.1);
    }
  }
  return shapes;
}

/** Rows of stippling on sand that the water has left. */
function stipple(lake: Lake, from: number, to: number, unit: number, c: Colours): Shape[] {
  const step = (7 * unit) / lake.ry;
  const rows: Shape[] = [];
  let row = 0;
  for (let reach = to - step * 0.7; reach > from + step * 0.3 && row < 40; reach -= step, row++)
    rows.push(
      form(shoreLine(lake, reach), {
        stroke: c.sandEdge,
        width: Math.max(0.7, 1.1 * unit),
        alpha: 0.42,
        dash: [Math.max(1, (1.6 + (row % 3)) * unit), (4.4 + (row % 2) * 1.6) * unit],
      }),
    );
  return rows;
}

function ringCracks(
  lake: Lake,
  inner: number,
  outer: number,
  luck: Scatter,
  grow: number,
): number[][] {
  const lines: number[][] = [];
  const many = 30;
  for (let i = 0; i < many; i++) {
    const angle = ((i + luck(-0.35, 0.35)) / many) * TURN;
    const bend = luck(-0.05, 0.05);
    const through = luck() < 0.45 ? 1 : luck(0.4, 0.75);
    const from = shorePoint(lake, angle, inner);
    const to = shorePoint(lake, angle + bend, inner + (outer - inner) * through);
    const jag = jagged(from, to, luck, 3);
    lines.push(grown(jag, grow));
    if (grow > 0.6 && luck() < 0.5) {
      const fork = shorePoint(
        lake,
        angle + bend + luck(-0.09, 0.09),
        inner + (outer - inner) * 0.9,
      );
      lines.push(grown(jagged(at(jag, 1), fork, luck, 2), (grow - 0.6) / 0.4));
    }
  }
  return lines;
}

/** What the spring lost for good: one cracked ring for each loss. */
function lostRings(lake: Lake, look: LakeLook, unit: number, c: Colours): Shape[] {
  const held = [...look.held, look.capacity];
  const shapes: Shape[] = [];
  for (let i = 0; i + 1 < held.length; i++) {
    const outer = reachOf(at(held, i), look.firstCapacity);
    const inner = reachOf(at(held, i + 1), look.firstCapacity);
    if (outer - inner < 0.002) continue;
    const newest = i + 2 === held.length;
    const luck = scatterOf(`ring ${held[i]} ${held[i + 1]}`);
    const width = Math.max(0.8, 1.6 * unit);
    shapes.push(
      form(shoreLine(lake, outer), { fill: i % 2 === 0 ? c.bed : c.bedLight }),
      strokes(ringCracks(lake, inner, outer, luck, newest ? look.grow : 1), {
        stroke: c.crack,
        width,
      }),
      form(shoreLine(lake, inner), { stroke: c.crack, width: width * 1.3 }),
      form(shoreLine(lake, outer), { stroke: c.crack, width: width * 0.8, alpha: 0.8 }),
    );
  }
  return shapes;
}

/** A fence as it stands in the water, about 50 wide. */
function fenceSign(c: Colours): Shape[] {
  const own = ownSign('fence', 34, c);
  if (own !== null)
    return [oval(0, 0, 21, 21, { fill: c.card, stroke: c.outline, width: 2 }), ...own];
  const posts = [-20, -10, 0, 10, 20].map((x) => [x, -12, x, 12]);
  const rails = [
    [-25, -5, 25, -5],
    [-25, 5, 25, 5],
  ];
  const all = [...posts, ...rails];
  return [
    strokes(all, { stroke: c.halo, width: 10 }),
    strokes(all, { stroke: c.outline, width: 5.6 }),
    strokes(posts, { stroke: c.wood, width: 3.2 }),
    strokes(rails, { stroke: c.wood, width: 2.6 }),
  ];
}

/** Fences stand at the water's rim, on the side of those who built them. */
function fences(plan: Plan, look: LakeLook, c: Colours): Shape[] {
  const rim = reachOf(look.capacity, look.firstCapacity);
  const around = ((plan.lake.rx + plan.lake.ry) / 2) * Math.max(0.12, rim - 0.07);
  const all = sum(look.fences);
  // Many fences round a small lake stand closer and are smaller.
  const scale = Math.min(plan.unit * 0.86, (around * TURN) / (58 * Math.max(1, all)));
  const room = (56 * scale) / around;
  const angles = plan.steads.flatMap((stead) => {
    const many = look.fences[stead.seat] ?? 0;
    const { angle } = fromLake(plan.lake, stead);
    return Array.from({ length: many }, (_, k) => angle + (k - (many - 1) / 2) * room);
  });
  const places = spread(angles, room);
  const told =
    look.newest === null
      ? -1
      : nearestTo(places, fromLake(plan.lake, at(plan.steads, look.newest)).angle);
  return places.map((angle, i) => {
    const size = i === told ? scale * (0.3 + 1.05 * look.grow) : scale;
    return group(shorePoint(plan.lake, angle, rim - 0.07), size, fenceSign(c));
  });
}

/** Index of the angle nearest to a wished one. */
function nearestTo(angles: readonly number[], wished: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  angles.forEach((angle, i) => {
    const apart = Math.abs(Math.atan2(Math.sin(angle - wished), Math.cos(angle - wished)));
    if (apart >= least) return;
    least = apart;
    best = i;
  });
  return best;
}

/** Moves angles apart until each has its room, as far as there is any. */
function spread(angles: readonly number[], room: number): number[] {
  let moved = [...angles].sort((a, b) => a - b);
  for (let pass = 0; pass < 12; pass++) {
    moved = moved.map((angle, i) => {
      const before = i === 0 ? at(moved, moved.length - 1) - TURN : at(moved, i - 1);
      const after = i === moved.length - 1 ? at(moved, 0) + TURN : at(moved, i + 1);
      if (moved.length < 2) return angle;
      const push = Math.max(0, room - (angle - before)) - Math.max(0, room - (after - angle));
      return angle + push / 2;
    });
  }
  return moved;
}

function redLine(lake: Lake, look: LakeLook, unit: number, c: Colours): Shape[] {
  const points = shoreLine(lake, reachOf(look.redLine, look.firstCapacity));
  const width = Math.max(2, 3.6 * unit);
  return [
    form(points, { stroke: c.halo, width: width * 1.75 }),
    form(points, { stroke: c.red, width, dash: [width * 2.6, width * 1.5], blunt: true }),
  ];
}

/** A few pebbles and reeds along the bank. */
function bankLife(lake: Lake, unit: number, c: Colours): Shape[] {
  const luck = scatterOf('bank');
  return Array.from({ length: 13 }, () => {
    const at = shorePoint(lake, luck(0, TURN), luck(1.005, 1.045));
    const r = unit * luck(1.6, 3.4);
    return oval(at.x, at.y, r * 1.3, r, {
      fill: c.hillShade,
      stroke: c.sandEdge,
      width: 0.8,
      alpha: 0.8,
    });
  });
}

/** Where the shore was before the last round: wet sand that the water has left. */
function leftShore(lake: Lake, look: LakeLook, rim: number, unit: number, c: Colours): Shape[] {
  if (look.change === null || look.change.before <= look.stock) return [];
  const old = Math.min(rim, reachOf(look.change.before, look.firstCapacity));
  return [
    form(shoreLine(lake, old), { fill: c.waterDeep, alpha: 0.2 }),
    form(shoreLine(lake, old), {
      stroke: c.waterText,
      width: Math.max(1, 1.5 * unit),
      alpha: 0.75,
      dash: [6 * unit + 2, 4 * unit + 2],
    }),
  ];
}

/** What grew back: lighter water over the level to which it had fallen. */
function regrown(lake: Lake, look: LakeLook, water: number, unit: number, c: Colours): Shape[] {
  if (look.change === null || look.change.low >= look.stock) return [];
  const low = reachOf(look.change.low, look.firstCapacity);
  if (water - low < 0.006) return [];
  return [
    form(shoreLine(lake, water), { fill: c.glint, alpha: 0.34 }),
    ...(low > 0.02
      ? [
          form(shoreLine(lake, low), { fill: c.water }),
          form(shoreLine(lake, low), {
            stroke: c.glint,
            width: Math.max(0.9, 1.3 * unit),
            dash: [3 * unit + 1, 4 * unit + 1],
          }),
        ]
      : []),
  ];
}

/** Half of the dawn's arrow, as a share of the lake. */
const HALF_ARROW = 0.15;

/**
 * An arrow on the lake at dawn: up or down, and by how many units the last dusk changed it. It stands
 * below the middle, where numbers may be, and within the red line, or outside of one that is too small.
 */
export function lakeArrow(
  plan: Plan,
  { redLine, firstCapacity }: Pick<LakeLook, 'redLine' | 'firstCapacity'>,
  change: LakeChange,
  c: Colours,
): Shape[] {
  const { lake } = plan;
  const by = change.now - change.before;
  if (by === 0) return [];
  const size = Math.max(7, plan.letters, Math.min(lake.rx, lake.ry) * 0.24);
  const up = by > 0 ? -1 : 1;
  const red = reachOf(redLine, firstCapacity);
  const below = red > 3 * HALF_ARROW ? red / 2 : red + 1.4 * HALF_ARROW;
  const at = { x: lake.x, y: lake.y + lake.ry * below };
  const arrow = [
    0, 0.62, 0.5, 0.06, 0.19, 0.06, 0.19, -0.55, -0.19, -0.55, -0.19, 0.06, -0.5, 0.06,
  ];
  const turned = arrow.map((value, i) => (i % 2 === 1 ? value * up : value));
  return [
    group({ x: at.x - size * 0.62, y: at.y }, size, [
      polygon(turned, { fill: '#ffffff', stroke: c.waterEdge, width: 0.12 }),
    ]),
    {
      kind: 'text',
      x: at.x,
      y: at.y,
      text: String(Math.abs(by)),
      size,
      weight: 800,
      colour: '#ffffff',
      halo: c.waterEdge,
      align: 'start',
    },
  ];
}

/** The spring's lake with its level, its red line and all that it lost. */
export function drawLake(plan: Plan, look: LakeLook, c: Colours): Shape[] {
  const { lake, unit } = plan;
  const rim = reachOf(look.capacity, look.firstCapacity);
  const water = Math.min(rim, reachOf(look.stock, look.firstCapacity));
  const edge = Math.max(1, 2 * unit);
  const shade = { x: 0, y: 4 * unit };
  return [
    form(
      shoreLine(lake, BANK).map((p) => ({ x: p.x + shade.x, y: p.y + shade.y })),
      { fill: c.outline, alpha: 0.08 },
    ),
    form(shoreLine(lake, BANK), { fill: c.sandLight, stroke: c.sandEdge, width: edge * 0.7 }),
    ...bankLife(lake, unit, c),
    ...lostRings(lake, look, unit, c),
    form(shoreLine(lake, rim), { fill: c.sand, stroke: c.sandEdge, width: edge * 0.5 }),
    ...stipple(lake, water, rim, unit, c),
    ...leftShore(lake, look, rim, unit, c),
    ...(water > 0.02
      ? [
          form(shoreLine(lake, Math.min(rim, water + 0.018)), { fill: c.sandEdge, alpha: 0.28 }),
          form(shoreLine(lake, water), { fill: c.water, stroke: c.waterEdge, width: edge }),
          form(shoreLine(lake, water * 0.84), { fill: c.waterDeep, alpha: 0.28 }),
          form(shoreLine(lake, water * 0.56), { fill: c.waterDeep, alpha: 0.34 }),
          ...regrown(lake, look, water, unit, c),
          ...waves(lake, water, unit, c),
        ]
      : []),
    ...redLine(lake, look, unit, c),
    ...fences(plan, look, c),
  ];
}

/** A ring around the lake's rim, for the one who touched it. */
export function lakeHalo(plan: Plan, c: Colours): Shape[] {
  const width = Math.max(2, 3.4 * plan.unit);
  return [
    form(shoreLine(plan.lake, BANK + 0.05), { stroke: c.halo, width: width * 2 }),
    form(shoreLine(plan.lake, BANK + 0.05), { stroke: c.ink, width }),
  ];
}
