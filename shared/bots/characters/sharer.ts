import { OPEN } from '../judgement/swap.ts';
import type { Manner } from '../manner.ts';
import { drawWithCare } from '../skills/handSense.ts';

/** Draws with care, builds, gives, brings people together, and keeps its word. */
export const SHARER: Manner = {
  character: 'sharer',
  hands: drawWithCare,
  bargain: OPEN,
  word: 'keeps',
  works: 'calls',
  pacts: 'signs',
  begins: 0.14,
  loyalty: 'keeps',
  thanks: true,
  passesOn: true,
  mends: true,
  gives: true,
  introduces: 'freely',
  bridges: 'few',
  borrows: false,
  improves: true,
  reliesOnSelf: true,
  fences: 0,
  presses: false,
  severs: true,
  deals: false,
};
