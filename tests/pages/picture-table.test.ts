import { expect, test } from 'vitest';
import { livedRows, rowsByRound } from '../../client/debrief/parts/games/gamesTables.ts';
import { pairRows, pictureCell } from '../../client/play/inWords/pictureTable.ts';
import { createWords } from '../../client/words/index.ts';

/** What a picture shows, as a table. */

const words = createWords('en');
const name = (seat: number): string => ['Ann', 'Ben', 'Cleo'][seat] ?? '';
const seen = {
  homesteads: [
    { seat: 0, vitality: 7, fences: 1 },
    { seat: 1, vitality: 3, fences: 0 },
    { seat: 2, vitality: 5, fences: 0 },
  ],
  ties: [
    { a: 0, b: 1, width: 2, limit: 3 },
    { a: 2, b: 0, width: 1, limit: 0 },
  ],
};

test('a homestead is told with each of its rivers, from its own end', () => {
  expect(pictureCell(seen, 0, name, words)).toBe(
    'Vitality 7, 1 fence. Ben: 2 wide, at most 3; Cleo: gone for good',
  );
  expect(pictureCell(seen, 1, name, words)).toBe('Vitality 3. Ann: 2 wide, at most 3');
});

test('arrows are told pair by pair, the strongest first, and those too weak to be drawn not at all', () => {
  const matrix = [
    [0, 0.2, 0.04],
    [0.6, 0, 0],
    [0, 0, 0.9],
  ];
  expect(pairRows(matrix, name, String)).toEqual([
    ['Ben', 'Ann', '0.6'],
    ['Ann', 'Ben', '0.2'],
  ]);
});

test('lines of two games are told round by round, with a dash where one had ended', () => {
  expect(
    rowsByRound(
      [
        [30, 28.5, 20],
        [30, 29],
      ],
      String,
    ),
  ).toEqual([
    [0, '30', '30'],
    [1, '28.5', '29'],
    [2, '20', '–'],
  ]);
});

test('who lived from whom is told from who made it, the most first, and nobody from themselves', () => {
  const livedFrom = [
    [5, 2, 0],
    [1.5, 4, 0],
    [0, 3, 6],
  ];
  expect(livedRows(livedFrom, name, String)).toEqual([
    ['Ben', 'Cleo', '3'],
    ['Ben', 'Ann', '2'],
    ['Ann', 'Ben', '1.5'],
  ]);
});
