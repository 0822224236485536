import { expect, test } from 'vitest';
import { minutesBehind } from '../../client/lead/desk/behindPlan.ts';

/** When a table is late: by its phases' clocks, and not because a round has not ended yet. */

const clock = (seconds: number, left: number) => ({ seconds, left: left * 1000, paused: false });
const at = (round: number, phase: 'morning' | 'day' | 'dusk', seconds = 0, left = 0) => ({
  round,
  from: null,
  lastRound: 6,
  phase,
  clock: clock(seconds, left),
});

test('nobody is late in the first round while its clocks run', () => {
  expect(minutesBehind(at(1, 'day', 150, 10), 3, 24, 0)).toBeLessThan(1);
  expect(minutesBehind(at(1, 'dusk'), 4, 24, 0)).toBeLessThanOrEqual(0.6);
  // A phase without a clock has its share of the round, and then is late.
  expect(minutesBehind(at(1, 'day'), 3, 24, 0)).toBe(0);
  expect(minutesBehind(at(1, 'day'), 9, 24, 0)).toBeGreaterThan(4);
});

test('a table that is rounds behind is late whatever its clock says', () => {
  expect(minutesBehind(at(2, 'morning', 30, 30), 12, 24, 0)).toBe(8);
  expect(minutesBehind(at(4, 'morning', 30, 30), 12, 24, 0)).toBe(0);
});

test('a game that goes on from a dusk has its time for the rounds that are left', () => {
  const table = { ...at(4, 'morning', 30, 30), from: 3 };
  expect(minutesBehind(table, 0, 12, 0)).toBe(0);
  expect(minutesBehind(table, 6, 12, 0)).toBe(6);
});
