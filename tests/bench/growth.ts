import { at } from '../../shared/model/at.ts';
import type { Character } from '../../shared/model/command.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { openingOf, playGame } from '../../shared/replay/index.ts';
import { type Figure, keepFigures } from './figures.ts';
import { keptRecord, took, valley } from './reckoned.ts';

/** How the cost of a game grows with what makes it larger. */

const SEATS = 8;
/** Games that are played at a time: one is over too soon to be timed. */
const AT_ONCE = 20;
const TURNS = 7;

/** So many games of sharers, of a seed each. */
const games =
  (scenario: Scenario, seats = SEATS) =>
  () => {
    for (let seed = 0; seed < AT_ONCE; seed++)
      playGame(openingOf(scenario, Array<Character>(seats).fill('sharer'), seed));
  };

/**
 * The power of a size by which time grows: twice the size takes 2 to that power as long.
 * @param times how many times larger the larger is
 */
function power(what: string, smaller: () => unknown, larger: () => unknown, times: number): Figure {
  for (const work of [smaller, larger]) work();
  // In turns, so that a machine that grows slower meanwhile is so for both.
  const ratios = Array.from({ length: TURNS }, () => {
    const before = took(smaller);
    return took(larger) / before;
  });
  const middle = at(
    ratios.sort((a, b) => a - b),
    (TURNS - 1) / 2,
  );
  const figure = Math.round((100 * Math.log(middle)) / Math.log(times)) / 100;
  return { what, figure, unit: '', aim: null };
}

/** `npm run bench -- growth`. */
export function benchGrowth(): void {
  const laid = (kind: 'ring' | 'complete'): Scenario => ({ ...valley(), layout: { kind } });
  const long = (rounds: number): Scenario => ({ ...valley(), rounds });
  const short = keptRecord(50, SEATS);
  const tall = keptRecord(200, SEATS);
  keepFigures({
    name: 'growth',
    title: 'How cost grows',
    command: 'npm run bench -- growth',
    about:
      'Powers: at 1, twice the size takes twice the time; at 0, the same. Measured in turns on one core, games of sharers in The Valley, each with one thing larger. More **seats** are more companions who look, and each looks only at its neighbours: what all see is made once for all. More **rivers** are more neighbours to weigh against each other, by companions and by what a seat may do. More **rounds** are more of the same: the log that grows is not gone through again. A **record** that wakes reads and plays each of its lines once, and at each dusk hashes a state that knows all dusks before. How a server’s cost grows with its **tables** stands below, at two sizes: each has its own, and all share the thread that writes.',
    figures: [
      power('seats, from 4 to 16', games(valley(), 4), games(valley(), 16), 4),
      power(
        'rivers among 8 seats, from 8 to 28',
        games(laid('ring')),
        games(laid('complete')),
        3.5,
      ),
      power('rounds, from 5 to 20', games(long(5)), games(long(20)), 4),
      power('lines of a record that wakes', short.wakes, tall.wakes, tall.lines / short.lines),
    ],
  });
}
