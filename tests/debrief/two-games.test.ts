import { expect, test } from 'vitest';
import {
  differed,
  figuresOf,
  figureText,
  type GAME_FIGURES,
  GAME_FIGURES_ON_WALL,
  marksByKind,
  type PlayedGame,
  roundsOfBoth,
  stocksOf,
} from '../../client/debrief/parts/games/gamesCompared.ts';
import { createWords } from '../../client/words/index.ts';
import { visibleState } from '../../shared/engine/index.ts';
import { debriefOf, showTo } from '../../shared/replay/debrief/index.ts';
import { replay } from '../../shared/replay/index.ts';
import { golden } from './kept.ts';

/** Two games of the same people in numbers. */

const words = createWords('en');
const spread = [8, 10, 12.5, 15, 20] as const;
const AFTERWARDS = {
  rounds: 5,
  runs: 9,
  stock: [spread],
  capacity: [spread],
  baskets: [spread],
  vitality: [spread],
};

function played(name: 'everything-tried' | 'first-light', later = false): PlayedGame {
  const record = golden(name);
  const { valley } = visibleState(replay(record), 'public');
  const debrief = showTo(debriefOf(record), 'public');
  return { debrief, valley, afterwards: later ? AFTERWARDS : null };
}

const game = played('everything-tried', true);

test('who began and who followed is counted by homesteads, each once', () => {
  const { begun, joined, beginners, followers } = figuresOf(game);
  const { initiatives } = game.debrief;
  const seats = new Set(initiatives.flatMap((one) => one.joined.map(({ seat }) => seat)));
  expect(followers).toBe(seats.size);
  expect(seats.size).toBeGreaterThan(0);
  expect(beginners).toBeGreaterThan(0);
  expect(beginners).toBeLessThanOrEqual(joined ?? 0);
  expect(joined).toBeLessThanOrEqual(begun ?? 0);
});

test('what came later is told with its range, and a dash stands for what is not known', () => {
  const text = (what: (typeof GAME_FIGURES)[number], of: PlayedGame) =>
    figureText(what, figuresOf(of), words);
  expect(text('later', game)).toBe('12.5 (8 to 20)');
  expect(text('later', played('first-light'))).toBe('–');
  expect(text('others', game)).toMatch(/^\d+%$/);
  expect(figureText('stock', null, words)).toBe('–');
});

test('a longer game is laid beside a shorter one by the last dusk that both have', () => {
  const short = played('first-light');
  const rounds = roundsOfBoth(short, game);
  expect(rounds).toBe(short.debrief.rounds);
  expect(rounds).toBeLessThan(game.debrief.rounds);
  expect(figuresOf(short, rounds)).toEqual(figuresOf(short));
  const then = figuresOf(game, rounds);
  const whole = figuresOf(game);
  expect(then.stock).toBe(stocksOf(game.valley)[rounds]);
  expect(then.baskets).toBeLessThan(whole.baskets ?? 0);
  expect(then.marks).toBeLessThan(whole.marks ?? 0);
  expect([then.later, whole.later]).toEqual([null, 12.5]);
  const counted = [...marksByKind(game.valley, rounds).values()];
  expect(counted.reduce((all, one) => all + one, 0)).toBe(then.marks);
});

test('a game differs from itself in nothing, and a wall shows no more than it has room for', () => {
  expect(differed(game, game)).toEqual([]);
  expect(differed(played('first-light'), game, 99).length).toBeGreaterThan(0);
  expect(GAME_FIGURES_ON_WALL.length).toBeLessThanOrEqual(10);
});
