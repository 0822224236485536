import { HUNDREDTHS, type SpringDusk, unitsIn } from '../../../shared/model/goods/duskTotals.ts';
import type { Units } from '../../../shared/model/ids.ts';
import type { Valley } from '../../../shared/model/view.ts';
import { fallOf } from '../dusk/fall.ts';
import { afterDusk, isStanding, type Known, likeThat, naturalRegrowth } from './allTheSame.ts';

/** What goes on at the spring, read off its public dusks alone. */

/** Dusks running on which the spring has to fall before its falling is spoken of. */
const SPOKEN_OF = 3;

const fell = ({ before, stock }: SpringDusk): boolean => stock < before;

/** How many dusks running, up to the last of these, the spring has fallen. */
export function fallsRunning(dusks: readonly SpringDusk[]): number {
  const lastRise = dusks.findLastIndex((dusk) => !fell(dusk));
  return dusks.length - 1 - lastRise;
}

/** What is said of the spring after a dusk; null parts are not said. */
interface SpringOutlook {
  /** Dusks running on which it fell, and units before the first of them and now. */
  readonly fall: { readonly falls: number; readonly was: number; readonly is: number } | null;
  /** Units that a drought kept from growing back by themselves at this dusk. */
  readonly keptBack: Units | null;
  /**
   * In how many rounds a dusk leaves it under its red line, where as much is drawn and as many hands
   * tend as on the last day, and no drought comes; 0 where it is under it already, `never` where it
   * stays over it for as long as the valley lives.
   */
  readonly rounds: number | 'never' | null;
  /** The next dusk leaves it under its red line: by a fall like the last, or by the drought that comes. */
  readonly warning: 'same' | 'drought' | null;
}

type Public = Known &
  Pick<Valley, 'springDusks' | 'shown' | 'lastRound' | 'round'> & {
    readonly drought: boolean;
    readonly droughtNext: boolean;
  };

/**
 * Dusks until one leaves the spring under its red line, were every day like the last and none a
 * drought; null where none does.
 * @param most dusks to look ahead
 */
function duskUnderRed(valley: Public, last: SpringDusk, most: number): number | null {
  const red = valley.spring.redLine * HUNDREDTHS;
  if (last.stock < red) return 0;
  let stock = last.stock;
  for (let dusk = 1; dusk <= most; dusk++) {
    stock = Math.round(HUNDREDTHS * afterDusk(valley, likeThat(last, stock, false)));
    if (stock < red) return dusk;
  }
  return null;
}

/** What a drought kept back at a dusk, in whole units; null where none did. */
function keptBackAt(valley: Public, dusk: SpringDusk): Units | null {
  if (!dusk.drought || dusk.natural > 0) return null;
  const left = Math.max(0, unitsIn(dusk.before) - dusk.drawn - dusk.fences);
  const usual = Math.round(naturalRegrowth(valley, left, unitsIn(dusk.capacity)));
  return usual > 0 ? usual : null;
}

/** Will a drought keep back what would grow at the dusk after this one, as far as it is announced? */
function isDryNext(valley: Public, last: SpringDusk): boolean {
  if (isStanding(valley, 'granary')) return false;
  if (valley.round > last.round + 1) return false;
  return valley.round > last.round ? valley.drought : valley.droughtNext;
}

function warningAfter(valley: Public, last: SpringDusk): SpringOutlook['warning'] {
  const red = valley.spring.redLine * HUNDREDTHS;
  if (last.stock < red) return null;
  const dry = HUNDREDTHS * afterDusk(valley, likeThat(last, last.stock, true));
  if (isDryNext(valley, last) && dry < red) return 'drought';
  return last.stock - (last.before - last.stock) < red ? 'same' : null;
}

/**
 * What the valley is told of its spring after the dusk of a round: how it falls from the third fall
 * running on, where that leads where this is told, and always that the next dusk may cross the line.
 * @param round the dusk that is told; by default the last
 * @returns null where there is nothing to say, and where nothing may be said
 */
export function springOutlook(
  valley: Public,
  round: number = valley.springDusks.at(-1)?.round ?? 0,
): SpringOutlook | null {
  const { shown, lastRound, scenario } = valley;
  const dusks = valley.springDusks.filter((dusk) => dusk.round <= round);
  const last = dusks.at(-1);
  if (shown.outlook === 'none' || !last) return null;
  const falls = fallsRunning(dusks);
  const first = dusks.at(-falls);
  const isFalling = falls >= SPOKEN_OF && first !== undefined;
  // What would come after all that is played and lived on is nobody's any more.
  const left = lastRound - last.round + scenario.afterwards.rounds;
  const rounds =
    isFalling && shown.outlook === 'told' ? (duskUnderRed(valley, last, left) ?? 'never') : null;
  const warning = warningAfter(valley, last);
  const outlook: SpringOutlook = {
    fall: isFalling ? { falls, ...fallOf(first.before, last.stock) } : null,
    keptBack: isFalling ? keptBackAt(valley, last) : null,
    rounds,
    // The next dusk is told of once.
    warning: warning === 'same' && rounds === 1 ? null : warning,
  };
  return outlook.fall === null && outlook.warning === null ? null : outlook;
}
