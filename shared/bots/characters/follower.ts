import { EVEN } from '../judgement/swap.ts';
import type { Manner } from '../manner.ts';
import { drawAsOthers } from '../skills/handSense.ts';

/** Does as most do, and joins what enough others have joined: each has a number of its own. */
export const FOLLOWER: Manner = {
  character: 'follower',
  hands: drawAsOthers,
  bargain: EVEN,
  word: 'unless-hungry',
  works: 'after-others',
  pacts: 'after-others',
  begins: 0.6,
  loyalty: 'while-it-can',
  thanks: true,
  passesOn: true,
  mends: true,
  gives: true,
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
