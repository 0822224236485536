import { at } from '../../../shared/model/at.ts';
import {
  FLATNESS,
  isWide,
  type Lay,
  labelRoomFor,
  labelSizeFor,
  RISE,
  SITES,
  type Space,
} from './lay.ts';
import { clamp, distance, type Point, TURN } from './points.ts';
import { scatterOf } from './scatter.ts';
import type { Lake } from './shore.ts';

const SQUARENESS = 2.35;
const SAMPLES = 720;

interface Ring extends Point {
  readonly rx: number;
  readonly ry: number;
}

/** A point of the ring, a rounded rectangle, at a turn from the top. */
function ringPoint(ring: Ring, turn: number): Point {
  const c = Math.cos(turn - Math.PI / 2);
  const s = Math.sin(turn - Math.PI / 2);
  const power = 2 / SQUARENESS;
  return {
    x: ring.x + ring.rx * Math.sign(c) * Math.abs(c) ** power,
    y: ring.y + ring.ry * Math.sign(s) * Math.abs(s) ** power,
  };
}

/** Points at shares of the ring's length, clockwise from the top. */
function pointsOn(ring: Ring, shares: readonly number[]): Point[] {
  const points = Array.from({ length: SAMPLES + 1 }, (_, i) =>
    ringPoint(ring, (i / SAMPLES) * TURN),
  );
  const walked = [0];
  for (let i = 1; i <= SAMPLES; i++)
    walked.push(at(walked, i - 1) + distance(at(points, i - 1), at(points, i)));
  return shares.map((share) => {
    const wanted = at(walked, SAMPLES) * (((share % 1) + 1) % 1);
    const reached = walked.findIndex((far) => far >= wanted);
    return at(points, Math.max(0, reached));
  });
}

/** The ring that a room has space for, leaving room for roofs above and names below. */
function ringIn(room: Space, rx: number, lines: number): Ring {
  const edge = clamp(Math.min(room.width, room.height) * 0.035, 6, 40);
  const top = room.top + edge + rx * RISE;
  const bottom =
    room.top + room.height - edge - rx * FLATNESS - labelRoomFor(rx, lines, room.letters);
  const wide = Math.max(8, room.width / 2 - edge - rx * 1.1);
  const high = Math.max(8, (bottom - top) / 2);
  return {
    x: room.left + room.width / 2,
    y: (top + bottom) / 2,
    rx: Math.min(wide, high * 1.85),
    ry: Math.min(high, wide * 1.5),
  };
}

/** A homestead as large as the room and the distance to the next one let it be. */
function steadSize(room: Space, step: number, lines: number, hub: boolean): number {
  const wished = clamp(0.078 * Math.sqrt(room.width * room.height), 15, 0.1 * room.height);
  let rx = wished;
  for (let i = 0; i < 5; i++) {
    const ring = ringIn(room, rx, lines);
    const apart = Math.PI * 1.08 * (ring.rx + ring.ry) * step;
    rx = Math.min(wished, 0.37 * apart, (apart - 14) / 1.55);
    if (!hub) continue;
    // One that stands in the middle needs room above and below it, and at its sides.
    const high = (ring.ry - labelRoomFor(rx, lines, room.letters) - 4) / (RISE + FLATNESS);
    rx = Math.min(rx, high, ring.rx / 2.3);
  }
  return Math.max(11, rx);
}

/** Shifts a homestead a little off its place, so that the valley looks grown and not drawn up. */
function scatter(places: readonly Point[], middle: Point, step: number): Point[] {
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

function lakeIn(ring: Ring, rx: number, label: number): Lake {
  const wide = Math.min(ring.rx * 0.5, ring.rx - rx * 1.9);
  const high = Math.min(ring.ry * 0.5, ring.ry - rx * 1.5 - label);
  return {
    x: ring.x,
    y: ring.y + label * 0.3,
    rx: Math.max(10, Math.min(wide, high * 1.5)),
    ry: Math.max(10, Math.min(high, wide * 1.06)),
  };
}

/** Rooms between homesteads on the ring, spread evenly round it. */
function gapsOf(ring: Ring, places: readonly Point[], rx: number): Space[] {
  const many = places.length;
  const chosen = Array.from({ length: SITES }, (_, k) =>
    many >= SITES ? Math.floor(((k + 0.5) * many) / SITES) % many : k % many,
  );
  return chosen.map((first, k) => {
    const from = at(places, first);
    const to = at(places, (first + 1) % many);
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const far = distance(middle, ring);
    // Opposite each other, two leave the middle between them: aside is up, then down.
    const aside = far < 1 ? (k % 2 === 0 ? -1 : 1) : 0;
    const at2 = {
      x: middle.x + (far < 1 ? 0 : ((middle.x - ring.x) / far) * rx * 0.5),
      y: middle.y + aside * ring.ry * 0.7 + (far < 1 ? 0 : ((middle.y - ring.y) / far) * rx * 0.5),
    };
    const wide = Math.max(rx * 2.6, Math.abs(to.x - from.x) * 0.8);
    const high = Math.max(rx * 2.6, Math.abs(to.y - from.y) * 0.8);
    return { left: at2.x - wide / 2, top: at2.y - high / 2, width: wide, height: high };
  });
}

/** A ring around the spring. */
export function ringLay(room: Space, seats: number, lines: number): Lay {
  const rx = steadSize(room, 1 / seats, lines, false);
  const ring = ringIn(room, rx, lines);
  const around = Math.PI * 1.08 * (ring.rx + ring.ry);
  const shares = Array.from({ length: seats }, (_, seat) => (seat + 0.5) / seats);
  const points = scatter(pointsOn(ring, shares), ring, around / seats);
  const lake = lakeIn(ring, rx, labelSizeFor(rx, room.letters));
  return {
    rx,
    places: points.map((p, slot) => ({ ...p, slot })),
    lake,
    heart: lake,
    ring,
    slots: seats,
    yards: gapsOf(ring, points, rx),
  };
}

/** Two villages, with a long water between them and a gap at each of its ends. */
export function banksLay(room: Space, seats: number, lines: number): Lay {
  const first = Math.ceil(seats / 2);
  const gap = Math.max(0.1, 1 / (seats + 2));
  const step = (0.5 - gap) / first;
  const rx = steadSize(room, step, lines, false);
  const ring = ringIn(room, rx, lines);
  const wide = isWide(room);
  // Where the picture is high, the water lies across it and the villages above and below.
  const turn = wide ? 0 : 0.25;
  const shares = Array.from({ length: seats }, (_, seat) => {
    const second = seat >= first;
    const many = second ? seats - first : first;
    const at = second ? seat - first : seat;
    return turn + (second ? 0.5 : 0) + gap / 2 + ((at + 0.5) * (0.5 - gap)) / many;
  });
  const around = Math.PI * 1.08 * (ring.rx + ring.ry);
  const points = scatter(pointsOn(ring, shares), ring, around * step);
  const label = labelSizeFor(rx, room.letters);
  const acrossRoom = wide ? ring.rx - rx * 1.9 : ring.ry - rx * 1.5 - label;
  const across = Math.max(10, Math.min((wide ? ring.rx : ring.ry) * 0.42, acrossRoom));
  const along = Math.max(10, (wide ? ring.ry : ring.rx) * 0.74);
  const lake = {
    x: ring.x,
    y: ring.y + (wide ? 0 : label * 0.3),
    rx: wide ? Math.min(across, along * 0.8) : along,
    ry: wide ? along : Math.min(across, along * 0.8),
  };
  return {
    rx,
    places: points.map((p, slot) => ({ ...p, slot })),
    lake,
    heart: lake,
    ring,
    slots: seats,
    yards: gapsOf(ring, points, rx),
  };
}

/** The first homestead in the middle of the others, and the spring beside them all. */
export function wheelLay(room: Space, seats: number, lines: number): Lay {
  const wide = isWide(room);
  const aside = wide ? clamp(room.width * 0.26, 70, 420) : clamp(room.height * 0.23, 46, 300);
  const main: Space = wide
    ? { ...room, width: room.width - aside }
    : { ...room, height: room.height - aside };
  const leaves = seats - 1;
  const rx = steadSize(main, 1 / Math.max(3, leaves), lines, true);
  const ring = ringIn(main, rx, lines);
  const shares = Array.from({ length: leaves }, (_, leaf) => (leaf + 0.5) / leaves);
  const around = Math.PI * 1.08 * (ring.rx + ring.ry);
  const points = scatter(pointsOn(ring, shares), ring, around / leaves);
  const spring: Space = wide
    ? { ...room, left: room.left + main.width, width: aside }
    : { ...room, top: room.top + main.height, height: aside };
  const size = Math.min(spring.width * 0.4, spring.height * (wide ? 0.24 : 0.38));
  const lake = {
    x: spring.left + spring.width * (wide ? 0.46 : 0.5),
    y: spring.top + spring.height * (wide ? 0.5 : 0.46),
    rx: wide ? size : size * 1.6,
    ry: wide ? size * 1.1 : size,
  };
  const heart = { x: ring.x, y: ring.y + rx * 0.1, rx: rx * 1.2, ry: rx };
  return {
    rx,
    places: [{ x: ring.x, y: ring.y, slot: null }, ...points.map((p, slot) => ({ ...p, slot }))],
    lake,
    heart,
    ring,
    slots: leaves,
    yards: besideLake(spring, lake, wide),
  };
}

/** Rooms above and below a lake in a column, or at both its sides in a row. */
function besideLake(room: Space, lake: Lake, wide: boolean): Space[] {
  if (!wide) {
    const width = (lake.x - lake.rx * 1.15 - room.left) / 3;
    const from = (at: number) =>
      at < 3 ? room.left + at * width : room.left + room.width - (SITES - at) * width;
    return Array.from({ length: SITES }, (_, at) => ({ ...room, left: from(at), width }));
  }
  const height = lake.y - lake.ry * 1.15 - room.top;
  const below = room.top + room.height - height;
  return Array.from({ length: SITES }, (_, at) => ({
    left: room.left + ((at < 2 ? at : at - 2) * room.width) / (at < 2 ? 2 : 3),
    top: at < 2 ? room.top : below,
    width: room.width / (at < 2 ? 2 : 3),
    height,
  }));
}
