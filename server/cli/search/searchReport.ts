import { type Found, FRESH } from './breeding.ts';
import { FALSELY, holdsAgain, type Pick, type Picked } from './luckyPicks.ts';
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

const signed = (by: number): string => `${by >= 0 ? '+' : '−'}${Math.abs(by).toFixed(2)}`;

/** An effect that was picked, as it was found and as it was in fresh games. */
function picked(found: Picked | null): string {
  if (found === null) return '–';
  const { worth, again } = found;
  const held = holdsAgain(found) ? '' : ', not sure again';
  return `${signed(worth.by)}, again ${signed(again.by)}${held}; ${worth.aim}: ${worth.place}`;
}

/** Where each habit pays and where it costs, and by how much at most. */
const places = (worths: readonly Worth[], picks: readonly Pick[]): string =>
  [
    row('move', 'pays in', 'costs in', 'of', 'largest by chance', 'most', 'least'),
    row('---', '---:', '---:', '---:', '---:', '---', '---'),
    ...picks.map(({ habit, most, least, byChance }) => {
      const own = worths.filter((worth) => worth.habit === habit);
      return row(
        habit,
        String(own.filter(pays).length),
        String(own.filter(costs).length),
        String(own.length),
        byChance.toFixed(2),
        picked(most),
        picked(least),
      );
    }),
  ].join('\n');

/** In how many places the move that pays most often does, and whether any dominates. */
function domination(worths: readonly Worth[]): string {
  const moves = dominant(worths);
  if (moves.length > 0) return `These pay in most places and cost in none: ${moves.join(', ')}.`;
  const own = (habit: (typeof ASKED)[number]) => worths.filter((worth) => worth.habit === habit);
  const often = ASKED.map((habit) => own(habit).filter(pays).length);
  const all = Math.max(...ASKED.map((habit) => own(habit).length));
  const unharmful = ASKED.filter((habit) => !own(habit).some(costs));
  const costly =
    unharmful.length === 0
      ? 'Each costs in some.'
      : `These cost in none of them: ${unharmful.join(', ')}.`;
  return `No move pays in more than ${Math.max(...often)} of ${all}. ${costly}`;
}

/** What the report is made from. */
interface SearchFindings {
  readonly title: string;
  /** Was it the short form? */
  readonly short: boolean;
  /** Fresh games by which each strategy was judged. */
  readonly proof: number;
  /** Games by which each move was judged in each place. */
  readonly games: number;
  readonly found: readonly Found[];
  readonly worths: readonly Worth[];
  readonly picks: readonly Pick[];
}

/** Which form a report came from. */
const FULLY = 'Written by `npm run search`; do not edit.';
const BRIEFLY =
  'The short form, as `npm run search -- --short` prints it; do not edit. It breeds fewer strategies for fewer generations and plays fewer games than `npm run search`, so that it misses small effects and strategies that are hard to find.';

/** The whole report: on a terminal, and as docs/search.md. */
export const asMarkdown = ({
  title,
  short,
  proof,
  found,
  worths,
  picks,
  games,
}: SearchFindings): string => {
  const each = Math.max(
    ...picks.map(({ habit }) => worths.filter((one) => one.habit === habit).length),
  );
  return `${[
    '# What a search for the best way to play finds',
    `${short ? BRIEFLY : FULLY} Strategies (how much to draw at which level of the spring, what price to ask, which habits to have) are bred for the most baskets or the best vitality at the end: of one homestead among seven of one character, and of each where everybody plays alike. They are bots’ strategies against bots: what pays among people is another matter.`,
    `## The best that was found in ${title}`,
    `Means over ${proof} games that nothing was bred on, of seeds ${FRESH} to ${FRESH + proof - 1}; the one who differs sits in the seat that is the rest of seed by seats. A *native* is a homestead of the same character as the others in the same games; where everyone plays alike, a reciprocator. The last column is the whole strategy: \`npm run search -- --again "draws and habits as they stand there" --among taker\` plays it again.`,
    best(found),
    common(found),
    '## Where each move pays',
    `What each habit adds to one who otherwise only trades and draws with care, over the same ${games} games with and without it; a difference counts from ${SURE} standard errors. Places are every scenario, alone among each character and done by everyone, each for baskets and for vitality. Of ${each} effects that are none, about ${(each * FALSELY).toFixed(0)} would count as a gain and as many as a loss, and the largest of them would be as the column says. The largest gain and loss of each move are picked from all of these, and were tried again in ${2 * games} fresh games: the second number is what they were there.`,
    places(worths, picks),
    domination(worths),
  ].join('\n\n')}\n`;
};
