import type { Plan } from '../../geometry/plan.ts';
import type { Point } from '../../geometry/points.ts';
import type { NameLaid } from '../nameLayout.ts';
import type { Colours } from '../paint/colours.ts';
import { form, group, oval, type Shape, strokes } from '../paint/shapeList.ts';

/** A bot's own head, about 20 wide around its middle. */
function botHead(c: Colours): Shape[] {
  return [
    strokes([[0, -8, 0, -12]], { stroke: c.ink, width: 2 }),
    oval(0, -13, 2, 2, { fill: c.ink }),
    form(
      [
        { x: -9, y: -8 },
        { x: 9, y: -8 },
        { x: 10, y: 0 },
        { x: 9, y: 8 },
        { x: -9, y: 8 },
        { x: -10, y: 0 },
      ],
      { fill: c.card, stroke: c.ink, width: 2.2 },
    ),
    oval(-4, -1, 1.9, 1.9, { fill: c.ink }),
    oval(4, -1, 1.9, 1.9, { fill: c.ink }),
    strokes([[-3.4, 4, 3.4, 4]], { stroke: c.ink, width: 1.7 }),
  ];
}

/** Size of what is written on the land beside names, in pixels. @param usual where nothing is asked */
export const smallLetters = ({ letters }: Pick<Plan, 'letters'>, usual: number): number =>
  Math.max(usual, letters);

/** A house's name under its yard, with the head of the bot that keeps it. */
export function drawName({ look, x, y, name, place, head }: NameLaid, c: Colours): Shape[] {
  const letters = { kind: 'text', halo: c.halo, align: 'middle' } as const;
  const { width, ...written } = name;
  const shapes: Shape[] = [
    { ...letters, ...written, x: x + head / 2, y, colour: look.away ? c.soft : c.ink },
  ];
  if (place !== null) {
    const { width: _, ...under } = place;
    const low = y + name.size * 0.5 + place.size * 0.5;
    // Beneath the name's halo, so that no letter of the name is touched.
    shapes.unshift({ ...letters, ...under, x, y: low, colour: look.own ? c.ink : c.soft });
  }
  if (head > 0)
    shapes.push(
      group(
        { x: x - width / 2 - name.size * 0.12, y: y + name.size * 0.06 },
        name.size / 26,
        botHead(c),
      ),
    );
  return shapes;
}

/** Words on the land with a rim of paper. */
export const words = (
  at: Point,
  text: string,
  size: number,
  colour: string,
  c: Colours,
  weight = 700,
): Shape => ({
  kind: 'text',
  x: at.x,
  y: at.y,
  text,
  size,
  weight,
  colour,
  halo: c.halo,
  align: 'middle',
});
