import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fork, hashState, isRefusal, start, step } from '../../shared/engine/index.ts';
import {
  dependence,
  keystones,
  MEASURES,
  type Measure,
  mutualDependence,
  provenance,
} from '../../shared/metrics/index.ts';
import { sum } from '../../shared/model/arithmetic.ts';
import { add, at } from '../../shared/model/at.ts';
import type { Character, Command } from '../../shared/model/command.ts';
import type { EventType } from '../../shared/model/event.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { State } from '../../shared/model/state.ts';
import { openingOf, playGame } from '../../shared/replay/index.ts';
import { anyCommand, Tape } from '../support/tape.ts';
import { firstLight, openFromTheStart, openTable, valleyWith } from '../support/world.ts';

/** What must hold of every measure, at every dusk of games of bots and of games of chance. */

const wild = valleyWith({ rounds: 6, opens: openFromTheStart(), drought: { rounds: [2, 3] } });
const rich = valleyWith({
  rounds: 6,
  opens: openFromTheStart(),
  drought: { rounds: [3] },
  ties: { width: 2, limit: 4 },
  homestead: { goods: { water: 2, grain: 6, timber: 6 } },
});

const atRest = (state: State): boolean => state.phase === 'dusk' || state.phase === 'end';

/** The state at each dusk of a game of bots, and at its end. */
function dusksOf(scenario: Scenario, characters: readonly Character[], seed: number): State[] {
  const opening = openingOf(scenario, characters, seed);
  const commands: Command[] = [];
  playGame(opening, { hear: (command, done) => done && commands.push(command) });
  const state = start(opening);
  const dusks: State[] = [];
  for (const command of commands) {
    const { phase } = state;
    step(state, command);
    if (state.phase !== phase && atRest(state)) dusks.push(fork(state));
  }
  return dusks;
}

/** Plays what a tape says; `look` is given the table at each dusk and end. */
function playTape(state: State, tape: Tape, look: (state: State) => void): void {
  while (tape.left > 0 && state.phase !== 'end') {
    const { phase } = state;
    const happened = step(state, anyCommand(tape, state));
    if (!isRefusal(happened) && state.phase !== phase && atRest(state)) look(state);
  }
}

const numbers = (measure: Measure, state: State): (number | null)[] =>
  measure.of === 'pair' ? measure.compute(state).flat() : [measure.compute(state)].flat();

/** Says what is wrong with one measure of a state; nothing where it is as it says. */
function wrongWith(measure: Measure, state: State): string[] {
  const [lowest, highest] = measure.range;
  const values = numbers(measure, state);
  const n = state.homesteads.length;
  const outside = values.filter((value) =>
    value === null
      ? measure.of !== 'valley'
      : !Number.isFinite(value) || value < lowest || (highest !== null && value > highest),
  );
  const many = values.length === { valley: 1, seat: n, pair: n * n }[measure.of];
  return [
    ...outside.map((value) => `${measure.id} is ${value}`),
    ...(many ? [] : [`${measure.id} has ${values.length} numbers for ${n} seats`]),
  ];
}

const allWrong = (state: State): string[] =>
  MEASURES.flatMap((measure) => wrongWith(measure, state));

/** Every row is that homestead's baskets, and every meal adds up, to the last digit. */
function checkProvenance(state: State): void {
  const { livedFrom, meals } = provenance(state);
  expect(livedFrom.map(sum)).toEqual(state.homesteads.map((home) => home.baskets));
  const eaten = state.livesDusks.map(({ baskets }) => baskets.map(() => 0));
  for (const { round, seat, baskets, from, places } of meals) {
    expect(sum(from)).toBe(baskets);
    expect(sum(Object.values(places).flat())).toBe(3 * baskets);
    add(at(eaten, round - 1), seat, baskets);
  }
  expect(eaten).toEqual(state.livesDusks.map(({ baskets }) => baskets));
}

const turned = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by),
  ...list.slice(0, by),
];

describe('over games of bots', () => {
  const everyone: readonly Character[] = [
    'random',
    'sharer',
    'taker',
    'random',
    'reciprocator',
    'steward',
    'free-rider',
    'random',
  ];
  const games = Array.from({ length: 12 }, (_, seed) =>
    seed % 6 === 0
      ? dusksOf(firstLight, ['random', 'random', 'sharer'], seed)
      : dusksOf(wild, turned(everyone, seed % 8).slice(0, 3 + (seed % 6)), seed),
  );
  const dusks = games.flat();

  test('they build, bind, break and tie enough to be measured', () => {
    const types = new Set(dusks.flatMap((state) => state.log.map((event) => event.type)));
    for (const type of ['completed', 'signed', 'severed', 'spring-died', 'tie-made'])
      expect(types).toContain(type);
  });

  test('every measure has a name of its own, and as many numbers in its range as it says', () => {
    expect(new Set(MEASURES.map((measure) => measure.id)).size).toBe(MEASURES.length);
    expect(dusks.flatMap(allWrong)).toEqual([]);
  });

  test('every row of who lived from whom is that homestead’s baskets, to the last digit', () => {
    for (const state of dusks) checkProvenance(state);
  });

  test('nobody depends on one without a river, and two need each other alike from both sides', () => {
    for (const state of dusks) {
      const joined = (i: number, j: number): boolean =>
        state.ties.some(({ a, b, limit }) => limit > 0 && (a === i ? b === j : a === j && b === i));
      for (const [i, row] of dependence(state).entries())
        for (const [j, need] of row.entries()) if (!joined(i, j)) expect(need).toBe(0);
      const mutual = mutualDependence(state);
      expect(mutual).toEqual(mutual.map((_, i) => mutual.map((row) => row[i])));
    }
  });

  test('taking one away never leaves the others with more', () => {
    for (const { homesteads, ties, worst } of dusks.map(keystones)) {
      expect(Math.min(...homesteads, ...ties)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...homesteads, ...ties)).toBe(worst.loss);
    }
  });

  test('measuring changes nothing, and a game played again measures the same', () => {
    for (const seed of [1, 2]) {
      const last = () => dusksOf(wild, everyone, seed).at(-1) as State;
      const [one, two] = [last(), last()];
      const before = hashState(one);
      const measured = MEASURES.map((measure) => numbers(measure, one));
      expect(hashState(one)).toBe(before);
      expect(MEASURES.map((measure) => numbers(measure, two))).toEqual(measured);
    }
  });
});

describe('over games of chance', () => {
  const GAMES = 120;
  const draft = fc.record({
    seats: fc.integer({ min: 3, max: 8 }),
    scenario: fc.constantFrom(wild, rich),
    seed: fc.nat({ max: 0xffff }),
    tape: fc.uint16Array({ minLength: 200, maxLength: 1500, size: 'max' }),
  });
  const MUST_HAPPEN: readonly EventType[] = [
    'exchanged',
    'paid',
    'yielded',
    'unpledged',
    'fences-drew',
    'withered',
  ];

  test(`${GAMES} of them: every measure in its range, every row of baskets exact`, () => {
    const happened = new Set<EventType>();
    fc.assert(
      fc.property(draft, ({ seats, scenario, seed, tape }) => {
        const state = openTable(scenario, seats, { seed });
        playTape(state, new Tape(tape), (dusk) => {
          expect(allWrong(dusk)).toEqual([]);
          checkProvenance(dusk);
        });
        for (const { type } of state.log) happened.add(type);
      }),
      { numRuns: GAMES },
    );
    for (const type of MUST_HAPPEN) expect(happened).toContain(type);
  });
});
