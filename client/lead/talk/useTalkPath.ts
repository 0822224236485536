import { useEffect, useState } from 'preact/hooks';
import type { PartId } from '../../../shared/model/debrief/debriefParts.ts';
import type { ListedQuestion } from '../../../shared/model/debrief/questionAsking.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';
import type { PathMinutes } from './talkPath.ts';

/** The way through a talk that whoever leads has chosen, the same at every desk. */
export interface TalkPath {
  /** The steps; null for all there are. */
  readonly steps: readonly PartId[] | null;
  choose(steps: readonly PartId[] | null, minutes: PathMinutes | null): void;
  /** Leaves a step out, or takes one in; the time stays. */
  change(steps: readonly PartId[]): void;
}

/** The way through the talk as the session keeps it; what is chosen here stands at once. */
export function useTalkPath(): TalkPath {
  const { screen, act } = useLeadDesk();
  const kept = screen.talkPace?.steps ?? null;
  const [chosen, setChosen] = useState<{ readonly steps: TalkPath['steps'] } | null>(null);
  // The screen comes a moment after the answer; what another desk chose counts as well.
  useEffect(() => setChosen(null), [JSON.stringify(kept)]);
  const pace = async (steps: TalkPath['steps'], minutes?: PathMinutes | null) => {
    const asked = { act: 'pace-talk', steps: steps && [...steps] } as const;
    setChosen({ steps });
    if (!(await act(minutes === undefined ? asked : { ...asked, minutes }))) setChosen(null);
  };
  return {
    steps: chosen === null ? kept : chosen.steps,
    choose: (steps, minutes) => void pace(steps, minutes),
    change: (steps) => void pace(steps),
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
