import type { Seat } from './ids.ts';
import type { World } from './ownWorld.ts';

/** A homestead with a name of its own has the place of its seat behind this, beyond all lists of places. */
const FIRST_NAMED = 64;

/** The place of a homestead that a world names itself; null where lot names it. */
export const namedPlace = (world: World | undefined, seat: Seat): number | null =>
  world?.named?.[seat] === undefined ? null : FIRST_NAMED + seat;

/** What a world calls a homestead by name; null where the place is one of a list. */
export const nameAtPlace = (world: World | null, place: number): string | null =>
  world?.named?.[place - FIRST_NAMED] ?? null;
