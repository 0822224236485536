import { describe, expect, test } from 'vitest';
import { classesOf } from '../../server/cli/fairness/alike.ts';
import {
  compare,
  eatenAt,
  furthest,
  standingsOf,
  surest,
} from '../../server/cli/fairness/compare.ts';
import { drawnNumbers, PLACES, type Place } from '../../server/cli/fairness/places.ts';
import { CHARACTERS, type Character } from '../../shared/model/command.ts';

/** The short form of `npm run fairness`: seats that lie alike end alike. */

const place = (name: string): Place => {
  const found = PLACES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};

describe('seats that lie alike', () => {
  test.each<[string, number[][]]>([
    ['ring of 8', [[0, 1, 2, 3, 4, 5, 6, 7]]],
    [
      'ring of 5',
      [
        [0, 4],
        [1, 3],
      ],
    ],
    [
      'line of 5',
      [
        [0, 4],
        [1, 3],
      ],
    ],
    [
      'The Valley, 8',
      [
        [0, 5],
        [1, 4],
        [2, 3],
        [6, 7],
      ],
    ],
    [
      'The Mill, 6',
      [
        [1, 3, 5],
        [2, 4],
      ],
    ],
    [
      'Two Banks, 8',
      [
        [0, 1, 2, 5, 6, 7],
        [3, 4],
      ],
    ],
  ])('in %s', (name, classes) => {
    expect(classesOf(place(name))).toEqual(classes);
  });
});

/**
 * Seats that are alike differ by chance alone, and by more than this many standard errors once in
 * some thirty thousand. The games are always the same ones.
 */
const BY_CHANCE = 4.2;
const GAMES = 100;
const SEED = 2000;

describe('end alike', () => {
  const everyone = CHARACTERS.filter((character) => character !== 'random');
  const cells: [string, Character, number][] = [
    ...everyone.map((character): [string, Character, number] => ['ring of 8', character, 0]),
    ...everyone.map((character): [string, Character, number] => ['Two Banks, 8', character, 1]),
    ['ring of 5', 'taker', 0],
    ['ring of 12', 'taker', 0],
    ['The Mill, 9', 'taker', 0],
    ['The Mill, 9', 'sharer', 2],
    ['The Valley, 8', 'taker', 1],
    ['The Valley, 8', 'follower', 1],
    ['line of 5', 'reciprocator', 0],
    ['line of 5', 'reciprocator', 1],
    ['line of 5', 'broker', 2],
  ];
  test.each(cells)('in %s among %ss, numbered by %i', (name, character, numbers) => {
    const cell = compare(place(name), character, numbers, GAMES, SEED);
    expect(surest(cell), JSON.stringify(furthest(cell))).toBeLessThan(BY_CHANCE);
  });
});

test('one who differs is found, whatever the numbers', () => {
  const ring = place('ring of 8');
  const cast = Array.from(
    { length: 8 },
    (_, seat): Character => (seat === 3 ? 'taker' : 'steward'),
  );
  for (const numbers of [0, 3]) {
    const standings = standingsOf(ring, eatenAt(ring, cast, numbers, 40, 1));
    expect(furthest({ standings }).seat).toBe(3);
    expect(surest({ standings })).toBeGreaterThan(BY_CHANCE);
  }
});

test('numbers are drawn by their seed, each once; by 0 they stay', () => {
  expect(drawnNumbers(5, 0)).toEqual([0, 1, 2, 3, 4]);
  expect(drawnNumbers(9, 7)).not.toEqual(drawnNumbers(9, 8));
  expect(drawnNumbers(9, 7).toSorted()).toEqual(drawnNumbers(9, 0));
});
