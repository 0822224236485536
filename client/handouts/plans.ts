import type { Key } from '../words/index.ts';

/** Three ways to spend the time of a session. */

/** One stretch of a session. */
interface PlannedStep {
  readonly minutes: number;
  readonly key: Key;
}

/** A plan, with its steps in order. */
interface SessionPlan {
  readonly title: Key;
  readonly steps: readonly PlannedStep[];
}

export const PLANS: readonly SessionPlan[] = [
  {
    title: 'booklet.plan-fifty',
    steps: [
      { minutes: 5, key: 'booklet.step-arrive' },
      { minutes: 25, key: 'booklet.step-six' },
      { minutes: 15, key: 'booklet.step-talk-15' },
      { minutes: 5, key: 'booklet.step-spare' },
    ],
  },
  {
    title: 'booklet.plan-ninety',
    steps: [
      { minutes: 8, key: 'booklet.step-arrive' },
      { minutes: 40, key: 'booklet.step-ten' },
      { minutes: 40, key: 'booklet.step-talk-40' },
      { minutes: 2, key: 'booklet.step-spare' },
    ],
  },
  {
    title: 'booklet.plan-double',
    steps: [
      { minutes: 6, key: 'booklet.step-arrive' },
      { minutes: 9, key: 'booklet.step-light' },
      { minutes: 26, key: 'booklet.step-six' },
      { minutes: 4, key: 'booklet.step-out-word' },
      { minutes: 0, key: 'booklet.step-break' },
      { minutes: 14, key: 'booklet.step-talk-14' },
      { minutes: 15, key: 'booklet.step-again' },
      { minutes: 12, key: 'booklet.step-beside' },
      { minutes: 4, key: 'booklet.step-spare' },
    ],
  },
];

/** A plan's steps with the minute at which each begins and ends. */
export function timed({ steps }: SessionPlan) {
  let at = 0;
  return steps.map(({ minutes, key }) => {
    const from = at;
    at += minutes;
    return { key, from, to: at };
  });
}
