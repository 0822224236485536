import type { BotView } from '../botView.ts';

/** Things that a companion may begin, each of which occurs to it by itself. */
type Beginning = 'work' | 'river' | 'pact' | 'land' | 'amends' | 'kindness';

/** Rounds of the game in which a companion begins something as often as its manner says. */
const USUAL_ROUNDS = 10;

/**
 * Does it occur to this seat, in this round, to begin such a thing? Initiative is scarce: most have
 * it now and then, and who leads has it more often. In a shorter game it comes as often in all: who
 * would lead once in ten rounds leads once in four.
 * @param often chance in a round of a game of ten, 0 to 1
 */
export function occursTo({ random, me, valley }: BotView, what: Beginning, often: number): boolean {
  const chance = often * Math.max(1, USUAL_ROUNDS / valley.lastRound);
  return chance >= 1 || random(`begin-${what}`, me) < chance;
}
