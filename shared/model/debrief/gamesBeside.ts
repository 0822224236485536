import type { ScenarioText } from '../scenarioText.ts';
import type { GameManner } from '../wire/playAgain.ts';

/** One of the games that were played at one table of a session. */
export interface GameTold {
  /** From 1. */
  readonly game: number;
  /** The code of its table, under which its debrief is. */
  readonly code: string;
  readonly scenario: ScenarioText;
  readonly rounds: number;
  /** How it was begun; null for the first. */
  readonly manner: GameManner | null;
}

/** GET /api/tables/:code/debrief/games: all games at this table that are over, the first first. */
export interface GamesTold {
  /** Which of them this table's own is, from 0. */
  readonly own: number;
  readonly games: readonly GameTold[];
}
