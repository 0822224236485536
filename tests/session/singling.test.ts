import { expect, test } from 'vitest';
import { firstPosition } from '../../shared/model/debrief/debriefPosition.ts';
import { onNobody, onSame, restsOnOne, restsOnSame } from '../../shared/model/debrief/singling.ts';

/** What is about one homestead alone, and what is about everyone. */

const CALM = { ...firstPosition(6, null), picks: { line: 'leeway', fan: 'stock', view: 'dusks' } };
const FOLLOWS = { ...CALM, followed: 3 };
const ACT = { ...CALM, picks: { ...CALM.picks, act: '41', instead: '2' } };
const MARK = { ...CALM, picks: { ...CALM.picks, mark: '0' } };

test('a debrief begins on nobody, and so do lines, measures and where a page is scrolled to', () => {
  expect(restsOnOne(firstPosition(6, null))).toBe(false);
  expect(restsOnOne(CALM)).toBe(false);
});

test.each([
  ['a homestead that is followed', FOLLOWS],
  ['an act that is taken out', ACT],
  ['a mark that is opened', MARK],
  [
    'what a newer page picks, which nobody here knows',
    { ...CALM, picks: { ...CALM.picks, whom: '3' } },
  ],
])('%s rests on one, and is taken off', (_, gaze) => {
  expect(restsOnOne(gaze)).toBe(true);
  expect(onNobody(gaze)).toEqual(CALM);
});

test('what everyone sees rests where it was shown, whatever else is looked at', () => {
  const elsewhere = { ...FOLLOWS, dusk: 2, picks: { line: 'needs', mark: '1' } };
  const shown = onSame(elsewhere, ACT);
  expect(shown).toEqual({
    ...CALM,
    dusk: 2,
    followed: null,
    picks: { line: 'needs', act: '41', instead: '2' },
  });
  expect(restsOnSame(shown, ACT)).toBe(true);
  expect(restsOnSame(shown, elsewhere)).toBe(false);
});
