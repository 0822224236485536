import type { Manner } from '../manner.ts';
import { drawAll } from '../skills/handSense.ts';
import { SHARER } from './sharer.ts';

/** Draws all it can and tends nothing; in everything between people it is as friendly as a sharer. */
export const FREE_RIDER: Manner = {
  ...SHARER,
  character: 'free-rider',
  hands: drawAll,
  pacts: 'never',
};
