import { drawAsOthers } from './handSense.ts';
import { botOf } from './manner.ts';
import { EVEN } from './swap.ts';

/** Does as most do, and joins what enough others have joined: each has a number of its own. */
export const follower = botOf({
  character: 'follower',
  hands: drawAsOthers,
  bargain: EVEN,
  word: 'keeps',
  works: 'after-others',
  pacts: 'after-others',
  gives: true,
  introduces: 'never',
  bridges: 'few',
  borrows: false,
  improves: true,
  reliesOnSelf: true,
  fences: false,
  presses: false,
  severs: false,
  deals: false,
});
