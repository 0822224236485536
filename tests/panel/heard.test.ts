import { describe, expect, test } from 'vitest';
import { arrowStep } from '../../client/kit/controls/arrowStep.ts';
import { newsOfToday } from '../../client/play/panel/news/newsOfToday.ts';
import { timeAnnouncement } from '../../client/play/panel/timeAnnouncement.ts';
import type { SeenEvent } from '../../shared/model/view.ts';

/** What is heard while one plays. */

describe('the time of a phase', () => {
  test.each([
    ['half a minute', 30_200, 29_900, 30],
    ['ten seconds', 10_050, 9_800, 10],
    ['both at once: the nearer end', 31_000, 9_000, 10],
    ['time that was added', 12_000, 71_000, 'more'],
    ['nothing in between', 25_000, 24_750, null],
    ['nothing for a clock that was put right by a second', 24_000, 25_000, null],
  ] as const)('%s', (_, before, now, told) => {
    expect(timeAnnouncement(before, now)).toBe(told);
  });
});

describe('the news of the day', () => {
  const said = (n: number, round: number, from: number) =>
    ({ type: 'said', n, round, from, to: null, phrase: null, text: 'Hm' }) as SeenEvent;

  test('four in a burst can all be read again, in their order', () => {
    const recent = [said(1, 2, 1), said(2, 2, 2), said(3, 2, 3), said(4, 2, 1)];
    expect(newsOfToday(recent, 2, 0).map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  });

  test('is of this round, and not of what one did oneself', () => {
    expect(newsOfToday([said(1, 1, 1), said(2, 2, 0)], 2, 0)).toEqual([]);
  });
});

test('arrows count up and down, other keys do not', () => {
  const keys = ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'Enter'];
  expect(keys.map((key) => arrowStep(key, 'ltr'))).toEqual([1, -1, 1, 0]);
  // Where words run from the right, more is at the left.
  expect(keys.map((key) => arrowStep(key, 'rtl'))).toEqual([1, 1, -1, 0]);
});
