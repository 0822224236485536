import type { LandGood } from '../../../../shared/model/goods/goods.ts';
import type { Colours } from '../paint/colours.ts';
import { group, oval, polygon, type Shape, strokes } from '../paint/shapeList.ts';
import { ownSign } from '../signs/ownDrawing.ts';

function grainField(c: Colours): Shape[] {
  const rows: number[][] = [];
  for (const y of [-6, -1.5, 3, 7.5])
    for (let x = -17; x <= 15; x += 6.4) {
      const inside = (x / 21) ** 2 + (y / 11.5) ** 2 < 0.86;
      if (inside) rows.push([x - 2 + y * 0.12, y + 0.8, x + 1.6 + y * 0.12, y - 0.6]);
    }
  const ears = [-12, -4, 5, 12].map((x) => [
    x,
    -8.8 + Math.abs(x) * 0.16,
    x + 0.8,
    -13 + Math.abs(x) * 0.16,
  ]);
  return [
    group({ x: 32, y: 9 }, 1, [
      oval(0, 2, 23.5, 12.5, { fill: c.outline, alpha: 0.14 }),
      oval(0, 0, 23, 12, { fill: c.grain, stroke: c.grainEdge, width: 1.5 }, -0.08),
      strokes(ears, { stroke: c.grainEdge, width: 1.3 }),
      strokes(rows, { stroke: c.grainEdge, width: 1.5 }),
    ]),
  ];
}

function pine(x: number, y: number, high: number, c: Colours): Shape[] {
  const wide = high * 0.34;
  const tier = (top: number, low: number, half: number) => ({
    whole: [0, -high * top, half, -high * low, -half, -high * low],
    light: [0, -high * top, 0, -high * low, -half, -high * low],
  });
  return [
    group({ x, y }, 1, [
      oval(0, 0.5, wide * 0.9, 2.6, { fill: c.outline, alpha: 0.16 }),
      strokes([[0, 0, 0, -high * 0.2]], { stroke: c.bark, width: 2.6 }),
      ...[tier(0.62, 0.12, wide), tier(0.82, 0.36, wide * 0.82), tier(1, 0.6, wide * 0.6)].flatMap(
        ({ whole, light }) => [
          polygon(whole, { fill: c.pine[0], stroke: c.pineEdge, width: 1.3 }),
          polygon(light, { fill: c.pine[1], alpha: 0.8 }),
        ],
      ),
    ]),
  ];
}

/** What a homestead grows, at the right of its yard: a field of grain, or three firs; or a good’s own sign. */
export function drawCrops(craft: LandGood, c: Colours): Shape[] {
  const own = ownSign(craft, 27, c);
  if (own !== null)
    return [oval(34, 15, 15, 3, { fill: c.outline, alpha: 0.16 }), group({ x: 34, y: 2 }, 1, own)];
  return craft === 'grain'
    ? grainField(c)
    : [...pine(23, 10, 27, c), ...pine(47, 11, 24, c), ...pine(35, 17, 30, c)];
}
