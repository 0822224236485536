import { add, at } from '../../../shared/model/at.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { State } from '../../../shared/model/state.ts';
import { addMoved, apartAfter, everApart } from '../../../shared/replay/debrief/apart.ts';
import { harshlyStruck, struck } from '../../../shared/replay/debrief/forceActs.ts';

/** What has fallen on each seat so far, and what passed through its hands; read on as the log grows. */
interface Tally {
  at: number;
  readonly hits: number[];
  /** Units given or taken, by round and seat. */
  readonly moved: number[][];
  /** Last round whose dusk is done. */
  settled: number;
}

const tallies = new WeakMap<State, Tally>();

function tallyOf(state: State): Tally {
  const seats = state.homesteads.length;
  const tally = tallies.get(state) ?? { at: 0, hits: Array(seats).fill(0), moved: [], settled: 0 };
  tallies.set(state, tally);
  for (; tally.at < state.log.length; tally.at++) {
    const event = at(state.log, tally.at);
    if (event.type === 'dusk-settled') tally.settled = event.round;
    for (const seat of struck(event)) add(tally.hits, seat, 1);
    addMoved(tally.moved, event, seats);
  }
  return tally;
}

/** Seats that stand apart, as the last dusk has fallen; when the game is over, all that ever did. */
export function apart(state: State): ReadonlySet<Seat> {
  const { settled, moved } = tallyOf(state);
  const rounds = moved.slice(0, settled);
  return new Set(
    state.phase === 'end' ? everApart(rounds).map(({ seat }) => seat) : apartAfter(rounds),
  );
}

/**
 * Seats on which at least three and half of all presses, cuts and closings fell, or to which words
 * were said that had to be hidden.
 */
export function harshlyMet(state: State, hidden: ReadonlySet<number>): ReadonlySet<Seat> {
  const met = harshlyStruck(tallyOf(state).hits);
  const told = [...hidden].flatMap((said) => state.said[said]?.to ?? []);
  return new Set([...met, ...told]);
}
