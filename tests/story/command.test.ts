import { describe, expect, test } from 'vitest';
import { readWish, type Wish } from '../../server/cli/story/storyOptions.ts';
import { asJson, asTable } from '../../server/cli/story/storyReport.ts';
import { Misunderstood } from '../../server/cli/typedCommand.ts';
import { aimsOf, figuresOf, holds, PERSONS, tell } from '../../shared/story/index.ts';

/** What can be typed after `npm run story --`, and what it prints. */

const wish = (text: string) => readWish(text.split(' ').filter((word) => word !== ''));

describe('without arguments', () => {
  test('two hundred games of The Valley, with seven companions', () => {
    const asked = wish('');
    expect(asked).toMatchObject({ games: 200, seed: 1, json: false });
    expect(asked?.place.scenario.id).toBe('the-valley');
    expect(asked?.place.company).toHaveLength(7);
  });
  test('help is not a story', () => expect(wish('--help')).toBeNull());
});

test('the company is named without the person', () => {
  expect(wish('--seats 4 --bots taker:2,sharer:1')?.place.company).toEqual([
    'taker',
    'taker',
    'sharer',
  ]);
});

test.each([
  ['--scenario nowhere', 'there is no “nowhere”'],
  ['--seats 2', 'from 3 to 16'],
  ['--bots sharer:8', '8 bots for 7 seats'],
  ['--games 0', 'from 1 to'],
  ['--turn 4:taker>sharer', '--turn'],
])('%s makes no sense, and is answered in one sentence', (text, says) => {
  expect(() => wish(text)).toThrow(Misunderstood);
  expect(() => wish(text)).toThrow(says);
});

describe('what is printed', () => {
  const asked = wish('--games 3 --seats 6') as Wish;
  const games = (person: (typeof PERSONS)[number]) =>
    [1, 2, 3].map((seed) => tell(asked.place, person, seed));
  const figures = figuresOf(
    { passive: games('passive'), organising: games('organising'), taking: games('taking') },
    6,
    10,
  );
  const aims = aimsOf(asked.place.scenario, figures, 6);
  const json = JSON.parse(JSON.stringify(asJson(asked, figures, aims)));

  test('is what was asked for, and whether it holds', () => {
    expect(json).toMatchObject({ scenario: 'the-valley', seats: 6, games: 3, seed: 1 });
    expect(json.holds).toBe(json.fallsShort.length === 0);
    expect(json.fallsShort).toHaveLength(aims.filter((aim) => !holds(aim)).length);
  });

  test.each([...PERSONS])('is what comes of the %s person', (person) => {
    const one = json[person];
    expect(one.all).toBeCloseTo((one.own + 5 * one.others) / 6, 2);
    for (const field of ['own', 'others', 'capacity', 'stock', 'died', 'vitality'])
      expect(one[field], field).toBeGreaterThanOrEqual(0);
    expect(one.capacity).toBeLessThanOrEqual(1);
    expect(one.stock).toBeLessThanOrEqual(one.capacity);
    expect(one.died === 0).toBe(one.diedRound === null);
    expect(Object.keys(one.after)).toEqual(['own', 'all']);
  });

  test('is the whole story of the passive person’s games', () => {
    const { passive } = json;
    for (const list of [
      ...[passive.stockByRound, passive.basketsByRound],
      ...[passive.exchangesByRound, passive.actsByRound],
    ])
      expect(list).toHaveLength(10);
    expect(passive.exchangesByRound[0]).toBeGreaterThan(0);
    expect(passive.basketsByRound.reduce((a: number, b: number) => a + b)).toBeCloseTo(
      passive.all,
      2,
    );
    expect(passive.actsByRound.reduce((a: number, b: number) => a + b)).toBeCloseTo(1, 2);
    expect(passive.newRivers.byRound.reduce((a: number, b: number) => a + b)).toBeCloseTo(
      passive.newRivers.mean,
      2,
    );
    for (const kind of ['terraces', 'wetland', 'granary', 'assembly'])
      expect(Object.keys(passive.works[kind])).toEqual(['round', 'unfinished']);
    expect(Object.keys(passive)).toEqual(
      expect.arrayContaining([
        ...['quietRounds', 'marks', 'presses', 'promises', 'breaches', 'cuts', 'witherings'],
        ...['fences', 'lines'],
      ]),
    );
  });

  test('is, as a table, an aim and a verdict a line', () => {
    const table = asTable(asked, figures, aims).split('\n');
    for (const aim of aims) {
      const line = table.find(
        (one) => one.trim().startsWith(`${aim.name}  `) && /(holds|short)$/.test(one),
      );
      expect(line, aim.name).toMatch(holds(aim) ? /holds$/ : /falls short$/);
    }
  });
});
