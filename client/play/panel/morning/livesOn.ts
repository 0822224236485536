import type { Valley } from '../../../../shared/model/view.ts';

/** Of how many rounds one at the end is counted among the last: in a short game not nearly all of them. */
const LAST_OF = 4;

/**
 * The rounds whose hands the valley keeps when it lives on, once they have come; null before that, and
 * where it does not live on.
 */
export function habitRounds({
  scenario: { afterwards },
  round,
  lastRound,
}: Pick<Valley, 'scenario' | 'round' | 'lastRound'>): {
  readonly from: number;
  readonly last: number;
  readonly rounds: number;
} | null {
  const { rounds, habit } = afterwards;
  const from = Math.max(1, lastRound - habit + 1);
  const late = lastRound - Math.ceil(lastRound / LAST_OF) + 1;
  return rounds > 0 && round >= Math.max(from, late) ? { from, last: lastRound, rounds } : null;
}
