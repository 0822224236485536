import { luckOf } from '../geometry/luck.ts';
import { beside, type Point, spotAt } from '../geometry/points.ts';
import type { River } from '../geometry/rivers.ts';
import type { Colours } from './colours.ts';
import { bedCracks } from './cracks.ts';
import { form, line, oval, type Shape, strokes } from './shapes.ts';

/** All that one river is drawn from. */
export interface RiverLook {
  readonly river: River;
  readonly width: number;
  readonly limit: number;
  readonly firstLimit: number;
  readonly closed: boolean;
  /** Share of its cracks that is drawn, while they open. */
  readonly grow: number;
}

/** Pixels across for a number of units. */
export const across = (units: number, breadth: number): number => breadth * (0.55 + units);

/** A band of water or earth along a line, its banks a little uneven. */
function ribbon(bed: readonly Point[], wide: number, seed: string): Point[] {
  const luck = luckOf(seed);
  const bulge = [luck(0, 6), luck(0, 6)];
  const half = (i: number) =>
    (wide / 2) * (1 + 0.07 * Math.sin(i * 0.55 + bulge[0]) + 0.05 * Math.sin(i * 0.23 + bulge[1]));
  return [...beside(bed, (i) => half(i)), ...beside(bed, (i) => -half(i)).reverse()];
}

const nameOf = (look: RiverLook): string => `river ${look.river.a} ${look.river.b}`;

/** The dry bed of what a river can never be again, with its cracks. */
function dryBed(look: RiverLook, breadth: number, c: Colours): Shape[] {
  const { river, limit, firstLimit } = look;
  if (limit >= firstLimit) return [];
  const severed = limit === 0;
  const wide =
    across(severed ? Math.max(1.6, firstLimit * 0.75) : firstLimit, breadth) + breadth * 0.8;
  const luck = luckOf(`${nameOf(look)} cracks`);
  const ink = Math.max(0.8, breadth * 0.3);
  const shapes: Shape[] = [
    form(ribbon(river.line, wide, nameOf(look)), {
      fill: c.bed,
      stroke: c.crack,
      width: ink * 0.8,
    }),
  ];
  if (severed) {
    shapes.push(
      form(ribbon(river.line, wide * 0.4, 'gully'), { fill: c.crack, alpha: 0.38 }),
      strokes(middleCrack(river.line, wide, look.grow, nameOf(look)), {
        stroke: c.crack,
        width: ink * 1.5,
      }),
    );
  }
  const lines = bedCracks(river.line, wide / 2, severed ? 1.6 : 2, luck, look.grow);
  shapes.push(strokes(lines, { stroke: c.crack, width: ink }));
  return shapes;
}

/** The long crack down a gully, opening from its middle. */
function middleCrack(bed: readonly Point[], wide: number, grow: number, seed: string): number[][] {
  const luck = luckOf(`${seed} gully`);
  const jag = beside(bed, () => luck(-0.16, 0.16) * wide);
  const middle = Math.floor(jag.length / 2);
  const reach = Math.round(middle * grow);
  return [jag.slice(middle - reach, middle + reach + 1).flatMap((p) => [p.x, p.y])];
}

/** A cross on a severed river: this way is gone. */
function cross(look: RiverLook, breadth: number, c: Colours): Shape[] {
  if (look.limit > 0) return [];
  const at = spotAt(look.river.line, 0.5);
  const half = Math.max(5, breadth * 1.9) * look.grow;
  const lines = [
    [at.x - half, at.y - half, at.x + half, at.y + half],
    [at.x - half, at.y + half, at.x + half, at.y - half],
  ];
  const width = Math.max(1.8, breadth * 0.6);
  return [
    strokes(lines, { stroke: c.halo, width: width * 2.4 }),
    strokes(lines, { stroke: c.crack, width }),
  ];
}

/** A boom across a river that is closed until dusk. */
function boom(look: RiverLook, breadth: number, c: Colours): Shape[] {
  if (!look.closed || look.limit === 0) return [];
  const half = across(look.firstLimit, breadth) / 2 + breadth * 1.2;
  const bars = [0.465, 0.535].map((share) => {
    const at = spotAt(look.river.line, share);
    const dx = Math.cos(at.angle + Math.PI / 2) * half;
    const dy = Math.sin(at.angle + Math.PI / 2) * half;
    return [at.x - dx, at.y - dy, at.x + dx, at.y + dy];
  });
  const width = Math.max(2, breadth * 0.85);
  const posts = bars.flatMap((bar) => [bar.slice(0, 2), bar.slice(2, 4)]);
  return [
    strokes(bars, { stroke: c.halo, width: width * 2.4 }),
    strokes(bars, { stroke: c.outline, width: width * 1.5 }),
    strokes(bars, { stroke: c.wood, width: width * 0.85 }),
    ...posts.map(([x, y]) =>
      oval(x, y, width * 1.15, width * 1.15, {
        fill: c.wood,
        stroke: c.outline,
        width: width * 0.4,
      }),
    ),
  ];
}

/**
 * Broken lines of light that drift along a river, off its middle so that it is no road: the lines,
 * how long each light is and how far apart.
 */
export function glintLines(
  look: RiverLook,
  breadth: number,
): { lines: Point[][]; long: number; gap: number } {
  if (look.limit === 0 || look.width === 0) return { lines: [], long: 0, gap: 0 };
  const wide = across(look.width, breadth);
  const lines =
    look.width > 1 && breadth > 2
      ? [beside(look.river.line, wide * 0.2), beside(look.river.line, -wide * 0.22)]
      : [beside(look.river.line, wide * 0.06)];
  return { lines, long: Math.max(4, breadth * 2.4), gap: Math.max(9, breadth * 6.5) };
}

/** All rivers: dry beds first, then edges, then water, so that waters meet without a seam. */
export function drawRivers(looks: readonly RiverLook[], breadth: number, c: Colours): Shape[] {
  const living = looks.filter((look) => look.limit > 0);
  const edge = Math.max(0.9, breadth * 0.28);
  return [
    ...living
      .filter((look) => look.width < look.limit)
      .map((look) =>
        form(ribbon(look.river.line, across(look.limit, breadth), nameOf(look)), {
          fill: c.sand,
          alpha: 0.5,
        }),
      ),
    ...looks.flatMap((look) => dryBed(look, breadth, c)),
    ...living.map((look) =>
      form(ribbon(look.river.line, across(look.width, breadth) + edge * 2, nameOf(look)), {
        fill: c.riverEdge,
      }),
    ),
    ...living.map((look) =>
      form(ribbon(look.river.line, across(look.width, breadth), nameOf(look)), {
        fill: c.river,
      }),
    ),
    ...looks.flatMap((look) => [...cross(look, breadth, c), ...boom(look, breadth, c)]),
  ];
}

/** The light on rivers, where it does not move. */
export function stillGlints(looks: readonly RiverLook[], breadth: number, c: Colours): Shape[] {
  return looks.flatMap((look) => {
    const { lines, long, gap } = glintLines(look, breadth);
    return lines.map((points) =>
      line(points, {
        stroke: c.glint,
        width: Math.max(0.9, breadth * 0.3),
        alpha: look.closed ? 0.3 : 0.72,
        dash: [long, gap],
      }),
    );
  });
}
