import { seededRandom } from '../engine/index.ts';
import {
  baskets,
  capacityShare,
  gini,
  lostLimits,
  stockShare,
  underRedLineRound,
  vitality,
} from '../metrics/index.ts';
import { mean } from '../model/arithmetic.ts';
import { at } from '../model/at.ts';
import type { Character } from '../model/command.ts';
import type { Move, Scenario } from '../model/scenario.ts';
import type { State } from '../model/state.ts';
import { withoutMoves } from '../model/vocabulary.ts';
import { openingOf, playGame, type Turn } from './playGame.ts';

/** A kind of group, to be played many times. */
export interface Group {
  readonly scenario: Scenario;
  /** Who is at the table; luck seats them anew for every game. */
  readonly characters: readonly Character[];
  /** Moves that never open. */
  readonly without?: readonly Move[];
  readonly turns?: readonly Turn[];
}

/** What came of one game. */
interface Outcome {
  /** Characters at the start, by seat. */
  readonly characters: readonly Character[];
  readonly baskets: readonly number[];
  readonly vitality: readonly number[];
  readonly stock: number;
  readonly capacity: number;
  readonly redLineRound: number | null;
  readonly scars: number;
  readonly witherings: number;
  readonly works: number;
  readonly newTies: number;
  /** Commands that bots gave, and how many of them were refused. */
  readonly commands: number;
  readonly refused: number;
}

/** What tends to come of a kind of group: means over its games. */
export interface Figures {
  readonly scenario: string;
  readonly seats: number;
  readonly games: number;
  /** Baskets a homestead, over all rounds. */
  readonly baskets: {
    readonly mean: number;
    /** By the character that a seat began with. */
    readonly byCharacter: Readonly<Record<string, number>>;
    /** By seat, whoever sat there. */
    readonly bySeat: readonly number[];
  };
  readonly vitality: { readonly end: number; readonly bySeat: readonly number[] };
  /** Gini coefficient of baskets within a game. */
  readonly gini: number;
  /** At the end, as shares of K0. */
  readonly spring: { readonly stock: number; readonly capacity: number };
  /** First round that left the spring under its red line, over the games in which one did; null in none. */
  readonly redLineRound: number | null;
  /** Share of games in which a round left it there. */
  readonly redLineGames: number;
  /** By how much all rivers' limits together have fallen. */
  readonly scars: number;
  readonly witherings: number;
  readonly works: number;
  readonly newTies: number;
  readonly commands: number;
  /** Share of commands that were refused. */
  readonly refused: number;
}

/** Seats the characters by luck, so that none always sits well. */
export function seatByLuck(characters: readonly Character[], seed: number): Character[] {
  const random = seededRandom(seed, 0);
  return characters
    .map((character, i) => ({ character, at: random('seat', i) }))
    .sort((a, b) => a.at - b.at)
    .map(({ character }) => character);
}

const count = <T>(list: readonly T[], is: (one: T) => boolean): number => list.filter(is).length;

function outcome(state: State, characters: readonly Character[], given: CommandCount): Outcome {
  return {
    characters,
    baskets: baskets(state),
    vitality: vitality(state),
    stock: stockShare(state),
    capacity: capacityShare(state),
    redLineRound: underRedLineRound(state),
    scars: lostLimits(state),
    witherings: count(state.log, (event) => event.type === 'withered'),
    works: count(state.works, (work) => work.completed > 0),
    newTies: count(state.log, (event) => event.type === 'tie-made'),
    ...given,
  };
}

interface CommandCount {
  commands: number;
  refused: number;
}

/** Plays one game of a group. The same seed gives the same game. */
export function playOne(group: Group, seed: number): { state: State; outcome: Outcome } {
  const characters = seatByLuck(group.characters, seed);
  const scenario = withoutMoves(group.scenario, group.without ?? []);
  const given: CommandCount = { commands: 0, refused: 0 };
  const state = playGame(openingOf(scenario, characters, seed), {
    turns: group.turns,
    hear: (command, done) => {
      if (command.by === 'system') return;
      given.commands++;
      if (!done) given.refused++;
    },
  });
  return { state, outcome: outcome(state, characters, given) };
}

function byCharacter(outcomes: readonly Outcome[]): Record<string, number> {
  const lists = new Map<string, number[]>();
  for (const { characters, baskets: eaten } of outcomes)
    characters.forEach((character, seat) => {
      const list = lists.get(character) ?? [];
      list.push(at(eaten, seat));
      lists.set(character, list);
    });
  return Object.fromEntries([...lists].map(([character, list]) => [character, mean(list)]));
}

/** Draws the games of one group together. Expects at least one. */
function figuresOf(group: Group, outcomes: readonly Outcome[]): Figures {
  const over = (read: (one: Outcome) => number): number => mean(outcomes.map(read));
  const bySeat = (read: (one: Outcome) => readonly number[]): number[] =>
    group.characters.map((_, seat) => over((one) => at(read(one), seat)));
  const reds = outcomes.flatMap((one) => one.redLineRound ?? []);
  return {
    scenario: group.scenario.id,
    seats: group.characters.length,
    games: outcomes.length,
    baskets: {
      mean: over((one) => mean(one.baskets)),
      byCharacter: byCharacter(outcomes),
      bySeat: bySeat((one) => one.baskets),
    },
    vitality: { end: over((one) => mean(one.vitality)), bySeat: bySeat((one) => one.vitality) },
    gini: over((one) => gini(one.baskets)),
    spring: { stock: over((one) => one.stock), capacity: over((one) => one.capacity) },
    redLineRound: reds.length > 0 ? mean(reds) : null,
    redLineGames: reds.length / outcomes.length,
    scars: over((one) => one.scars),
    witherings: over((one) => one.witherings),
    works: over((one) => one.works),
    newTies: over((one) => one.newTies),
    commands: over((one) => one.commands),
    refused:
      over((one) => one.refused) /
      Math.max(
        1,
        over((one) => one.commands),
      ),
  };
}

/**
 * Plays a group many times and says what tends to come of it.
 * @param seed of the first game; each further one takes the next number
 * @param played hears how many games are done
 */
export function survey(
  group: Group,
  games: number,
  seed: number,
  played: (done: number) => void = () => {},
): Figures {
  const outcomes = Array.from({ length: games }, (_, i) => {
    const { outcome: one } = playOne(group, (seed + i) >>> 0);
    played(i + 1);
    return one;
  });
  return figuresOf(group, outcomes);
}
