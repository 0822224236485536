import type { Character } from '../../shared/model/command.ts';
import type { Move, Scenario } from '../../shared/model/scenario.ts';
import type { Turn } from '../../shared/replay/playGame.ts';
import { type Figures, survey } from '../../shared/replay/survey.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';

/** The kinds of group that the game is made to tell apart, and what comes of them in The Valley. */

export const theValley = scenarioOf('the-valley') as Scenario;

const WORKS: readonly Move[] = ['terraces', 'wetland', 'granary', 'assembly'];
export const NEW_TIES: readonly Move[] = ['bridge', 'introduce'];

const repeat = (times: number, character: Character): Character[] =>
  Array.from({ length: times }, () => character);

export const all = (seats: number, character: Character): Character[] => repeat(seats, character);

/** So many of one character, and sharers around them. */
const among = (seats: number, some: number, character: Character): Character[] => [
  ...repeat(some, character),
  ...repeat(seats - some, 'sharer'),
];

interface Extra {
  readonly without?: readonly Move[];
  readonly turns?: readonly Turn[];
}

/** Means over so many games of The Valley. */
const tries =
  (games: number) =>
  (characters: readonly Character[], extra: Extra = {}): Figures =>
    survey({ scenario: theValley, characters, ...extra }, games, 1);

/** From a round on, takers share. */
const turningAt = (round: number): Turn[] => [{ round, from: 'taker', to: 'sharer' }];

/** Every row of the table, for a number of seats. */
export function rows(seats: number, games: number) {
  const play = tries(games);
  const half = Math.floor(seats / 2);
  return {
    takers: play(all(seats, 'taker')),
    sharers: play(all(seats, 'sharer')),
    stewards: play(all(seats, 'steward')),
    freeRiders: play(all(seats, 'free-rider')),
    oneFreeRider: play(among(seats, 1, 'free-rider')),
    twoFreeRiders: play(among(seats, Math.max(1, Math.round(seats / 4)), 'free-rider')),
    halfFreeRiders: play(among(seats, half, 'free-rider')),
    halfTakers: play(among(seats, half, 'taker')),
    withoutWorks: play(all(seats, 'sharer'), { without: WORKS }),
    withoutNewTies: play(all(seats, 'sharer'), { without: NEW_TIES }),
    turnAtFour: play(all(seats, 'taker'), { turns: turningAt(4) }),
    turnAtSix: play(all(seats, 'taker'), { turns: turningAt(6) }),
  };
}
