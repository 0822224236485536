import type { Character } from './command.ts';

/**
 * Ordinary people, one after another: most of them do as others do and each joins when enough others
 * have, one takes, one may lead late, and one is quick to follow.
 */
export const ORDINARY: readonly Character[] = [
  'reciprocator',
  'follower',
  'taker',
  'organiser',
  'sharer',
  'reciprocator',
  'follower',
];

/** Who keeps so many seats where nobody says otherwise. */
export const usualCompany = (seats: number): Character[] =>
  Array.from({ length: seats }, (_, at) => ORDINARY[at % ORDINARY.length] as Character);
