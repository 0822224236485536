import type { WorkKind } from '../../model/command.ts';
import type { PartId } from '../../model/debrief/debriefParts.ts';
import type { Seat } from '../../model/ids.ts';
import type { Story } from './gameStory.ts';

/** What happened, how it came about, where else, what now. */
type Stage = 'happened' | 'came-about' | 'elsewhere' | 'now';

/**
 * Who may be shown it: everyone; everyone, as a crowd; the two whom it is about; or nobody but a
 * facilitator, until the person agrees.
 */
type Audience = 'all' | 'crowd' | 'two' | 'facilitator';

/** The picture beside it: a part of the debrief. */
type Beside = Extract<
  PartId,
  | 'then'
  | 'spring'
  | 'lives'
  | 'lived'
  | 'power'
  | 'meant'
  | 'leading'
  | 'roads'
  | 'beside'
  | 'games'
>;

/** Something to ask this group, from what happened in its game. */
export interface Question {
  readonly id: string;
  readonly stage: Stage;
  readonly audience: Audience;
  /** Null where it is asked beside an empty field. */
  readonly beside: Beside | null;
  /** The round it comes from; 0 for the whole game. */
  readonly round: number;
  /** Homesteads that it names. */
  readonly seats: readonly Seat[];
  /** Which of several wordings; 0 where there is one. */
  readonly wording: number;
  /** A work that it names. */
  readonly work: WorkKind | null;
}

/** What a rule found; the rest of a question is the rule's own. */
export type Found = {
  readonly round: number;
  readonly seats?: readonly Seat[];
  readonly wording?: number;
  readonly work?: WorkKind;
  /** Another picture than the rule's, where what was found lies in that one. */
  readonly beside?: Beside;
};

/** A rule: when a question is worth asking, of whom, and what stands beside it. */
export interface Rule {
  readonly id: string;
  readonly stage: Stage;
  readonly audience: Audience;
  readonly beside: Beside | null;
  /** Essays that it comes from, 0 to 4. */
  readonly seeds: readonly number[];
  /** Is it about what held, or mended? */
  readonly holds?: true;
  /** Does it, or some wordings of it, need what simulated groups don't have? Then they don't tell how rare it is. */
  readonly people?: true | readonly number[];
  /** Where in the game it fires; null where it doesn't. Pure. */
  readonly find: (story: Story) => Found | null;
}
