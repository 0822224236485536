import type { Valley } from '../../../../shared/model/view.ts';

/**
 * Is it a morning on which one may well ask oneself what one is after? The first, one after something
 * broke for good, one in a drought, and the last. A card can be laid on any other as well.
 */
export const intentionsMatter = ({ round, lastRound, drought, marks }: Valley): boolean =>
  round === 1 ||
  round === lastRound ||
  drought ||
  marks.some(({ event }) => event.round === round - 1);
