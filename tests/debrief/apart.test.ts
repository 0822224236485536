import { describe, expect, test } from 'vitest';
import { apart } from '../../server/session/desk/tally.ts';
import { apartAfter } from '../../shared/replay/debrief/apart.ts';
import { replay, replayToDusk } from '../../shared/replay/index.ts';
import { idleSeats } from '../../shared/replay/questions/finders.ts';
import { golden, leftApart } from './kept.ts';

/** Who stands apart: nothing moves there for three rounds, while it does elsewhere. */

const thrice = (...units: number[]) => [units, units, units];

describe('apart after some rounds', () => {
  test.each<[string, number[][], number[]]>([
    ['where the others move two units a round', thrice(0, 2, 2, 2), [0]],
    ['where only half of the others do', thrice(2, 0, 1, 4, 1), [1]],
    ['where fewer do, however much these move', thrice(0, 9, 9, 0, 0, 1), []],
    ['where others move one', thrice(0, 1, 1, 1), []],
    ['where there were only two such rounds', thrice(0, 2, 2, 2).slice(1), []],
    ['where it was longer ago', [...thrice(0, 2, 2, 2), [1, 2, 2, 2]], []],
    ['where it has lasted long', [[5, 5, 5], ...thrice(0, 2, 2), [0, 2, 2]], [0]],
    [
      'where others stopped for a round',
      [
        [0, 4, 4],
        [0, 0, 0],
        [0, 4, 4],
      ],
      [],
    ],
  ])('%s', (_, moved, seats) => {
    expect(apartAfter(moved)).toEqual(seats);
  });
});

test('who is told to be apart while it is played was apart afterwards', () => {
  const record = leftApart(golden('the-valley'), 5);
  const over = replay(record);
  const course = {
    log: over.log,
    seats: over.homesteads.length,
    rounds: over.livesDusks.length,
  };
  const afterwards = idleSeats(course);
  expect(afterwards.length).toBeGreaterThan(0);
  for (let round = 1; round <= course.rounds; round++) {
    const seats = afterwards.filter((one) => one.round === round).map(({ seat }) => seat);
    expect([...apart(replayToDusk(record, round))]).toEqual(seats);
  }
  expect(apart(over)).toEqual(new Set(afterwards.map(({ seat }) => seat)));
});
