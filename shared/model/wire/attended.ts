import type { Seat } from '../ids.ts';
import type { NamedTable } from '../namedTable.ts';
import type { ScenarioText } from '../scenarioText.ts';
import type { Called } from '../typed.ts';

/** Who was there in each game of a session, for whoever leads. */

/** Someone who sat at a table of one game. */
export interface AttendedPerson extends Called {
  /** The same number wherever and in whichever game they sat, from 0. */
  readonly person: number;
  readonly seat: Seat;
  /** How many rounds of this game the seat was in their hands at dusk: in the others a companion kept it. */
  readonly rounds: number;
  /** The first and the last such round; null where there was none. */
  readonly first: number | null;
  readonly last: number | null;
  /** Whether they still hold the seat, or how they lost it. */
  readonly left: 'no' | 'moved' | 'removed';
}

/** One table of one game. */
export interface AttendedTable extends NamedTable {
  readonly scenario: ScenarioText;
  /** How many rounds were played in this game, to their dusk. */
  readonly rounds: number;
  readonly people: readonly AttendedPerson[];
}

/** Everyone who was there, and who was not. */
export interface Attended {
  /** When the session was opened, in milliseconds since 1970. */
  readonly at: number;
  /** Tables of each game, the first game first. */
  readonly games: readonly (readonly AttendedTable[])[];
  /** Names of the roster that nobody came by. */
  readonly notCome: readonly string[];
  /** Names of those who were removed before a game began, and are not let in again. */
  readonly removed: readonly string[];
}
