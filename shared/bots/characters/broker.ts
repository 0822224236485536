import type { Bargain } from '../judgement/swap.ts';
import type { Manner } from '../manner.ts';
import { drawWithCare } from '../skills/handSense.ts';

/** Asks something for standing between, the more the more come to it. */
const BETWEEN: Bargain = { share: 0.6, sway: 0.6, insists: 0.25, open: false };

/** Lives from standing between: buys to sell on, and brings people together only where that costs it nothing. */
export const BROKER: Manner = {
  character: 'broker',
  hands: drawWithCare,
  bargain: BETWEEN,
  word: 'while-it-pays',
  works: 'joins',
  pacts: 'signs',
  begins: 0.4,
  loyalty: 'while-it-can',
  thanks: true,
  passesOn: false,
  mends: true,
  gives: false,
  introduces: 'when-idle',
  bridges: 'many',
  borrows: true,
  improves: true,
  reliesOnSelf: true,
  fences: 0,
  presses: false,
  severs: true,
  deals: true,
};
