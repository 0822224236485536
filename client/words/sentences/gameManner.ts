import type { Move } from '../../../shared/model/scenario.ts';
import { PACT_MOVES } from '../../../shared/model/vocabulary.ts';
import type { GameManner } from '../../../shared/model/wire/playAgain.ts';
import type { SessionScreen, TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import type { Words } from '../createWords.ts';
import { tableName } from '../names/tableName.ts';

/** How one of a session's games was begun, as every screen says it. */

/** What is otherwise than in the game before, each thing in a few words; empty where nothing is. */
export function changesOf({ from, scenario, seats, change }: GameManner, words: Words): string[] {
  const { words: rule, sight, companions, open, close } = change;
  // All pacts at once are called so, whichever of them this valley has.
  const moves = (some: readonly Move[], pacts: 'again.no-pacts' | 'again.all-pacts') => {
    const areAll = PACT_MOVES.every((move) => some.includes(move));
    const rest = areAll ? some.filter((move) => !PACT_MOVES.includes(move)) : some;
    const key = pacts === 'again.no-pacts' ? 'again.closed' : 'again.opened';
    const named = words.list(rest.map((move) => words.say(`moves.${move}`)));
    return [
      ...(areAll ? [words.say(pacts)] : []),
      ...(rest.length === 0 ? [] : [words.say(key, { moves: named })]),
    ];
  };
  return [
    ...(from === null ? [] : [words.say('again.from', { n: from })]),
    ...(scenario === null ? [] : [words.say('again.valley', { scenario: words.told(scenario) })]),
    ...(seats === 'kept' ? [] : [words.say(`again.seats-${seats}`)]),
    ...(rule === undefined ? [] : [words.say(`again.words-${rule}`)]),
    ...(sight?.goods === undefined ? [] : [words.say(`again.sight-${sight.goods}`)]),
    ...(sight?.outlook === undefined ? [] : [words.say(`again.outlook-${sight.outlook}`)]),
    ...(sight?.measures === undefined ? [] : [words.say('again.measures')]),
    ...(companions === undefined ? [] : [words.say('again.companions')]),
    ...(close === undefined ? [] : moves(close, 'again.no-pacts')),
    ...(open === undefined ? [] : moves(open, 'again.all-pacts')),
  ];
}

/** "Game 2: it goes on from the dusk of round 3; no quota pacts." */
export function mannerText(game: number, manner: GameManner, words: Words): string {
  const told = changesOf(manner, words);
  return told.length === 0
    ? words.say('again.same', { n: game })
    : words.say('again.told', { n: game, what: told.join('; ') });
}

/** The same at one of its tables. */
export const mannerTextAt = (
  game: number,
  manner: GameManner,
  { from }: Pick<TableGlance, 'from'>,
  words: Words,
): string => mannerText(game, manner.from === null ? manner : { ...manner, from }, words);

/** The same for all tables: where they go on from different dusks, each is named with its own. */
export function mannerTextOfAll(
  { game, tables }: Pick<SessionScreen, 'game' | 'tables'>,
  manner: GameManner,
  words: Words,
): string {
  const [first] = tables;
  if (first === undefined || manner.from === null) return mannerText(game, manner, words);
  if (tables.every(({ from }) => from === first.from))
    return mannerTextAt(game, manner, first, words);
  const each = tables.map((table) =>
    words.say('again.from-at', { table: tableName(table, words), n: table.from ?? 0 }),
  );
  const told = [words.list(each), ...changesOf({ ...manner, from: null }, words)];
  return words.say('again.told', { n: game, what: told.join('; ') });
}
