import { mean } from '../model/arithmetic.ts';
import { at } from '../model/at.ts';
import type { WorkKind } from '../model/command.ts';
import { WORKS } from '../model/vocabulary.ts';
import type { StoryGame } from './game.ts';
import type { Person } from './people/index.ts';

/** What tends to come of a person in one seat: means over the games. */
interface PersonFigures {
  /** Baskets of the person, of each other seat, and of each of all. */
  readonly own: number;
  readonly others: number;
  readonly all: number;
  /** K/K0 and S/K0 at the end. */
  readonly capacity: number;
  readonly stock: number;
  /** Share of games in which part of the spring died, and the mean round in which it first did. */
  readonly died: number;
  readonly diedRound: number | null;
  /** Baskets a round in the rounds afterwards. */
  readonly after: { readonly own: number; readonly all: number };
  /** At the end, of each seat. */
  readonly vitality: number;
}

/** What is told besides of the games with the passive person. Lists by round begin with round 1. */
interface StoryFigures extends PersonFigures {
  readonly stockByRound: readonly number[];
  readonly basketsByRound: readonly number[];
  /** Exchanges in all the valley. */
  readonly exchangesByRound: readonly number[];
  /** Share of all pattern-changing acts that fell in each round. */
  readonly actsByRound: readonly number[];
  /** Share of rounds from the second on without any. */
  readonly quietRounds: number;
  /** Marks for good a game, and the share of games with three kinds of them or more. */
  readonly marks: { readonly mean: number; readonly threeKinds: number };
  readonly presses: number;
  /** Promises a game, and the share broken of those kept or broken. */
  readonly promises: { readonly mean: number; readonly broken: number };
  readonly breaches: number;
  readonly cuts: number;
  readonly witherings: number;
  readonly fences: number;
  readonly works: Readonly<Record<WorkKind, WorkFigures>> & {
    /** Share of games in which one round completed two works. */
    readonly twoInARound: number;
  };
  readonly newRivers: { readonly mean: number; readonly byRound: readonly number[] };
  /** What companions say, in lines a round. */
  readonly lines: number;
}

/** When a kind of work is first completed, over the games in which it is, and the share in which it never is. */
interface WorkFigures {
  readonly round: number | null;
  readonly unfinished: number;
}

/** The figures of a place: of each person, and the whole story of the passive one's games. */
export interface Figures {
  readonly passive: StoryFigures;
  readonly organising: PersonFigures;
  readonly taking: PersonFigures;
}

/** Decimals that means over a few hundred games bear. */
const rounded = (value: number): number => Number(value.toFixed(4));

const meanOrNull = (values: readonly number[]): number | null =>
  values.length === 0 ? null : rounded(mean(values));

const share = <T>(list: readonly T[], is: (one: T) => boolean): number =>
  list.length === 0 ? 0 : rounded(list.filter(is).length / list.length);

const present = (values: readonly (number | null)[]): number[] =>
  values.filter((value) => value !== null);

/** Draws the games of one person together. Expects at least one. */
function personFigures(games: readonly StoryGame[], seats: number): PersonFigures {
  const over = (read: (one: StoryGame) => number): number => rounded(mean(games.map(read)));
  const died = present(games.map(({ diedRound }) => diedRound));
  return {
    own: over(({ own }) => own),
    others: over(({ others }) => others),
    all: over(({ own, others }) => (own + (seats - 1) * others) / seats),
    capacity: over(({ capacity }) => capacity),
    stock: over(({ stock }) => stock),
    died: rounded(died.length / games.length),
    diedRound: meanOrNull(died),
    after: { own: over(({ after }) => after.own), all: over(({ after }) => after.all) },
    vitality: over(({ vitality }) => vitality),
  };
}

/** How many of some rounds there are of each number, from 1 to `rounds`. */
const counts = (all: readonly number[], rounds: number): number[] =>
  Array.from({ length: rounds }, (_, i) => all.filter((round) => round === i + 1).length);

/** Draws the games with the passive person together. Expects at least one. */
function storyFigures(games: readonly StoryGame[], seats: number, rounds: number): StoryFigures {
  const over = (read: (one: StoryGame) => number): number => rounded(mean(games.map(read)));
  const byRound = (read: (one: StoryGame, i: number) => number): number[] =>
    Array.from({ length: rounds }, (_, i) => over((one) => read(one, i)));
  const acts = games.flatMap((one) => one.acts);
  const later = games.flatMap((one) => counts(one.acts, rounds).slice(1));
  const settled = games.flatMap(({ kept, broken }) => [
    ...Array<boolean>(kept).fill(false),
    ...Array<boolean>(broken).fill(true),
  ]);
  const work = (kind: WorkKind): WorkFigures => ({
    round: meanOrNull(present(games.map(({ works }) => works[kind]))),
    unfinished: share(games, ({ works }) => works[kind] === null),
  });
  return {
    ...personFigures(games, seats),
    stockByRound: byRound(({ stocks }, i) => at(stocks, i)),
    basketsByRound: byRound(({ eaten }, i) => at(eaten, i)),
    exchangesByRound: byRound(({ exchanges }, i) => at(exchanges, i)),
    actsByRound: counts(acts, rounds).map((count) => rounded(count / Math.max(1, acts.length))),
    quietRounds: share(later, (count) => count === 0),
    marks: {
      mean: over(({ marks }) => marks),
      threeKinds: share(games, ({ kindsOfMarks }) => kindsOfMarks >= 3),
    },
    presses: over(({ presses }) => presses),
    promises: { mean: over(({ promises }) => promises), broken: share(settled, (is) => is) },
    breaches: over(({ breaches }) => breaches),
    cuts: over(({ cuts }) => cuts),
    witherings: over(({ witherings }) => witherings),
    fences: over(({ fences }) => fences),
    works: {
      ...(Object.fromEntries(WORKS.map((kind) => [kind, work(kind)])) as Record<
        WorkKind,
        WorkFigures
      >),
      twoInARound: share(games, ({ twoInARound }) => twoInARound),
    },
    newRivers: {
      mean: over(({ rivers }) => rivers.length),
      byRound: counts(
        games.flatMap(({ rivers }) => rivers),
        rounds,
      ).map((count) => rounded(count / games.length)),
    },
    lines: over(({ lines }) => lines / rounds),
  };
}

/** Draws the games of all three people together. Expects at least one of each. */
export const figuresOf = (
  games: Readonly<Record<Person, readonly StoryGame[]>>,
  seats: number,
  rounds: number,
): Figures => ({
  passive: storyFigures(games.passive, seats, rounds),
  organising: personFigures(games.organising, seats),
  taking: personFigures(games.taking, seats),
});
