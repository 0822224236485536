import type { SeenEvent, View } from '../../../../shared/model/view.ts';
import type { Key, Values, Who, Words } from '../../../words/index.ts';
import { type CauseSentence, type CauseValues, firstTrue } from './causeRule.ts';
import { dayOf, ownDayOf } from './dayFacts.ts';
import { OWN_CAUSES, type OwnCause } from './ownCauses.ts';
import { VALLEY_CAUSES, type ValleyCause } from './valleyCauses.ts';

/** What one dusk tells of a day: of one's own, and of the valley's. */
export interface DuskCauses {
  readonly own: CauseSentence<OwnCause> | null;
  readonly valley: CauseSentence<ValleyCause> | null;
}

/**
 * One thing that led to another, as far as this viewer may know it.
 * @param before what was told at the dusk before: no kind comes twice running
 * @returns null while the dusk has not been told whole
 */
export function causesAtDusk(
  view: View,
  round: number,
  recent: readonly SeenEvent[],
  before: { readonly own: string | null; readonly valley: string | null },
): DuskCauses | null {
  const day = dayOf(view, round, recent);
  if (day === null) return null;
  const own = ownDayOf(view, round, recent);
  return {
    own: own && firstTrue(OWN_CAUSES, own, before.own),
    valley: firstTrue(VALLEY_CAUSES, day, before.valley),
  };
}

function valuesOf({ n, seat, goods, good, work }: CauseValues, who: Who, words: Words): Values {
  const named = Object.entries(seat ?? {}).map(([role, one]) => [role, who.short(one)]);
  const told = Object.entries(goods ?? {}).map(([role, some]) => [role, words.goods(some)]);
  return {
    ...n,
    ...Object.fromEntries([...named, ...told]),
    ...(good && { good: words.say(`goods.${good}`) }),
    ...(work && { work: words.say(`works.${work}`) }),
  };
}

/** The sentence about one's own day. */
export const ownSentence = (
  { id, values }: CauseSentence<OwnCause>,
  who: Who,
  words: Words,
): string => words.say(`causes.own-${id}` satisfies Key, valuesOf(values, who, words));

/** The sentence about the valley's. */
export const valleySentence = (
  { id, values }: CauseSentence<ValleyCause>,
  who: Who,
  words: Words,
): string => words.say(`causes.valley-${id}` satisfies Key, valuesOf(values, who, words));
