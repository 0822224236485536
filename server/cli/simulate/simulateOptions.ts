import type { ParseArgsConfig } from 'node:util';
import { CHARACTERS } from '../../../shared/model/command.ts';
import { MOVES, type Move } from '../../../shared/model/scenario.ts';
import type { Turn } from '../../../shared/replay/playGame.ts';
import type { Group } from '../../../shared/replay/survey.ts';
import { SCENARIOS } from '../../../shared/scenarios/index.ts';
import { Misunderstood } from '../typedCommand.ts';
import { characters, oneOf, optionsIn, scenario, split, whole } from './arguments.ts';

/** What a simulation is asked for. */
export interface Wish {
  readonly group: Group;
  readonly games: number;
  /** Seed of the first game. */
  readonly seed: number;
  readonly json: boolean;
}

/** What `npm run simulate -- --help` prints. */
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
  const said = optionsIn(args, WORDS);
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
