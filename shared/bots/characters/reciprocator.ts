import { EVEN } from '../judgement/swap.ts';
import type { Manner } from '../manner.ts';
import { drawInKind } from '../skills/handSense.ts';

/** Does about what most people do, trades evenly, keeps its word, and leaves those who harm it. */
export const RECIPROCATOR: Manner = {
  character: 'reciprocator',
  hands: drawInKind,
  bargain: EVEN,
  word: 'unless-hungry',
  works: 'joins',
  pacts: 'after-others',
  begins: 0.6,
  loyalty: 'while-it-can',
  thanks: true,
  passesOn: false,
  mends: true,
  gives: false,
  introduces: 'never',
  bridges: 'few',
  borrows: true,
  improves: true,
  reliesOnSelf: true,
  fences: 0,
  presses: false,
  severs: true,
  deals: false,
};
