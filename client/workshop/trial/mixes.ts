import type { Character } from '../../../shared/model/command.ts';
import { mixedCompany, seated } from '../../enter/doors/companyKinds.ts';

/** Kinds of groups that a scenario is tried with, in the order in which they are played. */
export const MIXES = ['sharers', 'takers', 'half', 'mixed'] as const;
export type Mix = (typeof MIXES)[number];

/** Groups of each kind. */
export const GROUPS = 200;

/** Who sits at a table of such a group; luck seats them anew for every game. */
export function charactersOf(mix: Mix, seats: number): Character[] {
  if (mix === 'mixed') return seated(mixedCompany(seats));
  return Array.from({ length: seats }, (_, seat) =>
    mix === 'takers' || (mix === 'half' && seat % 2 === 1) ? 'taker' : 'sharer',
  );
}
