import { TURN } from '../../geometry/points.ts';
import type { Colours } from '../paint/colours.ts';
import { oval, type Shape, strokes } from '../paint/shapeList.ts';

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
