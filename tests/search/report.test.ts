import { expect, test } from 'vitest';
import { dominant, type Worth } from '../../server/cli/search/moves.ts';
import { asMarkdown } from '../../server/cli/search/searchReport.ts';
import { anyStrategy } from '../../server/cli/search/strategy.ts';

/** What the search says of what it found. */

const worth = (sure: number, by: number): Worth => ({
  habit: 'gives',
  place: 'The Mill, done by everyone',
  aim: 'baskets',
  by,
  sure,
});

test('a move dominates only where it pays in most places and costs in none', () => {
  expect(dominant([worth(5, 1), worth(4, 1), worth(0, 0)])).toContain('gives');
  expect(dominant([worth(5, 1), worth(4, 1), worth(-3, -1)])).not.toContain('gives');
  expect(dominant([worth(5, 1), worth(0, 0), worth(1, 0.1)])).not.toContain('gives');
});

test('the report names the best, the places and the sums', () => {
  const found = {
    company: 'taker',
    aim: 'baskets',
    strategy: anyStrategy(() => 0.25),
    gets: 8.04,
    native: 5,
  } as const;
  const text = asMarkdown('The Valley', 100, [found], [worth(5, 0.4)]);
  expect(text).toContain('| taker | baskets | 8.0 | 5.0 |');
  expect(text).toContain('+0.40 baskets: The Mill, done by everyone');
});
