import { describe, expect, test } from 'vitest';
import { start } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Layout, Scenario } from '../../shared/model/scenario.ts';
import type { State } from '../../shared/model/state.ts';
import { openTable, table, theValley, valleyWith } from '../support/world.ts';

const letters = (state: State): string => state.homesteads.map(({ craft }) => craft[0]).join('');
const pairs = (state: State): string => state.ties.map(({ a, b }) => `${a}${b}`).join(' ');

describe('crafts', () => {
  test.each([
    [3, 'gtg'],
    [4, 'ggtt'],
    [5, 'ggttg'],
    [6, 'gggttt'],
    [7, 'gggtttg'],
    [8, 'gggtttgt'],
    [9, 'gggtttgtg'],
    [10, 'gggtttggtt'],
    [11, 'gggtttggttg'],
    [12, 'gggtttgggttt'],
    [13, 'gggtttgggtttg'],
    [14, 'gggtttgggtttgt'],
    [15, 'gggtttgggtttgtg'],
    [16, 'gggtttgggtttggtt'],
  ])('of %i homesteads in blocks of three are %s, balanced to within one', (seats, wanted) => {
    const state = openTable(theValley, seats);
    expect(letters(state)).toBe(wanted);
    const grain = [...wanted].filter((letter) => letter === 'g').length;
    expect(Math.abs(2 * grain - seats)).toBeLessThanOrEqual(1);
    expect(state.homesteads.filter(({ alternates }) => alternates).map(({ seat }) => seat)).toEqual(
      seats % 2 === 1 ? [seats - 1] : [],
    );
  });

  test.each<[Scenario['crafts'], number, string]>([
    [{ kind: 'hub' }, 4, 'gtgt'],
    [{ kind: 'hub' }, 5, 'gtgtg'],
    [{ kind: 'villages' }, 6, 'gggttt'],
    [{ kind: 'list', crafts: ['timber', 'timber', 'grain', 'grain'] }, 4, 'ttgg'],
    [{ kind: 'blocks', size: 1 }, 6, 'gtgtgt'],
  ])('%j of %i are %s', (crafts, seats, wanted) => {
    const scenario = valleyWith({
      crafts,
      seats: { least: 3, most: crafts.kind === 'list' ? 4 : 16, usual: 4 },
    });
    expect(letters(openTable(scenario, seats))).toBe(wanted);
  });
});

describe('layouts', () => {
  test.each<[Layout, number, string]>([
    [{ kind: 'ring' }, 3, '01 12 02'],
    [{ kind: 'ring' }, 5, '01 12 23 34 04'],
    [{ kind: 'line' }, 4, '01 12 23'],
    [{ kind: 'stream' }, 4, '01 12 23'],
    [{ kind: 'star' }, 4, '01 02 03'],
    [{ kind: 'complete' }, 4, '01 02 03 12 13 23'],
    [{ kind: 'villages' }, 6, '01 02 12 34 35 45 23'],
    [{ kind: 'chords', every: 2 }, 8, '01 12 23 34 45 56 67 07 04 26'],
    [
      {
        kind: 'list',
        ties: [
          [0, 2],
          [2, 1],
          [0, 2],
        ],
      },
      3,
      '02 12',
    ],
  ])('%j of %i join %s', (layout, seats, wanted) => {
    const state = openTable({ ...theValley, layout }, seats);
    expect(pairs(state).split(' ').sort()).toEqual(wanted.split(' ').sort());
    for (const { id, a, b } of state.ties) {
      expect(state.tieAt[a * seats + b]).toBe(id);
      expect(state.tieAt[b * seats + a]).toBe(id);
    }
  });

  test.each([3, 4, 8, 16])('a ring of %i gives everyone two neighbours', (seats) => {
    const state = openTable(theValley, seats);
    expect(state.ties).toHaveLength(seats);
    for (const { seat } of state.homesteads)
      expect(state.ties.filter(({ a, b }) => a === seat || b === seat)).toHaveLength(2);
  });
});

describe('the first morning', () => {
  test('is round 1, with the first yield in', () => {
    const state = table({ crafts: 'gtgt' });
    expect([state.round, state.phase]).toEqual([1, 'morning']);
    expect(at(state.homesteads, 0).goods).toEqual({ water: 0, grain: 4, timber: 1 });
  });

  test.each([3, 16])('gives each of %i homesteads a place name of its own', (seats) => {
    const state = openTable(theValley, seats, { seed: 99 });
    expect(new Set(state.homesteads.map(({ place }) => place)).size).toBe(seats);
  });

  test('is the same for the same seed', () => {
    const places = (seed: number) =>
      openTable(theValley, 8, { seed }).homesteads.map(({ place }) => place);
    expect(places(5)).toEqual(places(5));
    expect(places(5)).not.toEqual(places(6));
  });

  test('calls homesteads as the opening says, where it says so', () => {
    const places = [7, 3, 31, 0];
    const sitters = Array.from({ length: 4 }, () => ({
      keeper: 'person' as const,
      nickname: '',
      character: null,
    }));
    const state = start({ scenario: theValley, seed: 1, sitters, places });
    expect(state.homesteads.map(({ place }) => place)).toEqual(places);
  });

  test.each([2, 17])('is not for %i homesteads', (seats) => {
    expect(() => openTable(theValley, seats)).toThrow(/3 to 16/);
  });
});
