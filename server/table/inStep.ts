import { type Refusal, refuse } from '../../shared/model/refusal.ts';
import type { StoredLine } from '../storage/storage.ts';
import type { TableMemory } from './tableRecord.ts';

/** Tables that are kept in step: one that is done with its dusk waits there for the others. */

/** Says that a table is done with its dusk; once a round. */
export function awaitingOthers({ state, waits }: TableMemory): readonly StoredLine[] | Refusal {
  if (state?.phase !== 'dusk') return refuse('wrong-phase');
  return waits === state.round ? refuse('already-done') : [{ kind: 'waits', round: state.round }];
}

/** How far a table is, as the others look at it. */
export interface Step {
  readonly stage: 'lobby' | 'playing' | 'over';
  readonly round: number;
  /** Done with this round's dusk. */
  readonly waits: boolean;
  /** Nobody is there: its time stands still. */
  readonly deserted: boolean;
}

/** May a table that is done with the dusk of a round go on, as the others stand? */
export const mayGoOn = (round: number, others: readonly Step[]): boolean =>
  others.every(
    (one) =>
      one.stage !== 'playing' ||
      one.deserted ||
      one.round > round ||
      (one.round === round && one.waits),
  );
