import { type Bot, botFor, type SeededRandom } from '../bots/index.ts';
import {
  isRefusal,
  seededRandom,
  start,
  step,
  visibleEvent,
  visibleState,
} from '../engine/index.ts';
import { at } from '../model/at.ts';
import type { Character, Command } from '../model/command.ts';
import { turns } from '../model/givens/givens.ts';
import type { Seat } from '../model/ids.ts';
import type { Opening } from '../model/record.ts';
import type { Scenario } from '../model/scenario.ts';
import type { State } from '../model/state.ts';

/** From a round on, every homestead that was of one character is of another. */
export interface Turn {
  readonly round: number;
  readonly from: Character;
  readonly to: Character;
}

/** How a game is played on by bots, where it is not as usual. */
interface PlayOptions {
  readonly turns?: readonly Turn[];
  /** Hears every command that was asked, and whether it was done. */
  readonly hear?: (command: Command, done: boolean) => void;
  /** Seed of the bots' chance where it is not the game's. */
  readonly botSeed?: number;
  /** Who plays a seat, where it is not the bot of its character. */
  readonly botAt?: (seat: Seat) => Bot;
}

/** Commands that one bot may give in one day: none comes near it, and none can hold a table up. */
const MOST_A_DAY = 60;

/** An opening in which bots of these characters sit in valley order. */
export const openingOf = (
  scenario: Scenario,
  characters: readonly Character[],
  seed: number,
): Opening => ({
  scenario,
  seed,
  sitters: characters.map((character) => ({ keeper: 'bot', nickname: '', character })),
});

/** A table at which bots ask and the engine answers. */
class Table {
  readonly state: State;
  readonly #options: PlayOptions;
  /** Events there were when a seat last had nothing to do; it is asked again after the next one. */
  readonly #rested: number[];

  constructor(state: State, options: PlayOptions) {
    this.state = state;
    this.#options = options;
    this.#rested = state.homesteads.map(() => -1);
  }

  tell(command: Command): boolean {
    const done = !isRefusal(step(this.state, command));
    this.#options.hear?.(command, done);
    return done;
  }

  advance(): void {
    const { round, phase } = this.state;
    this.tell({ by: 'system', command: { type: 'advance', round, phase } });
  }

  #bot(seat: Seat): Bot | null {
    if (this.#options.botAt) return this.#options.botAt(seat);
    const character = this.state.homesteads[seat]?.character;
    return character ? botFor(character) : null;
  }

  #random(): SeededRandom {
    return seededRandom(this.#options.botSeed ?? this.state.seed, this.state.round);
  }

  /** Everyone chooses before anyone's choice is known; along a stream, upstream first. */
  morning(): void {
    const random = this.#random();
    if (this.state.scenario.spring.draws === 'in-order') {
      for (const seat of turns(this.state.scenario, this.state.homesteads.length)) {
        const command = this.#bot(seat)?.(visibleState(this.state, seat), random) ?? null;
        if (command !== null) this.tell({ by: seat, command });
      }
      return;
    }
    const chosen = this.state.homesteads.map(({ seat }) => {
      const command = this.#bot(seat)?.(visibleState(this.state, seat), random) ?? null;
      return command === null ? null : { by: seat, command };
    });
    for (const command of chosen) if (command) this.tell(command);
  }

  /** Round the table, in an order that luck gives, each for as long as it has something to do. */
  day(): void {
    const random = this.#random();
    const order = this.state.homesteads
      .map(({ seat }) => ({ seat, at: random('order', seat), given: 0 }))
      .sort((a, b) => a.at - b.at);
    let stirring = true;
    while (stirring) {
      stirring = false;
      for (const one of order) {
        const moved = this.#turn(one.seat, MOST_A_DAY - one.given, random);
        one.given += moved;
        if (moved > 0) stirring = true;
      }
    }
  }

  /** One seat acts until it rests or is refused. Returns how many of its commands were done. */
  #turn(seat: Seat, most: number, random: SeededRandom): number {
    const bot = this.#bot(seat);
    if (bot === null || !this.#hasNews(seat)) return 0;
    let done = 0;
    while (done < most) {
      const command = bot(visibleState(this.state, seat), random);
      if (command === null || !this.tell({ by: seat, command })) break;
      done++;
    }
    this.#rested[seat] = this.state.log.length;
    return done;
  }

  /** Has anything that this seat sees happened since it rested? */
  #hasNews(seat: Seat): boolean {
    const { log } = this.state;
    for (let n = Math.max(0, at(this.#rested, seat)); n < log.length; n++) {
      const event = log[n];
      if (event && visibleEvent(this.state, event, seat) !== null) return true;
    }
    return false;
  }

  /** Characters change in the morning, by the system, so that the record says so. */
  turnCharacters(): void {
    for (const turn of this.#options.turns ?? []) {
      if (turn.round !== this.state.round) continue;
      for (const { seat, character, nickname } of this.state.homesteads)
        if (character === turn.from)
          this.tell({
            by: 'system',
            command: { type: 'occupy', seat, keeper: 'bot', nickname, character: turn.to },
          });
    }
  }
}

/** Plays a table of bots on from where it is to its end, in place. */
export function playOn(state: State, options: PlayOptions = {}): State {
  const table = new Table(state, options);
  while (state.phase !== 'end') {
    if (state.phase === 'morning') {
      table.turnCharacters();
      table.morning();
    }
    if (state.phase === 'day') table.day();
    table.advance();
  }
  return state;
}

/** Plays a whole game of bots, without a clock or a server. @throws RangeError as `start` does */
export const playGame = (opening: Opening, options: PlayOptions = {}): State =>
  playOn(start(opening), options);
