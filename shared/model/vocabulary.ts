/** Closed lists of names that rules, files and screens share, without the schemas: a page that checks no file need not load those. */

/** Fewest homesteads of a valley: with three there is a third, whom two can do without. */
export const LEAST_SEATS = 3;
/** Most homesteads of a valley: as many as still know each other by name. */
export const MOST_SEATS = 16;

/** What a person may mean to do in a round, kept to themselves until the debrief. */
export const INTENTIONS = ['own', 'help', 'spring', 'place', 'mend', 'try'] as const;

/** What homesteads can build together. */
export const WORKS = ['terraces', 'wetland', 'granary', 'assembly'] as const;

/** Set phrases, for tables without free text; the words are in the message files. */
export const PHRASES = [
  'hello',
  'thanks',
  'yes',
  'no',
  'sorry',
  'need-water',
  'need-grain',
  'need-timber',
  'have-water',
  'have-grain',
  'have-timber',
  'spring-low',
  'draw-less',
  'lets-build',
  'lets-pact',
  'trust-me',
  'why',
  'stop',
] as const;

/** Longest free text, in UTF-16 units. */
export const TEXT_LIMIT = 200;

/** The manners that a bot can have. */
export const CHARACTERS = [
  'taker',
  'sharer',
  'steward',
  'free-rider',
  'reciprocator',
  'random',
  'broker',
  'follower',
  'organiser',
] as const;

/** The parts of a round, in order; `end` is after the last. */
export const PHASES = ['morning', 'day', 'dusk', 'end'] as const;
export type Phase = (typeof PHASES)[number];

/** Everything a scenario may open, each from a round on; what is not listed stays closed. */
export const MOVES = [
  'offer',
  'gift',
  'say',
  'improve',
  'terraces',
  'introduce',
  'bridge',
  'wetland',
  'granary',
  'press',
  'fence',
  'quota',
  'promise',
  'amend',
  'self-reliance',
  'sever',
  'together',
  'assembly',
  'floor',
] as const;
type Move = (typeof MOVES)[number];

/** All moves by which people agree on something and sign it. */
export const PACT_MOVES: readonly Move[] = ['quota', 'together', 'floor'];

/** Who sees the goods in a store. */
export const SIGHTS = ['neighbours', 'own', 'all'] as const;
export type Sight = (typeof SIGHTS)[number];
/** Who sees goods travel: all, or giver and taker alone. */
export const BOATS = ['all', 'parties'] as const;
export type Boats = (typeof BOATS)[number];
/** What is said of the spring’s fall: nothing, that it falls, or also where that leads at this rate. */
export const OUTLOOKS = ['none', 'trend', 'told'] as const;
export type Outlook = (typeof OUTLOOKS)[number];
/** What may be laid over the field, or beside it, while a game is played. */
export const SHOWN_MEASURES = ['dependence', 'flows', 'livelihoods'] as const;
export type ShownMeasure = (typeof SHOWN_MEASURES)[number];
/** What may be said at a table. */
export const WORDS = ['free', 'phrases', 'none'] as const;
export type WordsRule = (typeof WORDS)[number];

/** When each move opens, as a scenario says it: the first round in which it may be made. */
interface Opens {
  readonly opens: { readonly [M in Move]?: number | undefined };
}

/** Moves that open in a round, in the order of MOVES. */
export const opensIn = (scenario: Opens, round: number): Move[] =>
  MOVES.filter((move) => scenario.opens[move] === round);

/** Is a move open in a round? */
export const isOpen = (scenario: Opens, move: Move, round: number): boolean =>
  (scenario.opens[move] ?? Number.POSITIVE_INFINITY) <= round;

/** The same scenario in which some moves never open. */
export function withoutMoves<S extends Opens>(scenario: S, moves: readonly Move[]): S {
  const opens = { ...scenario.opens };
  for (const move of moves) delete opens[move];
  return { ...scenario, opens };
}

/** In place of the number of an ask or a promise between others. */
export const UNTOLD = -1;

/** Minutes of play to plan for in so many rounds, within what a scenario may say. */
export const minutesIn = (
  { minutes, rounds: written }: { readonly minutes: number; readonly rounds: number },
  rounds: number,
): number => minutesAt(minutes, rounds / written);

/** Minutes of play to plan for where it lasts so many times as long, within what a scenario may say. */
export const minutesAt = (minutes: number, factor: number): number =>
  Math.min(240, Math.max(3, Math.round(minutes * factor)));
