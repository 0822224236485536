import { at } from '../../../shared/model/at.ts';
import { areAlike, type Givens, givensOf } from '../../../shared/model/givens/givens.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { valleyOf } from '../valleyPreview.ts';

/** Homesteads that lie alike: the same craft, as many rivers, and given the same. */
interface LikePlace {
  /** Counted from 0. */
  readonly seats: readonly Seat[];
  readonly craft: 'grain' | 'timber';
  readonly rivers: number;
  /** What they were given, where not all were given the same; else null. */
  readonly given: Givens | null;
}

/** The homesteads of a valley, those that lie alike together; in valley order of the first of each. */
export function likePlaces(scenario: Scenario, seats: number): LikePlace[] {
  const valley = valleyOf(scenario, seats);
  const givens = givensOf(scenario, seats);
  const alike = areAlike(scenario, seats);
  const kinds = new Map<string, LikePlace & { seats: number[] }>();
  for (const { seat, craft } of valley.homesteads) {
    const rivers = valley.ties.filter(({ a, b }) => a === seat || b === seat).length;
    const { turn, ...given } = at(givens, seat);
    // Where water is drawn in turn, nobody lies like another.
    const place = scenario.spring.draws === 'in-order' ? turn : 0;
    const key = JSON.stringify([craft, rivers, given, place]);
    const kind = kinds.get(key) ?? {
      seats: [],
      craft,
      rivers,
      given: alike ? null : at(givens, seat),
    };
    kind.seats.push(seat);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}
