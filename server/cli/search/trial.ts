import { type Bot, botFor } from '../../../shared/bots/index.ts';
import { botOf } from '../../../shared/bots/manner.ts';
import { baskets, vitality } from '../../../shared/metrics/index.ts';
import { mean } from '../../../shared/model/arithmetic.ts';
import { at } from '../../../shared/model/at.ts';
import { CHARACTERS, type Character } from '../../../shared/model/command.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { openingOf, playGame } from '../../../shared/replay/playGame.ts';
import { mannerOf, type Strategy } from './strategy.ts';

/** Whom a strategy is tried among: one character in all other seats, or itself in every seat. */
export type Company = Character | 'everyone';

/** Every company that strategies are tried among. */
export const COMPANIES: readonly Company[] = [
  ...CHARACTERS.filter((character) => character !== 'random'),
  'everyone',
];

/** What a strategy brought its homestead: baskets in all, and vitality at the end. */
interface Fruits {
  readonly baskets: number;
  readonly vitality: number;
}
export type Aim = keyof Fruits;
/** What strategies are bred for, one at a time. */
export const AIMS: readonly Aim[] = ['baskets', 'vitality'];

/** Where a strategy is tried. */
export interface Place {
  readonly scenario: Scenario;
  readonly company: Company;
  /** The seat of one who is alone; where none is named, it goes round the table with the seed. */
  readonly seat?: Seat;
}

function once(place: Place, own: Bot | null, seed: number): Fruits {
  const { scenario, company } = place;
  const seats = scenario.seats.usual;
  const seat = place.seat ?? seed % seats;
  const others: Character = company === 'everyone' ? 'reciprocator' : company;
  const native = botFor(others);
  const mine = own ?? native;
  const state = playGame(openingOf(scenario, Array<Character>(seats).fill(others), seed), {
    botAt: (one) => (company === 'everyone' || one === seat ? mine : native),
  });
  return { baskets: at(baskets(state), seat), vitality: at(vitality(state), seat) };
}

/** What each of some games brought; the same seeds give the same games to every strategy. */
export function fruits(
  place: Place,
  strategy: Strategy | null,
  games: number,
  seed: number,
): Fruits[] {
  const own = strategy === null ? null : botOf(mannerOf(strategy));
  return Array.from({ length: games }, (_, i) => once(place, own, seed + i));
}

/** Standard error of a mean of paired differences. */
export function errorOf(differences: readonly number[]): number {
  const by = mean(differences);
  const spread = Math.sqrt(mean(differences.map((value) => (value - by) ** 2)));
  return spread / Math.sqrt(differences.length);
}

/** Mean of paired differences in its own standard errors; 0 where there is no difference at all. */
export function surely(differences: readonly number[]): number {
  const by = mean(differences);
  const error = errorOf(differences);
  if (error === 0) return by === 0 ? 0 : Math.sign(by) * Number.POSITIVE_INFINITY;
  return by / error;
}
