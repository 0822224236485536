import { expect, test } from 'vitest';
import type { Step } from '../../client/play/dusk/duskSteps.ts';
import { beatsOf } from '../../client/projector/beats.ts';
import type { Mark, SeenEvent } from '../../shared/model/view.ts';

/** The dusk on the projector: every mark has its turn where there is time for it. */

const spring = { kind: 'spring' } as unknown as Step;
const marks = (type: SeenEvent['type'], ...numbers: number[]): Step => {
  const all = numbers.map((n) => ({ event: { type, n }, because: [] }) as unknown as Mark);
  const mark = type === 'fenced' ? all.at(-1) : all[0];
  if (mark === undefined) throw new Error('no marks');
  return { kind: 'mark', mark, all };
};
const told = (seconds: number, ...steps: Step[]) =>
  beatsOf(steps, seconds).map(({ step, now }) =>
    step.kind === 'mark' ? (now?.event.n ?? 'together') : step.kind,
  );

test.each<[string, number, Step[], unknown[]]>([
  ['one alone', 30, [marks('severed', 1)], [1]],
  ['several, one after the other', 30, [spring, marks('severed', 1, 4)], ['spring', 1, 4]],
  ['several where a dusk waits', 0, [marks('limit-fell', 1, 2, 3)], [1, 2, 3]],
  ['fences, all in one picture', 0, [marks('fenced', 1, 2)], [2]],
  [
    'more than there is time for, together',
    20,
    [spring, marks('severed', 1, 2, 3, 4, 5, 6)],
    ['spring', 'together'],
  ],
  [
    'the shorter group first where time is short',
    20,
    [marks('limit-fell', 1, 2, 3, 4), marks('severed', 5, 6)],
    ['together', 5, 6],
  ],
  [
    'a great many, together, however long it waits',
    0,
    [marks('severed', ...Array.from({ length: 9 }, (_, n) => n))],
    ['together'],
  ],
])('%s', (_, seconds, steps, beats) => {
  expect(told(seconds, ...steps)).toEqual(beats);
});
