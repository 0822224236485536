import { at } from '../at.ts';
import type { Character } from '../command.ts';

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

/** Three of them, among whom somebody takes and somebody may begin: else nothing is ever built. */
const THREE: readonly Character[] = ['follower', 'taker', 'organiser'];

/** Who keeps so many seats where nobody says otherwise. */
export const usualCompany = (seats: number): Character[] => {
  const company = seats === THREE.length ? THREE : ORDINARY;
  return Array.from({ length: seats }, (_, place) => at(company, place % company.length));
};
