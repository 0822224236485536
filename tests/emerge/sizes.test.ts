import { describe, expect, test } from 'vitest';
import { at } from '../../shared/model/at.ts';
import type { Figures } from '../../shared/replay/survey.ts';
import { rows } from './groups.ts';

/** The same orderings at other tables: fewer games, and no level but the spring's. */

const GAMES = 40;
const baskets = (figures: Figures): number => figures.baskets.mean;
const of = (figures: Figures, character: string): number =>
  figures.baskets.byCharacter[character] ?? Number.NaN;

describe.each([4, 6, 12])('%i homesteads', (seats) => {
  const group = rows(seats, GAMES);
  const order = (...figures: Figures[]) =>
    figures.map(baskets).every((value, i, all) => i === 0 || at(all, i - 1) < value);

  test('takers eat less than stewards, and they less than sharers', () => {
    expect(order(group.takers, group.stewards, group.sharers)).toBe(true);
  });

  test('sharers and stewards keep the spring whole, takers do not', () => {
    expect(group.sharers.spring.capacity).toBe(1);
    expect(group.stewards.spring.capacity).toBe(1);
    expect(group.takers.spring.capacity).toBeLessThanOrEqual(0.7);
    expect(group.takers.redLineRound).toBeLessThanOrEqual(5);
  });

  test('one free-rider gets more than the sharers beside it, who get less than among themselves', () => {
    expect(of(group.oneFreeRider, 'free-rider')).toBeGreaterThan(of(group.oneFreeRider, 'sharer'));
    expect(of(group.oneFreeRider, 'sharer')).toBeLessThan(baskets(group.sharers));
  });

  test('the more free-riders, the less there is', () => {
    expect(order(group.freeRiders, group.halfFreeRiders, group.oneFreeRider, group.sharers)).toBe(
      true,
    );
  });

  test('half takers, half sharers lie between', () => {
    expect(order(group.takers, group.halfTakers, group.sharers)).toBe(true);
    expect(of(group.halfTakers, 'taker')).toBeGreaterThan(of(group.halfTakers, 'sharer') + 3);
  });

  test('works are worth more than half a basket to sharers', () => {
    expect(baskets(group.withoutWorks)).toBeLessThan(baskets(group.sharers) - 0.5);
  });

  // In a ring of four everyone has a neighbour of the other craft from the start.
  test(seats === 4 ? 'new ties are worth little in so small a ring' : 'so are new ties', () => {
    const lost = baskets(group.sharers) - baskets(group.withoutNewTies);
    if (seats === 4) expect(Math.abs(lost)).toBeLessThan(2);
    else expect(lost).toBeGreaterThan(2);
  });

  test('takers who turn to sharing fare the better the earlier they turn', () => {
    expect(order(group.takers, group.turnAtSix, group.turnAtFour, group.sharers)).toBe(true);
  });
});
