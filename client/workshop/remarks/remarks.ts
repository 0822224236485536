import { at } from '../../../shared/model/at.ts';
import { tiesOf } from '../../../shared/model/givens/craftsAndRivers.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { MOVES, type Move, type Scenario } from '../../../shared/model/scenario.ts';
import type { Figures } from '../../../shared/replay/index.ts';
import { heldLanguages, lackingIn, toldPath } from '../texts/heldTexts.ts';

/** What is in order and may still not be meant: told beside errors, and in nobody's way. */
export type Remark = { readonly path: string } & (
  | { readonly kind: 'no-river'; readonly seats: readonly Seat[] }
  | { readonly kind: 'no-river-larger'; readonly seats: number }
  | { readonly kind: 'late-drought'; readonly rounds: readonly number[] }
  | { readonly kind: 'red-below' }
  | { readonly kind: 'says-move'; readonly move: Move; readonly word: string }
  | { readonly kind: 'says-round'; readonly round: number }
  | { readonly kind: 'untold'; readonly language: string; readonly texts: number }
  | { readonly kind: 'nobody-lives' }
  | { readonly kind: 'nothing-at-stake' }
);

/** The words by which this language's sentences speak of things that may be missing. */
interface Speech {
  /** Words that speak of a move, in small letters; none where it goes by words that mean much else. */
  readonly ofMove: (move: Move) => readonly string[];
  /** The word before a round's number, and number words from one on. */
  readonly round: string;
  readonly numbers: readonly string[];
}

/** Games of two kinds of group by which it is told whether one can live here and whether anything is at stake. */
export interface Played {
  readonly sharers: Figures;
  readonly takers: Figures;
}

/** Homesteads without a river at a table of so many. */
function alone(scenario: Scenario, seats: number): number[] {
  const joined = new Set(tiesOf(scenario.layout, seats).flat());
  return Array.from({ length: seats }, (_, seat) => seat).filter((seat) => !joined.has(seat));
}

function ofRivers(scenario: Scenario, seats: number): Remark[] {
  const here = alone(scenario, seats);
  if (here.length > 0) return [{ kind: 'no-river', path: 'layout', seats: here }];
  const { most } = scenario.seats;
  return alone(scenario, most).length > 0
    ? [{ kind: 'no-river-larger', path: 'layout', seats: most }]
    : [];
}

const sentencesOf = (scenario: Scenario): [path: string, text: string][] => [
  ['purpose', scenario.purpose],
  ...scenario.watchFor.map((text, i): [string, string] => [`watchFor.${i}`, text]),
  ...scenario.questions.map((text, i): [string, string] => [`questions.${i}`, text]),
];

/** Languages in which some of the texts are written, and others are not. */
const ofLanguages = (scenario: Scenario): Remark[] =>
  heldLanguages(scenario).flatMap((language): Remark[] => {
    const lacking = lackingIn(scenario, language);
    const [first] = lacking;
    if (first === undefined) return [];
    const path = toldPath(language, first.path).join('.');
    return [{ kind: 'untold', path, language, texts: lacking.length }];
  });

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The first of some words that a text says, as a word of its own. */
const saidIn = (text: string, words: readonly string[]): string | null =>
  words.find((word) => new RegExp(`(^|[^\\p{L}])${escaped(word)}($|[^\\p{L}])`, 'iu').test(text)) ??
  null;

function ofMoves(scenario: Scenario, path: string, text: string, speech: Speech): Remark[] {
  return MOVES.filter((move) => (scenario.opens[move] ?? scenario.rounds + 1) > scenario.rounds)
    .flatMap((move): Remark[] => {
      const word = saidIn(text, speech.ofMove(move));
      return word === null ? [] : [{ kind: 'says-move', path, move, word }];
    })
    .slice(0, 1);
}

function ofRound(scenario: Scenario, path: string, text: string, speech: Speech): Remark[] {
  const said = new RegExp(
    `(?:^|[^\\p{L}])${escaped(speech.round)}\\s+(\\d+|${speech.numbers.map(escaped).join('|')})(?:$|[^\\p{L}\\d])`,
    'giu',
  );
  const rounds = [...text.matchAll(said)].map(([, number = '']) => {
    const named = speech.numbers.indexOf(number.toLowerCase());
    return named >= 0 ? named + 1 : Number(number);
  });
  const beyond = rounds.find((round) => round > scenario.rounds);
  return beyond === undefined ? [] : [{ kind: 'says-round', path, round: beyond }];
}

/** A homestead that withers in a game, on the mean, as often as this, can't live there. */
const WITHERINGS = 0.75;
/** Of the spring, where every hand draws: nothing is at stake where as much as this is left. */
const FULL = 0.85;

function ofGames({ rounds }: Scenario, { sharers, takers }: Played): Remark[] {
  const starving =
    sharers.baskets.mean / rounds < 0.5 || sharers.witherings / sharers.seats > WITHERINGS;
  const safe = takers.spring.stock > FULL && takers.redLineGames === 0;
  return [
    ...(starving ? [{ kind: 'nobody-lives', path: 'homestead' } as const] : []),
    ...(safe ? [{ kind: 'nothing-at-stake', path: 'spring' } as const] : []),
  ];
}

/**
 * What is worth a look in a valley that is in order.
 * @param seats homesteads in the picture
 * @param played what some games in it came to; null as long as none are played
 */
export function remarksOf(
  scenario: Scenario,
  seats: number,
  speech: Speech,
  played: Played | null,
): Remark[] {
  const { drought, spring } = scenario;
  const late = drought.rounds.filter((round) => round > scenario.rounds);
  return [
    ...ofRivers(scenario, seats),
    ...(late.length > 0
      ? [{ kind: 'late-drought', path: 'drought.rounds', rounds: late } as const]
      : []),
    ...(spring.redLine < spring.undrawable
      ? [{ kind: 'red-below', path: 'spring.redLine' } as const]
      : []),
    ...sentencesOf(scenario).flatMap(([path, text]) => [
      ...ofMoves(scenario, path, text, speech),
      ...ofRound(scenario, path, text, speech),
    ]),
    ...ofLanguages(scenario),
    ...(played === null ? [] : ofGames(scenario, played)),
  ];
}

/** Moves that are spoken of by words that mean little else. */
const SPOKEN = [
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
  'together',
  'assembly',
  'floor',
] as const satisfies readonly Move[];

type Spoken = 'round' | 'numbers' | (typeof SPOKEN)[number];

/** Keeps a word’s direction to itself, and is never written by anyone. */
const ISOLATES = /[\u2066-\u2069]/g;

/** Speech from lists in which a bar stands between words. */
export const speechOf = (say: (key: Spoken) => string): Speech => {
  const list = (key: Spoken) => say(key).replaceAll(ISOLATES, '').split('|');
  const moves = new Map<Move, readonly string[]>(SPOKEN.map((move) => [move, list(move)]));
  return {
    ofMove: (move) => moves.get(move) ?? [],
    round: at(list('round'), 0),
    numbers: list('numbers'),
  };
};
