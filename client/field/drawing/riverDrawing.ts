import { beside, type Point, spotAt } from '../geometry/points.ts';
import type { River } from '../geometry/riverPaths.ts';
import { scatterOf } from '../geometry/scatter.ts';
import { bedCracks } from './land/cracks.ts';
import { type Colours, mixed } from './paint/colours.ts';
import { form, line, oval, type Shape, strokes } from './paint/shapeList.ts';

/** All that one river is drawn from. */
export interface RiverLook {
  readonly river: River;
  readonly width: number;
  readonly limit: number;
  readonly firstLimit: number;
  readonly closed: boolean;
  /** Share of its cracks that is drawn, while they open. */
  readonly grow: number;
  /** A river between others steps back behind one's own: narrower and paler, its scars as they are. */
  readonly aside: boolean;
}

/** Width of a river that steps back, as a share of its own, and how much of it shines through. */
const ASIDE = { width: 0.62, alpha: 0.62 };

/** Pixels of a river's water. */
const waterOf = (look: RiverLook, breadth: number): number =>
  across(look.width, breadth) * (look.aside ? ASIDE.width : 1);

/** Pixels across for a number of units. */
export const across = (units: number, breadth: number): number => breadth * (0.55 + units);

/** A band of water or earth along a line, its banks a little uneven. */
function ribbon(bed: readonly Point[], wide: number, seed: string): Point[] {
  const luck = scatterOf(seed);
  const bulge = { slow: luck(0, 6), quick: luck(0, 6) };
  const half = (i: number) =>
    (wide / 2) *
    (1 + 0.07 * Math.sin(i * 0.55 + bulge.slow) + 0.05 * Math.sin(i * 0.23 + bulge.quick));
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
  const luck = scatterOf(`${nameOf(look)} cracks`);
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
  const luck = scatterOf(`${seed} gully`);
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
  const posts = [0.465, 0.535].map((share) => {
    const at = spotAt(look.river.line, share);
    const dx = Math.cos(at.angle + Math.PI / 2) * half;
    const dy = Math.sin(at.angle + Math.PI / 2) * half;
    return [
      { x: at.x - dx, y: at.y - dy },
      { x: at.x + dx, y: at.y + dy },
    ];
  });
  const width = Math.max(2, breadth * 0.85);
  const bars = posts.map((ends) => ends.flatMap(({ x, y }) => [x, y]));
  return [
    strokes(bars, { stroke: c.halo, width: width * 2.4 }),
    strokes(bars, { stroke: c.outline, width: width * 1.5 }),
    strokes(bars, { stroke: c.wood, width: width * 0.85 }),
    ...posts.flat().map(({ x, y }) =>
      oval(x, y, width * 1.15, width * 1.15, {
        fill: c.wood,
        stroke: c.outline,
        width: width * 0.4,
      }),
    ),
  ];
}

/** One broken line of light along a river: how long each light is, and how far apart they are. */
interface Strand {
  readonly line: readonly Point[];
  readonly long: number;
  readonly gap: number;
}

/** Places of strands across a river, as shares of its width: never in the middle, which is a road. */
const STRANDS = [
  { off: -0.3, long: 2.3, gap: 8.5 },
  { off: 0.32, long: 1.5, gap: 11 },
  { off: -0.06, long: 1.2, gap: 19 },
] as const;

/** Light that drifts along a living river. */
export function strandsOf(look: RiverLook, breadth: number): Strand[] {
  if (look.limit === 0 || look.width === 0) return [];
  // Light on many rivers at once would make a net of them.
  if (look.aside && breadth < 3) return [];
  const wide = waterOf(look, breadth);
  const many = breadth < 2 || look.aside ? 1 : look.width > 2 ? 3 : 2;
  return STRANDS.slice(0, many).map(({ off, long, gap }) => ({
    line: beside(look.river.line, wide * off),
    long: Math.max(4, breadth * long),
    gap: Math.max(9, breadth * gap),
  }));
}

/** Edges, then water, so that waters meet without a seam. */
function waters(looks: readonly RiverLook[], breadth: number, edge: number, c: Colours): Shape[] {
  const layer = (wider: number, fill: string) =>
    looks.map((look) =>
      form(ribbon(look.river.line, waterOf(look, breadth) + wider, nameOf(look)), {
        fill: look.aside ? mixed(c.meadow, fill, ASIDE.alpha) : fill,
      }),
    );
  return [...layer(edge * 2, c.riverEdge), ...layer(0, c.river)];
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
    ...waters(
      living.filter(({ aside }) => aside),
      breadth,
      edge,
      c,
    ),
    ...waters(
      living.filter(({ aside }) => !aside),
      breadth,
      edge,
      c,
    ),
    ...looks.flatMap((look) => [...cross(look, breadth, c), ...boom(look, breadth, c)]),
  ];
}

/** Where a river could run between two homesteads and none does: a broken line on dry land. */
export function drawGap(gap: readonly Point[], breadth: number, c: Colours): Shape[] {
  const width = Math.max(1.6, breadth * 0.42);
  return [
    line(gap, { stroke: c.halo, width: width * 2.4, alpha: 0.7 }),
    line(gap, { stroke: c.soft, width, dash: [width * 3, width * 3.4] }),
  ];
}

/** The light on rivers, where it does not move. */
export function stillGlints(looks: readonly RiverLook[], breadth: number, c: Colours): Shape[] {
  return looks.flatMap((look) =>
    strandsOf(look, breadth).map((strand) =>
      line(strand.line, {
        stroke: c.glint,
        width: glintWidth(breadth),
        alpha: look.closed ? 0.3 : 0.7,
        dash: [strand.long, strand.gap],
      }),
    ),
  );
}

export const glintWidth = (breadth: number): number => Math.max(0.9, breadth * 0.26);
