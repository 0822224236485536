import type { SeatCommand } from '../model/command.ts';
import type { View } from '../model/view.ts';

/** A fraction in [0, 1) for a purpose and a subject; the same ones in a round always give the same. */
export type SeededRandom = (purpose: string, subject?: number) => number;

/**
 * Plays one seat. It is given what that seat sees and returns the next thing to ask, or null when
 * there is nothing more to do now. It keeps no memory: the same view and luck give the same answer.
 */
export type Bot = (view: View, random: SeededRandom) => SeatCommand | null;
