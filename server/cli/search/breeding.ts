import { seededRandom } from '../../../shared/engine/index.ts';
import { mean } from '../../../shared/model/arithmetic.ts';
import { at } from '../../../shared/model/at.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { anyStrategy, childOf, type Strategy, type Toss } from './strategy.ts';
import { type Aim, type Company, fruits } from './trial.ts';

/** How hard the search looks. */
export interface Effort {
  readonly strategies: number;
  readonly generations: number;
  /** Games by which a strategy is judged in the search, and the best of all afterwards. */
  readonly games: number;
  readonly proof: number;
}

/** Games of the proof begin at this seed, so that nothing is judged by what it was bred on. */
export const FRESH = 10_000;
/** Share of a generation that lives on unchanged. */
const ELITE = 0.25;

/** A series of tosses that a seed fixes. */
export function tosses(seed: number): Toss {
  let n = 0;
  return () => seededRandom(seed, Math.floor(n / 1000))('search', n++ % 1000);
}

/**
 * The best strategy that was bred for an aim among one company, held against a native of that
 * company.
 */
export interface Found {
  readonly company: Company;
  readonly aim: Aim;
  readonly strategy: Strategy;
  /** Means over the proof's fresh games: by the strategy, and by a native in the same seats. */
  readonly gets: number;
  readonly native: number;
}

/**
 * Breeds strategies for one aim in one company: the better quarter lives on, the rest are children of
 * it. Every strategy of a generation plays the same games.
 */
export function breed(
  scenario: Scenario,
  company: Company,
  aim: Aim,
  effort: Effort,
  seed: number,
): Found {
  const toss = tosses(seed);
  let all = Array.from({ length: effort.strategies }, () => anyStrategy(toss));
  for (let generation = 0; generation < effort.generations; generation++) {
    const from = generation * effort.games;
    const worth = (one: Strategy): number =>
      mean(fruits({ scenario, company }, one, effort.games, from).map((got) => got[aim]));
    const ranked = all
      .map((strategy) => ({ strategy, worth: worth(strategy) }))
      .sort((a, b) => b.worth - a.worth)
      .map(({ strategy }) => strategy);
    const elite = ranked.slice(0, Math.max(2, Math.round(effort.strategies * ELITE)));
    const parent = (): Strategy => at(elite, Math.floor(toss() * elite.length));
    all = [
      ...elite,
      ...Array.from({ length: effort.strategies - elite.length }, () =>
        childOf(parent(), parent(), toss),
      ),
    ];
  }
  return proven(scenario, company, aim, at(all, 0), effort.proof);
}

/** What a strategy gets in fresh games, the first of seed `FRESH`, beside a native in the same ones. */
export function proven(
  scenario: Scenario,
  company: Company,
  aim: Aim,
  strategy: Strategy,
  games: number,
): Found {
  const proof = (one: Strategy | null): number =>
    mean(fruits({ scenario, company }, one, games, FRESH).map((got) => got[aim]));
  return { company, aim, strategy, gets: proof(strategy), native: proof(null) };
}
