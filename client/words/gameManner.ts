import type { Move } from '../../shared/model/scenario.ts';
import type { GameManner } from '../../shared/model/wire/playAgain.ts';
import type { Words } from './index.ts';

/** How one of a session's games was begun, as every screen says it. */

/** What is otherwise than in the game before, each thing in a few words; empty where nothing is. */
export function changesOf({ from, scenario, seats, change }: GameManner, words: Words): string[] {
  const { words: rule, sight, companions, open, close } = change;
  const moves = (some: readonly Move[]) =>
    words.list(some.map((move) => words.say(`moves.${move}`)));
  return [
    ...(from === null ? [] : [words.say('again.from', { n: from })]),
    ...(scenario === null ? [] : [words.say('again.valley', { scenario })]),
    ...(seats === 'kept' ? [] : [words.say(`again.seats-${seats}`)]),
    ...(rule === undefined ? [] : [words.say(`again.words-${rule}`)]),
    ...(sight?.goods === undefined ? [] : [words.say(`again.sight-${sight.goods}`)]),
    ...(sight?.outlook === undefined ? [] : [words.say(`again.outlook-${sight.outlook}`)]),
    ...(sight?.measures === undefined ? [] : [words.say('again.measures')]),
    ...(companions === undefined ? [] : [words.say('again.companions')]),
    ...(close === undefined ? [] : [words.say('again.closed', { moves: moves(close) })]),
    ...(open === undefined ? [] : [words.say('again.opened', { moves: moves(open) })]),
  ];
}

/** "Game 2: it goes on from the dusk of round 3; no quota pacts." */
export function mannerText(game: number, manner: GameManner, words: Words): string {
  const told = changesOf(manner, words);
  return told.length === 0
    ? words.say('again.same', { n: game })
    : words.say('again.told', { n: game, what: told.join('; ') });
}
