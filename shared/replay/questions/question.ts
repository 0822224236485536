import type { Seat } from '../../model/ids.ts';
import type { Story } from './story.ts';

/** What happened, how it came about, where else, what now. */
export type Stage = 'happened' | 'came-about' | 'elsewhere' | 'now';

/**
 * Who may be shown it: everyone; everyone, as a crowd; the two whom it is about; or nobody but a
 * facilitator, until the person agrees.
 */
export type Audience = 'all' | 'crowd' | 'two' | 'host';

/** The picture beside it: a part of the debrief. */
export type Beside = 'then' | 'spring' | 'lives' | 'lived' | 'power' | 'leading' | 'roads';

/** Something to ask this group, from what happened in its game. */
export interface Question {
  readonly id: string;
  readonly stage: Stage;
  readonly audience: Audience;
  readonly beside: Beside;
  /** The round it comes from; 0 for the whole game. */
  readonly round: number;
  /** Homesteads that it names. */
  readonly seats: readonly Seat[];
  /** Which of several wordings; 0 where there is one. */
  readonly wording: number;
}

/** What a rule found; the rest of a question is the rule's own. */
export type Found = {
  readonly round: number;
  readonly seats?: readonly Seat[];
  readonly wording?: number;
};

export interface Rule {
  readonly id: string;
  readonly stage: Stage;
  readonly audience: Audience;
  readonly beside: Beside;
  /** Essays that it comes from, 0 to 4. */
  readonly seeds: readonly number[];
  /** Is it about what held, or mended? */
  readonly holds?: true;
  /** Where in the game it fires; null where it doesn't. Pure. */
  readonly find: (story: Story) => Found | null;
}
