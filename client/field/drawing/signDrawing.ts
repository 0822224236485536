import type { Plan, Stead } from '../geometry/plan.ts';
import { clamp, type Point } from '../geometry/points.ts';
import type { Colours } from './colours.ts';
import { form, group, oval, type Shape, shortened, strokes, textWidth } from './shapeList.ts';

/** The least share of its size to which a long name shrinks. */
const SMALLEST = 0.84;
/** A place's letters beneath a name, as a share of the name's. */
const PLACE_SIZE = 0.78;

/** How a house is named. */
export interface NameLook {
  readonly stead: Stead;
  /** Who is named; empty where the place stands alone. */
  readonly name: string;
  readonly place: string;
  /** What stands alone where room is short. */
  readonly short: string;
  readonly own: boolean;
  readonly bot: boolean;
  readonly away: boolean;
}

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

/** How all houses of one picture are named: with their place on a second line, or in short. */
type NameForm = 'lines' | 'short';

/** Size of a place's letters on a plan, in pixels: never too small to read. */
const placeSize = (plan: Plan): number => Math.max(10.5, plan.labelSize * PLACE_SIZE);

/** Chooses one form for all houses of a picture: with places wherever all of them have room. */
export function nameForm(plan: Plan, looks: readonly NameLook[]): NameForm {
  if (plan.labelLines < 2) return 'short';
  const fits = ({ place, stead }: NameLook) =>
    textWidth(place, placeSize(plan) * SMALLEST, 500) <= stead.labelWidth;
  return looks.every(fits) ? 'lines' : 'short';
}

/** Text that shrinks a little, and is cut only then, to stay within its room. */
function fitted(
  text: string,
  size: number,
  weight: number,
  room: number,
): { text: string; size: number } {
  const fit = room / textWidth(text, size, weight);
  const small = size * clamp(fit, SMALLEST, 1);
  return { text: shortened(text, small, room), size: small };
}

/** A house's name under its yard, with the head of the bot that keeps it. */
export function drawName(plan: Plan, look: NameLook, form: NameForm, c: Colours): Shape[] {
  const weight = look.own ? 900 : 700;
  const head = look.bot ? plan.labelSize * 1.15 : 0;
  const { stead } = look;
  const both = form === 'lines' && look.name !== '' && look.place !== '';
  const first = form === 'short' ? look.short : look.name || look.place;
  const { text, size } = fitted(first, plan.labelSize, weight, stead.labelWidth - head);
  const { x, y } = stead.label;
  const wide = textWidth(text, size, weight);
  const letters = { kind: 'text', halo: c.halo, align: 'middle' } as const;
  const shapes: Shape[] = [
    {
      ...letters,
      x: x + head / 2,
      y,
      text,
      size: look.own ? size * 1.04 : size,
      weight,
      colour: look.away ? c.soft : c.ink,
    },
  ];
  if (both) {
    const place = fitted(look.place, placeSize(plan), 500, stead.labelWidth);
    const under = { x, y: y + plan.labelSize * 0.5 + place.size * 0.5, weight: 500 };
    // Beneath the name's halo, so that no letter of the name is touched.
    shapes.unshift({ ...letters, ...under, ...place, colour: look.own ? c.ink : c.soft });
  }
  if (look.bot)
    shapes.push(
      group({ x: x - wide / 2 - size * 0.12, y: y + size * 0.06 }, size / 26, botHead(c)),
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
