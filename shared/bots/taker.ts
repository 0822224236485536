import { drawAll } from './hands.ts';
import { botOf } from './manner.ts';

/** Draws all it can, asks a high price, fences and presses where that pays, and owes lightly. */
export const taker = botOf({
  character: 'taker',
  hands: drawAll,
  bargain: 'keen',
  word: 'breaks',
  works: 'own',
  pacts: 'never',
  gives: false,
  introduces: false,
  bridges: false,
  borrows: true,
  fences: true,
  presses: true,
  severs: false,
  speaks: false,
});
