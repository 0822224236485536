import { describe, expect, test } from 'vitest';
import { breed, type Effort, tosses } from '../../server/cli/search/breeding.ts';
import { type NamedPlace, PLACES, pays, worths } from '../../server/cli/search/moves.ts';
import {
  anyStrategy,
  childOf,
  type Habit,
  QUANTITIES,
  RANGES,
} from '../../server/cli/search/strategy.ts';
import { surely } from '../../server/cli/search/trial.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { theValley } from '../support/world.ts';

/** The search for what breaks the game, in a short form. */

const LITTLE: Effort = { strategies: 8, generations: 3, games: 4, proof: 24 };

describe('strategies', () => {
  test('stay within their ranges, however they are bred', () => {
    const toss = tosses(1);
    let [a, b] = [anyStrategy(toss), anyStrategy(toss)];
    for (let i = 0; i < 200; i++) {
      [a, b] = [b, childOf(a, b, toss)];
      for (const name of QUANTITIES) {
        expect(b[name]).toBeGreaterThanOrEqual(RANGES[name][0]);
        expect(b[name]).toBeLessThanOrEqual(RANGES[name][1]);
      }
    }
  });
});

describe('breeding', () => {
  const found = breed(theValley, 'taker', 'baskets', LITTLE, 3);
  test('finds what does better among takers than a taker', () => {
    expect(found.gets).toBeGreaterThan(found.native);
  });
  test('finds the same from the same seed', () => {
    expect(breed(theValley, 'taker', 'baskets', LITTLE, 3)).toEqual(found);
  });
});

test('a difference is as sure as it is steady', () => {
  expect(surely([0, 0, 0])).toBe(0);
  expect(surely([1, 1, 1])).toBe(Number.POSITIVE_INFINITY);
  expect(surely([1, -1, 1, -1])).toBe(0);
  expect(surely([2, 1, 2, 1])).toBeGreaterThan(3);
});

describe('each move has a place where it pays', () => {
  const place = (name: string): NamedPlace => {
    const found = PLACES.find((one) => one.name === name);
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  };
  const mill = scenarioOf('the-mill')?.title;
  test.each<[Habit, string]>([
    ['gives', `${mill} with no way around its hub, at the hub among reciprocators`],
    ['borrows', `${mill}, done by everyone`],
    ['presses', `${mill} with no way around its hub, at the hub among free-riders`],
    ['improves', 'Long Drought, alone among brokers'],
    ['reliesOnSelf', `${mill}, alone among stewards`],
    ['bridges', 'Two Banks, alone among takers'],
    ['builds', `${mill}, alone among followers`],
  ])('%s: %s', (habit, where) => {
    const own = worths([place(where)], 60, [habit]).find(({ aim }) => aim === 'baskets');
    expect(own && pays(own), JSON.stringify(own)).toBe(true);
  });
});
