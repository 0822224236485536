import { isRecord } from '../../kit/isRecord.ts';

/** A place in a draft: names and positions from the top. */
export type Path = readonly (string | number)[];

export const pathOf = (text: string): Path =>
  text === '' ? [] : text.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const own = (value: unknown, name: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string | number, unknown>)[name]
    : undefined;

/** What stands at a place; undefined where nothing does. */
export const valueAt = (draft: unknown, path: Path): unknown => path.reduce(own, draft);

/** Rounds of the game in a draft; `most` where what stands there is none of 1 to `most`. */
export function lastRoundOf(draft: unknown, most: number): number {
  const rounds = Number(valueAt(draft, ['rounds']));
  return rounds >= 1 && rounds <= most ? Math.floor(rounds) : most;
}

/** The same draft with another value at a place. Whatever lies off the way is shared. */
export function withValue(draft: unknown, path: Path, value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const inner = withValue(own(draft, name), rest, value);
  if (typeof name === 'number') {
    const list: unknown[] = Array.isArray(draft) ? [...draft] : [];
    list[name] = inner;
    return list;
  }
  const record = isRecord(draft) ? { ...draft } : {};
  if (inner === undefined) delete record[name];
  else record[name] = inner;
  return record;
}

/** Are two values of JSON alike? */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
