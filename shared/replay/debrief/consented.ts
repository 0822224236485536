import { at } from '../../model/at.ts';
import type { Intention } from '../../model/command.ts';
import { CELL, CROWD, type Opened } from '../../model/debrief/ownNotes.ts';
import type { Seat } from '../../model/ids.ts';
import { INTENTIONS } from '../../model/vocabulary.ts';
import type { Meant } from './meantAndDone.ts';

/** What one intention came to among a crowd: mornings that meant it, and those with a sign of it. */
interface CrowdRow {
  readonly intention: Intention;
  readonly mornings: number;
  /** Null where too few mornings had one, or lacked one, or where no sign could be counted. */
  readonly signs: number | null;
}

/** Intentions of many, without names. */
export interface Crowd {
  readonly people: number;
  readonly rows: readonly CrowdRow[];
}

/** What people of a table show each other of what is theirs. */
export interface OpenedUp {
  readonly words: readonly string[];
  readonly meant: readonly { readonly seat: Seat; readonly mornings: readonly Meant[] }[];
  /** Null where fewer agreed than make a crowd. */
  readonly crowd: Crowd | null;
}

/** A count that points at nobody: as many are in it as out of it must be. */
const isCell = (n: number): boolean => n === 0 || n >= CELL;

/**
 * Intentions counted together: of a crowd only, and where a count would point at one of them it is
 * left out. Null where they are too few for a crowd.
 * @param counted whose, by their consent
 */
export function crowdOf(
  meant: readonly (readonly Meant[])[],
  counted: readonly Seat[],
): Crowd | null {
  if (counted.length < CROWD) return null;
  const rows = INTENTIONS.flatMap((intention): CrowdRow[] => {
    const of = counted.map((seat) => at(meant, seat).filter((one) => one.intention === intention));
    const mornings = of.flat();
    if (mornings.length < CELL || of.filter((own) => own.length > 0).length < CELL) return [];
    const told = mornings.filter(({ sign }) => sign !== null);
    const signs = told.filter(({ sign }) => sign === true).length;
    const isShown = told.length >= CELL && isCell(signs) && isCell(told.length - signs);
    return [{ intention, mornings: mornings.length, signs: isShown ? signs : null }];
  });
  return { people: counted.length, rows };
}

/** What everyone at a table may see of what its people keep for themselves. */
export const openUp = (
  meant: readonly (readonly Meant[])[],
  { words, meant: shown }: Opened,
  counted: readonly Seat[],
): OpenedUp => ({
  words,
  meant: shown.map((seat) => ({ seat, mornings: at(meant, seat) })),
  crowd: crowdOf(meant, counted),
});
