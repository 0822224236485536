import type { Valley } from '../../../shared/model/view.ts';
import type { Person } from '../../table/tableRecord.ts';

/**
 * The same valley, without names that the facilitator has not read yet or took off the screens: the
 * game itself may know them.
 * @param people as all may know them
 */
export function maskNames(valley: Valley, people: readonly Person[]): Valley {
  const nameless = new Set(
    people.filter(({ nickname }) => nickname === '').map(({ seat }) => seat),
  );
  const isMasked = ({ seat, nickname }: Valley['homesteads'][number]) =>
    nickname !== '' && nameless.has(seat);
  if (!valley.homesteads.some(isMasked)) return valley;
  return {
    ...valley,
    homesteads: valley.homesteads.map((home) =>
      isMasked(home) ? { ...home, nickname: '' } : home,
    ),
  };
}
