import { sum } from '../../model/arithmetic.ts';

/** Logarithms may differ in their last digit between machines; measures of one record must not. */
const settled = (value: number): number => Math.round(value * 1e12) / 1e12;

/** −p·ln p, and 0 for none. */
const surprise = (p: number): number => (p > 0 ? -p * Math.log(p) : 0);

/** Shannon's entropy of the shares that weights make up, in nats; 0 where there are none. */
function entropy(weights: readonly number[]): number {
  const all = sum(weights);
  return all === 0 ? 0 : settled(sum(weights.map((weight) => surprise(weight / all))));
}

/** Entropy as a share of the most that so many weights could have; 0 to 1. */
export const evenness = (weights: readonly number[]): number =>
  settled(entropy(weights) / Math.log(weights.length));

/** How many equal ones would be as varied as these (exp of the entropy, Hill number of order 1). */
export const effectiveNumber = (weights: readonly number[]): number =>
  sum(weights) === 0 ? 0 : settled(Math.exp(entropy(weights)));

/**
 * Evenness to be expected where each of some starts falls on anyone alike: the exact mean over all
 * ways in which it can fall (each one's count is binomial).
 * @param starts how many, at least 1
 * @param seats on how many they may fall
 * @returns 0 to 1
 */
export function evennessByChance(starts: number, seats: number): number {
  let mean = 0;
  let ways = 1; // of choosing which starts are one seat's: starts over count
  for (let count = 1; count <= starts; count++) {
    ways = (ways * (starts - count + 1)) / count;
    const chance = ways * (1 / seats) ** count * (1 - 1 / seats) ** (starts - count);
    mean += seats * chance * surprise(count / starts);
  }
  return settled(mean / Math.log(seats));
}
