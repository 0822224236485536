import { describe, expect, test } from 'vitest';
import { usualCompany } from '../../shared/model/companions/company.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { SCENARIOS, scenarioOf } from '../../shared/scenarios/index.ts';
import {
  aimsOf,
  figuresOf,
  holds,
  PERSONS,
  type Person,
  type StoryGame,
  tell,
} from '../../shared/story/index.ts';

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
  ) as Record<Person, StoryGame[]>;
  return figuresOf(told, seats, scenario.rounds);
}

describe('The Valley with the usual company of seven', () => {
  const { passive, organising, taking } = short(theValley, 8, 40);

  test('the spring dies in the middle of most games beside a passive person', () => {
    expect(passive.died).toBeGreaterThan(0.5);
    expect(passive.diedRound).toBeGreaterThan(5);
    expect(passive.diedRound).toBeLessThan(8.5);
  });
  test('nobody starves for a work in round 2, and there is trade to the end', () => {
    expect(passive.basketsByRound[1]).toBeGreaterThan(0.6 * (passive.basketsByRound[0] ?? 0));
    for (const round of [7, 8, 9]) expect(passive.exchangesByRound[round]).toBeGreaterThan(2);
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

describe('The Valley with a company of three', () => {
  const { passive, organising } = short(theValley, 4, 40);
  test('one who organises turns it there too', () => {
    expect(organising.all).toBeGreaterThan(1.1 * passive.all);
    expect(organising.died).toBeLessThan(0.3);
    expect(passive.died).toBeGreaterThan(0.7);
  });
  test('each great work is finished in some games, and not in all', () => {
    const { terraces, wetland, granary, assembly } = passive.works;
    for (const { unfinished } of [terraces, wetland, granary, assembly]) {
      expect(unfinished).toBeGreaterThan(0.05);
      expect(unfinished).toBeLessThan(0.95);
    }
  });
});

describe.each(
  SCENARIOS.filter(({ id }) => id !== 'the-valley').map((one) => [one.title, one] as const),
)('%s', (_, scenario) => {
  const { usual } = scenario.seats;
  const figures = short(scenario, usual, 20);
  test('all eat well more where one organises', () => {
    expect(figures.organising.all).toBeGreaterThan(1.08 * figures.passive.all);
  });
  test('is held to that, and to no figure that only The Valley has', () => {
    const names = aimsOf(scenario, figures, usual).map(({ name }) => name);
    expect(names).toContain('organising: baskets of all, times the passive person’s');
    const valleys = /K\/K0|own baskets|others’ baskets|presses|breaches/;
    expect(names.filter((name) => valleys.test(name))).toEqual([]);
  });
});

describe('the bounds', () => {
  const figures = short(theValley, 8, 2);
  const bound = (scenario: Scenario, seats: number, wanted: string) =>
    aimsOf(scenario, figures, seats).find(({ name }) => name === wanted);

  test('are strict at the usual table of The Valley', () => {
    expect(bound(theValley, 8, 'passive: games in which it dies')).toMatchObject({
      least: 0.6,
      most: 0.95,
    });
    expect(bound(theValley, 8, 'marks for good')).toMatchObject({ least: 3, most: 9 });
  });
  test.each([4, 6, 12])('are wider at %i seats, and counts go with the seats', (seats) => {
    const strict = aimsOf(theValley, figures, 8);
    const loose = aimsOf(theValley, figures, seats);
    expect(loose.map(({ name }) => name)).toEqual(strict.map(({ name }) => name));
    const lifted = bound(
      theValley,
      seats,
      'organising: baskets of all, times the passive person’s',
    );
    expect(lifted?.least).toBe(1.1);
    const marks = bound(theValley, seats, 'marks for good');
    expect(marks?.least).toBeCloseTo((1.5 * seats) / 8);
    expect(marks?.most).toBeCloseTo((13.5 * seats) / 8);
  });
  test('what lies outside them falls short', () => {
    const poor = { ...figures, organising: { ...figures.organising, all: figures.passive.all } };
    const mill = scenarioOf('the-mill') as Scenario;
    expect(aimsOf(mill, poor, 6).filter((aim) => !holds(aim))).toContainEqual(
      expect.objectContaining({ value: 1, least: 1.1 }),
    );
  });
  test('a game of few rounds has no middle to be held to', () => {
    const brief = scenarioOf('first-light') as Scenario;
    const names = aimsOf(brief, figures, 4).map(({ name }) => name);
    expect(names).toContain('taking: games in which the spring dies');
    expect(names).not.toContain('marks for good');
  });
});
