import { describe, expect, test } from 'vitest';
import { extremes } from '../../client/debrief/data/rememberedAnswers.ts';
import { untilDusk } from '../../client/debrief/parts/leading/starts.ts';
import {
  broughtForth,
  firstFew,
  inAll,
  livedFromBy,
  partsOf,
} from '../../client/debrief/parts/lived/basketParts.ts';
import {
  heaviest,
  imbalances,
  keystonesOf,
  linesOf,
  mutuals,
  scaleOf,
} from '../../client/debrief/parts/power/powerLines.ts';
import { debriefOf, showTo } from '../../shared/replay/debrief/index.ts';
import { golden } from './kept.ts';

const debrief = showTo(debriefOf(golden('everything-tried')), 0);

describe('who lived from whom', () => {
  test('the account of the last dusk is the whole account', () => {
    const last = livedFromBy(debrief, debrief.rounds);
    expect(last).toEqual(debrief.livedFrom);
  });

  test('an earlier account holds only the meals until then', () => {
    const early = livedFromBy(debrief, 2);
    const eaten = debrief.meals.filter(({ round }) => round <= 2);
    expect(inAll(early)).toBeCloseTo(
      eaten.reduce((all, { baskets }) => all + baskets, 0),
      2,
    );
  });

  test('what all brought forth is what all ate', () => {
    const rows = livedFromBy(debrief, 4);
    expect(broughtForth(rows).reduce((a, b) => a + b, 0)).toBeCloseTo(inAll(rows), 6);
  });

  test('parts of a basket come largest first, without those who are not in it', () => {
    expect(partsOf([0.5, 0, 1.5])).toEqual([
      { seat: 2, share: 0.75 },
      { seat: 0, share: 0.25 },
    ]);
    expect(partsOf([0, 0])).toEqual([]);
  });

  test('a crowd of one is named', () => {
    const parts = [0, 1, 2, 3, 4].map((seat) => ({ seat, share: 0.2 }));
    expect(firstFew(parts.slice(0, 4), 3).rest).toEqual([]);
    expect(firstFew(parts, 3)).toEqual({ few: parts.slice(0, 3), rest: parts.slice(3) });
  });
});

describe('the pattern of power', () => {
  const look = {
    ...(debrief.looks[1] as (typeof debrief.looks)[0]),
    dependence: [
      [0, 0.4, 0],
      [0.1, 0, 0],
      [0.2, 0, 0],
    ],
    keyHomesteads: [0, 0.3, 0.1],
    keyTies: debrief.looks[1]?.keyTies.map(() => 0) ?? [],
  };

  test('imbalances add up to nothing: what one is needed more, others are less', () => {
    const lines = linesOf([look], 'needed').map(([value]) => value ?? 0);
    expect(lines.map((value) => Math.round(value * 10) / 10)).toEqual([-0.1, 0.3, -0.2]);
  });

  test('mutual dependence counts both ways, for each homestead and each pair', () => {
    const lines = linesOf([look], 'mutual').map(([value]) => value ?? 0);
    expect(lines.map((value) => Math.round(value * 10) / 10)).toEqual([0.7, 0.5, 0.2]);
    expect(mutuals(look, 0.3)).toEqual([{ a: 0, b: 1, both: 0.5 }]);
    expect(mutuals(look, 0).length).toBe(3);
  });

  test('an imbalance is the difference, on the side of who needs more', () => {
    const rounded = imbalances(look).map((row) => row.map((one) => Math.round(one * 10) / 10));
    expect(rounded).toEqual([
      [0, 0.3, 0],
      [0, 0, 0],
      [0.2, 0, 0],
    ]);
  });

  test('dependence is a row added up', () => {
    expect(linesOf([look], 'needs')).toEqual([[0.4], [0.1], [0.2]]);
  });

  test('the heaviest need says who leans on whom', () => {
    expect(heaviest(look)).toEqual({ who: 0, on: 1, share: 0.4 });
    expect(heaviest({ ...look, dependence: [[0, 0]] })).toBeNull();
  });

  test('keystones are told only where something would be missed', () => {
    expect(keystonesOf(look)).toEqual({ homestead: { seat: 1, loss: 0.3 }, tie: null });
  });

  test('a scale holds every value and has 0', () => {
    expect(scaleOf([0.4, 2.7])).toEqual({ range: [0, 3], ticks: [0, 1, 2, 3] });
    expect(scaleOf([-0.3, 0.2])).toMatchObject({ range: [-0.5, 0.25] });
    expect(scaleOf([0, 0]).range).toEqual([0, 0.25]);
  });
});

test('the rounds in which a line stood highest and lowest leave the start out', () => {
  expect(extremes([9, 1, 3, 0, 3])).toEqual({ highest: 2, lowest: 3 });
});

test('a beginning as it stood at a dusk has neither who came later nor what came of it later', () => {
  const one = {
    kind: 'work' as const,
    seat: 0,
    n: 4,
    round: 2,
    joined: [
      { seat: 1, n: 5, round: 2 },
      { seat: 2, n: 9, round: 3 },
    ],
    came: 9,
    cameRound: 3,
  };
  expect(untilDusk(one, 3)).toEqual(one);
  expect(untilDusk(one, 2)).toEqual({
    ...one,
    joined: one.joined.slice(0, 1),
    came: null,
    cameRound: null,
  });
});
