import { EVEN } from '../judgement/swap.ts';
import type { Manner } from '../manner.ts';
import { drawHalf } from '../skills/handSense.ts';
import { SHARER } from './sharer.ts';

/** Gives the spring as many hands as it takes, proposes quotas, and otherwise shares. */
export const STEWARD: Manner = {
  ...SHARER,
  character: 'steward',
  hands: drawHalf,
  bargain: EVEN,
  pacts: 'proposes',
};
