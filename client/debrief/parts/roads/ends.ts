import type { End } from '../../../../shared/replay/futures.ts';
import { twoDecimals } from '../../../kit/format.ts';

/** What a game comes to, in the order in which it is told. */
export const ENDS: readonly End[] = ['baskets', 'stock', 'gini'];

const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10);

/** How each end of a game is written. */
export const END_FORMAT: Readonly<Record<End, (value: number) => string>> = {
  baskets: oneDecimal,
  stock: oneDecimal,
  gini: twoDecimals,
};
