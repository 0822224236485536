import type { ParseArgsConfig } from 'node:util';
import { CHARACTERS, type Character } from '../../../shared/model/command.ts';
import { percent } from '../percent.ts';
import { characters, optionsIn, split, whole } from '../simulate/arguments.ts';
import { Progress } from '../simulate/progress.ts';
import { Misunderstood, runCli } from '../typedCommand.ts';
import { type Cell, compare, furthest, surest } from './compare.ts';
import { PLACES, type Place } from './places.ts';

/**
 * `npm run fairness`: do seats that lie alike end alike, whoever sits there and whatever their numbers
 * are? The exit code is 1 where a seat is further from its like than is allowed.
 */

/** Share of its like's baskets that a seat may be apart. */
const ALLOWED = 0.03;

const COMPANY = CHARACTERS.filter((character) => character !== 'random');

const USAGE = `Plays valleys in which seats lie alike, and says how far such seats end apart.

  npm run --silent fairness -- [options]

  --places LIST       parts of names, such as ring,mill (all)
  --bots LIST         characters to fill the table with, each by itself: taker,sharer (all)
  --numbers LIST      seeds by which seats and rivers are numbered anew; 0 for their own numbers (0,1,2)
  --games N           games of each (1000)
  --seed N            seed of the first game (1); each further game takes the next number
  --json              one JSON object instead of a table
  --help              this

  Places: ${PLACES.map(({ name }) => name).join('; ')}`;

const WORDS = {
  places: { type: 'string', default: '' },
  bots: { type: 'string', default: COMPANY.join(',') },
  numbers: { type: 'string', default: '0,1,2' },
  games: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} satisfies ParseArgsConfig['options'];

interface Wish {
  readonly places: readonly Place[];
  readonly cast: readonly Character[];
  readonly numbers: readonly number[];
  readonly games: number;
  readonly seed: number;
  readonly json: boolean;
}

function placesNamed(text: string): readonly Place[] {
  const parts = split([text]).map((part) => part.toLowerCase());
  if (parts.length === 0) return PLACES;
  const found = PLACES.filter(({ name }) =>
    parts.some((part) => name.toLowerCase().includes(part)),
  );
  if (found.length === 0) throw new Misunderstood(`--places: nothing is called “${text}”`);
  return found;
}

function readWish(args: readonly string[]): Wish | null {
  const said = optionsIn(args, WORDS);
  if (said.help) return null;
  return {
    places: placesNamed(said.places),
    cast: split([said.bots]).flatMap((name) => characters(name, 1)),
    numbers: split([said.numbers]).map((one) => whole('numbers', one, 0, 0xffffffff)),
    games: whole('games', said.games, 2, 1_000_000),
    seed: whole('seed', said.seed, 0, 0xffffffff),
    json: said.json,
  };
}

function told(cell: Cell): string {
  const { seat, apart, error, mean } = furthest(cell);
  const numbers = cell.numbers === 0 ? 'own numbers' : `numbers of ${cell.numbers}`;
  return [
    `${cell.place}, ${cell.character}, ${numbers}`.padEnd(46),
    `seat ${seat} ${percent(apart, 1).padStart(7)} from ${mean.toFixed(2)}`.padEnd(28),
    `(± ${percent(error, 1)})`,
    Math.abs(apart) <= ALLOWED ? '' : 'too far',
  ].join(' ');
}

function run({ places, cast, numbers, games, seed, json }: Wish): void {
  const progress = new Progress(places.length * cast.length * numbers.length, process.stderr);
  const cells: Cell[] = [];
  for (const place of places)
    for (const character of cast)
      for (const number of numbers) {
        const cell = compare(place, character, number, games, seed);
        cells.push(cell);
        progress.show(cells.length);
        if (!json) console.log(told(cell));
      }
  progress.clear();
  const far = cells.filter((cell) => Math.abs(furthest(cell).apart) > ALLOWED);
  const worst = Math.max(...cells.map((cell) => Math.abs(furthest(cell).apart)));
  if (json) console.log(JSON.stringify({ games, seed, allowed: ALLOWED, worst, cells }));
  else
    console.log(
      `${cells.length - far.length} of ${cells.length} hold: seats that lie alike within ${percent(ALLOWED, 1)}; the furthest is ${percent(worst, 1)} away, the least likely ${Math.max(...cells.map(surest)).toFixed(1)} standard errors.`,
    );
  if (far.length > 0) process.exitCode = 1;
}

runCli({ name: 'fairness', usage: USAGE, read: readWish, run });
