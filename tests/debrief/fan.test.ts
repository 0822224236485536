import { describe, expect, test } from 'vitest';
import { closedParts, type FanBand, fanOf, placesOf } from '../../client/charts/fanRows.ts';

const band = (low: number, high: number): FanBand => [
  low,
  low + 1,
  (low + high) / 2,
  high - 1,
  high,
];
const rows = [
  { round: 0, band: band(0, 20) },
  { round: 1, band: band(2, 18) },
  { round: 2, band: band(4, 12) },
];
const act = { round: 1.5, text: 'fence', before: band(3, 17), after: band(4, 13) };

test('acts of one day stand evenly between two dusks, and what a dusk brought at it', () => {
  const by = (round: number) => ({ round, atDusk: false });
  const dusk = { round: 2, atDusk: true };
  expect(placesOf([by(2), by(2), by(2), dusk, by(3)])).toEqual([1.25, 1.5, 1.75, 2, 2.5]);
});

describe('the fan', () => {
  test('falls in at an act, from what was open before it to what was open after', () => {
    expect(
      fanOf(rows, [act]).map(({ round, band: [low, , , , high] }) => [round, low, high]),
    ).toEqual([
      [0, 0, 20],
      [1, 2, 18],
      [1.5, 3, 17],
      [1.5, 4, 13],
      [2, 4, 12],
    ]);
  });

  test('is that of the dusk where the dusk itself brought it', () => {
    expect(fanOf(rows, [{ ...act, round: 1 }])).toEqual(rows);
  });
});

describe('what an act closed', () => {
  test('lies above and below what stays open, up to the next moment', () => {
    expect(closedParts(rows, [act], 0.5)).toEqual([
      {
        points: [
          { round: 1.5, low: 13, high: 17 },
          { round: 2, low: 12, high: 16 },
        ],
      },
      {
        points: [
          { round: 1.5, low: 3, high: 4 },
          { round: 2, low: 3, high: 4 },
        ],
      },
    ]);
  });

  test('is left out where it can’t be seen, and where more was open after', () => {
    expect(closedParts(rows, [act], 2)).toHaveLength(1);
    expect(closedParts(rows, [{ ...act, after: band(2, 18) }], 0.5)).toEqual([]);
  });

  test('is left out at the end, after which nothing is open', () => {
    expect(closedParts(rows, [{ ...act, round: 2 }], 0.5)).toEqual([]);
  });
});
