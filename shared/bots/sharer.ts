import { drawWithCare } from './hands.ts';
import { botOf, type Manner } from './manner.ts';

/** Draws with care, builds, gives, brings people together, and keeps its word. */
export const SHARER: Manner = {
  character: 'sharer',
  hands: drawWithCare,
  bargain: 'open',
  word: 'keeps',
  works: 'calls',
  pacts: 'signs',
  gives: true,
  introduces: true,
  bridges: true,
  borrows: false,
  fences: false,
  presses: false,
  severs: false,
  speaks: true,
};

export const sharer = botOf(SHARER);
