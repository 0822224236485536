import { visibleEvent } from '../../engine/index.ts';
import { at } from '../../model/at.ts';
import type { EventNumber } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import type { SeenEvent } from '../../model/view.ts';
import type { Place } from './moments.ts';

/** What led to something that stays, as far back as events rest on each other. */
export interface Chain {
  readonly mark: EventNumber;
  /** Where the mark stands on the line of events. */
  readonly at: Place | null;
  /** Public parts only, oldest first. */
  readonly causes: readonly SeenEvent[];
  /** Where each of them stands. */
  readonly places: readonly (Place | null)[];
}

/** Longest chain that is told: the latest links. */
const MOST_LINKS = 12;

/** Every event that one rests on, directly or through others. */
function ancestors({ log }: State, n: EventNumber): EventNumber[] {
  const found = new Set<EventNumber>();
  const waiting = [...(at(log, n).because ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(at(log, next).because ?? []));
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * For each permanent mark, in the order in which they came, everything public that led to it.
 * @param placeOf where a public event stands
 */
export const chainsOf = (state: State, placeOf: (n: EventNumber) => Place | null): Chain[] =>
  state.permanent.map((mark) => {
    const causes = ancestors(state, mark)
      .flatMap((n) => {
        const event = state.log[n];
        const seen = event ? visibleEvent(state, event, 'public') : null;
        return seen === null ? [] : [{ seen, place: placeOf(n) }];
      })
      .slice(-MOST_LINKS);
    return {
      mark,
      at: placeOf(mark),
      causes: causes.map(({ seen }) => seen),
      places: causes.map(({ place }) => place),
    };
  });
