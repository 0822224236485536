import { at } from '../../../shared/model/at.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Ground } from '../../../shared/model/scenario.ts';
import { FLATNESS, type Lay, labelSizeFor, RISE, type Space } from './lay.ts';
import { layOut } from './layout.ts';
import type { Point } from './points.ts';
import { layRivers, type Pair } from './riverPaths.ts';
import type { Lake } from './shore.ts';
import { type Site, siteWorks } from './sites.ts';

export { FLATNESS, RISE } from './lay.ts';

/** Where a homestead stands, and how large it may be. */
export interface Stead extends Point {
  readonly seat: Seat;
  /** Its turn on the ring, clockwise; null for one that stands elsewhere. */
  readonly slot: number | null;
  /** Half its width and half its height, without roof and tree tops. */
  readonly rx: number;
  readonly ry: number;
  /** Middle of its name's first line, and the most room that its lines may take. */
  readonly label: Point;
  readonly labelWidth: number;
}

/** Room that the page covers and the valley should keep out of, in CSS pixels. */
export interface Inset {
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  readonly bottom?: number;
}

/** Where everything stands in a picture of one size: all else is drawn on this. */
export interface Plan {
  readonly ground: Ground;
  readonly seats: number;
  readonly width: number;
  readonly height: number;
  /** Half a homestead's width over 60: the measure of every drawing. */
  readonly unit: number;
  readonly labelSize: number;
  /** Pixels that letters have at least; 0 where they go with the houses. */
  readonly letters: number;
  /** Lines of a name that there is room for under each homestead: 1 or 2. */
  readonly labelLines: number;
  readonly lake: Lake;
  /** What rivers across the valley go around: the lake, or the homestead in the middle. */
  readonly heart: Lake;
  /** Half the width and height of what homesteads stand around. */
  readonly ring: { readonly rx: number; readonly ry: number };
  /** Places on the ring; 0 where homesteads stand in none. */
  readonly slots: number;
  readonly steads: readonly Stead[];
  /** Where rivers between neighbours run, whether or not there are any. */
  readonly ringRivers: readonly (readonly Point[])[];
  readonly sites: readonly Site[];
}

/** The least half width of a homestead under which there is room for more than a short name. */
const ROOMY = 22;

function roomIn(width: number, height: number, inset: Inset, letters: number): Space {
  const left = inset.left ?? 0;
  const top = inset.top ?? 0;
  return {
    left,
    top,
    width: Math.max(160, width - left - (inset.right ?? 0)),
    height: Math.max(140, height - top - (inset.bottom ?? 0)),
    letters,
  };
}

/** The room that names may take under each place: between other names, houses and the picture's edges. */
function labelRooms({ places, rx }: Lay, lines: number, width: number, letters: number): number[] {
  const size = labelSizeFor(rx, letters);
  const top = rx * FLATNESS;
  const low = top + size * (0.2 + 0.95 * lines);
  return places.map((here, seat) => {
    const others = places.filter((_, other) => other !== seat);
    const names = others
      .filter((p) => Math.abs(p.y - here.y) < size * (1.2 + 0.95 * lines))
      .map((p) => Math.abs(p.x - here.x) - 6);
    const houses = others
      .filter((p) => p.y - here.y < low + rx * 0.5 && p.y - here.y > top - rx * 0.5)
      .map((p) => 2 * (Math.abs(p.x - here.x) - rx * 0.72));
    const edge = 2 * Math.min(here.x, width - here.x) - 8;
    return Math.min(edge, ...names, ...houses.filter((room) => room > size * 2), size * 9);
  });
}

/** Are roofs clear of the names above them? */
function namesClear({ places, rx }: Lay, lines: number, letters = 0): boolean {
  const name = labelSizeFor(rx, letters) * (0.2 + 0.95 * lines);
  return places.every((above) =>
    places.every(
      (below) =>
        below.y <= above.y ||
        Math.abs(below.x - above.x) >= rx * 2 ||
        below.y - above.y >= rx * (RISE + FLATNESS) + name,
    ),
  );
}

/** Names with their places beneath, where homesteads are large and far enough from each other. */
function layNamed(ground: Ground, room: Space, seats: number): { lay: Lay; lines: number } {
  const lay = layOut(ground, room, seats, 2);
  return lay.rx >= ROOMY && namesClear(lay, 2, room.letters)
    ? { lay, lines: 2 }
    : { lay: layOut(ground, room, seats, 1), lines: 1 };
}

/** Pairs that stand beside each other: round the ring and from its middle, or down the stream. */
function neighboursOf(steads: readonly Stead[], slots: number): Pair[] {
  if (slots === 0) return steads.slice(1).map(({ seat }) => ({ a: seat - 1, b: seat }));
  const ring = steads.filter(({ slot }) => slot !== null);
  const hubs = steads.filter(({ slot }) => slot === null);
  return [
    ...ring.map(({ seat }, i) => ({ a: seat, b: at(ring, (i + 1) % ring.length).seat })),
    ...hubs.flatMap((hub) => ring.map(({ seat }) => ({ a: hub.seat, b: seat }))),
  ];
}

/**
 * Lays out a valley.
 * @param seats 3 to 16
 * @param width of the picture, in CSS pixels
 * @param height of the picture, in CSS pixels
 * @param letters pixels that letters have at least
 */
export function planField(
  seats: number,
  width: number,
  height: number,
  inset: Inset = {},
  ground: Ground = 'valley',
  letters = 0,
): Plan {
  const room = roomIn(width, height, inset, letters);
  const { lay, lines: labelLines } = layNamed(ground, room, seats);
  const { rx, places, lake, heart, ring, slots } = lay;
  const labelSize = labelSizeFor(rx, letters);
  const ry = rx * FLATNESS;
  const rooms = labelRooms(lay, labelLines, width, letters);
  const steads = places.map(
    (place, seat): Stead => ({
      ...place,
      seat,
      rx,
      ry,
      label: { x: place.x, y: place.y + ry + labelSize * 0.62 },
      labelWidth: at(rooms, seat),
    }),
  );
  const unit = rx / 60;
  const sized = { ground, seats, width, height, unit, labelSize, letters, labelLines };
  const bare = { ...sized, lake, heart, ring, slots, steads };
  const neighbours = neighboursOf(steads, slots);
  const ringRivers = layRivers({ ...bare, sites: [] }, neighbours).all.map((river) => river.line);
  return { ...bare, ringRivers, sites: siteWorks({ ...bare, ringRivers }, room, lay.yards) };
}
