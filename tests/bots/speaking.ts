import { at } from '../../shared/model/at.ts';
import type { Character, SeatCommand } from '../../shared/model/command.ts';
import type { State } from '../../shared/model/state.ts';
import { sayWith } from '../../shared/replay/index.ts';
import { bag, dayTable, play, type TableSetting } from '../support/world.ts';

/** A table at which companions speak: seat 0 is a person; 1 makes timber, as does 3. */
export const beside = (character: Character, setting: TableSetting = {}): State =>
  dayTable({
    crafts: 'gtgt',
    sitters: [{}, ...[1, 2, 3].map(() => ({ keeper: 'bot', character }) as const)],
    ...setting,
  });

/** An offer to seat 1. */
export const offer = (give: string, get: string): SeatCommand => ({
  type: 'offer',
  to: 1,
  give: bag(give),
  get: bag(get),
});

/** Asks of seat 1, whose answer is looked at before it is given. */
export function answered(state: State, asked: SeatCommand, type: 'accept' | 'decline' | 'refuse') {
  const event = at(play(state, [0, asked]), 0);
  const ask = event.type === 'asked' ? event.ask.id : event.type === 'pressed' ? event.ask : -1;
  return sayWith(state, 1, { type, ask });
}
