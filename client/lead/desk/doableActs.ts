import type { Tables } from '../../../shared/model/wire/sessionActs.ts';
import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';

/** Tables that some controls are for, as they stand. */
export const among = (tables: readonly TableGlance[], wished: Tables): readonly TableGlance[] =>
  wished === 'all' ? tables : tables.filter(({ table }) => wished.includes(table));

/** What can be done with some tables now. */
export interface Doable {
  readonly start: boolean;
  /** At least one plays. */
  readonly run: boolean;
  /** At least one plays and isn't paused: it would be paused; else it would go on. */
  readonly pause: boolean;
  /** At least one has a clock that runs down. */
  readonly clock: boolean;
}

export function doable(tables: readonly TableGlance[]): Doable {
  const playing = tables.filter(({ stage }) => stage === 'playing');
  return {
    start: tables.some(({ stage }) => stage === 'lobby'),
    run: playing.length > 0,
    pause: playing.some(({ clock }) => !clock.paused),
    clock: playing.some(({ clock }) => clock.seconds > 0),
  };
}
