import type { WorkKind } from '../../../shared/model/command.ts';
import type { WorkId } from '../../../shared/model/ids.ts';
import type { Point } from '../geometry/points.ts';
import type { Site } from '../geometry/sites.ts';
import type { Colours } from './paint/colours.ts';
import { form, group, oval, polygon, type Shape, strokes } from './paint/shapeList.ts';
import { ownSign } from './signs/ownDrawing.ts';

/** All that one work is drawn from. */
export interface WorkLook {
  /** The work's own number; of finished terraces, the last one's. */
  readonly id: WorkId;
  readonly kind: WorkKind;
  readonly site: Site;
  /** Share of what it needs that is in; 1 where it stands. */
  readonly progress: number;
  readonly done: boolean;
  /** Works of this kind that stand here. */
  readonly many: number;
}

/** Half an ellipse, bowed upward. */
const bow = (y: number, half: number, high: number): Point[] =>
  Array.from({ length: 9 }, (_, k) => {
    const angle = Math.PI * (1.04 - (1.08 * k) / 8);
    return { x: Math.cos(angle) * half, y: y - Math.sin(angle) * high };
  });

function terraces(c: Colours): Shape[] {
  const rows = [0, 1, 2, 3, 4].map((i) =>
    bow(21 - i * 7.4, 34 - i * 6, 15.5 - i * 1.7).flatMap(({ x, y }) => [x, y]),
  );
  return [
    form([...bow(22, 36, 52), { x: -36, y: 22 }], { fill: c.lush, alpha: 0.6 }),
    strokes(rows, { stroke: c.leafEdge, width: 5.2 }, true),
    strokes(rows, { stroke: c.leaf[1], width: 3.2 }, true),
  ];
}

function wetland(c: Colours): Shape[] {
  const reeds = [-26, -19, -13, -5, 3, 9, 17, 24];
  const stems = reeds.map((x, i): [number, number, number, number] => [
    x,
    10 + (i % 2) * 5,
    x + (i % 3) - 1,
    -16 - ((i * 7) % 12),
  ]);
  return [
    oval(0, 13, 34, 12, { fill: c.river, stroke: c.riverEdge, width: 1.6 }),
    strokes(
      [
        [-24, 15, -17, 12.6, -10, 15],
        [-4, 19, 4, 16.6, 12, 19],
        [10, 11.5, 17, 9.2, 24, 11.5],
      ],
      { stroke: c.glint, width: 1.7 },
      true,
    ),
    strokes(stems, { stroke: c.leafEdge, width: 2.6 }),
    strokes(stems, { stroke: c.leaf[1], width: 1.5 }),
    ...stems.map(([, , x, y]) =>
      oval(x, y - 1, 2.2, 5.4, { fill: c.bark, stroke: c.outline, width: 0.9 }),
    ),
    strokes(
      reeds.slice(0, 7).map((x) => [x + 3, 14, x + 5, 2, x + 10, -4]),
      { stroke: c.leaf[0], width: 1.8 },
      true,
    ),
  ];
}

function granary(c: Colours): Shape[] {
  const legs = [-15, -5, 5, 15].map((x) => [x, 14, x, 25]);
  const weave = [-2, 5].map((y) => [-19, y, -8, y + 2, 8, y + 2, 19, y]);
  return [
    oval(0, 25, 25, 4.6, { fill: c.outline, alpha: 0.16 }),
    strokes(legs, { stroke: c.outline, width: 4 }),
    strokes(legs, { stroke: c.wood, width: 2.2 }),
    polygon([-20, -10, 20, -10, 18, 15, -18, 15], { fill: c.wall, stroke: c.outline, width: 1.8 }),
    strokes(weave, { stroke: c.grainEdge, width: 1.3, alpha: 0.8 }, true),
    polygon([-5, 15, 5, 15, 5, 1, -5, 1], { fill: c.bark, stroke: c.outline, width: 1.3 }),
    polygon([-27, -8, 0, -33, 27, -8], { fill: c.grain, stroke: c.outline, width: 1.8 }),
    strokes(
      [-16, -8, 0, 8, 16].map((x) => [x * 1.15, -10, x * 0.3, -26]),
      { stroke: c.grainEdge, width: 1.4 },
    ),
  ];
}

function assembly(c: Colours): Shape[] {
  const posts = [-26, -9, 9, 26].map((x) => [x, -2, x, 21]);
  const stones = [-32, -21, -8, 8, 21, 32];
  return [
    oval(0, 22, 36, 6.4, { fill: c.outline, alpha: 0.13 }),
    polygon([-27, -3, 27, -3, 27, 19, -27, 19], {
      fill: c.wallShade,
      stroke: c.outline,
      width: 1.4,
    }),
    polygon([-7, 19, 7, 19, 7, 2, -7, 2], { fill: c.window }),
    strokes(posts, { stroke: c.outline, width: 5 }),
    strokes(posts, { stroke: c.wood, width: 3 }),
    polygon([-38, 0, -25, -24, 25, -24, 38, 0], { fill: c.roof, stroke: c.outline, width: 1.8 }),
    strokes(
      [-24, -12, 0, 12, 24].map((x) => [x * 1.3, -2.4, x * 0.92, -22]),
      { stroke: c.roofShade, width: 1.4 },
    ),
    ...stones.map((x) =>
      oval(x, 25 - Math.abs(x) * 0.07, 3.6, 2.5, { fill: c.hill, stroke: c.hillEdge, width: 1 }),
    ),
  ];
}

const SIGNS: Record<WorkKind, (c: Colours) => Shape[]> = { terraces, wetland, granary, assembly };

/** A work's sign, about 70 wide around its middle. */
const workSign = (kind: WorkKind, c: Colours): Shape[] => ownSign(kind, 58, c) ?? SIGNS[kind](c);

/** The same shapes as a plan on paper: outlines only. */
function outlined(shapes: readonly Shape[], c: Colours): Shape[] {
  return shapes.flatMap((shape): Shape[] => {
    if (shape.kind === 'path' && (shape.fill !== undefined || shape.curved))
      return [
        { ...shape, fill: undefined, stroke: c.soft, width: 1.5, dash: [4.5, 3.5], alpha: 0.9 },
      ];
    if (shape.kind === 'drawn')
      return [
        { ...shape, fill: undefined, stroke: c.soft, width: 0.8, dash: [1.9, 1.4], alpha: 0.9 },
      ];
    if (shape.kind === 'group') return [{ ...shape, shapes: outlined(shape.shapes, c) }];
    if (shape.kind === 'ellipse' && shape.alpha === undefined)
      return [{ ...shape, fill: undefined, stroke: c.soft, width: 1.3, dash: [4, 3], alpha: 0.9 }];
    return [];
  });
}

function scaffolding(c: Colours): Shape[] {
  const poles = [-36, -12, 12, 36].map((x) => [x, 26, x, -24]);
  const boards = [
    [-40, 8, 40, 8],
    [-40, -12, 40, -12],
    [-36, 8, -12, -12],
    [12, 8, 36, -12],
  ];
  return [
    strokes([...poles, ...boards], { stroke: c.halo, width: 4, alpha: 0.7 }),
    strokes([...poles, ...boards], { stroke: c.wood, width: 1.8 }),
  ];
}

function progressBar(progress: number, c: Colours): Shape[] {
  const left = -30;
  return [
    strokes([[left, 34, -left, 34]], { stroke: c.outline, width: 8.4 }),
    strokes([[left, 34, -left, 34]], { stroke: c.card, width: 6 }),
    ...(progress > 0
      ? [strokes([[left, 34, left + 60 * progress, 34]], { stroke: c.greenText, width: 6 })]
      : []),
  ];
}

/**
 * A work where it stands, or its plan in scaffolding with how far it has come.
 * @param letters pixels that its letters have at least
 */
export function drawWork(look: WorkLook, c: Colours, letters = 0): Shape[] {
  const scale = look.site.size / 40;
  const sign = workSign(look.kind, c);
  const shapes: Shape[] = look.done
    ? [oval(0, 20, 40, 13, { fill: c.lush, alpha: 0.35 }), ...sign]
    : [
        oval(0, 20, 42, 14, { fill: c.card, alpha: 0.6 }),
        ...outlined(sign, c),
        ...scaffolding(c),
        ...progressBar(look.progress, c),
      ];
  if (look.done && look.many > 1)
    shapes.push({
      kind: 'text',
      x: 36,
      y: -24,
      text: `×${look.many}`,
      size: Math.max(20, letters / scale),
      weight: 800,
      colour: c.ink,
      halo: c.halo,
      align: 'middle',
    });
  return [group(look.site, scale, shapes)];
}
