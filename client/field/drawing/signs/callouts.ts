import type { FieldWords } from '../../fieldWords.ts';
import type { Frame } from '../../geometry/framing.ts';
import type { Plan } from '../../geometry/plan.ts';
import { clamp, type Point, spotAt } from '../../geometry/points.ts';
import { BANK, fromLake, reachOf, shorePoint } from '../../geometry/shore.ts';
import type { Colours } from '../paint/colours.ts';
import { oval, type Shape, strokes, textWidth } from '../paint/shapeList.ts';
import type { FieldValley } from '../picture.ts';
import { across, type RiverLook } from '../riverDrawing.ts';
import { smallLetters, words } from './signDrawing.ts';

interface Callout {
  readonly at: Point;
  readonly number: string;
  readonly under: string;
  readonly colour: string;
}

/**
 * Number and words at the right of the lake, with a line to what they are about.
 * @param beside how far from its number the words stand where there is too little height to stand under it
 */
function callout(
  call: Callout,
  { x, y }: Point,
  [size, under]: readonly [number, number],
  beside: number | null,
  c: Colours,
): Shape[] {
  const knee = { x: x - size * 0.9, y };
  const way = [call.at.x, call.at.y, knee.x, knee.y, x - size * 0.3, y];
  const text = {
    kind: 'text',
    x,
    size,
    weight: 800,
    colour: call.colour,
    halo: c.halo,
    align: 'start',
  } as const;
  return [
    strokes([way], { stroke: c.halo, width: size * 0.22, alpha: 0.7 }),
    strokes([way], { stroke: call.colour, width: Math.max(1, size * 0.09) }),
    oval(call.at.x, call.at.y, size * 0.13, size * 0.13, { fill: call.colour }),
    { ...text, y, text: call.number },
    {
      ...text,
      x: x + (beside ?? 0),
      y: beside === null ? y + size * 0.98 : y,
      text: call.under,
      size: under,
      weight: 500,
      colour: c.soft,
    },
  ];
}

/**
 * What the lake can hold, what it held last dusk, once there was one, and where its red line is.
 * @param frame the part of the picture that is seen, which the words stay within
 * @param zoom the camera's, so that words keep their size on the screen
 */
export function lakeCallouts(
  plan: Plan,
  valley: FieldValley,
  frame: Frame,
  zoom: number,
  say: FieldWords,
  c: Colours,
): Shape[] {
  const { lake } = plan;
  const { stock, capacity, firstCapacity, redLine } = valley.spring;
  const size = Math.max(plan.letters, clamp(frame.height * zoom * 0.085, 17, 34)) / zoom;
  const under = Math.max(size * 0.8, plan.letters / zoom);
  const at = (units: number, angle: number) =>
    shorePoint(lake, angle, Math.max(0.02, reachOf(units, firstCapacity)));
  const gap = Math.min(size * 2.5, (frame.height - size * 2) / 3);
  const low = gap < size * 1.9;
  const room = low ? size * 5.6 : size * 4.4;
  const x = Math.min(lake.x + lake.rx * 1.36, frame.x + frame.width - room);
  const rows = low ? Math.max(gap, size * 1.15) : gap;
  const list: Callout[] = [
    { at: at(capacity, -0.62), number: String(capacity), under: say('can-hold'), colour: c.crack },
    ...(valley.springDusks?.length === 0
      ? []
      : [
          {
            at: at(stock, -0.08),
            number: String(stock),
            under: say('last-dusk'),
            colour: c.waterText,
          },
        ]),
    { at: at(redLine, 0.42), number: String(redLine), under: say('red-line'), colour: c.red },
  ];
  // Figures are alike in width, so that words stand under each other and on no figure.
  const widest = Math.max(...list.map(({ number }) => number.length));
  const beside = low ? textWidth('0'.repeat(widest), size, 900) + size * 0.45 : null;
  return list.flatMap((call, i) =>
    callout(call, { x, y: lake.y + (i - (low ? 1 : 1.15)) * rows }, [size, under], beside, c),
  );
}

/**
 * What a river carries a day, and the width it can never have again: above and below a river that
 * lies flat, at the sides of one that stands.
 * @param size of the letters, in the picture's pixels
 * @param breadth pixels of river for one unit of width
 */
export function tieCallouts(
  look: RiverLook,
  breadth: number,
  size: number,
  say: FieldWords,
  c: Colours,
): Shape[] {
  const at = spotAt(look.river.line, 0.5);
  const half = across(look.firstLimit, breadth) / 2;
  const flat = Math.abs(Math.cos(at.angle)) > 0.6;
  const place = (side: number, text: string) =>
    flat
      ? { x: at.x, y: at.y + side * (half + size * 1.6) }
      : // Clear of a number that an overlay writes in the river's middle.
        { x: at.x + side * (half + size * 1.2 + textWidth(text, size) / 2), y: at.y };
  const today =
    look.limit === 0
      ? say('severed')
      : look.closed
        ? say('closed')
        : say('carries', { n: look.width });
  const colour = look.limit === 0 ? c.crack : c.ink;
  const shapes: Shape[] = [words(place(-1, today), today, size, colour, c, 700)];
  if (look.limit > 0 && look.limit < look.firstLimit) {
    const lost = say('never-again', { n: look.firstLimit });
    shapes.push(words(place(1, lost), lost, size, c.crack, c, 700));
  }
  return shapes;
}

/** Says over a gap between two homesteads that no river joins them. */
export function gapCallout(
  gap: readonly Point[],
  breadth: number,
  size: number,
  say: FieldWords,
  c: Colours,
): Shape[] {
  const at = spotAt(gap, 0.5);
  return [words({ x: at.x, y: at.y - breadth - size }, say('no-river'), size, c.soft, c, 700)];
}

/** Up or down from the lake's middle: where no fence stands in the way of words. */
function clearSide(plan: Plan, valley: FieldValley): number {
  const up = -Math.PI / 2;
  const crowded = plan.steads.some((stead) => {
    const { angle } = fromLake(plan.lake, stead);
    return (valley.homesteads[stead.seat]?.fences ?? 0) > 0 && Math.abs(angle - up) < 0.8;
  });
  return crowded ? -up : up;
}

/** Level and capacity in the lake itself, for those who look from far off. */
export function lakeNumbers(plan: Plan, valley: FieldValley, say: FieldWords, c: Colours): Shape[] {
  const { lake } = plan;
  const { stock, capacity, firstCapacity, redLine } = valley.spring;
  const size = smallLetters(plan, clamp(plan.labelSize * 0.95, 13, lake.ry * 0.3));
  const side = clearSide(plan, valley);
  const red = shorePoint(lake, side, reachOf(redLine, firstCapacity));
  const white = c.ink === '#f6eeda' ? c.ink : '#ffffff';
  const text = {
    kind: 'text',
    x: lake.x,
    weight: 800,
    halo: c.waterEdge,
    align: 'middle',
  } as const;
  return [
    { ...text, y: lake.y, text: say('stock-of', { n: stock, m: capacity }), size, colour: white },
    words(
      { x: red.x, y: red.y + Math.sign(side) * size * 0.85 },
      say('red-line'),
      smallLetters(plan, size * 0.8),
      c.red,
      c,
      800,
    ),
  ];
}

/** Capacities and stock at the loss of a part of the spring, in whole units. */
interface Loss {
  readonly first: number;
  readonly before: number;
  readonly now: number;
  /** Left at that dusk; null where the loss was not at dusk. */
  readonly left: number | null;
}

/** What the spring was and is, while the loss of a part of it is told. */
export function lossCallouts(
  plan: Plan,
  valley: FieldValley,
  loss: Loss,
  zoom: number,
  say: FieldWords,
  c: Colours,
): Shape[] {
  const { lake } = plan;
  const size = Math.max(plan.letters, clamp((lake.ry * zoom) / 9, 13, 34)) / zoom;
  const side = clearSide(plan, valley);
  const shore = (angle: number, reach: number) => shorePoint(lake, angle, reach).y;
  const rim = shore(side, reachOf(loss.now, loss.first));
  const row = (y: number, text: string, colour = c.ink) =>
    words({ x: lake.x, y }, text, size, colour, c, 700);
  return [
    ...(loss.first === loss.before
      ? []
      : [row(shore(-Math.PI / 2, BANK) - size, say('once-held', { n: loss.first }), c.crack)]),
    row(shore(Math.PI / 2, BANK) + size, say('held-until', { n: loss.before })),
    row(rim - Math.sign(side) * size * 1.4, say('holds-now', { n: loss.now })),
    ...(loss.left === null
      ? []
      : [
          words(lake, String(loss.left), size * 1.7, c.ink, c, 900),
          row(lake.y + size * 1.35, say('left')),
        ]),
  ];
}
