import type { Move } from '../../shared/model/scenario.ts';
import { PACT_MOVES } from '../../shared/model/vocabulary.ts';
import type { GameManner } from '../../shared/model/wire/playAgain.ts';
import type { Words } from './index.ts';

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
    ...(scenario === null ? [] : [words.say('again.valley', { scenario })]),
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
