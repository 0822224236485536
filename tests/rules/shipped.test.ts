import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readScenario, type Scenario } from '../../shared/model/scenario.ts';
import { SCENARIOS, scenarioOf } from '../../shared/scenarios/index.ts';
import { advanceTo, openTable, type Part } from '../support/world.ts';

const folder = new URL('../../shared/scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function read(name: string): Scenario {
  const { scenario, problems } = readScenario(
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
  );
  if (scenario === null) throw new Error(`${name}: ${JSON.stringify(problems)}`);
  return scenario;
}

describe('a scenario file', () => {
  test.each(files)('%s reads without a problem, and is named after its id', (name) => {
    expect(`${read(name).id}.json`).toBe(name);
  });

  test.each(files)(
    '%s plays to its end in silence, with fewest, usual and most homesteads',
    (name) => {
      const scenario = read(name);
      for (const seats of new Set(Object.values(scenario.seats))) {
        const state = openTable(scenario, seats);
        advanceTo(state, 'end');
        expect(state.livesDusks).toHaveLength(scenario.rounds);
      }
    },
  );

  test.each<[string, Part<Scenario>]>([
    ['two-banks', { layout: { kind: 'villages' }, crafts: { kind: 'villages' } }],
    ['the-mill', { layout: { kind: 'star' }, crafts: { kind: 'hub' }, opens: { bridge: 3 } }],
    ['headwaters', { layout: { kind: 'stream' }, spring: { draws: 'in-order' } }],
    ['long-drought', { spring: { capacityPerSeat: 9 }, drought: { rounds: [3, 6, 8] } }],
    ['enclosure', { opens: { fence: 2 }, fence: { most: 3 } }],
  ])('%s has what sets it apart', (id, part) => {
    expect(read(`${id}.json`)).toMatchObject(part);
  });

  test('silent-valley has neither words nor promises nor pacts, and all else of The Valley', () => {
    const silent = new Set(Object.keys(read('silent-valley.json').opens));
    const missing = Object.keys(read('the-valley.json').opens).filter((move) => !silent.has(move));
    expect(missing.sort()).toEqual(['promise', 'quota', 'say', 'together']);
  });
});

describe('the scenarios that can be chosen', () => {
  test('are all that there is a file for', () => {
    expect(SCENARIOS.map(({ id }) => `${id}.json`).toSorted()).toEqual(files.toSorted());
  });

  test('are each found by their id, and no other is', () => {
    for (const scenario of SCENARIOS) expect(scenarioOf(scenario.id)).toBe(scenario);
    expect(scenarioOf('nowhere')).toBeNull();
  });

  test('open every move while there is still a round to make it in', () => {
    for (const { rounds, opens } of SCENARIOS)
      for (const round of Object.values(opens)) expect(round).toBeLessThanOrEqual(rounds);
  });
});
