import type { GroupEnd } from '../groups.ts';
import type { Rarity } from './chooseQuestions.ts';

/** How often each rule of questions fires among simulated groups. */
export function rarityOf(groups: readonly Pick<GroupEnd, 'fired'>[]): Rarity {
  const counts: Record<string, number> = {};
  for (const { fired } of groups) for (const id of fired) counts[id] = (counts[id] ?? 0) + 1;
  return Object.fromEntries(
    Object.entries(counts).map(([id, count]) => [id, count / groups.length]),
  );
}
