import { describe, expect, test } from 'vitest';
import { usualCompany } from '../../shared/model/company.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { SCENARIOS, scenarioOf } from '../../shared/scenarios/index.ts';
import { figuresOf, PERSONS, type Person, type Told, tell } from '../../shared/story/index.ts';

/**
 * The story in short: fewer games than `npm run story` plays, and bounds as wide as so few games need.
 * The same seeds give the same games on every machine.
 */

const theValley = scenarioOf('the-valley') as Scenario;

function short(scenario: Scenario, seats: number, games: number) {
  const place = { scenario, company: usualCompany(seats - 1) };
  const told = Object.fromEntries(
    PERSONS.map((person) => [
      person,
      Array.from({ length: games }, (_, seed) => tell(place, person, seed + 1)),
    ]),
  ) as Record<Person, Told[]>;
  return figuresOf(told, seats, scenario.rounds);
}

describe('The Valley with the usual company of seven', () => {
  const { passive, organising, taking } = short(theValley, 8, 40);

  test('the spring dies in the middle of most games beside a passive person', () => {
    expect(passive.died).toBeGreaterThan(0.5);
    expect(passive.diedRound).toBeGreaterThan(5);
    expect(passive.diedRound).toBeLessThan(8.5);
  });
  test('one who organises turns it, and is not the poorer for it', () => {
    expect(organising.died).toBeLessThan(0.2);
    expect(organising.capacity).toBeGreaterThan(0.9);
    expect(organising.all).toBeGreaterThan(1.1 * passive.all);
    expect(organising.own).toBeGreaterThan(0.9 * passive.own);
  });
  test('one who takes gains by it for ten rounds, at the cost of all others and of the spring', () => {
    expect(taking.own).toBeGreaterThan(passive.own);
    expect(taking.others).toBeLessThan(0.95 * passive.others);
    expect(taking.capacity).toBeLessThan(0.65);
  });
  test('something changes the pattern in nearly every round', () => {
    expect(passive.quietRounds).toBeLessThan(0.15);
    for (const share of passive.actsByRound.slice(1)) {
      expect(share).toBeGreaterThan(0.03);
      expect(share).toBeLessThan(0.25);
    }
  });
  test('great works are begun one after another, and each is left unfinished in some games', () => {
    const { terraces, wetland, granary, assembly } = passive.works;
    const rounds = [terraces, wetland, granary, assembly].map(({ round }) => round ?? 0);
    expect(rounds).toEqual(rounds.toSorted((a, b) => a - b));
    for (const { unfinished } of [terraces, wetland, granary, assembly]) {
      expect(unfinished).toBeGreaterThan(0.05);
      expect(unfinished).toBeLessThan(0.9);
    }
    expect(passive.works.twoInARound).toBeLessThan(0.25);
  });
  test('words are broken, rivers are cut, and land withers, now and then', () => {
    expect(passive.promises.mean).toBeGreaterThan(2);
    expect(passive.promises.broken).toBeGreaterThan(0.05);
    expect(passive.promises.broken).toBeLessThan(0.5);
    for (const often of [passive.presses, passive.breaches, passive.cuts, passive.witherings])
      expect(often).toBeGreaterThan(0.15);
    expect(passive.marks.mean).toBeLessThan(11);
  });
});

test.each(
  SCENARIOS.filter(({ id }) => id !== 'first-light').map((one) => [one.title, one] as const),
)('%s: all eat more where one organises', (_, scenario) => {
  const { passive, organising } = short(scenario, scenario.seats.usual, 15);
  expect(organising.all).toBeGreaterThan(passive.all);
});
