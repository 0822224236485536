import { HUNDREDTHS, type SpringDusk } from '../../../shared/model/duskTotals.ts';
import type { Valley } from '../../../shared/model/view.ts';
import { fallOf } from '../dusk/fall.ts';

/** What goes on at the spring, read off its public dusks alone. */

/** Dusks running on which the spring has to fall before it is spoken of. */
const SPOKEN_OF = 3;
/** Dusks whose mean fall is "these draws". */
const RATE_OF = 3;

const fell = ({ before, stock }: SpringDusk): boolean => stock < before;

/** How many dusks running, up to the last of these, the spring has fallen. */
export function fallsRunning(dusks: readonly SpringDusk[]): number {
  const lastRise = dusks.findLastIndex((dusk) => !fell(dusk));
  return dusks.length - 1 - lastRise;
}

/** What is said of a fall; null where nothing is. */
interface SpringOutlook {
  /** Dusks running on which it fell. */
  readonly falls: number;
  /** Units before the first of them, and now: whole ones, where these tell them apart. */
  readonly was: number;
  readonly is: number;
  /** In how many rounds it is under the red line at this rate; 0 where it is already; null where not told. */
  readonly rounds: number | null;
}

/** Rounds until a dusk leaves the spring under its red line, if it goes on falling as it did. */
function roundsToRed(dusks: readonly SpringDusk[], redLine: number): number {
  const lately = dusks.slice(-RATE_OF);
  const now = lately.at(-1)?.stock ?? 0;
  const rate = ((lately[0]?.before ?? now) - now) / lately.length;
  const above = now - redLine * HUNDREDTHS;
  return above < 0 ? 0 : Math.floor(above / rate) + 1;
}

/**
 * What the valley is told of its spring after the dusk of a round.
 * @param round the dusk that is told; by default the last
 */
export function springOutlook(
  {
    springDusks,
    spring,
    shown,
    lastRound,
    scenario,
  }: Pick<Valley, 'springDusks' | 'spring' | 'shown' | 'lastRound' | 'scenario'>,
  round: number = springDusks.at(-1)?.round ?? 0,
): SpringOutlook | null {
  const dusks = springDusks.filter((dusk) => dusk.round <= round);
  const falls = fallsRunning(dusks);
  const first = dusks.at(-falls);
  const last = dusks.at(-1);
  if (shown.outlook === 'none' || falls < SPOKEN_OF || !first || !last) return null;
  const rounds = roundsToRed(dusks, spring.redLine);
  // What would come after all that is played and lived on is nobody's any more.
  const left = lastRound - last.round + scenario.afterwards.rounds;
  return {
    falls,
    ...fallOf(first.before, last.stock),
    rounds: shown.outlook === 'told' && rounds <= left ? rounds : null,
  };
}
