/** A list of as many things as `N` says: each place in it is known to be there. */
export type Many<T, N extends number> = number extends N ? readonly T[] : Counted<T, N>;

type Counted<
  T,
  N extends number,
  Have extends readonly T[] = readonly [],
> = Have['length'] extends N ? Have : Counted<T, N, readonly [...Have, T]>;

/** The same list, seen to hold as many. @throws where it holds more or fewer */
export function many<T, N extends number>(list: readonly T[], count: N): Many<T, N> {
  if (!holds(list, count)) throw new Error(`${list.length} where ${count} are needed`);
  return list;
}

const holds = <T, N extends number>(
  list: readonly T[],
  count: N,
): list is Many<T, N> & readonly T[] => list.length === count;
