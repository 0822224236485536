import { hashText } from '../model/hashText.ts';

/** A fraction in [0, 1) for a purpose and a subject; the same ones always give the same fraction. */
export type SeededRandom = (purpose: string, subject?: number) => number;

/** Spreads every bit of a 32-bit number over all of it (the finalizer of MurmurHash3). */
function scatter(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Chance without a generator to carry along: keyed by seed, round, purpose and subject, so that
 * one more question asked somewhere changes no other answer.
 * @param seed 0 to 2³²−1
 */
export function seededRandom(seed: number, round: number): SeededRandom {
  const base = scatter(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + round);
  return (purpose, subject = 0) =>
    scatter(hashText(purpose, base) + Math.imul(subject + 1, 0x9e3779b9)) / 0x1_0000_0000;
}
