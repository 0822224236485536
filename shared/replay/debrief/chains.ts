import { witness } from '../../engine/index.ts';
import type { EventNumber } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import type { SeenEvent } from '../../model/view.ts';

/** What led to something that stays, as far back as events rest on each other. */
export interface Chain {
  readonly mark: EventNumber;
  /** Public parts only, oldest first. */
  readonly led: readonly SeenEvent[];
}

/** Longest chain that is told: the latest links. */
const MOST_LINKS = 12;

/** Every event that one rests on, directly or through others. */
function ancestors({ log }: State, n: EventNumber): EventNumber[] {
  const found = new Set<EventNumber>();
  const waiting = [...(log[n]?.because ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(log[next]?.because ?? []));
  }
  return [...found].sort((a, b) => a - b);
}

/** For each permanent mark, everything public that led to it. */
export const chainsOf = (state: State): Chain[] =>
  state.permanent.map((mark) => ({
    mark,
    led: ancestors(state, mark)
      .flatMap((n) => {
        const event = state.log[n];
        return event ? (witness(state, event, 'public') ?? []) : [];
      })
      .slice(-MOST_LINKS),
  }));
