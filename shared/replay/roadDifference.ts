import { baskets } from '../metrics/index.ts';
import { mean } from '../model/arithmetic.ts';
import { isOwnAct } from '../model/commandFacts.ts';
import type { GameRecord } from '../model/record.ts';
import type { State } from '../model/state.ts';
import type { Choosable } from './choices.ts';
import { replay } from './replayRecord.ts';
import { playWithout } from './what-if.ts';

/** What the end of another world is told apart by: the spring first, then what everyone lived from. */
interface End {
  readonly capacity: number;
  readonly stock: number;
  readonly baskets: number;
}

const endOf = (state: State): End => ({
  capacity: state.spring.capacity / state.spring.firstCapacity,
  stock: state.spring.stock / state.spring.firstCapacity,
  baskets: mean(baskets(state)),
});

/** How far two ends lie apart: what the spring can hold counts most, for it never comes back. */
const apart = (one: End, other: End): number =>
  4 * Math.abs(one.capacity - other.capacity) +
  2 * Math.abs(one.stock - other.stock) +
  Math.abs(one.baskets - other.baskets) / 10;

/**
 * Says of each act that everyone saw how much the game would have ended otherwise without it, so that
 * the one that made the most difference can be looked at first.
 */
export function withDifferences(record: GameRecord, acts: readonly Choosable[]): Choosable[] {
  const was = endOf(replay(record));
  return acts.map((act) =>
    isOwnAct(act.kind)
      ? act
      : { ...act, difference: apart(was, endOf(playWithout(record, act.at).state)) },
  );
}
