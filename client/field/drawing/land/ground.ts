import type { Frame } from '../../geometry/framing.ts';
import { type Growth, growLand } from '../../geometry/land.ts';
import type { Plan } from '../../geometry/plan.ts';
import { type Point, TURN } from '../../geometry/points.ts';
import { scatterOf } from '../../geometry/scatter.ts';
import type { Colours } from '../paint/colours.ts';
import { groundColours } from '../paint/landColours.ts';
import { form, group, line, oval, polygon, type Shape, strokes } from '../paint/shapeList.ts';
import type { LandLook } from './fieldScenery.ts';
import { scenery } from './scenery.ts';

/** A closed line of equal height around the valley's middle. */
function contourLine(plan: Plan, reach: number): Point[] {
  const luck = scatterOf('height lines');
  const waves = [2, 3, 5].map((k) => ({ k, far: luck(0.015, 0.035), at: luck(0, TURN) }));
  const count = 44;
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * TURN;
    let far = reach;
    for (const wave of waves) far *= 1 + wave.far * Math.cos(wave.k * angle + wave.at * reach);
    return {
      x: plan.heart.x + Math.cos(angle) * plan.ring.rx * far,
      y: plan.heart.y + Math.sin(angle) * plan.ring.ry * far,
    };
  });
}

const CONTOURS: readonly (readonly [number, boolean])[] = [
  [0.63, false],
  [0.86, true],
  [1.2, false],
  [1.42, true],
  [1.72, false],
  [2.05, true],
  [2.4, false],
  [2.8, true],
  [3.3, false],
];

function contours(plan: Plan, c: Colours): Shape[] {
  const u = plan.unit;
  return CONTOURS.map(([reach, dashed]) =>
    form(contourLine(plan, reach), {
      stroke: c.contour,
      width: Math.max(0.7, 1.1 * u),
      alpha: dashed ? 0.36 : 0.32,
      ...(dashed ? { dash: [7 * u, 6 * u] as const } : {}),
    }),
  );
}

function hill(growth: Growth, c: Colours): Shape {
  const luck = scatterOf(growth.seed);
  const high = luck(0.62, 0.92);
  const lean = luck(-0.12, 0.16);
  const crest = (share: number): Point => {
    const x = -1 + 2 * share;
    return {
      x: x + lean * Math.sin(share * Math.PI),
      y: -high * Math.sin(share * Math.PI) ** 1.15,
    };
  };
  const outline = Array.from({ length: 13 }, (_, i) => crest(i / 12));
  const shade = [...Array.from({ length: 7 }, (_, i) => crest(0.5 + i / 12)), { x: 0.42, y: 0 }];
  const hatch = [0.56, 0.63, 0.7, 0.77, 0.84, 0.9].map((share, i) => {
    const top = crest(share);
    const long = luck(0.28, 0.5) * -crest(share).y;
    return [top.x - 0.01, top.y + 0.05, top.x - 0.07 + i * 0.012, top.y + 0.05 + long];
  });
  return group(growth, growth.size, [
    form(
      [...outline, { x: 1, y: 0.03 }, { x: 0, y: 0.07 }, { x: -1, y: 0.03 }],
      { fill: c.hill },
      false,
    ),
    form(shade, { fill: c.hillShade, alpha: 0.55 }, false),
    strokes(hatch, { stroke: c.hillEdge, width: 0.032, alpha: 0.75 }),
    line(outline, { stroke: c.hillEdge, width: 0.05 }),
  ]);
}

function bush(growth: Growth, c: Colours): Shape {
  const luck = scatterOf(growth.seed);
  const many = Math.floor(luck(3, 7));
  const balls = Array.from({ length: many }, (_, i) => ({
    x: (i - (many - 1) / 2) * 0.52 + luck(-0.15, 0.15),
    y: luck(-0.55, 0.1),
    r: luck(0.36, 0.55),
    tone: Math.floor(luck(0, 3)),
  }));
  return group(growth, growth.size, [
    oval(0, 0.42, many * 0.29, 0.16, { fill: c.outline, alpha: 0.09 }),
    ...balls.map((b) =>
      oval(b.x, b.y, b.r, b.r, {
        fill: c.bush[b.tone],
        stroke: c.leafEdge,
        width: 0.05,
        alpha: 0.9,
      }),
    ),
  ]);
}

function tuft(growth: Growth, c: Colours): Shape {
  const luck = scatterOf(growth.seed);
  const lean = luck(-0.3, 0.3);
  if (growth.kind === 'stone')
    return group(growth, growth.size, [
      oval(0, 0, 0.5, 0.3, { fill: c.hill, stroke: c.hillEdge, width: 0.1, alpha: 0.8 }),
    ]);
  const blade = (x: number, tip: number) => [x, 0, x + (tip - x) * 0.35, -0.6, tip, -1];
  return group(growth, growth.size, [
    strokes([blade(-0.2, -0.5 + lean), blade(0, 0.05 + lean), blade(0.2, 0.6 + lean)], {
      stroke: c.grass,
      width: 0.14,
      alpha: 0.62,
    }),
  ]);
}

/** Flecks that make the ground look like paper that was printed on. */
function flecks(plan: Plan, c: Colours): Shape {
  const luck = scatterOf('flecks');
  const many = Math.min(260, Math.round((plan.width * plan.height) / 2600));
  const lines = Array.from({ length: many }, () => {
    const x = luck(0, plan.width);
    const y = luck(0, plan.height);
    return [x, y, x + luck(-2.6, 2.6), y + luck(-1, 1)];
  });
  return strokes(lines, { stroke: c.contour, width: 0.8, alpha: 0.14 });
}

/** Does this stand in the shallows along a long water? */
function inShallows({ ground, lake, width, height }: Plan, { x, y }: Point): boolean {
  if (ground !== 'banks') return false;
  const inside = x > -width && x < width * 2 && y > -height && y < height * 2;
  return (
    inside &&
    (lake.ry > lake.rx
      ? Math.abs(x - lake.x) < lake.rx * 1.3
      : Math.abs(y - lake.y) < lake.ry * 1.3)
  );
}

/**
 * The land itself, as its ground is.
 * @param margin pixels of land to draw beyond each edge of the picture
 * @param look what of the game shows in it: drought, and what fences cut up
 */
export function drawGround(
  plan: Plan,
  palette: Colours,
  margin = 0,
  look: LandLook = { drought: false, fences: [] },
): Shape[] {
  const { heart, ring } = plan;
  const c = groundColours(palette, plan.ground, look.drought);
  const left = -margin;
  const width = plan.width + 2 * margin;
  const height = plan.height + 2 * margin;
  const right = left + width;
  const low = left + height;
  // Water and light lie under what grows; fields and flocks lie between it.
  const behind = plan.ground === 'banks' || plan.ground === 'stream' || plan.ground === 'dawn';
  const all = [left, left, right, left, right, low, left, low];
  return [
    polygon(all, { fill: c.paper }),
    {
      kind: 'glow',
      x: heart.x,
      y: heart.y,
      rx: ring.rx * 1.28,
      ry: ring.ry * 1.28,
      colour: c.meadow,
      stops: [
        [0, 0.78],
        [0.5, 0.56],
        [0.78, 0.22],
        [1, 0],
      ],
      box: [left, left, width, height],
    },
    flecks(plan, c),
    ...contours(plan, c),
    ...(behind ? scenery(plan, look, c) : []),
    ...growLand(plan, margin)
      .filter((growth) => !inShallows(plan, growth))
      .map((growth) =>
        growth.kind === 'hill'
          ? hill(growth, c)
          : growth.kind === 'bush'
            ? bush(growth, c)
            : tuft(growth, c),
      ),
    ...(behind ? [] : scenery(plan, look, c)),
  ];
}

/** Bare meadow under two homesteads that are set side by side. */
export function stageGround(frame: Frame, unit: number, c: Colours): Shape[] {
  const luck = scatterOf('stage');
  const tufts = Array.from({ length: 26 }, () => ({
    kind: 'grass' as const,
    x: frame.x + luck() * frame.width,
    y: frame.y + luck() * frame.height,
    size: unit * luck(5, 8),
    seed: `stage ${luck()}`,
  }));
  const slope = (height: number, bend: number): Point[] =>
    Array.from({ length: 9 }, (_, i) => ({
      x: frame.x + (frame.width * i) / 8,
      y: frame.y + frame.height * (height + bend * Math.sin((i / 8) * Math.PI * 1.3 + height)),
    }));
  const ink = { stroke: c.contour, width: Math.max(0.7, unit * 1.2), alpha: 0.32 };
  return [
    line(slope(0.3, -0.16), ink),
    line(slope(0.62, 0.22), { ...ink, dash: [unit * 8, unit * 6] }),
    ...tufts.map((each) => tuft(each, c)),
  ];
}
