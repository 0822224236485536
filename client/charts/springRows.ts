import { type SpringDusk, unitsIn } from '../../shared/model/goods/duskTotals.ts';
import type { Units } from '../../shared/model/ids.ts';
import type { Afterwards, Spread } from '../../shared/model/wire/wire.ts';

/** One round of the spring, in units of water. */
export interface SpringRow {
  readonly round: number;
  readonly before: Units;
  /** After hands and fences took theirs, before anything grew back. */
  readonly low: Units;
  readonly stock: Units;
  readonly capacity: Units;
  readonly drawn: Units;
  readonly fences: Units;
  readonly tended: number;
  readonly drought: boolean;
  /** It grew back by itself in the drought all the same. */
  readonly held: boolean;
}

/** The recorded dusks as rows, oldest first. */
export const springRows = (dusks: readonly SpringDusk[]): SpringRow[] =>
  dusks.map((dusk) => ({
    round: dusk.round,
    before: unitsIn(dusk.before),
    low: Math.max(0, unitsIn(dusk.before) - dusk.drawn - dusk.fences),
    stock: unitsIn(dusk.stock),
    capacity: unitsIn(dusk.capacity),
    drawn: dusk.drawn,
    fences: dusk.fences,
    tended: dusk.tendingHands,
    drought: dusk.drought,
    held: dusk.drought && dusk.natural > 0,
  }));

/** A point of a line: rounds from the start, units. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far into a round the water is drawn, for the saw's teeth. */
const DRAWN_AT = 0.4;

/** The saw: down by draws, up by what grows back. */
export function sawOf(first: number, rows: readonly SpringRow[]): Point[] {
  const saw: Point[] = [{ x: 0, y: first }];
  for (const row of rows)
    saw.push({ x: row.round - 1 + DRAWN_AT, y: row.low }, { x: row.round, y: row.stock });
  return saw;
}

/**
 * What the spring could hold, as steps: it changes in the course of a round and stays. After the
 * last round the middle of many tries goes on, or as it was until they are known.
 * @param later rounds after the last one
 */
export function capacityOf(
  first: number,
  rows: readonly SpringRow[],
  afterwards: Afterwards | null,
  later: number,
): Point[] {
  const steps: Point[] = [{ x: 0, y: first }];
  for (const row of rows) steps.push({ x: row.round, y: row.capacity });
  const last = steps.at(-1) ?? { x: 0, y: first };
  for (let after = 1; after <= later; after += 1)
    steps.push({ x: last.x + after, y: afterwards?.capacity[after - 1]?.[2] ?? last.y });
  return steps;
}

/** A round after the last one, over many tries. */
interface LaterRow {
  readonly x: number;
  readonly least: number;
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
  readonly most: number;
}

const later = (x: number, [least, lower, middle, upper, most]: Spread): LaterRow => ({
  x,
  least,
  lower,
  middle,
  upper,
  most,
});

/** The fan that opens after the last round, beginning where that round ended; empty while it is not known. */
export function fanOf(rows: readonly SpringRow[], afterwards: Afterwards | null): LaterRow[] {
  const last = rows.at(-1);
  if (afterwards === null || last === undefined) return [];
  const end = last.stock;
  return [
    later(last.round, [end, end, end, end, end]),
    ...afterwards.stock.map((spread, index) => later(last.round + index + 1, spread)),
  ];
}
