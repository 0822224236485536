import { clamp, distance, type Point, TURN } from './points.ts';
import { layRivers } from './riverPaths.ts';
import { scatterOf } from './scatter.ts';
import type { Lake } from './shore.ts';
import { type Site, siteWorks } from './sites.ts';

/** Where a homestead stands, and how large it may be. */
export interface Stead extends Point {
  readonly seat: number;
  /** Half its width and half its height, without roof and tree tops. */
  readonly rx: number;
  readonly ry: number;
  /** Middle of its name, and the most room the name may take. */
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
  readonly seats: number;
  readonly width: number;
  readonly height: number;
  /** Half a homestead's width over 60: the measure of every drawing. */
  readonly unit: number;
  readonly labelSize: number;
  /** Lines of a name that there is room for under each homestead: 1 or 2. */
  readonly labelLines: number;
  readonly lake: Lake;
  /** Half the width and height of the ring on which homesteads stand. */
  readonly ring: { readonly rx: number; readonly ry: number };
  readonly steads: readonly Stead[];
  /** Where rivers between neighbours on the ring run, whether or not there are any. */
  readonly ringRivers: readonly (readonly Point[])[];
  readonly sites: readonly Site[];
}

/** Tree tops and roofs rise this far above a homestead's middle, in half widths. */
export const RISE = 0.78;
export const FLATNESS = 0.56;
const SQUARENESS = 2.35;
const SAMPLES = 720;

const labelSizeFor = (rx: number): number => clamp(rx * 0.37, 12.5, 38);

/** A point of the ring, a rounded rectangle, at a turn from the top. */
function ringPoint(middle: Point, rx: number, ry: number, turn: number): Point {
  const c = Math.cos(turn - Math.PI / 2);
  const s = Math.sin(turn - Math.PI / 2);
  const power = 2 / SQUARENESS;
  return {
    x: middle.x + rx * Math.sign(c) * Math.abs(c) ** power,
    y: middle.y + ry * Math.sign(s) * Math.abs(s) ** power,
  };
}

/** Places along the ring at equal distances, clockwise, the first half a step from the top. */
function placesOnRing(middle: Point, rx: number, ry: number, seats: number): Point[] {
  const points = Array.from({ length: SAMPLES + 1 }, (_, i) =>
    ringPoint(middle, rx, ry, (i / SAMPLES) * TURN),
  );
  const walked = [0];
  for (let i = 1; i <= SAMPLES; i++)
    walked.push(walked[i - 1] + distance(points[i - 1], points[i]));
  return Array.from({ length: seats }, (_, seat) => {
    const wanted = (walked[SAMPLES] * (seat + 0.5)) / seats;
    return points[walked.findIndex((far) => far >= wanted)];
  });
}

interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function roomIn(width: number, height: number, inset: Inset): Room {
  const left = inset.left ?? 0;
  const top = inset.top ?? 0;
  return {
    left,
    top,
    width: Math.max(160, width - left - (inset.right ?? 0)),
    height: Math.max(140, height - top - (inset.bottom ?? 0)),
  };
}

/** Half a homestead's width: as large as the picture and its neighbours let it be. */
function steadSize(room: Room, seats: number, lines: number): number {
  const wished = clamp(0.078 * Math.sqrt(room.width * room.height), 15, 0.1 * room.height);
  let rx = wished;
  for (let i = 0; i < 4; i++) {
    const ring = ringIn(room, rx, lines);
    const around = Math.PI * 1.08 * (ring.rx + ring.ry);
    rx = Math.min(wished, (0.37 * around) / seats, (around / seats - 14) / 1.55);
  }
  return Math.max(11, rx);
}

/** The least half width of a homestead under which there is room for more than a short name. */
const ROOMY = 22;

/** Two lines of name where homesteads are large enough, and far enough from each other, for them. */
function linesFor(room: Room, seats: number): number {
  const rx = steadSize(room, seats, 2);
  if (rx < ROOMY) return 1;
  const ring = ringIn(room, rx, 2);
  const apart = (Math.PI * 1.08 * (ring.rx + ring.ry)) / seats;
  return apart >= rx * (RISE + FLATNESS) + labelSizeFor(rx) * 2.3 ? 2 : 1;
}

/** The ring that a room has space for, leaving room for roofs above and names below. */
function ringIn(
  room: Room,
  rx: number,
  lines: number,
): { x: number; y: number; rx: number; ry: number } {
  const label = labelSizeFor(rx) * (0.6 + 0.9 * lines);
  const edge = clamp(Math.min(room.width, room.height) * 0.035, 6, 40);
  const top = room.top + edge + rx * RISE;
  const bottom = room.top + room.height - edge - rx * FLATNESS - label;
  const wide = room.width / 2 - edge - rx * 1.1;
  const high = (bottom - top) / 2;
  return {
    x: room.left + room.width / 2,
    y: (top + bottom) / 2,
    rx: Math.min(wide, high * 1.85),
    ry: Math.min(high, wide * 1.5),
  };
}

function lakeIn(middle: Point, ring: { rx: number; ry: number }, rx: number, label: number): Lake {
  const wide = Math.min(ring.rx * 0.5, ring.rx - rx * 1.9);
  const high = Math.min(ring.ry * 0.5, ring.ry - rx * 1.5 - label);
  return {
    x: middle.x,
    y: middle.y + label * 0.3,
    rx: Math.max(10, Math.min(wide, high * 1.5)),
    ry: Math.max(10, Math.min(high, wide * 1.06)),
  };
}

/** Shifts a homestead a little off the ring, so that the valley looks grown and not drawn up. */
function scatter(places: Point[], middle: Point, step: number): Point[] {
  const luck = scatterOf(`places ${places.length}`);
  return places.map((p) => {
    const out = 1 - luck(0, 0.055);
    const along = luck(-0.045, 0.045) * step;
    const far = distance(p, middle) || 1;
    const x = middle.x + (p.x - middle.x) * out - ((p.y - middle.y) / far) * along;
    const y = middle.y + (p.y - middle.y) * out + ((p.x - middle.x) / far) * along;
    return { x, y };
  });
}

function labelRoom(places: readonly Point[], seat: number, size: number, width: number): number {
  const here = places[seat];
  const near = places
    .filter((p, other) => other !== seat && Math.abs(p.y - here.y) < size * 3.4)
    .map((p) => Math.abs(p.x - here.x));
  const edge = 2 * Math.min(here.x, width - here.x) - 8;
  return Math.min(edge, ...near.map((gap) => gap - 6), size * 11);
}

/**
 * Lays out a valley.
 * @param seats 3 to 16
 * @param width of the picture, in CSS pixels
 * @param height of the picture, in CSS pixels
 */
export function planField(seats: number, width: number, height: number, inset: Inset = {}): Plan {
  const room = roomIn(width, height, inset);
  const labelLines = linesFor(room, seats);
  const rx = steadSize(room, seats, labelLines);
  const ring = ringIn(room, rx, labelLines);
  const labelSize = labelSizeFor(rx);
  const around = Math.PI * 1.08 * (ring.rx + ring.ry);
  const places = scatter(placesOnRing(ring, ring.rx, ring.ry, seats), ring, around / seats);
  const ry = rx * FLATNESS;
  const steads = places.map((place, seat) => ({
    ...place,
    seat,
    rx,
    ry,
    label: { x: place.x, y: place.y + ry + labelSize * 0.62 },
    labelWidth: labelRoom(places, seat, labelSize, width),
  }));
  const lake = lakeIn(ring, ring, rx, labelSize);
  const unit = rx / 60;
  const bare = { seats, width, height, unit, labelSize, labelLines, lake, ring, steads };
  const neighbours = steads.map((_, seat) => ({ a: seat, b: (seat + 1) % seats }));
  const ringRivers = layRivers({ ...bare, sites: [] }, neighbours).all.map((river) => river.line);
  return { ...bare, ringRivers, sites: siteWorks({ ...bare, ringRivers }, room) };
}
