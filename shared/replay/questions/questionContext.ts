import type { Seat } from '../../model/ids.ts';
import type { Afterwards } from '../../model/wire/wire.ts';
import type { EarlierGame } from './earlierGame.ts';

/** Rounds that someone remembers before any picture; 0 for none. */
interface RememberedRounds {
  readonly seat: Seat;
  readonly most: number;
  readonly least: number;
}

/** What another table came to. */
export interface OtherTables {
  readonly scenario: string;
  /** The spring's capacity as a share of its first. */
  readonly capacity: number;
  /** Mean baskets of a homestead in a round. */
  readonly baskets: number;
}

/**
 * What some rules ask for beside the game itself: what people answered and agreed to, and what came
 * to be known after it. Whoever puts it together has consent for all of it.
 */
export interface Around {
  /** Of those who let their answers be counted. */
  readonly remembered: readonly RememberedRounds[];
  /** Who lets their mornings be counted beside what they then did. */
  readonly counted: readonly Seat[];
  /** Who agrees that a question about a river of theirs is shown to all. */
  readonly agreed: readonly Seat[];
  /** Who was told words that had to be hidden. */
  readonly told: readonly Seat[];
  /** The session's other tables that are over. */
  readonly tables: readonly OtherTables[];
  /** The game that the same people played before; null for the first. */
  readonly before: EarlierGame | null;
  readonly afterwards: Afterwards | null;
  /** By how much each mark narrowed the open futures, in the order of marks; null where unknown. */
  readonly narrowed: readonly number[] | null;
}

/** A game by itself: nothing was answered, agreed to or found out. */
export const NOTHING_AROUND: Around = {
  remembered: [],
  counted: [],
  agreed: [],
  told: [],
  tables: [],
  before: null,
  afterwards: null,
  narrowed: null,
};
