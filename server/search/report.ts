import type { Found } from './evolve.ts';
import { ASKED, costs, dominant, pays, type Worth } from './moves.ts';
import { describe, HABITS } from './strategy.ts';

const cell = (value: number): string => value.toFixed(1).padStart(7);

/** The best that was found, a line each. */
export function asTable(found: readonly Found[]): string {
  const lines = found.map(
    ({ company, aim, gets, native, strategy }) =>
      `${company.padEnd(13)}${aim.padEnd(9)}${cell(gets)}${cell(native)}  ${describe(strategy)}`,
  );
  return ['among        for         best native  how', ...lines].join('\n');
}

/** Habits that every strategy found has, and those that none has. */
export function common(found: readonly Found[]): string {
  const share = HABITS.map((habit) => {
    const many = found.filter(({ strategy }) => strategy[habit]).length;
    return `${habit} ${many} of ${found.length}`;
  });
  return `Habits among the best: ${share.join(', ')}.`;
}

/** Where each habit pays and where it costs, by how much at most. */
export function places(worths: readonly Worth[]): string {
  return ASKED.map((habit) => {
    const own = worths.filter((worth) => worth.habit === habit);
    const best = own.filter(pays).sort((a, b) => b.by - a.by);
    const worst = own.filter(costs).sort((a, b) => a.by - b.by);
    const where = (worth: Worth | undefined): string =>
      worth === undefined
        ? '–'
        : `${worth.by >= 0 ? '+' : '−'}${Math.abs(worth.by).toFixed(2)} ${worth.aim} (${worth.place})`;
    return `${habit.padEnd(13)} pays in ${best.length} of ${own.length}, costs in ${worst.length}; most: ${where(best[0])}; least: ${where(worst[0])}`;
  }).join('\n');
}

/** Does any single move pay nearly everywhere and cost nowhere? */
export function domination(worths: readonly Worth[]): string {
  const moves = dominant(worths);
  return moves.length === 0
    ? 'No single move pays everywhere.'
    : `These pay in most places and cost in none: ${moves.join(', ')}.`;
}
