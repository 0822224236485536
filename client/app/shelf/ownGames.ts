import { keyShelf } from '../keys/keyShelf.ts';

/** Which games were of valleys of one's own: what a page asks that has no need of the shelf. */

const MOST_NOTED = 60;

/** A table or a session, and the valleys of the shelf that were played there. */
interface OwnGame {
  readonly code: string;
  readonly valleys: readonly string[];
}

const games = keyShelf<OwnGame>('riverbed.valley-games', MOST_NOTED, (value) =>
  typeof value === 'object' && value !== null && 'code' in value && 'valleys' in value
    ? (value as OwnGame)
    : null,
);

/** Places on the shelf of what a table or a session has played. */
export const gameOf = (code: string): readonly string[] =>
  games.all().find((game) => game.code === code)?.valleys ?? [];

/** Was anything of the shelf played there? */
export const isOfOwn = (code: string): boolean => gameOf(code).length > 0;

/** Notes what was played; what was noted of the same table or session gives way. */
export function writeGame(game: OwnGame): void {
  games.write([game, ...games.all().filter(({ code }) => code !== game.code)]);
}
