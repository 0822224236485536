import { expect, test } from 'vitest';
import { tosses } from '../../server/cli/search/breeding.ts';
import { holdsAgain, picksOf } from '../../server/cli/search/luckyPicks.ts';
import { dominant, type Worth } from '../../server/cli/search/moves.ts';
import { asMarkdown } from '../../server/cli/search/searchReport.ts';
import { anyStrategy, describe, readStrategy } from '../../server/cli/search/strategy.ts';

/** What the search says of what it found. */

const worth = (sure: number, by: number): Worth => ({
  habit: 'gives',
  place: 'The Mill, done by everyone',
  aim: 'baskets',
  by,
  error: 0.1,
  sure,
});

test('a move dominates only where it pays in most places and costs in none', () => {
  expect(dominant([worth(5, 1), worth(4, 1), worth(0, 0)])).toContain('gives');
  expect(dominant([worth(5, 1), worth(4, 1), worth(-3, -1)])).not.toContain('gives');
  expect(dominant([worth(5, 1), worth(0, 0), worth(1, 0.1)])).not.toContain('gives');
});

const found = {
  company: 'taker',
  aim: 'baskets',
  strategy: anyStrategy(() => 0.25),
  gets: 8.04,
  native: 5,
} as const;

const searched = {
  title: 'The Valley',
  short: false,
  proof: 100,
  games: 50,
  found: [found],
  worths: [worth(5, 0.4), worth(0, 0)],
  picks: [],
};

test('a report says which form of the search it came from', () => {
  const [full, short] = [false, true].map((is) => asMarkdown({ ...searched, short: is }));
  expect(full).toContain('Written by `npm run search`;');
  expect(short).toContain('The short form, as `npm run search -- --short` prints it');
});

test('the report names the best, the places, the sums, and what became of them in fresh games', () => {
  const most = { worth: worth(5, 0.4), again: worth(1, 0.11) };
  const text = asMarkdown({
    ...searched,
    picks: [{ habit: 'gives', most, least: null, byChance: 0.345 }],
  });
  expect(text).toContain('| taker | baskets | 8.0 | 5.0 |');
  expect(text).toContain('| gives | 1 | 0 | 2 | 0.34 |');
  expect(text).toContain('+0.40, again +0.11, not sure again; baskets: The Mill, done by everyone');
  expect(text).toContain('No move pays in more than 1 of 2.');
  expect(text).toContain(describe(found.strategy));
});

test('what was picked holds again only where it counts the same way in fresh games', () => {
  const again = (first: number, second: number) =>
    holdsAgain({ worth: worth(first, first), again: worth(second, second) });
  expect([again(5, 4), again(-5, -4)]).toEqual([true, true]);
  expect([again(5, 2), again(5, -4), again(-5, 4)]).toEqual([false, false, false]);
});

test('a strategy is written whole: what is read back plays the same', () => {
  const toss = tosses(5);
  for (let i = 0; i < 100; i++) {
    const strategy = anyStrategy(toss);
    expect(readStrategy(describe(strategy))).toEqual(strategy);
  }
  expect(readStrategy('drawHigh 0.5')).toBeNull();
  expect(readStrategy(`${describe(found.strategy)} flies`)).toBeNull();
});

test('the largest of effects that are none is told by their errors', () => {
  const nothing = Array.from({ length: 150 }, () => worth(0, 0));
  const [first] = picksOf(nothing, [], 1);
  expect(first).toMatchObject({ habit: 'gives', most: null, least: null });
  // Of 150 normal numbers the largest is about 2.65 deviations up; these have one of 0.1.
  expect(first?.byChance).toBeCloseTo(0.265, 1);
});
