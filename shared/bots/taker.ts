import { drawAll } from './hands.ts';
import { botOf } from './manner.ts';
import { KEEN } from './swap.ts';

/** Draws all it can, asks a high price, fences and presses where that pays, and owes lightly. */
export const taker = botOf({
  character: 'taker',
  hands: drawAll,
  bargain: KEEN,
  word: 'breaks',
  works: 'own',
  pacts: 'never',
  gives: false,
  introduces: 'never',
  bridges: 'never',
  borrows: true,
  fences: true,
  presses: true,
  severs: false,
  voice: 'quiet',
  deals: false,
});
