import { hashState } from '../../shared/engine/index.ts';
import type { Character } from '../../shared/model/command.ts';
import { type Entry, RULES_VERSION } from '../../shared/model/record.ts';
import { openingOf, playGame } from '../../shared/replay/playGame.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { engineBeside } from './engineBeside.ts';
import { keepFigures } from './figures.ts';

/**
 * How fast whole games of sharers in The Valley go on one core, as a JSON line for
 * each number of seats and then as a table, and beside an earlier engine. Seconds are those that this process had a core for, so
 * that a busy machine gives the same figures; `wallGamesPerSecond` is by the clock on the wall.
 */

const SEATS = [4, 8, 12, 16];
const WARM_UP = 120;
/** Core seconds to measure for each number of seats. */
const SECONDS = 3;

interface Row {
  readonly seats: number;
  readonly games: number;
  readonly gamesPerSecond: number;
  readonly wallGamesPerSecond: number;
  readonly commandsAGame: number;
  /** A bot's look and thought, the step, and its share of mornings and dusks. */
  readonly microsecondsACommand: number;
  readonly bytesARecord: number;
  readonly bytesACommand: number;
}

const valley = scenarioOf('the-valley');
if (valley === null) throw new Error('The Valley is not among the scenarios');

const opening = (seats: number, seed: number) =>
  openingOf(valley, Array<Character>(seats).fill('sharer'), seed);

const coreSeconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** One game as it would be stored, in bytes, and how many commands it holds. */
function recordOf(seats: number): { bytes: number; entryBytes: number; commands: number } {
  const entries: Entry[] = [];
  const hashes: string[] = [];
  const state = playGame(opening(seats, 1), {
    hear: ({ by, command }, done) => done && entries.push({ by, command }),
  });
  for (let round = 0; round < state.round; round++) hashes.push(hashState(state));
  const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
  return {
    bytes: size({ rules: RULES_VERSION, opening: opening(seats, 1), entries, hashes }),
    entryBytes: size(entries),
    commands: entries.length,
  };
}

function measure(seats: number): Row {
  for (let seed = 0; seed < WARM_UP; seed++) playGame(opening(seats, seed));
  let commands = 0;
  let games = 0;
  const wall = performance.now();
  const began = process.cpuUsage();
  while (coreSeconds(began) < SECONDS) {
    playGame(opening(seats, WARM_UP + games++), { hear: () => commands++ });
  }
  const seconds = coreSeconds(began);
  const record = recordOf(seats);
  return {
    seats,
    games,
    gamesPerSecond: Math.round(games / seconds),
    wallGamesPerSecond: Math.round((games * 1000) / (performance.now() - wall)),
    commandsAGame: Math.round(commands / games),
    microsecondsACommand: Number(((seconds * 1e6) / commands).toFixed(2)),
    bytesARecord: record.bytes,
    bytesACommand: Math.round(record.entryBytes / record.commands),
  };
}

/** `npm run bench -- engine`. */
export function benchEngine(): void {
  const rows = SEATS.map((seats) => {
    const row = measure(seats);
    console.log(JSON.stringify(row));
    return row;
  });
  console.table(rows);
  const beside = engineBeside();
  if (beside === null) console.log('This tree has no history: nothing is laid beside the engine.');
  keepFigures({
    name: 'engine',
    title: 'The engine',
    command: 'npm run bench -- engine',
    about:
      'Whole games of companions in The Valley, by the seconds that a process had a core for. Those of an earlier commit are played by its own engine and its own companions, in turns with today’s; of five ratios the middle one counts. Companions have learned much since, and their games are others.',
    figures: [
      ...(beside ?? []),
      ...rows.map(({ seats, microsecondsACommand }) => ({
        what: `${seats} sharers: a command, a companion’s look and thought included`,
        figure: microsecondsACommand,
        unit: 'µs',
        aim: null,
      })),
      ...rows.map(({ seats, bytesARecord }) => ({
        what: `${seats} sharers: a record`,
        figure: Math.round(bytesARecord / 1000),
        unit: 'kB',
        aim: null,
      })),
    ],
  });
}
