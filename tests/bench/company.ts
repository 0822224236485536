import type { Character } from '../../shared/model/command.ts';

/** One of each kind of companion: the usual company of a bench. */
export const EIGHT: readonly Character[] = [
  'sharer',
  'taker',
  'steward',
  'reciprocator',
  'organiser',
  'follower',
  'free-rider',
  'broker',
];
