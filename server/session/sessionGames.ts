import type { GameManner } from '../../shared/model/wire/playAgain.ts';
import type { Table } from '../table/Table.ts';
import type { SessionMemory } from './sessionMemory.ts';
import type { Questions } from './talk/questionMemory.ts';

/** The games of a session: which of them a table is of. */

/** All games of a session, the first first and the present one last. */
export const gamesOf = ({ past, tables, manner, questions }: SessionMemory) => [
  ...past,
  { tables, manner, questions },
];

const gameWith = (memory: SessionMemory, code: string) =>
  gamesOf(memory).find(({ tables }) => tables.includes(code));

/** Which game a table is of, from 1, and how that was begun; the present one for a table it does not have. */
export function gameOf(memory: SessionMemory, code: string) {
  const games = gamesOf(memory);
  const { tables, manner } = gameWith(memory, code) ?? memory;
  const game = games.findIndex((one) => one.tables === tables) + 1;
  return { game, place: Math.max(0, tables.indexOf(code)), tables: tables.length, manner };
}

/**
 * How a game was begun at one of its tables: where fewer rounds were played, it goes on from an earlier dusk.
 * @param manner how it was to begin at all tables; null for a session's first game, which gives null
 */
export const mannerAt = (
  { settings }: Pick<Table, 'settings'>,
  manner: GameManner | null,
): GameManner | null =>
  manner === null || manner.from === null
    ? manner
    : { ...manner, from: settings.origin?.round ?? null };

/** Which of its tables a code is of, in whichever game, from 0; null for none. */
export const placeOf = (memory: SessionMemory, code: string): number | null =>
  gameWith(memory, code)?.tables.indexOf(code) ?? null;

/** What was asked about the game of a table; null where it is none of this session's. */
export const questionsOf = (memory: SessionMemory, code: string): Questions | null =>
  gameWith(memory, code)?.questions ?? null;
