import { useState } from 'preact/hooks';
import type { PartId } from '../../../../shared/model/debrief/debriefParts.ts';
import type { ListedQuestion } from '../../../../shared/model/debrief/questionAsking.ts';
import type { PathMinutes } from './talkPath.ts';

/** The way through a talk that whoever leads has chosen. */
export interface TalkPath {
  /** The steps; null for all there are. */
  readonly steps: readonly PartId[] | null;
  /** When it is to be over, by `performance.now()`; null where no time was chosen. */
  readonly until: number | null;
  choose(steps: readonly PartId[] | null, minutes: PathMinutes | null): void;
  /** Leaves a step out, or takes one in; the time stays. */
  change(steps: readonly PartId[]): void;
}

/** Keeps the way through a talk while the page is open. */
export function useTalkPath(): TalkPath {
  const [path, setPath] = useState<Pick<TalkPath, 'steps' | 'until'>>({ steps: null, until: null });
  return {
    ...path,
    choose: (steps, minutes) =>
      setPath({ steps, until: minutes === null ? null : performance.now() + minutes * 60_000 }),
    change: (steps) => setPath(({ until }) => ({ steps, until })),
  };
}

/** What comes next in a talk: a question before its picture, the picture, or another step. */
type NextStep =
  | { readonly kind: 'question'; readonly question: ListedQuestion }
  | { readonly kind: 'picture' }
  | { readonly kind: 'step' };

/**
 * @param pair the question that goes with the next step; undefined for none
 * @param open id of the question that is asked now; null for none
 */
export function nextStepOf(pair: ListedQuestion | undefined, open: string | null): NextStep {
  if (pair === undefined) return { kind: 'step' };
  return pair.id === open ? { kind: 'picture' } : { kind: 'question', question: pair };
}
