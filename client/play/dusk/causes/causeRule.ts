import type { WorkKind } from '../../../../shared/model/command.ts';
import type { Good, Goods } from '../../../../shared/model/goods/goods.ts';
import type { Seat } from '../../../../shared/model/ids.ts';

/** What a sentence about a day is filled in with, before it is put into a language. */
export interface CauseValues {
  /** Numbers, by the names that the message has for them. */
  readonly n?: Readonly<Record<string, number>>;
  /** Homesteads, likewise; told by their labels. */
  readonly seat?: Readonly<Record<string, Seat>>;
  /** Goods, likewise. */
  readonly goods?: Readonly<Record<string, Goods>>;
  readonly good?: Good;
  readonly work?: WorkKind;
}

/** A sentence about a day: which of them, and its values. */
export interface CauseSentence<Id extends string> {
  readonly id: Id;
  readonly values: CauseValues;
}

/** One kind of sentence, and when it is true. Pure: the same day gives the same. */
export interface CauseRule<Id extends string, D> {
  readonly id: Id;
  /** What the sentence is filled in with; null where one of its conditions does not hold. */
  readonly find: (day: D) => CauseValues | null;
}

/**
 * The first sentence that is true of a day and is not of the kind that was told the dusk before.
 * @param before that kind; null for none
 */
export function firstTrue<Id extends string, D>(
  rules: readonly CauseRule<Id, D>[],
  day: D,
  before: string | null,
): CauseSentence<Id> | null {
  for (const { id, find } of rules) {
    if (id === before) continue;
    const values = find(day);
    if (values !== null) return { id, values };
  }
  return null;
}
