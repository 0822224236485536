import type { BotView } from '../botView.ts';

/** Things that a companion may begin, each of which occurs to it by itself. */
type Beginning = 'work' | 'river' | 'pact' | 'land' | 'amends' | 'kindness';

/**
 * Does it occur to this seat, in this round, to begin such a thing? Initiative is scarce: most have
 * it now and then, and who leads has it more often.
 * @param often chance in a round, 0 to 1
 */
export const occursTo = ({ luck, me }: BotView, what: Beginning, often: number): boolean =>
  often >= 1 || luck(`begin-${what}`, me) < often;
