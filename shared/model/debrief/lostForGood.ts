import type { EventType } from '../event.ts';

/** What a valley lost for good, and therefore what people are asked to know from elsewhere. */

const RIVERS: readonly EventType[] = ['narrowed', 'limit-fell', 'severed'];
const SPRINGS: readonly EventType[] = ['spring-died', 'fenced'];

/**
 * Which likeness to life a game stands for: 0 where a river lost width, 1 where none did and the
 * spring can hold less, 2 where neither did.
 * @param marks types of what was done or came about for good
 */
export const likenessOf = (marks: readonly EventType[]): 0 | 1 | 2 => {
  if (marks.some((type) => RIVERS.includes(type))) return 0;
  return marks.some((type) => SPRINGS.includes(type)) ? 1 : 2;
};

/** Did something that is for good take away from what the valley had? Works and meetings add to it. */
export const isLoss = (type: EventType): boolean =>
  [...RIVERS, ...SPRINGS, 'withered'].includes(type);
