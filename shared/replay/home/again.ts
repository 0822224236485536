import { fork, hashState, isRefusal, start, step } from '../../engine/index.ts';
import type { GameRecord } from '../../model/record.ts';
import type { Reason } from '../../model/refusal.ts';
import type { State } from '../../model/state.ts';
import { commandOf } from '../replayRecord.ts';

/** Where a record stops leading where it says. */
export type Fault =
  /** The rules have no such beginning: a scenario, or a number of seats, that they don't know. */
  | { readonly kind: 'no-beginning'; readonly why: string }
  | {
      readonly kind: 'refused';
      readonly at: number;
      readonly round: number;
      readonly reason: Reason;
    }
  | { readonly kind: 'differs'; readonly at: number; readonly round: number };

/** A record played again, as far as it leads. */
export interface PlayedAgain {
  /** Dusks that fell as the record says; those that it keeps no hash of are not among them. */
  readonly agreed: number;
  /** Dusks that fell, with and without a hash. */
  readonly dusks: number;
  /** The last dusk before a fault, or of all; null where none fell. */
  readonly last: State | null;
  /** Hash of that dusk. */
  readonly hash: string | null;
  readonly fault: Fault | null;
}

/**
 * Plays a record again, as far as every dusk comes out as it did. Unlike `replay` it throws nothing:
 * what could be played is there to be shown.
 * @param see looks at each dusk that agreed; it must not change it
 */
export function playAgain(record: GameRecord, see: (state: State) => void = () => {}): PlayedAgain {
  let reached: Omit<PlayedAgain, 'fault'> = { agreed: 0, dusks: 0, last: null, hash: null };
  const stop = (fault: Fault | null): PlayedAgain => ({ ...reached, fault });
  let state: State;
  try {
    state = start(record.opening);
  } catch (error) {
    return stop({ kind: 'no-beginning', why: error instanceof Error ? error.message : '' });
  }
  for (const [at, entry] of record.entries.entries()) {
    const { phase, round } = state;
    const done = step(state, commandOf(entry));
    if (isRefusal(done)) return stop({ kind: 'refused', at, round, reason: done.refused });
    if (state.phase !== 'dusk' || phase === 'dusk') continue;
    const hash = hashState(state);
    const kept = record.hashes[round - 1];
    if (kept !== undefined && kept !== hash) return stop({ kind: 'differs', at, round });
    reached = {
      agreed: reached.agreed + (kept === undefined ? 0 : 1),
      dusks: reached.dusks + 1,
      last: fork(state),
      hash,
    };
    see(state);
  }
  return stop(null);
}
