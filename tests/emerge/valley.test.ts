import { describe, expect, test } from 'vitest';
import { liveOnOnce } from '../../shared/replay/afterwards.ts';
import { type Figures, playOne } from '../../shared/replay/survey.ts';
import { all, rows, theValley } from './groups.ts';

/** The table "What must emerge": eight homesteads, means over 200 seeds. Levels may move; these may not. */

const GAMES = 200;
const group = rows(8, GAMES);
const baskets = (figures: Figures): number => figures.baskets.mean;
const of = (figures: Figures, character: string): number =>
  figures.baskets.byCharacter[character] ?? Number.NaN;
const gap = (figures: Figures, character: string): number =>
  of(figures, character) - of(figures, 'sharer');

describe('all takers', () => {
  test('cross the red line by round 5', () => {
    expect(group.takers.redLineGames).toBe(1);
    expect(group.takers.redLineRound).toBeLessThanOrEqual(5);
  });
  test('leave at most 0.7 of the spring’s capacity', () => {
    expect(group.takers.spring.capacity).toBeLessThanOrEqual(0.7);
  });
  test('eat fewer than 10 baskets each', () => expect(baskets(group.takers)).toBeLessThan(10));
});

describe('all sharers', () => {
  test('keep the spring whole', () => expect(group.sharers.spring.capacity).toBe(1));
  test('eat more than 16 baskets each', () => expect(baskets(group.sharers)).toBeGreaterThan(16));
  test('end with a vitality of 8 or more', () => {
    expect(group.sharers.vitality.end).toBeGreaterThanOrEqual(7.8);
  });
  test('leave a spring that is whole five rounds afterwards, in nearly every game', () => {
    const ends = Array.from({ length: GAMES }, (_, seed) => {
      const { state } = playOne({ scenario: theValley, characters: all(8, 'sharer') }, seed + 1);
      const { spring } = liveOnOnce(state, 0);
      return spring.capacity / spring.firstCapacity;
    });
    expect(ends.filter((share) => share < 1).length).toBeLessThanOrEqual(0.04 * GAMES);
  });
});

describe('all stewards', () => {
  test('keep the spring whole', () => expect(group.stewards.spring.capacity).toBe(1));
  test('eat more than takers and less than sharers', () => {
    expect(baskets(group.stewards)).toBeGreaterThan(baskets(group.takers));
    expect(baskets(group.stewards)).toBeLessThan(baskets(group.sharers));
  });
});

describe('free-riders', () => {
  test('one among sharers gets more than those beside it', () => {
    expect(gap(group.oneFreeRider, 'free-rider')).toBeGreaterThan(1);
  });
  test('who get less than sharers among themselves', () => {
    expect(of(group.oneFreeRider, 'sharer')).toBeLessThan(baskets(group.sharers));
  });
  test('all of them together get far less than sharers: the dilemma is real', () => {
    expect(baskets(group.freeRiders)).toBeLessThan(0.6 * baskets(group.sharers));
  });
  test('two of eight bring the red line now and then, and late', () => {
    expect(group.twoFreeRiders.redLineGames).toBeGreaterThan(0.15);
    expect(group.twoFreeRiders.redLineRound).toBeGreaterThan(6);
  });
  test('four of eight bring it by round 6', () => {
    expect(group.halfFreeRiders.redLineGames).toBe(1);
    expect(group.halfFreeRiders.redLineRound).toBeLessThanOrEqual(6);
  });
});

describe('half takers, half sharers', () => {
  test('eat more than takers and less than sharers', () => {
    expect(baskets(group.halfTakers)).toBeGreaterThan(baskets(group.takers));
    expect(baskets(group.halfTakers)).toBeLessThan(baskets(group.sharers));
  });
  test('stand as far apart as the characters of any other group, or further', () => {
    const others = [group.oneFreeRider, group.twoFreeRiders, group.halfFreeRiders];
    for (const other of others)
      expect(gap(group.halfTakers, 'taker')).toBeGreaterThan(gap(other, 'free-rider') - 0.5);
  });
});

describe('sharers', () => {
  test('without works eat less than they could', () => {
    expect(baskets(group.withoutWorks)).toBeLessThan(baskets(group.sharers) - 0.75);
  });
  test('without new ties too', () => {
    expect(baskets(group.withoutNewTies)).toBeLessThan(baskets(group.sharers) - 2);
  });
});

describe('takers who turn to sharing', () => {
  test('fare the better the earlier they turn', () => {
    expect(baskets(group.turnAtFour)).toBeGreaterThan(baskets(group.turnAtSix));
    expect(baskets(group.turnAtSix)).toBeGreaterThan(baskets(group.takers));
  });
  test('never come back to the whole', () => {
    expect(baskets(group.turnAtFour)).toBeLessThan(baskets(group.sharers) - 2);
    expect(group.turnAtSix.spring.capacity).toBeLessThan(1);
  });
});

test('fewer than one command in ten is refused in any of these groups', () => {
  for (const [name, { refused }] of Object.entries(group)) expect(refused, name).toBeLessThan(0.1);
});
