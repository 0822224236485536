/**
 * The entry of a list at a place that is known to be in it. A wrong place is a mistake of the code's,
 * and not a zero.
 * @throws RangeError where nothing stands there
 */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return found;
}

/** Adds to a number of a list, in place. @throws RangeError where nothing stands there */
export function add(
  list: { [index: number]: number; readonly length: number },
  index: number,
  by: number,
): void {
  list[index] = at(list, index) + by;
}
