import { type Bot, botFor, type Say } from '../bots/index.ts';
import { start, step } from '../engine/index.ts';
import { baskets, capacityShare, redLineRound, stockShare, vitality } from '../metrics/index.ts';
import { mean } from '../model/arithmetic.ts';
import { add, at } from '../model/at.ts';
import type { Character, WorkKind } from '../model/command.ts';
import type { Seat } from '../model/ids.ts';
import type { Opening } from '../model/record.ts';
import type { Scenario } from '../model/scenario.ts';
import type { State } from '../model/state.ts';
import { WORKS } from '../model/vocabulary.ts';
import { liveOnOnce, playOn, sayBefore, sayOfDay, sayWith, seatByLuck } from '../replay/index.ts';
import { countOf, patternRounds } from './acts.ts';
import { type Person, personOf } from './people/index.ts';

/** One game of a person among companions, and what is told of it. */

/** Where a person's story is played. */
export interface Place {
  readonly scenario: Scenario;
  /** Who keeps the other seats; luck seats them anew for every game. */
  readonly company: readonly Character[];
  /** Where the person sits in every game; each seat in turn where nothing is said. */
  readonly seat?: Seat;
}

/** What came of one game. */
export interface StoryGame {
  readonly own: number;
  readonly others: number;
  readonly capacity: number;
  readonly stock: number;
  readonly diedRound: number | null;
  readonly after: { readonly own: number; readonly all: number };
  readonly vitality: number;
  /** S/K0 and mean baskets a seat at each dusk. */
  readonly stocks: readonly number[];
  readonly eaten: readonly number[];
  /** Exchanges in each round, in all the valley. */
  readonly exchanges: readonly number[];
  /** Rounds of pattern-changing acts, one entry an act. */
  readonly acts: readonly number[];
  readonly marks: number;
  readonly kindsOfMarks: number;
  readonly presses: number;
  readonly promises: number;
  readonly kept: number;
  readonly broken: number;
  readonly breaches: number;
  readonly cuts: number;
  readonly witherings: number;
  readonly fences: number;
  /** Round in which a work of each kind was first completed; null where none was. */
  readonly works: Readonly<Record<WorkKind, number | null>>;
  readonly twoInARound: boolean;
  /** Rounds of new rivers. */
  readonly rivers: readonly number[];
  /** Words that companions said, in all. */
  readonly lines: number;
}

/** The person's seat in the game of a seed: each seat in turn, so that no place of the valley is favoured. */
export const seatOf = (seats: number, seed: number): Seat => seed % seats;

const seatIn = ({ company, seat }: Place, seed: number): Seat =>
  seat ?? seatOf(company.length + 1, seed);

function openingFor(place: Place, seed: number): Opening {
  const { scenario, company } = place;
  const characters = seatByLuck(company, seed);
  const seat = seatIn(place, seed);
  const companion = (character: Character) => ({ keeper: 'bot', nickname: '', character }) as const;
  const person = { keeper: 'person', nickname: 'Ann', character: null } as const;
  const sitters = characters.map(companion);
  return { scenario, seed, sitters: [...sitters.slice(0, seat), person, ...sitters.slice(seat)] };
}

function workRounds({ works }: State): Record<WorkKind, number | null> {
  const first = (kind: WorkKind) => {
    const rounds = works.filter((work) => work.kind === kind && work.completed > 0);
    return rounds.length === 0 ? null : Math.min(...rounds.map(({ completed }) => completed));
  };
  return Object.fromEntries(WORKS.map((kind) => [kind, first(kind)])) as Record<
    WorkKind,
    number | null
  >;
}

/** Baskets a round after the last one, once: the person's own, and a seat's on the mean. */
function afterwards(state: State, seat: Seat): StoryGame['after'] {
  const { rounds } = state.scenario.afterwards;
  const before = baskets(state);
  const gained = baskets(liveOnOnce(state, 0)).map((now, other) => now - at(before, other));
  const a = (sum: number) => sum / Math.max(1, rounds);
  return { own: a(at(gained, seat)), all: a(mean(gained)) };
}

/** Plays the game of a seed to its end. */
export function playWith(place: Place, person: Person, seed: number): State {
  const opening = openingFor(place, seed);
  const seat = seatIn(place, seed);
  const state = start(opening);
  const bots = opening.sitters.map(
    ({ character }, at): Bot =>
      at === seat || character === null ? personOf(person) : speaking(state, at, botFor(character)),
  );
  return playOn(state, { botAt: (seat) => at(bots, seat) });
}

/** A companion that says what it would say at a table; nothing that it does hangs on it. */
function speaking(state: State, seat: Seat, bot: Bot): Bot {
  let spokenIn = 0;
  const say = (line: Say | null) => line && step(state, { by: seat, command: line });
  return (view, random) => {
    const command = bot(view, random);
    if (state.phase !== 'day') return command;
    if (command) say(sayBefore(state, seat, command) ?? sayWith(state, seat, command));
    else if (spokenIn !== state.round) {
      spokenIn = state.round;
      say(sayOfDay(state, seat));
    }
    return command;
  };
}

function exchangesByRound({ log, livesDusks }: State): number[] {
  const counts = livesDusks.map(() => 0);
  for (const { type, round } of log) if (type === 'exchanged') add(counts, round - 1, 1);
  return counts;
}

/** Plays the game of a seed and tells what came of it. The same seed gives the same. */
export function tell(place: Place, person: Person, seed: number): StoryGame {
  const state = playWith(place, person, seed);
  const seat = seatIn(place, seed);
  const eaten = baskets(state);
  const count = countOf(state.log);
  const completed = state.works.flatMap((work) => (work.completed > 0 ? [work.completed] : []));
  const marks = state.permanent.map((n) => at(state.log, n).type);
  return {
    own: at(eaten, seat),
    others: mean(eaten.filter((_, other) => other !== seat)),
    capacity: capacityShare(state),
    stock: stockShare(state),
    diedRound: redLineRound(state),
    after: afterwards(state, seat),
    vitality: mean(vitality(state)),
    stocks: state.springDusks.map(({ stock }) => stock / state.spring.firstCapacity),
    eaten: state.livesDusks.map((dusk) => mean(dusk.baskets)),
    exchanges: exchangesByRound(state),
    acts: patternRounds(state.log),
    marks: marks.length,
    kindsOfMarks: new Set(marks).size,
    presses: count('pressed'),
    promises: count('promised'),
    kept: count('promise-kept'),
    broken: count('promise-broke'),
    breaches: count('breached'),
    cuts: count('severed'),
    witherings: count('withered'),
    fences: count('fenced'),
    works: workRounds(state),
    twoInARound: new Set(completed).size < completed.length,
    rivers: state.log.flatMap((event) => (event.type === 'tie-made' ? [event.round] : [])),
    lines: state.log.filter((event) => event.type === 'said' && event.from !== seat).length,
  };
}
