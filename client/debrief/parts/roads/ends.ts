import type { End } from '../../../../shared/replay/futures.ts';
import type { NumberPattern } from '../../../kit/format.ts';

/** How each end of a game is written. */
export const END_PATTERN: Readonly<Record<End, NumberPattern>> = {
  baskets: '0.#',
  stock: 'water',
  gini: '0.00',
};

/** What a game comes to, in the order in which it is told. */
export const ENDS = Object.keys(END_PATTERN) as readonly End[];
