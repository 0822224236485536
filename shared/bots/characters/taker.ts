import { KEEN } from '../judgement/swap.ts';
import type { Manner } from '../manner.ts';
import { drawAll } from '../skills/handSense.ts';

/** Draws all it can, asks a high price, fences and presses where that pays, and owes lightly. */
export const TAKER: Manner = {
  character: 'taker',
  hands: drawAll,
  bargain: KEEN,
  word: 'breaks',
  works: 'own',
  pacts: 'never',
  begins: 0.3,
  loyalty: 'while-it-can',
  thanks: false,
  passesOn: false,
  mends: false,
  gives: false,
  introduces: 'never',
  bridges: 'never',
  borrows: true,
  improves: false,
  reliesOnSelf: true,
  fences: 0.45,
  presses: true,
  severs: false,
  deals: false,
};
