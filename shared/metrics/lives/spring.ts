import type { State } from '../../model/state.ts';

/** The spring as shares of its first capacity, K0. */

/** S/K0 now; 0 to 1. */
export const stockShare = ({ spring }: State): number => spring.stock / spring.firstCapacity;

/** K/K0 now; 0 to 1, and never more than it was. */
export const capacityShare = ({ spring }: State): number => spring.capacity / spring.firstCapacity;

/** First round whose dusk left the spring under its red line, whether or not part of it died; null where none did. */
export const underRedLineRound = ({ springDusks, spring }: State): number | null =>
  springDusks.find(({ stock }) => stock < spring.redLine)?.round ?? null;

/** First round whose dusk found the spring dying under its red line; null where none did. */
export const redLineRound = ({ log }: State): number | null =>
  log.find((event) => event.type === 'spring-died')?.round ?? null;
