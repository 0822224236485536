import { sum } from '../../../shared/model/arithmetic.ts';
import type { Character } from '../../../shared/model/command.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { Person } from '../../../shared/story/index.ts';
import { mixedCompany, seated } from '../../enter/doors/companyKinds.ts';

/** Kinds of groups that a scenario is tried with, in the order in which they are played. */
export const MIXES = ['sharers', 'takers', 'half', 'mixed'] as const;
export type Mix = (typeof MIXES)[number];

/** Groups of each kind. */
export const GROUPS = 200;

/** Games with each of the three people: theirs take longer, since the rounds afterwards are played too. */
export const PERSON_GAMES = 60;

/** Groups that are played at once when a lever moves: enough for which way a valley leans. */
export const GLANCE_GROUPS = 40;

/** Groups of sharers and of takers by which it is told whether one can live in a valley, and whether anything is at stake. */
export const LOOK_GROUPS = 8;

/** Who sits at a table of such a group; luck seats them anew for every game. */
export function charactersOf(mix: Mix, seats: number): Character[] {
  if (mix === 'mixed') return seated(mixedCompany(seats));
  return Array.from({ length: seats }, (_, seat) =>
    mix === 'takers' || (mix === 'half' && seat % 2 === 1) ? 'taker' : 'sharer',
  );
}

/** Games of one kind: in which valley, with how many homesteads, and who is at the table. */
export interface Trial {
  readonly scenario: Scenario;
  readonly seats: number;
  readonly games: number;
  /** A kind of group, or one of the three people in a seat among the usual company. */
  readonly who: Mix | { readonly person: Person; readonly seat: Seat };
}

export const gamesIn = (trials: readonly Trial[]): number => sum(trials.map(({ games }) => games));
