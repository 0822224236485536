import { describe, expect, test } from 'vitest';
import { apart } from '../../client/charts/linesChart.ts';
import { involved } from '../../client/debrief/data/involved.ts';
import {
  basketsIn,
  givenAtStart,
  spreadRows,
} from '../../client/debrief/parts/lives/spreadRows.ts';
import type { SeenEvent } from '../../shared/model/view.ts';
import { debriefOf, showTo } from '../../shared/replay/debrief/index.ts';
import { replay } from '../../shared/replay/index.ts';
import { golden } from './kept.ts';

const record = golden('everything-tried');
const debrief = showTo(debriefOf(record), 0);
const state = replay(record);

describe('livelihoods', () => {
  const dusk = (round: number, baskets: number[]) => ({ round, baskets, vitality: [] });

  test('baskets of all dusks are what each homestead filled', () => {
    expect(basketsIn(state.livesDusks, state.homesteads.length)).toEqual(
      state.homesteads.map(({ baskets }) => baskets),
    );
  });

  test('the spread is of one dusk, the inequality of all until then', () => {
    expect(spreadRows([dusk(1, [0, 2]), dusk(2, [2, 0]), dusk(3, [1, 1])])).toEqual([
      { round: 1, least: 0, mean: 1, most: 2, gini: 0.5 },
      { round: 2, least: 0, mean: 1, most: 2, gini: 0 },
      { round: 3, least: 1, mean: 1, most: 1, gini: 0 },
    ]);
    expect(spreadRows([])).toEqual([]);
  });

  test('a start is told by craft, rivers, and who makes the other good', () => {
    const first = debrief.looks[0]?.seen;
    const given = first ? givenAtStart(first) : [];
    expect(given.map(({ craft }) => craft)).toEqual(first?.homesteads.map(({ craft }) => craft));
    for (const { seat, craft, neighbours, others } of given) {
      expect(neighbours).not.toContain(seat);
      expect(others).toBe(
        neighbours.filter((other) => first?.homesteads[other]?.craft !== craft).length,
      );
    }
    expect(given.reduce((sum, { neighbours }) => sum + neighbours.length, 0)).toBe(
      2 * (first?.ties.length ?? -1),
    );
  });
});

describe('names at the ends of lines', () => {
  const rows = (...ends: number[]) =>
    ends.map((end, seat) => ({ seat, name: `N${seat}`, values: [0, end] }));

  test('never lie on each other, and keep the order of the lines', () => {
    const placed = apart(rows(5, 5, 5, 0, 0, 9), 1, [0, 10]);
    const at = placed.map((one) => one.at);
    for (const [index, y] of at.entries())
      if (index > 0) expect((at[index - 1] ?? 0) - y).toBeGreaterThanOrEqual(1 - 1e-9);
    expect(placed.map(({ row }) => row.seat)).toEqual([5, 0, 1, 2, 3, 4]);
  });

  test('stand above the numbers of the rounds, unless there are too many of them', () => {
    const lowest = (many: number) =>
      Math.min(...apart(rows(...Array(many).fill(0)), 1, [0, 10]).map(({ at }) => at));
    expect(lowest(10)).toBe(0.5);
    expect(lowest(11)).toBe(-0.5);
  });

  test('stand at their line where there is room', () => {
    expect(apart(rows(2, 8), 1, [0, 10]).map(({ at }) => at)).toEqual([8, 2]);
  });
});

test('an event is about those whom it names, each once, and the whole valley’s about nobody', () => {
  const about = (event: object) => involved(event as SeenEvent);
  expect(about({ type: 'pressed', from: 2, to: 0 })).toEqual([2, 0]);
  expect(about({ type: 'tie-made', a: 1, b: 3, by: 1 })).toEqual([1, 3]);
  expect(about({ type: 'said', from: 4, to: null })).toEqual([4]);
  expect(about({ type: 'dawned' })).toEqual([]);
});
