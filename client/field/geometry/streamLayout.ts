import {
  FLATNESS,
  isWide,
  type Lay,
  labelRoomFor,
  type Place,
  RISE,
  SITES,
  type Space,
} from './lay.ts';
import { clamp } from './points.ts';
import { scatterOf } from './scatter.ts';
import type { Lake } from './shore.ts';

interface Rows {
  readonly rx: number;
  readonly columns: number;
  readonly rows: number;
}

/** The rows in which homesteads have the most room. */
function rowsFor(room: Space, seats: number, lines: number): Rows {
  let best: Rows = { rx: 0, columns: seats, rows: 1 };
  for (let rows = 1; rows <= seats; rows++) {
    const columns = Math.ceil(seats / rows);
    const wide = room.width / columns / 2.7;
    const high = room.height / rows;
    const fits = Math.min((high - 4) / (RISE + FLATNESS + 0.37 * (0.6 + 0.9 * lines)), wide);
    const letters = (high - 4 - labelRoomFor(11, lines, room.letters)) / (RISE + FLATNESS);
    const rx = Math.min(fits, letters, 0.078 * Math.sqrt(room.width * room.height) * 1.1, 110);
    if (rx > best.rx) best = { rx, columns, rows };
  }
  return { ...best, rx: Math.max(10, best.rx) };
}

/** A spring in the mountains, and homesteads down its stream from row to row. */
export function streamLay(room: Space, seats: number, lines: number): Lay {
  const wide = isWide(room);
  const source: Space = wide
    ? { ...room, width: clamp(room.width * 0.27, 76, 460) }
    : { ...room, height: clamp(room.height * 0.25, 50, 340) };
  const land: Space = wide
    ? { ...room, left: room.left + source.width, width: room.width - source.width }
    : { ...room, top: room.top + source.height, height: room.height - source.height };
  const { rx, columns, rows } = rowsFor(land, seats, lines);
  const cell = { width: land.width / columns, height: land.height / rows };
  const luck = scatterOf(`stream ${seats}`);
  const below = rx * FLATNESS + labelRoomFor(rx, lines, room.letters);
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
  const size = Math.min(source.width * (wide ? 0.38 : 0.2), high * (wide ? 0.38 : 0.34));
  // Low in its room, and clear of the corner, where a page lays a button: mountains stand behind it.
  const lake = {
    x: source.left + source.width * (wide ? 0.47 : 0.3),
    y: source.top + high * (wide ? 0.62 : 0.6),
    rx: size * (wide ? 1 : 1.15),
    ry: size,
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
function underSource(source: Space, lake: Lake, wide: boolean): Space[] {
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
