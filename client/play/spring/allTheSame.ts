import { sum } from '../../../shared/model/arithmetic.ts';
import {
  HUNDREDTHS,
  type SpringDusk,
  unitsIn,
  wholeUnits,
} from '../../../shared/model/goods/duskTotals.ts';
import type { Hundredths, Units } from '../../../shared/model/ids.ts';
import type { Valley } from '../../../shared/model/view.ts';

/** Where the spring would be at dusk, for some hands: reckoned from what is public. */

export type Known = Pick<Valley, 'scenario' | 'seats' | 'spring' | 'works'>;

/** Is a work complete, whose effect the spring feels? */
export const isStanding = ({ works }: Pick<Valley, 'works'>, kind: 'granary' | 'wetland') =>
  works.some((work) => work.kind === kind && work.completed > 0);

/** What grows back by itself at a dusk that finds these units, where no drought keeps it back. */
export const naturalRegrowth = (
  { scenario }: Pick<Valley, 'scenario'>,
  left: Units,
  capacity: Units,
): Units => Math.max(0, scenario.spring.regrowth * left * (1 - left / Math.max(1, capacity)));

/** A day at the spring. */
interface DayAtSpring {
  /** What it holds in the morning, and can hold. */
  readonly stock: Units;
  readonly capacity: Units;
  /** Hands of all that draw, and that tend. */
  readonly draw: number;
  readonly tend: number;
  /** Units that fences take before. */
  readonly fences: Units;
  /** Does a drought keep back what grows by itself? */
  readonly dry: boolean;
}

/** What the spring holds after the dusk of such a day. */
export function afterDusk(valley: Known, day: DayAtSpring): Units {
  const { scenario, seats, spring } = valley;
  const full = Math.max(0, day.stock - day.fences);
  const left = Math.max(Math.min(full, spring.undrawable), full - day.draw);
  const natural = day.dry ? 0 : naturalRegrowth(valley, left, day.capacity);
  const tended = day.tend * scenario.spring.perTendingHand;
  const works = isStanding(valley, 'wetland') ? scenario.works.wetland.water * seats : 0;
  return Math.min(day.capacity, left + natural + tended + works);
}

/** What a day would come to on which all homesteads had the same hands; a guess from what is public. */
interface SameDay {
  /** Whole units in the spring at its dusk. */
  readonly after: Units;
  /** Hands that would come for water, and how many of them would find some. */
  readonly asked: number;
  readonly found: number;
}

/**
 * What it would come to, had all homesteads these hands.
 * @param draw hands of each that draw
 * @param tend hands of each that tend
 */
export function ifAllDid(valley: Valley, draw: number, tend: number): SameDay {
  const { seats, spring, scenario, homesteads } = valley;
  const asked = draw * seats;
  const fences = sum(homesteads.map((home) => home.fences)) * scenario.fence.water;
  const after = afterDusk(valley, {
    stock: spring.stock,
    capacity: spring.capacity,
    draw: asked,
    tend: tend * seats,
    fences,
    dry: valley.drought && !isStanding(valley, 'granary'),
  });
  return {
    after: wholeUnits(Math.round(after * HUNDREDTHS)),
    asked,
    found: Math.max(0, Math.min(asked, spring.stock - fences - spring.undrawable)),
  };
}

/** The same day once more as at a dusk: its draws, its tending hands, what fences took. */
export const likeThat = (
  { capacity, drawn, fences, tendingHands }: SpringDusk,
  stock: Hundredths,
  dry: boolean,
): DayAtSpring => ({
  stock: unitsIn(stock),
  capacity: unitsIn(capacity),
  draw: drawn,
  tend: tendingHands,
  fences,
  dry,
});
