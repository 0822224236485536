import { sum } from './measure.ts';

/** −p·ln p, and 0 for none. */
const surprise = (p: number): number => (p > 0 ? -p * Math.log(p) : 0);

/** Shannon's entropy of the shares that weights make up, in nats; 0 where there are none. */
export function entropy(weights: readonly number[]): number {
  const all = sum(weights);
  return all === 0 ? 0 : sum(weights.map((weight) => surprise(weight / all)));
}

/** How many equal ones would be as varied as these (exp of the entropy, Hill number of order 1). */
export const effectiveNumber = (weights: readonly number[]): number =>
  sum(weights) === 0 ? 0 : Math.exp(entropy(weights));

/**
 * Entropy to be expected where each of some starts falls on anyone alike: the exact mean over all
 * ways in which it can fall (each one's count is binomial).
 * @param starts how many, at least 1
 * @param seats on how many they may fall
 * @returns nats
 */
export function entropyByChance(starts: number, seats: number): number {
  let mean = 0;
  let ways = 1; // of choosing which starts are one seat's: starts over count
  for (let count = 1; count <= starts; count++) {
    ways = (ways * (starts - count + 1)) / count;
    const chance = ways * (1 / seats) ** count * (1 - 1 / seats) ** (starts - count);
    mean += seats * chance * surprise(count / starts);
  }
  return mean;
}
