import { lockOf } from '../../server/http/keys.ts';
import type { StoredLine } from '../../server/storage/storage.ts';
import { hashState, isRefusal, start, step } from '../../shared/engine/index.ts';
import type { Character, Command } from '../../shared/model/command.ts';
import {
  type Entry,
  type GameRecord,
  type Opening,
  RULES_VERSION,
} from '../../shared/model/record.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { openingOf, playGame } from '../../shared/replay/index.ts';
import { anyCommand, Tape } from '../support/tape.ts';
import { firstLight, openFromTheStart, sitter, valleyWith } from '../support/world.ts';

/** Games to be taken home, recorded under the rules as they are. */

/** What was done in a game, as its record. */
export function record(opening: Opening, commands: readonly Command[]): GameRecord {
  const state = start(opening);
  const entries: Entry[] = [];
  const hashes: string[] = [];
  for (const { by, command } of commands) {
    const { phase } = state;
    if (isRefusal(step(state, { by, command } as Command))) continue;
    entries.push({ by, command });
    if (state.phase === 'dusk' && phase !== 'dusk') hashes.push(hashState(state));
  }
  return { rules: RULES_VERSION, opening, entries, hashes };
}

/** A game between companions, of which some seats are said to be people's. */
export function ofBots(
  scenario: Scenario = firstLight,
  characters: readonly Character[] = ['sharer', 'reciprocator', 'taker', 'steward'],
  seed = 11,
): GameRecord {
  const opening = openingOf(scenario, characters, seed);
  const commands: Command[] = [];
  playGame(opening, { hear: (command, done) => (done ? commands.push(command) : 0) });
  return record(opening, commands);
}

const everything = valleyWith({
  opens: openFromTheStart(),
  rounds: 4,
  homestead: { goods: { water: 1, grain: 4, timber: 4 } },
});

/** A game of people who try anything, by numbers from a tape; names and free words are among it. */
export function ofTriers(seats: number, seed: number, numbers: ArrayLike<number>): GameRecord {
  const opening: Opening = {
    scenario: everything,
    seed,
    sitters: Array.from({ length: seats }, (_, seat) => sitter(seat, { nickname: `=Ann${seat}` })),
  };
  const state = start(opening);
  const tape = new Tape(numbers);
  const commands: Command[] = [];
  const ask = (command: Command) => {
    if (!isRefusal(step(state, command))) commands.push(command);
  };
  while (state.phase !== 'end') {
    if (tape.left > 0) ask(anyCommand(tape, state));
    if (tape.left === 0 || tape.below(24) === 0) {
      const { round, phase } = state;
      if (phase === 'day') {
        ask({ by: 0, command: { type: 'say', to: null, phrase: null, text: '=Ann1, thank you' } });
        ask({ by: 1, command: { type: 'say', to: 0, phrase: null, text: 'only for you' } });
      }
      if (phase === 'morning') ask({ by: 1, command: { type: 'intend', intention: 'help' } });
      ask({ by: 'system', command: { type: 'advance', round, phase } });
    }
  }
  return record(opening, commands);
}

/** Numbers for a tape, from a small generator of its own (Lehmer's, modulo 2³¹ − 1). */
export function numbersFrom(seed: number, many = 3000): number[] {
  let next = seed;
  return Array.from({ length: many }, () => {
    next = (next * 48_271) % 0x7fffffff;
    return next >> 8;
  });
}

/** Some seats of a game are people's: the same commands, with the hashes that this leads to. */
export function withPeople({ opening, entries }: GameRecord, ...seats: number[]): GameRecord {
  const sitters = opening.sitters.map((one, seat): (typeof opening.sitters)[number] =>
    seats.includes(seat) ? { keeper: 'person', nickname: `Ann${seat}`, character: null } : one,
  );
  return record({ ...opening, sitters }, entries as Command[]);
}

interface Kept {
  /** Keys of the first seats. */
  readonly keys: readonly string[];
  readonly rules?: number;
  readonly led?: { readonly session: string; readonly table: number };
}

/** The lines that a table would have written, had it played this game. */
export function linesOf(
  game: GameRecord,
  { keys, rules = RULES_VERSION, led }: Kept,
): StoredLine[] {
  const { opening, entries, hashes } = game;
  const lines: StoredLine[] = [
    {
      kind: 'opened',
      settings: {
        scenario: opening.scenario,
        seats: opening.sitters.length,
        companions: ['sharer'],
        clock: false,
        alone: keys.length === 1,
        empty: 'bots',
        led: led ?? null,
      },
    },
    ...keys.map(
      (key, seat): StoredLine => ({
        kind: 'arrived',
        lock: lockOf(key),
        nickname: opening.sitters[seat]?.nickname ?? '',
      }),
    ),
    { kind: 'began', rules, opening },
  ];
  let dusks = 0;
  for (const { by, command } of entries) {
    lines.push({ kind: 'did', by, command, id: null });
    if (by !== 'system' || command.type !== 'advance' || command.phase !== 'day') continue;
    const hash = hashes[dusks++];
    if (hash !== undefined) lines.push({ kind: 'dusk', round: dusks, hash });
  }
  return lines;
}
