import { drawAsOthers } from './hands.ts';
import { botOf } from './manner.ts';

/** Does about what most people do, trades evenly, keeps its word, and leaves those who harm it. */
export const reciprocator = botOf({
  character: 'reciprocator',
  hands: drawAsOthers,
  bargain: 'even',
  word: 'keeps',
  works: 'joins',
  pacts: 'follows',
  gives: false,
  introduces: false,
  bridges: true,
  borrows: true,
  fences: false,
  presses: false,
  severs: true,
  speaks: false,
});
