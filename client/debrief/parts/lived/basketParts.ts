import { sum } from '../../../../shared/model/arithmetic.ts';
import { add, at } from '../../../../shared/model/at.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { Debrief } from '../../../../shared/replay/debrief/index.ts';

/** Someone's part in something. */
export interface Part {
  readonly seat: Seat;
  /** 0 to 1. */
  readonly share: number;
}

/** Baskets from others that an arrow is drawn for. */
export const LEAST_ARROW = 1;

/**
 * Who lived from whom up to a dusk, `[i][j]`: baskets of i that j brought forth.
 * @param dusk the last round that counts
 */
export function livedFromBy({ meals, livedFrom, rounds }: Debrief, dusk: number): number[][] {
  if (dusk >= rounds) return livedFrom.map((row) => [...row]);
  const rows = livedFrom.map((row) => row.map(() => 0));
  for (const meal of meals) {
    if (meal.round > dusk) continue;
    const row = at(rows, meal.seat);
    meal.from.forEach((baskets, seat) => {
      add(row, seat, baskets);
    });
  }
  return rows;
}

export const inAll = (rows: readonly (readonly number[])[]): number => sum(rows.map(sum));

/** What each column adds up to: baskets that each brought forth, for whomever. */
export const broughtForth = (rows: readonly (readonly number[])[]): number[] =>
  rows.map((_, j) => sum(rows.map((row) => at(row, j))));

/** Parts of some places in a basket, the largest first; nobody with nothing. */
export function partsOf(places: readonly number[]): Part[] {
  const all = sum(places);
  return places
    .map((place, seat) => ({ seat, share: all === 0 ? 0 : place / all }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.seat - b.seat);
}

/** Names at most so many; the rest is told as a crowd. */
export function firstFew(parts: readonly Part[], most: number): { few: Part[]; rest: Part[] } {
  if (parts.length <= most + 1) return { few: [...parts], rest: [] };
  return { few: parts.slice(0, most), rest: parts.slice(most) };
}
