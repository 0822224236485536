import type { SeenEvent, View } from '../../../../shared/model/view.ts';
import type { Key, Values, Who, Words } from '../../../words/index.ts';
import { dayOf, ownDayOf } from './dayFacts.ts';
import { firstTrue, type LedSentence, type LedValues } from './ledRule.ts';
import { OWN_LED, type OwnLed } from './ownLed.ts';
import { VALLEY_LED, type ValleyLed } from './valleyLed.ts';

/** What one dusk tells of a day: of one's own, and of the valley's. */
export interface LedTo {
  readonly own: LedSentence<OwnLed> | null;
  readonly valley: LedSentence<ValleyLed> | null;
}

/**
 * One thing that led to another, as far as this viewer may know it.
 * @param before what was told at the dusk before: no kind comes twice running
 * @returns null while the dusk has not been told whole
 */
export function ledTo(
  view: View,
  round: number,
  recent: readonly SeenEvent[],
  before: { readonly own: string | null; readonly valley: string | null },
): LedTo | null {
  const day = dayOf(view, round, recent);
  if (day === null) return null;
  const own = ownDayOf(view, round, recent);
  return {
    own: own && firstTrue(OWN_LED, own, before.own),
    valley: firstTrue(VALLEY_LED, day, before.valley),
  };
}

function valuesOf({ n, seat, goods, good, work }: LedValues, who: Who, words: Words): Values {
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
export const ownSentence = ({ id, values }: LedSentence<OwnLed>, who: Who, words: Words): string =>
  words.say(`led.own-${id}` satisfies Key, valuesOf(values, who, words));

/** The sentence about the valley's. */
export const valleySentence = (
  { id, values }: LedSentence<ValleyLed>,
  who: Who,
  words: Words,
): string => words.say(`led.valley-${id}` satisfies Key, valuesOf(values, who, words));
