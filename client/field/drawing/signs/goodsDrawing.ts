import type { Good } from '../../../../shared/model/goods/goods.ts';
import type { Colours } from '../paint/colours.ts';
import { form, group, oval, polygon, type Shape, strokes } from '../paint/shapeList.ts';
import { ownSign } from './ownDrawing.ts';

/** A good's sign, about 20 high around its middle: a drop, a ribbed disc, a tree. */
export function goodSign(good: Good, c: Colours): Shape[] {
  const own = ownSign(good, 25, c);
  if (own !== null) return own;
  if (good === 'water')
    return [
      form(
        [
          { x: 0, y: -12 },
          { x: 1.5, y: -9 },
          { x: 7, y: 0.5 },
          { x: 6.5, y: 7 },
          { x: 0, y: 10.5 },
          { x: -6.5, y: 7 },
          { x: -7, y: 0.5 },
          { x: -1.5, y: -9 },
        ],
        { fill: c.river, stroke: c.outline, width: 1.8 },
      ),
      strokes(
        [[-3.4, 2.5, -2.6, 5.4, -0.6, 6.8]],
        { stroke: '#ffffff', width: 1.6, alpha: 0.9 },
        true,
      ),
    ];
  if (good === 'grain')
    return [
      oval(0, 0, 9, 9, { fill: c.grain, stroke: c.outline, width: 1.8 }),
      strokes(
        [
          [-6, -2.6, -1, -5.4, 5.6, -3.2],
          [-7, 2, 0, -1.4, 6.8, 1.6],
          [-4.6, 6, 0, 2.8, 5, 5.6],
        ],
        { stroke: c.grainEdge, width: 1.7 },
        true,
      ),
    ];
  return [
    strokes([[0, 6, 0, 11]], { stroke: c.outline, width: 3 }),
    polygon([0, -12, 8.5, 7, -8.5, 7], { fill: c.pine[0], stroke: c.outline, width: 1.8 }),
    polygon([0, -12, 0, 7, -8.5, 7], { fill: c.pine[1], alpha: 0.7 }),
  ];
}

/** A basket, about 26 wide around its middle; empty ones are outlines. */
export function basketSign(full: boolean, c: Colours): Shape[] {
  const own = ownSign('basket', 28, c);
  if (own !== null) return full ? own : [group({ x: 0, y: 0 }, 1, own, 0.3)];
  const body = [-13, -2, 13, -2, 9.5, 12, -9.5, 12];
  if (!full)
    return [
      strokes([[-9, -2, -8, -11, 0, -14, 8, -11, 9, -2]], { stroke: c.soft, width: 1.6 }, true),
      polygon(body, { fill: c.card, stroke: c.soft, width: 1.6, dash: [3.4, 2.6], blunt: true }),
    ];
  return [
    strokes(
      [[-9, -2, -8.4, -12, 0, -15, 8.4, -12, 9, -2]],
      { stroke: c.outline, width: 2.2 },
      true,
    ),
    oval(-5, -4, 4.6, 4.6, { fill: c.grain, stroke: c.outline, width: 1.2 }),
    polygon([3, -12, 9, -1, -2, -1], { fill: c.pine[0], stroke: c.outline, width: 1.2 }),
    polygon(body, { fill: c.bed, stroke: c.outline, width: 2 }),
    strokes(
      [
        [-12, 2.6, 12, 2.6],
        [-10.8, 7.2, 10.8, 7.2],
      ],
      { stroke: c.outline, width: 1.2, alpha: 0.7 },
    ),
  ];
}

/** A boat with its freight, about 36 wide; a gift flies a pennant, a yielded freight has no sail. */
export function boatSign(
  freight: Good | null,
  manner: 'trade' | 'gift' | 'yield',
  c: Colours,
): Shape[] {
  // Where things have signs of their own, what travels is a parcel and no boat.
  const own = freight === null ? null : ownSign(freight, 24, c);
  if (own !== null)
    return [
      oval(0, 0, 16.5, 16.5, {
        fill: c.card,
        stroke: c.outline,
        width: manner === 'gift' ? 3 : 1.6,
      }),
      ...own,
    ];
  const shapes: Shape[] = [oval(0, 9, 16, 3.4, { fill: c.waterEdge, alpha: 0.45 })];
  if (manner === 'gift')
    shapes.push(
      strokes([[-10, 1, -10, -19]], { stroke: c.outline, width: 1.6 }),
      polygon([-10, -19, 2, -15.5, -10, -12], { fill: c.card, stroke: c.outline, width: 1.2 }),
    );
  if (freight !== null)
    shapes.push({
      kind: 'group',
      x: manner === 'gift' ? 2.5 : 0,
      y: -6,
      scale: 0.86,
      alpha: 1,
      shapes: goodSign(freight, c),
    });
  shapes.push(
    form(
      [
        { x: -17, y: 0 },
        { x: -8, y: 1.2 },
        { x: 8, y: 1.2 },
        { x: 17, y: 0 },
        { x: 12, y: 8 },
        { x: 6, y: 9.6 },
        { x: -6, y: 9.6 },
        { x: -12, y: 8 },
      ],
      { fill: manner === 'yield' ? c.bed : c.wall, stroke: c.outline, width: 1.8 },
    ),
    strokes([[-13, 4.6, 13, 4.6]], { stroke: c.outline, width: 0.9, alpha: 0.5 }),
  );
  return shapes;
}

/** A bird far off, about 16 wide, with its wings at a beat from −1 (down) to 1 (up). */
export function birdSign(beat: number, c: Colours): Shape[] {
  const y = -3.4 * beat;
  return [
    strokes(
      [[-8, y, -3.6, y * 0.2 - 2.6, 0, 0.8, 3.6, y * 0.2 - 2.6, 8, y]],
      { stroke: c.ink, width: 1.7, alpha: 0.75 },
      true,
    ),
  ];
}
