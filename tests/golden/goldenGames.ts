import { hashState, isRefusal, start, step } from '../../shared/engine/index.ts';
import type { Character, Command } from '../../shared/model/command.ts';
import type { EventType } from '../../shared/model/event.ts';
import { type Entry, GameRecord, type Opening, RULES_VERSION } from '../../shared/model/record.ts';
import { inRounds, type Scenario } from '../../shared/model/scenario.ts';
import { openingOf, playGame, replay } from '../../shared/replay/index.ts';
import { anyCommand, Tape } from '../support/tape.ts';
import { firstLight, openFromTheStart, sitter, theValley } from '../support/world.ts';

/** The games that are kept: how each was played when it was recorded. */

const entryOf = ({ by, command }: Command): Entry => ({ by, command });

/** Takes down a game while it is played: what was done, and the hash of every dusk. */
class Scribe {
  readonly #opening: Opening;
  readonly #state: ReturnType<typeof start>;
  readonly #entries: Entry[] = [];
  readonly #hashes: string[] = [];

  constructor(opening: Opening) {
    this.#opening = opening;
    this.#state = start(opening);
  }

  /** Does a command once more on the scribe's own table, and writes it down if it holds. */
  take(command: Command): void {
    const before = this.#state.phase;
    if (isRefusal(step(this.#state, command))) return;
    this.#entries.push(entryOf(command));
    if (this.#state.phase === 'dusk' && before !== 'dusk')
      this.#hashes.push(hashState(this.#state));
  }

  record(): GameRecord {
    return {
      rules: RULES_VERSION,
      opening: this.#opening,
      entries: this.#entries,
      hashes: this.#hashes,
    };
  }
}

function ofBots(scenario: Scenario, characters: readonly Character[], seed: number): GameRecord {
  const opening = openingOf(scenario, characters, seed);
  const scribe = new Scribe(opening);
  playGame(opening, { hear: (command, done) => (done ? scribe.take(command) : undefined) });
  return scribe.record();
}

/** People who try everything, by numbers from a small generator of its own (Lehmer's, modulo 2³¹ − 1). */
function ofTriers(scenario: Scenario, seats: number, seed: number): GameRecord {
  const opening: Opening = {
    scenario,
    seed,
    sitters: Array.from({ length: seats }, (_, seat) => sitter(seat)),
  };
  let next = seed;
  const numbers = Array.from({ length: 20_000 }, () => {
    next = (next * 48_271) % 0x7fffffff;
    return next >> 8;
  });
  const tape = new Tape(numbers);
  const state = start(opening);
  const scribe = new Scribe(opening);
  while (state.phase !== 'end' && tape.left > 0) {
    const command = anyCommand(tape, state);
    if (command.by === 'system') {
      // The door and the facilitator have their own tests; here everyone stays, and days are long.
      if (command.command.type !== 'advance') continue;
      if (state.phase === 'day' && tape.below(8) > 0) continue;
    }
    if (!isRefusal(step(state, command))) scribe.take(command);
  }
  return scribe.record();
}

/** Everything open at once, and enough in store to try it. */
const TRYING_GROUND: Scenario = {
  ...inRounds(theValley, 6),
  opens: openFromTheStart(),
  homestead: { ...theValley.homestead, goods: { water: 1, grain: 4, timber: 4 } },
};

/** What happens in some of the games at least. */
export const WANTED: readonly EventType[] = [
  'exchanged',
  'gave',
  'promised',
  'paid',
  'promise-kept',
  'promise-broke',
  'pressed',
  'yielded',
  'refused',
  'limit-fell',
  'severed',
  'amended',
  'tie-made',
  'improved',
  'became-self-reliant',
  'fenced',
  'fences-drew',
  'completed',
  'signed',
  'left',
  'breached',
  'narrowed',
  'said',
  'withered',
  'spring-died',
];

/** The first game of triers in which all of that happens. */
function eventful(): GameRecord {
  for (let seed = 1; seed < 5_000; seed++) {
    const record = ofTriers(TRYING_GROUND, 5, seed);
    const kinds = new Set(replay(record).log.map(({ type }) => type));
    if (WANTED.every((kind) => kinds.has(kind))) return record;
  }
  throw new Error(
    'no such game is found: ask for less in WANTED, or try more in tests/support/tape.ts',
  );
}

export const GAMES: Readonly<Record<string, () => GameRecord>> = {
  'first-light': () => ofBots(firstLight, ['sharer', 'reciprocator', 'taker', 'steward'], 11),
  'the-valley': () =>
    ofBots(
      inRounds(theValley, 7),
      ['sharer', 'taker', 'free-rider', 'reciprocator', 'steward', 'random'],
      7,
    ),
  'everything-tried': eventful,
};

/** A record as its file holds it: what it was made from on the first line, then an entry a line. */
export const written = ({ entries, ...made }: GameRecord): string =>
  [made, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('');

/**
 * The record that a file holds.
 * @throws ZodError where it is not the shape of one
 */
export function readBack(text: string): GameRecord {
  const [made, ...entries] = text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  return GameRecord.parse({ ...(made as object), entries });
}
