import { expect, test } from 'vitest';
import { duskSteps } from '../../client/play/dusk/duskSteps.ts';
import type { Mark, SeenEvent, Valley } from '../../shared/model/view.ts';

const mark = (n: number, type: SeenEvent['type'], round = 4): Mark =>
  ({ event: { type, n, round }, because: [] }) as unknown as Mark;

const valleyWith = (marks: readonly Mark[]): Valley =>
  ({ livesDusks: [], springDusks: [], marks, homesteads: [] }) as unknown as Valley;

const told = (marks: readonly Mark[]) =>
  duskSteps(valleyWith(marks), 4, []).map((step) =>
    step.kind === 'mark' ? [step.mark.event.n, step.all.map(({ event }) => event.n)] : [],
  );

test('what broke alone is told alone, in the order in which it broke', () => {
  expect(told([mark(1, 'severed'), mark(2, 'withered')])).toEqual([
    [1, [1]],
    [2, [2]],
  ]);
});

test('things of one kind are one step, where the first of them came', () => {
  const marks = [mark(1, 'limit-fell'), mark(2, 'severed'), mark(3, 'limit-fell')];
  expect(told(marks)).toEqual([
    [1, [1, 3]],
    [2, [2]],
  ]);
});

test('of several fences the picture shows the last, with which all of them stand', () => {
  expect(told([mark(1, 'fenced'), mark(2, 'fenced'), mark(3, 'fenced')])).toEqual([[3, [1, 2, 3]]]);
});

test('another round is told at its own dusk', () => {
  expect(told([mark(1, 'severed', 3)])).toEqual([]);
});
