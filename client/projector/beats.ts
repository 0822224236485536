import type { Mark } from '../../shared/model/view.ts';
import type { Step } from '../play/dusk/duskSteps.ts';
import { LEAST_SECONDS } from '../play/dusk/usePace.ts';

/** One picture of the dusk that everyone reads together. */
interface Beat {
  readonly step: Step;
  /** Of several marks the one whose turn it is; null where all of them are looked at together. */
  readonly now: Mark | null;
}

/** Where a dusk waits for everyone, more marks of one kind than this are looked at together. */
const PATIENCE = 8;

/**
 * The steps of a dusk for a screen where nobody chooses: marks of one kind come one after the other
 * as far as there is time, the shorter groups first; else they are looked at together.
 * @param seconds that the dusk lasts; 0 where it waits
 */
export function beatsOf(steps: readonly Step[], seconds: number): readonly Beat[] {
  const room = seconds === 0 ? Number.POSITIVE_INFINITY : Math.floor((seconds - 2) / LEAST_SECONDS);
  const groups = steps.flatMap((step) => (step.kind === 'mark' && isGroup(step) ? [step] : []));
  let left = room - steps.length;
  const unfolded = new Set<Step>();
  for (const step of groups.toSorted((a, b) => a.all.length - b.all.length)) {
    const more = step.all.length - 1;
    if (more > left || step.all.length > PATIENCE) continue;
    left -= more;
    unfolded.add(step);
  }
  return steps.flatMap((step): Beat[] => {
    if (step.kind !== 'mark') return [{ step, now: null }];
    if (unfolded.has(step)) return step.all.map((now) => ({ step, now }));
    // One picture of the lake has all fences in it; of rivers only the whole valley has them all.
    return [{ step, now: isGroup(step) ? null : step.mark }];
  });
}

type MarkStep = Extract<Step, { kind: 'mark' }>;

const isGroup = ({ all, mark }: MarkStep): boolean =>
  all.length > 1 && mark.event.type !== 'fenced';
