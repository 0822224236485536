import { expect, test } from 'vitest';
import { fallOf, fallText } from '../../client/play/dusk/fall.ts';

test.each([
  ['in whole units where they differ', 3312, 1985, { was: 33, is: 19 }],
  ['to the tenth where these are alike', 1546, 1512, { was: 15.4, is: 15.1 }],
  ['to the hundredth where tenths are alike too', 1546, 1541, { was: 15.46, is: 15.41 }],
  ['and a level that stayed is itself', 1500, 1500, { was: 15, is: 15 }],
])('a fall is told %s', (_, before, after, told) => {
  expect(fallOf(before, after)).toEqual(told);
});

test('and written as its reader writes numbers', () => {
  expect(fallText({ was: 15.4, is: 15.1 }, { language: 'pt' })).toEqual({
    was: '15,4',
    is: '15,1',
  });
  expect(fallText({ was: 33, is: 19 }, { language: 'en' })).toEqual({ was: '33', is: '19' });
});
