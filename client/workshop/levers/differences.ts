import { isRecord } from '../../kit/isRecord.ts';
import { isSame, type Path, valueAt } from '../form/paths.ts';

/** One place in which two drafts differ: what stands there in each, undefined where nothing does. */
interface Difference {
  readonly path: Path;
  readonly was: unknown;
  readonly now: unknown;
}

/** A shape of its own is told as a whole: half of one layout and half of another is none. */
const isShape = (value: unknown): boolean => isRecord(value) && Object.hasOwn(value, 'kind');
const isOpen = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && !isShape(value);

/** Where two drafts differ, place by place; lists and shapes are told whole. In the order of the first. */
export function differences(one: unknown, other: unknown, path: Path = []): Difference[] {
  if (isSame(one, other)) return [];
  if (!isOpen(one) || !isOpen(other)) return [{ path, was: one, now: other }];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.flatMap((name) =>
    differences(valueAt(one, [name]), valueAt(other, [name]), [...path, name]),
  );
}
