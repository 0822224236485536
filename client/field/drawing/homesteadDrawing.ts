import type { LandGood } from '../../../shared/model/goods/goods.ts';
import type { Stead } from '../geometry/plan.ts';
import { FLATNESS } from '../geometry/plan.ts';
import { clamp, TURN } from '../geometry/points.ts';
import { scatterOf } from '../geometry/scatter.ts';
import { drawCrops } from './land/crops.ts';
import { millWheel } from './land/millWheel.ts';
import { type Colours, mixed } from './paint/colours.ts';
import { form, group, oval, polygon, type Shape, strokes } from './paint/shapeList.ts';
import { ownSign } from './signs/ownDrawing.ts';

/** All that one homestead is drawn from. */
export interface SteadLook {
  readonly stead: Stead;
  readonly craft: LandGood;
  /** 0 to 1. */
  readonly vitality: number;
  readonly witherings: number;
  readonly terraces: number;
  readonly away: boolean;
  /** Lit windows, at dusk and by night. */
  readonly lit: boolean;
  /** A mill stands here, in the middle of the others. */
  readonly mill: boolean;
  /** Its turn at the spring, counted from 1, where draws go in order; else null. */
  readonly turn: number | null;
  /** Share of the newest bare branch that is drawn, while it withers. */
  readonly grow: number;
}

const HALF = 60;
const LOW = HALF * FLATNESS;

/** The yard's rim: an ellipse that no hand drew twice alike. */
function yardRim(seed: string, scale: number, down = 0) {
  const luck = scatterOf(seed);
  const waves = [2, 3, 5].map((k) => [k, luck(0.008, 0.026), luck(0, TURN)] as const);
  return Array.from({ length: 26 }, (_, i) => {
    const angle = (i / 26) * TURN;
    let far = scale;
    for (const [k, by, at] of waves) far *= 1 + by * Math.cos(k * angle + at);
    return { x: Math.cos(angle) * HALF * far, y: Math.sin(angle) * LOW * far + down };
  });
}

function yard(look: SteadLook, c: Colours): Shape[] {
  const seed = `yard ${look.stead.seat}`;
  const green =
    look.vitality < 0.5
      ? mixed(c.dry, c.middling, look.vitality * 2)
      : mixed(c.middling, c.lush, look.vitality * 2 - 1);
  const luck = scatterOf(`${seed} ground`);
  const speckles = Array.from({ length: 16 }, () => {
    const angle = luck(0, TURN);
    const far = Math.sqrt(luck(0.05, 0.8));
    return [Math.cos(angle) * HALF * far, Math.sin(angle) * LOW * far] as const;
  });
  const lush = look.vitality > 0.42;
  return [
    form(yardRim(seed, 1.03, 6), { fill: c.outline, alpha: 0.1 }),
    form(yardRim(seed, 1, 3.2), { fill: mixed(green, c.yardEdge, 0.55) }),
    form(yardRim(seed, 1), { fill: green, stroke: c.yardEdge, width: 1.4 }),
    form(yardRim(seed, 0.84, 1.5), { fill: lush ? c.lush : c.dry, alpha: 0.26 }),
    lush
      ? strokes(
          speckles
            .slice(0, Math.round(6 + look.vitality * 10))
            .map(([x, y]) => [x - 1.6, y - 3.4, x, y, x + 1.9, y - 3]),
          { stroke: c.yardShade, width: 1.2, alpha: 0.75 },
        )
      : strokes(
          speckles
            .slice(0, 9)
            .map(([x, y]) => [x - 5, y - 1.5, x - 1, y + 1, x + 2, y - 1.4, x + 6, y + 1]),
          { stroke: c.yardEdge, width: 1.2, alpha: 0.7 },
        ),
    strokes(
      [[-40, 21.5, -22, 27, 0, 28.6, 22, 27, 40, 21.5]],
      { stroke: c.yardShade, width: 1.5, alpha: 0.55 },
      true,
    ),
    ...flowers(look, luck),
  ];
}

/** A thriving yard has flowers. */
function flowers(look: SteadLook, luck: (least: number, most: number) => number): Shape[] {
  const many = look.vitality > 0.7 ? Math.round((look.vitality - 0.6) * 20) : 0;
  const spots = Array.from({ length: many }, () => [luck(-34, 20), luck(15, 25)] as const);
  return spots.map(([x, y], i) =>
    oval(x, y, 1.5, 1.5, { fill: i % 2 === 0 ? '#fdf6e3' : '#e9a13b' }),
  );
}

type Ball = readonly [x: number, y: number, r: number];
const SIDES: readonly (readonly Ball[])[] = [
  [
    [-26, -15, 9.5],
    [-29, -24, 8],
  ],
  [
    [-48, -16, 10],
    [-46, -25, 7.5],
  ],
  [
    [-38, -32, 9.5],
    [-33, -27, 7],
  ],
];
const HEART: readonly Ball[] = [[-37, -19, 11.5]];
/** Bare branches of each side, in the order in which they wither. */
const BRANCHES: readonly (readonly (readonly number[])[])[] = [
  [
    [-37, -6, -31, -14, -22, -19],
    [-31, -14, -28, -23, -24, -27],
    [-28, -16, -20, -13],
  ],
  [
    [-37, -6, -43, -14, -53, -18],
    [-44, -15, -47, -24, -51, -28],
    [-48, -17, -55, -13],
  ],
  [
    [-37, -8, -37, -24, -40, -36],
    [-37, -22, -32, -31, -33, -37],
    [-37, -16, -41, -26],
  ],
];

/** A leafy tree, with one side bare for each withering. */
function tree(look: SteadLook, c: Colours): Shape[] {
  const bare = clamp(look.witherings, 0, 3);
  const leafy = [...SIDES.slice(bare).flat(), ...(bare >= 3 ? [] : HEART)];
  const branches = BRANCHES.slice(0, bare).flatMap((side, i) =>
    i === bare - 1 ? side.slice(0, Math.ceil(side.length * look.grow)) : side,
  );
  const thin = clamp(0.75 + look.vitality * 0.35, 0.75, 1.06);
  return [
    oval(-36, 10, 15, 4.4, { fill: c.outline, alpha: 0.16 }),
    strokes([[-37.5, 9, -37, -10]], { stroke: c.leafEdge, width: 6.6 }),
    strokes([[-37.5, 9, -37, -10]], { stroke: c.bark, width: 4.8 }),
    strokes(
      [
        [-37, -5, -30, -13],
        [-37, -7, -44, -14],
      ],
      { stroke: c.bark, width: 2.6 },
    ),
    strokes(branches, { stroke: c.leafEdge, width: 3.4 }),
    strokes(branches, { stroke: c.bark, width: 2 }),
    ...leafy.map(([x, y, r]) =>
      oval(x, y, r * thin, r * thin * 0.95, { fill: c.leaf[0], stroke: c.leafEdge, width: 1.3 }),
    ),
    ...leafy.map(([x, y, r]) =>
      oval(x - 0.8, y - 1.4, r * thin * 0.8, r * thin * 0.72, { fill: c.leaf[1] }),
    ),
    ...leafy.map(([x, y, r]) =>
      oval(x - 2.4, y - 3, r * thin * 0.38, r * thin * 0.3, { fill: c.leaf[2], alpha: 0.9 }),
    ),
  ];
}

const WALL = [-16, 3, 10, 3, 10, -13, -16, -13];
const GABLE = [-16, -13, -3, -27, 10, -13];
const ROOF = [-20, -11.5, -5, -29, 1.5, -29, 14.5, -11.5];

/** The house, or what stands for one in another world; where the person is away, only faintly. */
function house(look: SteadLook, c: Colours): Shape[] {
  const own = ownSign('homestead', 42, c);
  if (own !== null)
    return [
      oval(-3, 5, 20, 3.6, { fill: c.outline, alpha: 0.16 }),
      group({ x: -3, y: -13 }, 1, own, look.away ? 0.4 : 1),
    ];
  if (look.away)
    return [
      polygon(WALL, { fill: c.card, alpha: 0.75 }),
      polygon(WALL, { stroke: c.outline, width: 1.8, dash: [4, 3], blunt: true }),
      polygon(ROOF, { fill: c.card, alpha: 0.75 }),
      polygon(ROOF, { stroke: c.red, width: 2, dash: [4, 3], blunt: true }),
    ];
  const hatch = [-13, -8.5, -4, 0.5, 5].map((x) => [x, -13.6, x + (x + 2) * -0.32 + 2, -25.5]);
  const glass = look.lit ? '#ffd777' : c.window;
  return [
    oval(0, 4, 20, 3.4, { fill: c.outline, alpha: 0.16 }),
    polygon([6, -34, 10.5, -34, 10.5, -20, 6, -22], {
      fill: c.wallShade,
      stroke: c.outline,
      width: 1.3,
    }),
    polygon(WALL, { fill: c.wall, stroke: c.outline, width: 1.6 }),
    polygon(GABLE, { fill: c.wall }),
    polygon([3, 3, 10, 3, 10, -13, 3, -13], { fill: c.wallShade, alpha: 0.7 }),
    polygon([-6.5, 3, -0.5, 3, -0.5, -7.5, -6.5, -7.5], {
      fill: c.bark,
      stroke: c.outline,
      width: 1,
    }),
    polygon([-13.4, -4, -9.2, -4, -9.2, -8.6, -13.4, -8.6], {
      fill: glass,
      stroke: c.outline,
      width: 0.9,
    }),
    polygon([3.4, -4, 7.4, -4, 7.4, -8.6, 3.4, -8.6], {
      fill: glass,
      stroke: c.outline,
      width: 0.9,
    }),
    polygon(ROOF, { fill: c.roof }),
    polygon([1.5, -29, 14.5, -11.5, 8, -11.5, -1.5, -29], { fill: c.roofShade, alpha: 0.4 }),
    strokes(hatch, { stroke: c.roofShade, width: 1.2, alpha: 0.9 }),
    polygon(ROOF, { stroke: c.outline, width: 1.7 }),
    ...(look.lit ? [oval(-3, -3, 22, 14, { fill: '#ffd777', alpha: 0.1 })] : []),
  ];
}

/** Terraces step down the front of a yard, a row for each work that serves it. */
function terraces(many: number, c: Colours): Shape[] {
  const rows = Array.from({ length: Math.min(3, many) * 2 }, (_, i) => {
    const y = 16 + i * 3.4;
    const half = 19 - i * 1.8;
    return [-half - 4, y + 2, -half * 0.4 - 4, y - 1.4, half * 0.4 - 4, y - 1.4, half - 4, y + 2];
  });
  return [strokes(rows, { stroke: c.leaf[0], width: 2, alpha: 0.85 }, true)];
}

/** A round badge at the yard's corner: whose turn comes when. */
function turnBadge(turn: number, least: number, c: Colours): Shape[] {
  const usual = turn > 9 ? 14 : 17;
  const size = Math.max(usual, least);
  const round = (12.5 * size) / usual;
  return [
    oval(-53, 10, round, round, { fill: c.waterText, stroke: c.halo, width: 2.2 }),
    {
      kind: 'text',
      x: -53,
      y: 10,
      text: String(turn),
      size,
      weight: 800,
      colour: c.card,
      align: 'middle',
    },
  ];
}

/** One homestead, in the picture's pixels. @param letters pixels that its letters have at least */
export function drawHomestead(look: SteadLook, c: Colours, letters = 0): Shape[] {
  const scale = look.stead.rx / HALF;
  return [
    group(look.stead, scale, [
      ...yard(look, c),
      ...terraces(look.terraces, c),
      ...tree(look, c),
      ...house(look, c),
      ...drawCrops(look.craft, c),
      ...(look.mill && c.own?.signs.homestead === undefined
        ? [group({ x: 17, y: 3 }, 0.86, millWheel(c))]
        : []),
      ...(look.turn === null ? [] : turnBadge(look.turn, letters / scale, c)),
    ]),
  ];
}

/** Where its chimney ends, for the smoke. */
export const chimneyOf = (stead: Stead): { x: number; y: number } => ({
  x: stead.x + (8.2 * stead.rx) / HALF,
  y: stead.y - (34 * stead.rx) / HALF,
});

/** A ring around a homestead: dashed for one's own, whole for the one that is touched. */
export function steadRing(stead: Stead, own: boolean, touched: boolean, c: Colours): Shape[] {
  const rx = stead.rx * 1.13;
  const ry = stead.ry * 1.2;
  const width = Math.max(1.8, stead.rx * 0.06);
  const rings: Shape[] = [];
  if (touched)
    rings.push(
      oval(stead.x, stead.y, rx, ry, { stroke: c.halo, width: width * 2.2 }),
      oval(stead.x, stead.y, rx, ry, { stroke: c.ink, width }),
    );
  else if (own)
    rings.push(
      oval(stead.x, stead.y, rx, ry, { stroke: c.halo, width: width * 2.2, alpha: 0.8 }),
      oval(stead.x, stead.y, rx, ry, {
        stroke: c.ink,
        width,
        dash: [width * 2, width * 1.5],
        blunt: true,
      }),
    );
  return rings;
}
