import type { Givens } from '../../../shared/model/givens/givens.ts';
import type { Words } from '../createWords.ts';

/** What of a homestead's givens is told only where homesteads differ in it. */
const ALSO = [
  ['keeps', 'end.given-keeps'],
  ['irrigation', 'end.given-irrigation'],
  ['fences', 'end.given-fences'],
  ['leastYield', 'end.given-least'],
] as const;

/** What a homestead was given, in a line; what all of `among` have alike is told only of hands, yield, store and vitality. */
export function givenLine(words: Words, given: Givens, among: readonly Givens[]): string {
  const { hands, yield: harvest, goods, vitality } = given;
  const main = words.say('end.given', { hands, harvest, goods: words.goods(goods), vitality });
  const unlike = ALSO.filter(([name]) => among.some((one) => one[name] !== given[name]));
  return [main, ...unlike.map(([name, key]) => words.say(key, { n: given[name] }))].join(', ');
}
