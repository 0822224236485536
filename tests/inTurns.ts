import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Projects that wait for browsers and processes of their own for much of their time. */
const WAITING: readonly string[] = ['browser', 'cluster'];
/** So many other files for one of those, which leaves some of them for the end. */
const BETWEEN = 6;
/** Short to read and long to run: they come first, for others go by the length of their files. */
const LONG = /\/(?:browser\/fits|cluster\/cluster)\.test\.ts$/;

/**
 * The order of test files: those that wait and those that reckon in turns, so that the cores always
 * have something to do, and short ones at the end, so that no core waits for a long one.
 */
export class InTurns extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const waiting = sorted
      .filter(({ project }) => WAITING.includes(project.name))
      .toSorted((a, b) => Number(LONG.test(b.moduleId)) - Number(LONG.test(a.moduleId)));
    const others = sorted.filter(({ project }) => !WAITING.includes(project.name));
    const turns = waiting.flatMap((one, turn) => [
      one,
      ...others.slice(turn * BETWEEN, (turn + 1) * BETWEEN),
    ]);
    return [...turns, ...others.slice(waiting.length * BETWEEN)];
  }
}
