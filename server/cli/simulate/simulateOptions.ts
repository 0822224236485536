import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CHARACTERS, type Character } from '../../../shared/model/command.ts';
import { MOVES, type Move, readScenario, type Scenario } from '../../../shared/model/scenario.ts';
import type { Turn } from '../../../shared/replay/play.ts';
import type { Group } from '../../../shared/replay/survey.ts';
import { SCENARIOS, scenarioOf } from '../../../shared/scenarios/index.ts';
import { Misunderstood } from '../typedCommand.ts';

/** What a simulation is asked for. */
export interface Wish {
  readonly group: Group;
  readonly games: number;
  /** Seed of the first game. */
  readonly seed: number;
  readonly json: boolean;
}

export const USAGE = `Plays whole games between bots and says what tends to come of them.

  npm run --silent simulate -- [options]

  --scenario NAME     ${SCENARIOS.map(({ id }) => id).join(', ')}, or the path of a scenario file
  --seats N           homesteads at the table (what is usual in the scenario)
  --bots LIST         who sits there: sharer:8, or taker:4,sharer:4 (all sharers)
  --games N           how many games (200)
  --seed N            seed of the first game (1); each further game takes the next number
  --without LIST      moves that stay closed: bridge,introduce
  --turn ROUND:A>B    from a round on, every A is a B: 4:taker>sharer; may be given again
  --json              one JSON object instead of a table
  --help              this

  Characters: ${CHARACTERS.join(', ')}
  Moves: ${MOVES.join(', ')}`;

const WORDS = {
  scenario: { type: 'string', default: 'the-valley' },
  seats: { type: 'string' },
  bots: { type: 'string' },
  games: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
  without: { type: 'string', multiple: true, default: [] as string[] },
  turn: { type: 'string', multiple: true, default: [] as string[] },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} satisfies ParseArgsConfig['options'];

const sentence = (message: string): string => message.split('. ')[0] as string;

function words(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: WORDS, strict: true }).values;
  } catch (error) {
    throw new Misunderstood(error instanceof Error ? sentence(error.message) : String(error));
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Misunderstood(
    `--${name} must be a whole number from ${least} to ${most}, not “${text}”`,
  );
}

function oneOf<T extends string>(name: string, text: string, list: readonly T[]): T {
  const found = list.find((one) => one === text);
  if (found !== undefined) return found;
  throw new Misunderstood(`--${name}: there is no “${text}”; there is ${list.join(', ')}`);
}

function fileOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Misunderstood(`--scenario: ${path} can't be read as a scenario (${why})`);
  }
}

function scenario(name: string): Scenario {
  const shipped = scenarioOf(name);
  if (shipped !== null) return shipped;
  if (!name.endsWith('.json'))
    throw new Misunderstood(
      `--scenario: there is no “${name}”; there is ${SCENARIOS.map(({ id }) => id).join(', ')}, or the path of a .json file`,
    );
  const { scenario: found, problems } = readScenario(fileOf(name));
  if (found !== null) return found;
  const said = problems.map(({ field, message }) => `${field}: ${message}`);
  throw new Misunderstood(`--scenario: ${name} is not a scenario:\n  ${said.join('\n  ')}`);
}

const split = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(',').map((part) => part.trim())).filter((part) => part !== '');

/** `taker:4,sharer:4` as eight characters; one without a number fills the table. */
function characters(text: string, seats: number): Character[] {
  const list = split([text]).flatMap((part) => {
    const [name = '', number = ''] = part.split(':');
    const character = oneOf('bots', name, CHARACTERS);
    const many = number === '' && !part.includes(':') ? seats : whole('bots', number, 1, 16);
    return Array.from({ length: many }, () => character);
  });
  if (list.length === seats) return list;
  throw new Misunderstood(`--bots names ${list.length} bots for ${seats} seats`);
}

function turn(text: string, rounds: number): Turn {
  const [, round = '', from = '', to = ''] = /^(\d+):([a-z-]+)>([a-z-]+)$/.exec(text) ?? [];
  if (round === '') throw new Misunderstood(`--turn must look like 4:taker>sharer, not “${text}”`);
  return {
    round: whole('turn', round, 1, rounds),
    from: oneOf('turn', from, CHARACTERS),
    to: oneOf('turn', to, CHARACTERS),
  };
}

/**
 * Reads the arguments of a simulation; null where help is asked for.
 * @throws Misunderstood with a sentence for the person who typed them
 */
export function readWish(args: readonly string[]): Wish | null {
  const said = words(args);
  if (said.help) return null;
  const played = scenario(said.scenario);
  const { least, most, usual } = played.seats;
  const seats = said.seats === undefined ? usual : whole('seats', said.seats, least, most);
  const closed = split(said.without).map((text): Move => oneOf('without', text, MOVES));
  return {
    group: {
      scenario: played,
      characters: characters(said.bots ?? 'sharer', seats),
      without: closed,
      turns: split(said.turn).map((text) => turn(text, played.rounds)),
    },
    games: whole('games', said.games, 1, 1_000_000),
    seed: whole('seed', said.seed, 0, 0xffffffff),
    json: said.json,
  };
}
