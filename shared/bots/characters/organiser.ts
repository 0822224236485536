import { EVEN } from '../judgement/swap.ts';
import type { Manner } from '../manner.ts';
import { drawWithCare } from '../skills/handSense.ts';

/** Calls works, proposes pacts, brings people together, and speaks for all of it. */
export const ORGANISER: Manner = {
  character: 'organiser',
  hands: drawWithCare,
  bargain: EVEN,
  word: 'keeps',
  works: 'calls',
  pacts: 'leads',
  begins: 0.19,
  loyalty: 'keeps',
  thanks: true,
  passesOn: true,
  mends: true,
  gives: false,
  introduces: 'freely',
  bridges: 'few',
  borrows: true,
  improves: true,
  reliesOnSelf: true,
  fences: 0,
  presses: false,
  severs: true,
  deals: false,
};
