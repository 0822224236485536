import { describe, expect, it } from 'vitest';
import { capacityOf, fanOf, type SpringRow, sawOf } from '../../client/charts/springRows.ts';
import { secondsEach } from '../../client/play/dusk/usePace.ts';

describe('the time for each step of a dusk', () => {
  it.each([
    [0, 3, null],
    [40, 0, null],
    [40, 2, 9],
    [40, 5, 7.6],
    [20, 12, 3.5],
  ])('%i seconds for %i steps', (dusk, steps, each) => {
    expect(secondsEach(dusk, steps)).toBe(each);
  });
});

const row = (round: number, before: number, stock: number): SpringRow => ({
  round,
  before,
  low: before - 20,
  stock,
  capacity: 90,
  drawn: 20,
  fences: 0,
  tended: 4,
  drought: false,
  held: false,
});

const AFTERWARDS = {
  rounds: 2,
  runs: 100,
  stock: [
    [1, 2, 3, 4, 5],
    [2, 3, 4, 5, 6],
  ],
  capacity: [
    [80, 80, 90, 90, 90],
    [70, 75, 80, 90, 90],
  ],
  baskets: [],
  vitality: [],
} as const;

describe('the spring’s curve', () => {
  const rows = [row(1, 96, 88), row(2, 88, 80)];

  it('falls by draws and rises by dusk, a tooth a round', () => {
    expect(sawOf(96, rows)).toEqual([
      { x: 0, y: 96 },
      { x: 0.4, y: 76 },
      { x: 1, y: 88 },
      { x: 1.4, y: 68 },
      { x: 2, y: 80 },
    ]);
  });

  it('opens a fan where the last round ended', () => {
    const fan = fanOf(rows, AFTERWARDS);
    expect(fan[0]).toEqual({ x: 2, least: 80, lower: 80, middle: 80, upper: 80, most: 80 });
    expect(fan.map(({ x }) => x)).toEqual([2, 3, 4]);
    expect(fanOf(rows, null)).toEqual([]);
  });

  it('keeps what it can hold until the tries say otherwise', () => {
    const ends = (afterwards: typeof AFTERWARDS | null) =>
      capacityOf(96, rows, afterwards, 2).map(({ y }) => y);
    expect(ends(null)).toEqual([96, 90, 90, 90, 90]);
    expect(ends(AFTERWARDS)).toEqual([96, 90, 90, 90, 80]);
  });
});
