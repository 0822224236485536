import { describe, expect, test } from 'vitest';
import type { Character } from '../../shared/model/command.ts';
import type { EventType } from '../../shared/model/event.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { withoutMoves } from '../../shared/model/scenario.ts';
import { openingOf, playGame } from '../../shared/replay/playGame.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { theValley } from '../support/world.ts';

/** What companions do among themselves, by character and by place: counted over some games. */

const GAMES = 12;
/** And where one game differs much from the next. */
const MANY = 40;

function shipped(id: string): Scenario {
  const scenario = scenarioOf(id);
  if (scenario === null) throw new Error(`there is no scenario ${id}`);
  return scenario;
}

/** How often something happens in a game, in the mean. */
function often(scenario: Scenario, characters: readonly Character[], games = GAMES) {
  const logs = Array.from(
    { length: games },
    (_, seed) => playGame(openingOf(scenario, characters, seed + 1)).log,
  );
  return (type: EventType): number =>
    logs.reduce((sum, log) => sum + log.filter((event) => event.type === type).length, 0) / games;
}

const eight = (character: Character) => Array<Character>(8).fill(character);

describe('a promise', () => {
  test.each<Character>(['reciprocator', 'organiser'])('is made by %ss, and mostly kept', (kind) => {
    const happens = often(theValley, eight(kind), MANY);
    expect(happens('promised')).toBeGreaterThan(1);
    expect(happens('promise-kept')).toBeGreaterThan(2 * happens('promise-broke'));
  });

  test('is made by a broker now and then', () => {
    expect(often(theValley, eight('broker'))('promised')).toBeGreaterThan(0.5);
  });

  test('of a taker is not kept', () => {
    const happens = often(theValley, eight('taker'));
    expect(happens('promised')).toBeGreaterThan(0);
    expect(happens('promise-kept')).toBe(0);
  });

  test('is not made by those who don’t owe', () => {
    for (const kind of ['sharer', 'steward'] as const)
      expect(often(theValley, eight(kind))('promised'), kind).toBe(0);
  });
});

describe('a press', () => {
  const bound = withoutMoves(shipped('the-mill'), ['bridge', 'introduce', 'self-reliance']);
  const around = (hub: Character): Character[] => [hub, ...Array<Character>(5).fill('free-rider')];

  test('comes from a taker on whom all others depend, more than once a game', () => {
    expect(often(bound, around('taker'))('pressed')).toBeGreaterThan(1);
  });

  test('comes from nobody else', () => {
    expect(often(bound, around('organiser'))('pressed')).toBe(0);
  });
});

describe('improving', () => {
  test('is done where it costs little and the others do it too', () => {
    const cheap = shipped('long-drought');
    for (const kind of ['sharer', 'broker', 'reciprocator', 'follower'] as const)
      expect(often(cheap, eight(kind))('improved'), kind).toBeGreaterThan(
        often(theValley, eight(kind))('improved') + 3,
      );
  });

  test('is not a taker’s way', () => {
    expect(often(shipped('long-drought'), eight('taker'))('improved')).toBe(0);
  });
});
