import type { ParseArgsConfig } from 'node:util';
import { CHARACTERS } from '../../../shared/model/command.ts';
import { usualCompany } from '../../../shared/model/companions/company.ts';
import { SCENARIOS } from '../../../shared/scenarios/index.ts';
import type { Place } from '../../../shared/story/index.ts';
import { characters, optionsIn, scenario, whole } from '../simulate/arguments.ts';

/** What a story is asked for. */
export interface Wish {
  readonly place: Place;
  readonly games: number;
  /** Seed of the first game. */
  readonly seed: number;
  readonly json: boolean;
}

/** What `npm run story -- --help` prints. */
export const USAGE = `Plays three scripted people among companions and says what story comes of it.

  npm run --silent story -- [options]

  --scenario NAME     ${SCENARIOS.map(({ id }) => id).join(', ')}, or the path of a scenario file
  --seats N           homesteads at the table, the person's among them (what is usual in the scenario)
  --bots LIST         who keeps the other seats: follower:5,taker:2 (the scenario's usual company)
  --games N           how many games with each person (200)
  --seed N            seed of the first game (1); each further game takes the next number
  --json              one JSON object instead of a table
  --help              this

  Characters: ${CHARACTERS.join(', ')}`;

const WORDS = {
  scenario: { type: 'string', default: 'the-valley' },
  seats: { type: 'string' },
  bots: { type: 'string' },
  games: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} satisfies ParseArgsConfig['options'];

/**
 * Reads the arguments; null where help is asked for.
 * @throws Misunderstood with a sentence for the person who typed them
 */
export function readWish(args: readonly string[]): Wish | null {
  const said = optionsIn(args, WORDS);
  if (said.help) return null;
  const played = scenario(said.scenario);
  const { least, most, usual } = played.seats;
  const seats = said.seats === undefined ? usual : whole('seats', said.seats, least, most);
  const company =
    said.bots === undefined ? usualCompany(seats - 1) : characters(said.bots, seats - 1);
  return {
    place: { scenario: played, company },
    games: whole('games', said.games, 1, 1_000_000),
    seed: whole('seed', said.seed, 0, 0xffffffff),
    json: said.json,
  };
}
