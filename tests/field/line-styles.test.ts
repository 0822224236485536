import { expect, test } from 'vitest';
import { isMarked, lineStyle } from '../../client/charts/lineStyles.ts';

/** Lines are told apart without colour. */

const SEATS = Array.from({ length: 16 }, (_, seat) => seat);

test('of sixteen lines no two look alike, and no two neighbours share dashes or mark', () => {
  const looks = SEATS.map(lineStyle);
  expect(new Set(looks.map(({ dash, mark }) => `${dash} ${mark}`)).size).toBe(16);
  for (const [seat, look] of looks.entries()) {
    const next = lineStyle(seat + 1);
    expect([look.dash === next.dash, look.mark === next.mark]).toEqual([false, false]);
  }
});

test.each([2, 4, 6, 10, 16])('each line of %i rounds bears its mark at its end', (last) => {
  for (const seat of SEATS) {
    const rounds = Array.from({ length: last + 1 }, (_, round) => round);
    const marked = rounds.filter((round) => isMarked(seat, round, last));
    expect(marked).toContain(last);
    expect(marked.length).toBeLessThanOrEqual(Math.max(4, last / 2 + 1));
  }
});
