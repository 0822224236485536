import { expect, test } from 'vitest';
import { momentOf } from '../../client/debrief/parts/questions/questionMoment.ts';

/** Where to look beside a question. */

test.each([
  ['its picture at its round, looking back', 'broker', 4, 'power', 4, 'hindsight'],
  ['what could be seen two dusks before', 'tip', 5, 'spring', 3, 'then'],
  ['no further back than the first morning', 'tip', 1, 'spring', 0, 'then'],
  ['what was known when it was played', 'fall', 9, 'then', 9, 'then'],
] as const)('%s', (_, rule, round, beside, dusk, sight) => {
  expect(momentOf({ rule, round, beside })).toEqual({ part: beside, sight, dusk, step: null });
});

test('a question about the whole game leaves the dusk as it is, and one without a picture everything', () => {
  expect(momentOf({ rule: 'meant', round: 0, beside: 'meant' })).toEqual({
    part: 'meant',
    sight: 'hindsight',
  });
  expect(momentOf({ rule: null, round: 0, beside: null })).toBeNull();
});
