import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/**
 * Projects in the order in which they run: first those that wait for browsers and processes of their own, three
 * at a time, which leaves no core idle. A worker keeps what it has read of the game as long as the next file is
 * of the same project, so files of one stand together.
 */
const PROJECTS: readonly string[] = ['cluster', 'browser', 'server', 'living', 'unit'];
/** Short to read and long to run: they come first, for others go by the length of their files. */
const LONG = /\/browser\/fits\.test\.ts$/;

/** The order of test files: project by project, long ones first, so that no core waits for one at the end. */
export class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification): number =>
      2 * PROJECTS.indexOf(project.name) - Number(LONG.test(moduleId));
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}
