import { visibleEvent } from '../../engine/index.ts';
import type { Seat } from '../../model/ids.ts';
import type { GameRecord } from '../../model/record.ts';
import type { State } from '../../model/state.ts';
import type { SeenEvent, Viewer } from '../../model/view.ts';
import { isTheirs } from '../debrief/meantAndDone.ts';
import { replay, tenuresOf } from '../replayRecord.ts';
import { type Measured, measure } from './measured.ts';

/** The valley at one dusk; round 0 is the first morning. */
export interface Dusk {
  readonly round: number;
  readonly measured: Measured;
  /** Who kept each seat while it fell. */
  readonly keepers: readonly ('person' | 'bot')[];
}

/** A whole game, as its tables are made from it. */
export interface Played {
  readonly state: State;
  readonly dusks: readonly Dusk[];
  readonly viewer: Viewer;
  /** What the viewer saw as it happened. */
  readonly seen: readonly SeenEvent[];
  /** What everyone saw. */
  readonly shown: readonly SeenEvent[];
  /** Words that no screen shows any more, counted from the first of the game. */
  readonly hidden: ReadonlySet<number>;
}

const duskOf = (state: State, round: number): Dusk => ({
  round,
  measured: measure(state),
  keepers: state.homesteads.map(({ keeper }) => keeper),
});

/**
 * Plays a record for one viewer.
 * @param hidden words that no screen shows any more, counted from the first of the game
 * @throws BrokenRecord where it doesn't lead where it says
 */
export function playedFor(
  record: GameRecord,
  viewer: Viewer,
  hidden: ReadonlySet<number> = new Set(),
): Played {
  const seen: SeenEvent[] = [];
  const shown: SeenEvent[] = [];
  const dusks: Dusk[] = [];
  const tenures = tenuresOf(record);
  let heard = 0;
  const look = (state: State): void => {
    // What is seen of an event depends on who is whose neighbour when it happens.
    for (; heard < state.log.length; heard++) {
      const event = state.log[heard];
      const mine = event ? visibleEvent(state, event, viewer, tenures) : null;
      const theirs = event ? visibleEvent(state, event, 'public') : null;
      if (mine) seen.push(mine);
      if (theirs) shown.push(theirs);
    }
    const fallen = state.livesDusks.length;
    if (dusks.length === fallen) dusks.push(duskOf(state, fallen));
  };
  const state = replay(record, record.entries.length, look);
  look(state);
  return { state, dusks, viewer, seen, shown, hidden };
}

/**
 * May the viewer know what this seat did in secret? The facilitator of a table may; its person of
 * the rounds in which it was theirs.
 * @param round the dusk that ends it; 0 for the game from its beginning
 */
export const knows = ({ viewer, state }: Played, seat: Seat, round = 0): boolean =>
  viewer === 'facilitator' || (viewer === seat && isTheirs(state, seat, round));
