import { describe, expect, test } from 'vitest';
import { usualCompany } from '../../shared/model/companions/company.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { PERSONS, playWith, seatOf } from '../../shared/story/index.ts';

/** The three scripted people do what is said of them, and nothing else. */

const theValley = scenarioOf('the-valley') as Scenario;
const place = { scenario: theValley, company: usualCompany(7) };
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const played = (person: (typeof PERSONS)[number]) =>
  SEEDS.map((seed) => ({ state: playWith(place, person, seed), me: seatOf(8, seed) }));

describe('the passive person', () => {
  const games = played('passive');
  test('draws three and tends one in every round', () => {
    for (const { state, me } of games)
      for (const event of state.log)
        if (event.type === 'drew') expect([event.asked[me], event.tended[me]]).toEqual([3, 1]);
  });
  test('begins, joins and signs nothing', () => {
    for (const { state, me } of games) {
      const begun = state.log.filter(
        (event) =>
          ('seat' in event &&
            event.seat === me &&
            ['called', 'joined-call', 'pledged', 'proposed', 'signed', 'fenced'].includes(
              event.type,
            )) ||
          (event.type === 'pressed' && event.from === me) ||
          (event.type === 'tie-made' && (event.a === me || event.b === me)),
      );
      expect(begun).toEqual([]);
    }
  });
});

describe('the organising person', () => {
  const games = played('organising');
  test('begins at most one thing a day', () => {
    for (const { state, me } of games) {
      const rounds = state.log.flatMap((event) =>
        ((event.type === 'called' || event.type === 'proposed') && event.seat === me) ||
        (event.type === 'asked' && event.ask.kind === 'introduction' && event.ask.from === me)
          ? [event.round]
          : [],
      );
      expect(new Set(rounds).size).toBe(rounds.length);
    }
  });
  test('breaks no promise and harms no river', () => {
    for (const { state, me } of games) {
      const harms = state.log.filter(
        (event) =>
          (event.type === 'promise-broke' && event.debtor === me) ||
          (event.type === 'pressed' && event.from === me) ||
          (event.type === 'severed' && event.by === me),
      );
      expect(harms).toEqual([]);
    }
  });
});

describe('the taking person', () => {
  const games = played('taking');
  test('draws all it can in every round', () => {
    for (const { state, me } of games)
      for (const event of state.log) if (event.type === 'drew') expect(event.asked[me]).toBe(4);
  });
  test('presses and fences, and puts nothing into any work', () => {
    const own = games.map(({ state, me }) => state.log.filter((e) => 'seat' in e && e.seat === me));
    expect(own.flat().filter(({ type }) => type === 'pledged')).toEqual([]);
    expect(own.flat().some(({ type }) => type === 'fenced')).toBe(true);
    const presses = games.flatMap(({ state, me }) =>
      state.log.filter((event) => event.type === 'pressed' && event.from === me),
    );
    expect(presses.length).toBeGreaterThan(0);
  });
});

test.each([...PERSONS])('the same seed gives the same game: %s', (person) => {
  const twice = [1, 2].map(() => playWith(place, person, 5).log);
  expect(twice[0]).toEqual(twice[1]);
});
