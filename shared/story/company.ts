import type { Character } from '../model/command.ts';
import type { Scenario } from '../model/scenario.ts';

const USUAL: readonly Character[] = [
  'sharer',
  'reciprocator',
  'taker',
  'organiser',
  'follower',
  'steward',
  'broker',
  'free-rider',
];

/** Who usually keeps so many seats in a scenario. */
export const usualCompany = (_scenario: Scenario, seats: number): Character[] =>
  Array.from({ length: seats }, (_, at) => USUAL[at % USUAL.length] as Character);
