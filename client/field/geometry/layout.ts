import type { Ground } from '../../../shared/model/scenario.ts';
import { clamp, distance, type Point, TURN } from './points.ts';
import { scatterOf } from './scatter.ts';
import type { Lake } from './shore.ts';

/** Room in a picture, in its pixels. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Tree tops and roofs rise this far above a homestead's middle, in half widths. */
export const RISE = 0.78;
/** Half a homestead's height without them, in half widths. */
export const FLATNESS = 0.56;

/** A place for a homestead. */
export interface Place extends Point {
  /** Its turn on the ring, clockwise; null for one that stands elsewhere. */
  readonly slot: number | null;
}

/** Where homesteads and the spring lie on a ground. */
export interface Lay {
  /** Half a homestead's width. */
  readonly rx: number;
  readonly places: readonly Place[];
  readonly lake: Lake;
  /** What rivers across go around: the lake, or the homestead in the middle. */
  readonly heart: Lake;
  /** Half the width and height of what homesteads stand around. */
  readonly ring: { readonly rx: number; readonly ry: number };
  /** Places on the ring; 0 where there is none. */
  readonly slots: number;
  /** Rooms in which works stand, the first work in the first of them. */
  readonly yards: readonly Room[];
}

/** Letters of names, in pixels, by half a homestead's width. */
export const labelSizeFor = (rx: number): number => clamp(rx * 0.37, 12.5, 38);

/** Room that names take under a homestead, in pixels. */
export const labelRoomFor = (rx: number, lines: number): number =>
  labelSizeFor(rx) * (0.6 + 0.9 * lines);

/** Works that a valley has room for side by side; more of them share the last ones' places. */
export const SITES = 5;

const SQUARENESS = 2.35;
const SAMPLES = 720;
/** Where there is more width than height by this much, things lie beside each other. */
const WIDE = 1.15;

const isWide = ({ width, height }: Room): boolean => width > height * WIDE;

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
    walked.push(walked[i - 1] + distance(points[i - 1], points[i]));
  return shares.map((share) => {
    const wanted = walked[SAMPLES] * (((share % 1) + 1) % 1);
    return points[
      Math.max(
        0,
        walked.findIndex((far) => far >= wanted),
      )
    ];
  });
}

/** The ring that a room has space for, leaving room for roofs above and names below. */
function ringIn(room: Room, rx: number, lines: number): Ring {
  const edge = clamp(Math.min(room.width, room.height) * 0.035, 6, 40);
  const top = room.top + edge + rx * RISE;
  const bottom = room.top + room.height - edge - rx * FLATNESS - labelRoomFor(rx, lines);
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
function steadSize(room: Room, step: number, lines: number, hub: boolean): number {
  const wished = clamp(0.078 * Math.sqrt(room.width * room.height), 15, 0.1 * room.height);
  let rx = wished;
  for (let i = 0; i < 5; i++) {
    const ring = ringIn(room, rx, lines);
    const apart = Math.PI * 1.08 * (ring.rx + ring.ry) * step;
    rx = Math.min(wished, 0.37 * apart, (apart - 14) / 1.55);
    if (!hub) continue;
    // One that stands in the middle needs room above and below it, and at its sides.
    const high = (ring.ry - labelRoomFor(rx, lines) - 4) / (RISE + FLATNESS);
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
function gapsOf(ring: Ring, places: readonly Point[], rx: number): Room[] {
  const many = places.length;
  const chosen = Array.from({ length: SITES }, (_, k) =>
    many >= SITES ? Math.floor(((k + 0.5) * many) / SITES) % many : k % many,
  );
  return chosen.map((at, k) => {
    const from = places[at];
    const to = places[(at + 1) % many];
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
function ringLay(room: Room, seats: number, lines: number): Lay {
  const rx = steadSize(room, 1 / seats, lines, false);
  const ring = ringIn(room, rx, lines);
  const around = Math.PI * 1.08 * (ring.rx + ring.ry);
  const shares = Array.from({ length: seats }, (_, seat) => (seat + 0.5) / seats);
  const points = scatter(pointsOn(ring, shares), ring, around / seats);
  const lake = lakeIn(ring, rx, labelSizeFor(rx));
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
function banksLay(room: Room, seats: number, lines: number): Lay {
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
  const label = labelSizeFor(rx);
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
function wheelLay(room: Room, seats: number, lines: number): Lay {
  const wide = isWide(room);
  const aside = wide ? clamp(room.width * 0.26, 70, 420) : clamp(room.height * 0.23, 46, 300);
  const main: Room = wide
    ? { ...room, width: room.width - aside }
    : { ...room, height: room.height - aside };
  const leaves = seats - 1;
  const rx = steadSize(main, 1 / Math.max(3, leaves), lines, true);
  const ring = ringIn(main, rx, lines);
  const shares = Array.from({ length: leaves }, (_, leaf) => (leaf + 0.5) / leaves);
  const around = Math.PI * 1.08 * (ring.rx + ring.ry);
  const points = scatter(pointsOn(ring, shares), ring, around / leaves);
  const spring: Room = wide
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
function besideLake(room: Room, lake: Lake, wide: boolean): Room[] {
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

interface Rows {
  readonly rx: number;
  readonly columns: number;
  readonly rows: number;
}

/** The rows in which homesteads have the most room. */
function rowsFor(room: Room, seats: number, lines: number): Rows {
  let best: Rows = { rx: 0, columns: seats, rows: 1 };
  for (let rows = 1; rows <= seats; rows++) {
    const columns = Math.ceil(seats / rows);
    const wide = room.width / columns / 2.7;
    const high = room.height / rows;
    const fits = Math.min((high - 4) / (RISE + FLATNESS + 0.37 * (0.6 + 0.9 * lines)), wide);
    const letters = (high - 4 - labelRoomFor(11, lines)) / (RISE + FLATNESS);
    const rx = Math.min(fits, letters, 0.078 * Math.sqrt(room.width * room.height) * 1.1, 110);
    if (rx > best.rx) best = { rx, columns, rows };
  }
  return { ...best, rx: Math.max(10, best.rx) };
}

/** A spring in the mountains, and homesteads down its stream from row to row. */
function streamLay(room: Room, seats: number, lines: number): Lay {
  const wide = isWide(room);
  const source: Room = wide
    ? { ...room, width: clamp(room.width * 0.27, 76, 460) }
    : { ...room, height: clamp(room.height * 0.25, 50, 340) };
  const land: Room = wide
    ? { ...room, left: room.left + source.width, width: room.width - source.width }
    : { ...room, top: room.top + source.height, height: room.height - source.height };
  const { rx, columns, rows } = rowsFor(land, seats, lines);
  const cell = { width: land.width / columns, height: land.height / rows };
  const luck = scatterOf(`stream ${seats}`);
  const below = rx * FLATNESS + labelRoomFor(rx, lines);
  const slack = Math.max(0, cell.height - rx * RISE - below - 4);
  const places = Array.from({ length: seats }, (_, seat): Place => {
    const row = Math.floor(seat / columns);
    const inRow = Math.min(columns, seats - row * columns);
    const at = seat - row * columns;
    const column = row % 2 === 0 ? at : columns - 1 - at;
    // A row that is not full keeps to the side from which the stream comes.
    const shift = inRow < columns ? ((columns - inRow) * cell.width) / 2 : 0;
    const side = row % 2 === 0 ? 1 : -1;
    return {
      x: land.left + (column + 0.5) * cell.width + side * shift * 0.6,
      y: land.top + row * cell.height + rx * RISE + 2 + slack * luck(0.2, 0.8),
      slot: null,
    };
  });
  const high = wide ? source.height * 0.42 : source.height;
  const size = Math.min(source.width * (wide ? 0.4 : 0.2), high * 0.4);
  const lake = {
    x: source.left + source.width * (wide ? 0.47 : 0.22),
    y: source.top + (wide ? high * 0.54 : high * 0.5),
    rx: size * (wide ? 1 : 1.15),
    ry: Math.min(size, high * 0.38),
  };
  return {
    rx,
    places,
    lake,
    heart: lake,
    ring: { rx: room.width * 0.46, ry: room.height * 0.46 },
    slots: 0,
    yards: underSource(source, lake, wide),
  };
}

/** Rooms under a lake that lies at the top of a column, or beside one at the head of a row. */
function underSource(source: Room, lake: Lake, wide: boolean): Room[] {
  const left = wide ? source.left : lake.x + lake.rx * 1.3;
  const top = wide ? lake.y + lake.ry * 1.3 : source.top;
  const width = source.left + source.width - left;
  const height = source.top + source.height - top;
  const [columns, rows] = wide ? [2, 3] : [3, 2];
  return Array.from({ length: SITES }, (_, at) => ({
    left: left + ((at % columns) * width) / columns,
    top: top + (Math.floor(at / columns) * height) / rows,
    width: width / columns,
    height: height / rows,
  }));
}

/**
 * Lays homesteads and spring out on a ground.
 * @param lines of names under each homestead that room is left for
 */
export function layOut(ground: Ground, room: Room, seats: number, lines: number): Lay {
  if (ground === 'banks') return banksLay(room, seats, lines);
  if (ground === 'wheel') return wheelLay(room, seats, lines);
  if (ground === 'stream') return streamLay(room, seats, lines);
  return ringLay(room, seats, lines);
}
