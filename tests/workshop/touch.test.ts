import { describe, expect, test } from 'vitest';
import { createWords } from '../../client/words/index.ts';
import {
  hasOwn,
  riverBetween,
  shared,
  withName,
  withOwn,
  withoutOwn,
  withRiver,
  withWidth,
} from '../../client/workshop/touch/ownNumbers.ts';
import { start } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import { givensOf } from '../../shared/model/givens/givens.ts';
import { readScenario, type Scenario } from '../../shared/model/scenario.ts';
import { openingOf } from '../../shared/replay/index.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';

const theValley = scenarioOf('the-valley') as Scenario;
const SEATS = 8;
const sound = (scenario: Scenario): Scenario => {
  expect(readScenario(scenario).problems).toBeNull();
  return scenario;
};

describe('touching a homestead', () => {
  test('gives it a number of its own, and another, in one pattern', () => {
    const one = withOwn(theValley, SEATS, 2, { yield: 5 });
    const two = sound(withOwn(one, SEATS, 2, { hands: 6, craft: 'timber' }));
    expect(two.givens).toEqual([
      { who: { kind: 'seats', seats: [2] }, yield: 5, hands: 6, craft: 'timber' },
    ]);
    expect(at(givensOf(two, SEATS), 2)).toMatchObject({ yield: 5, hands: 6 });
    expect(at(givensOf(two, SEATS), 3).yield).toBe(theValley.homestead.yield);
    expect([hasOwn(two, 2), hasOwn(two, 3)]).toEqual([true, false]);
  });

  test('gives several the same from what it has, and adds no second pattern for it', () => {
    const begun = shared(theValley, SEATS, 2);
    const { yield: yields, hands } = theValley.homestead;
    expect(sound(begun.scenario).givens).toEqual([
      { who: { kind: 'seats', seats: [2] }, yield: yields, hands },
    ]);
    const own = withOwn(theValley, SEATS, 2, { hands: 6 });
    expect(shared(own, SEATS, 2)).toEqual({ scenario: own, at: 0 });
    expect(shared(own, SEATS, 3).at).toBe(1);
  });

  test('names it for good, whatever lot names the others', () => {
    const named = sound(withName(theValley, 2, 'Quay'));
    const places = (seed: number) =>
      start(openingOf(named, Array(SEATS).fill('steward'), seed)).homesteads.map(({ place }) =>
        createWords('en').inWorld(named.world).placeName(place),
      );
    for (const seed of [1, 2]) {
      expect(at(places(seed), 2)).toContain('Quay');
      expect(new Set(places(seed)).size).toBe(SEATS);
      const drawn = start(openingOf(theValley, Array(SEATS).fill('steward'), seed));
      const others = drawn.homesteads.map(({ place }) => createWords('en').placeName(place));
      expect(places(seed).filter((_, seat) => seat !== 2)).toEqual(
        others.filter((_, seat) => seat !== 2),
      );
    }
    expect(withName(named, 2, '')).toEqual(theValley);
  });

  test('two homesteads can’t have one name', () => {
    const twice = withName(withName(theValley, 2, 'Quay'), 3, 'quay');
    expect(readScenario(twice).problems?.map(({ field }) => field)).toEqual(['world.places']);
  });

  test('back to what all are leaves no trace', () => {
    const one = withOwn(theValley, SEATS, 2, { yield: 5 });
    expect(withOwn(one, SEATS, 2, { yield: theValley.homestead.yield })).toEqual(theValley);
    expect(withoutOwn(one, 2)).toEqual(theValley);
  });

  test('goes before a pattern that means it among others', () => {
    const all: Scenario = {
      ...theValley,
      givens: [{ who: { kind: 'first', count: 4 }, yield: 6 }],
    };
    const one = sound(withOwn(all, SEATS, 2, { yield: 3 }));
    expect(givensOf(one, SEATS).map((given) => given.yield)).toEqual([6, 6, 3, 6, 3, 3, 3, 3]);
    expect(withOwn(one, SEATS, 2, { yield: 6 })).toEqual(all);
  });
});

describe('touching a river', () => {
  test('takes it out and brings it back; all others stay', () => {
    const without = sound(withRiver(theValley, SEATS, [0, 1], false));
    expect(riverBetween(without, SEATS, [0, 1])).toBeNull();
    expect(riverBetween(without, SEATS, [1, 2])).not.toBeNull();
    const back = sound(withRiver(without, SEATS, [1, 0], true));
    expect(riverBetween(back, SEATS, [0, 1])).toMatchObject({ width: 1, limit: 3 });
  });

  test('makes it wider, and as all others again', () => {
    const wide = sound(withWidth(theValley, [1, 0], 3, 5));
    expect(riverBetween(wide, SEATS, [0, 1])).toMatchObject({ width: 3, limit: 5 });
    const { width, limit } = theValley.ties;
    expect(withWidth(wide, [0, 1], width, limit)).toEqual(theValley);
    expect(withRiver(wide, SEATS, [0, 1], false).rivers).toBeUndefined();
  });
});
