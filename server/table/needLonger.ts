import type { Seat } from '../../shared/model/ids.ts';
import { type Refusal, refuse } from '../../shared/model/refusal.ts';
import type { StoredLine } from '../storage/storage.ts';
import { longerIn, type TableMemory } from './tableRecord.ts';

/** Seconds that a phase gets where nobody has to be asked. */
const GIVEN = 60;
/** How often in one phase: one person's time is the others' as well. */
const MOST_GIVEN = 10;

/**
 * Someone needs longer than the phase has. Where a facilitator leads, they are asked; else the phase
 * gets a minute more at once. Refused where no time runs.
 */
export const needingLonger =
  (seat: Seat) =>
  (memory: TableMemory): readonly StoredLine[] | Refusal => {
    const { state, settings } = memory;
    if (state === null || !settings.clock) return refuse('wrong-phase');
    if (state.phase === 'end') return refuse('game-over');
    const { round, phase } = state;
    const { asked, given } = longerIn(memory, state);
    if (settings.led)
      return asked.includes(seat)
        ? refuse('already-done')
        : [{ kind: 'needs-longer', seat, round, phase }];
    if (given >= MOST_GIVEN) return refuse('too-many', { most: MOST_GIVEN });
    return [{ kind: 'lengthened', round, phase, seconds: GIVEN }];
  };
