import type { Leavable } from '../../../shared/model/recordFile.ts';
import type { Filled } from '../../../shared/replay/home/index.ts';

/** Tables that hold what someone may want to leave out, by their ids; names go cell by cell. */
const HOLDING: Readonly<Record<Leavable, readonly string[]>> = {
  names: [],
  words: ['words', 'answers'],
  intentions: ['meant'],
};

/** A game's tables without those that hold what is left out. */
export const lessTables = (
  tables: readonly Filled[],
  without: readonly Leavable[],
): readonly Filled[] => {
  const gone = new Set(without.flatMap((one) => HOLDING[one]));
  return tables.filter(({ id }) => !gone.has(id));
};
