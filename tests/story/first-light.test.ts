import { expect, test } from 'vitest';
import { usualCompany } from '../../shared/model/companions/company.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { aimsOf, figuresOf, holds, type Person, tell } from '../../shared/story/index.ts';

/** The game that everybody plays first has something at stake, and one seat can turn it. */

const GAMES = 60;

test('First Light hangs on what one does', () => {
  const scenario = scenarioOf('first-light') as Scenario;
  const seats = scenario.seats.usual;
  const place = { scenario, company: usualCompany(seats - 1) };
  const games = (person: Person) =>
    Array.from({ length: GAMES }, (_, i) => tell(place, person, i + 1));
  const figures = figuresOf(
    { passive: games('passive'), organising: games('organising'), taking: games('taking') },
    seats,
    scenario.rounds,
  );
  expect(aimsOf(scenario, figures, seats).filter((aim) => !holds(aim))).toEqual([]);
});
