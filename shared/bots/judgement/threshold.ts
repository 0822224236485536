import type { BotView } from '../botView.ts';
import { lotOf } from './chance.ts';

/** Least share of others who must have joined before anyone of these joins, and the widest step above it. */
const LEAST = 0.1;
const SPAN = 0.45;
/** The golden section: however many there are, their thresholds lie apart. */
const STRIDE = 0.618;

/**
 * How many of `all` must have joined before this seat does: each has a threshold of its own, and
 * keeps it (Granovetter 1978). Which is whose is drawn once a game.
 */
export const enoughFor = (view: BotView, all: number): number =>
  Math.max(1, Math.round(all * (LEAST + SPAN * ((STRIDE * (lotOf(view) + 1)) % 1))));
