import type { Found } from './breeding.ts';
import { ASKED, costs, dominant, pays, SURE, type Worth } from './moves.ts';
import { describe, HABITS } from './strategy.ts';

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The best that was found, a line each. */
const best = (found: readonly Found[]): string =>
  [
    row('among', 'for', 'gets', 'a native there', 'how'),
    row('---', '---', '---:', '---:', '---'),
    ...found.map(({ company, aim, gets, native, strategy }) =>
      row(company, aim, gets.toFixed(1), native.toFixed(1), describe(strategy)),
    ),
  ].join('\n');

/** How many of the strategies found have each habit. */
function common(found: readonly Found[]): string {
  const share = HABITS.map((habit) => {
    const many = found.filter(({ strategy }) => strategy[habit]).length;
    return `${habit} ${many}`;
  });
  return `Habits among these ${found.length}: ${share.join(', ')}.`;
}

const where = (worth: Worth | undefined): string =>
  worth === undefined
    ? '–'
    : `${worth.by >= 0 ? '+' : '−'}${Math.abs(worth.by).toFixed(2)} ${worth.aim}: ${worth.place}`;

/** Where each habit pays and where it costs, and by how much at most. */
const places = (worths: readonly Worth[]): string =>
  [
    row('move', 'pays in', 'costs in', 'of', 'most', 'least'),
    row('---', '---:', '---:', '---:', '---', '---'),
    ...ASKED.map((habit) => {
      const own = worths.filter((worth) => worth.habit === habit);
      const good = own.filter(pays).sort((a, b) => b.by - a.by);
      const bad = own.filter(costs).sort((a, b) => a.by - b.by);
      return row(
        habit,
        String(good.length),
        String(bad.length),
        String(own.length),
        where(good[0]),
        where(bad[0]),
      );
    }),
  ].join('\n');

/** Does any single move pay nearly everywhere and cost nowhere? */
function domination(worths: readonly Worth[]): string {
  const moves = dominant(worths);
  return moves.length === 0
    ? 'No single move pays in most places without costing in some.'
    : `These pay in most places and cost in none: ${moves.join(', ')}.`;
}

/** The whole report: on a terminal, and as docs/search.md. */
export const asMarkdown = (
  title: string,
  proof: number,
  found: readonly Found[],
  worths: readonly Worth[],
): string =>
  `${[
    '# What a search for the best way to play finds',
    'Written by `npm run search`; do not edit. Strategies (how much to draw at which level of the spring, what price to ask, which habits to have) are bred for the most baskets or the best vitality at the end: of one homestead among seven of one character, and of each where everybody plays alike. They are bots’ strategies against bots: what pays among people is another matter.',
    `## The best that was found in ${title}`,
    `Means over ${proof} games that nothing was bred on. A *native* is a homestead of the same character as the others in the same games; where everyone plays alike, a reciprocator.`,
    best(found),
    common(found),
    '## Where each move pays',
    `What each habit adds to one who otherwise only trades and draws with care, over the same games with and without it; a difference counts from ${SURE} standard errors. Places are every scenario, alone among each character and done by everyone, each for baskets and for vitality.`,
    places(worths),
    domination(worths),
  ].join('\n\n')}\n`;
