import { randomInt } from 'node:crypto';

/** The same things in an order that nobody could know; the list itself stays as it is. */
export function shuffled<T>(list: readonly T[]): T[] {
  const left = [...list];
  const mixed: T[] = [];
  while (left.length > 0) mixed.push(...left.splice(randomInt(left.length), 1));
  return mixed;
}
