import { describe, expect, test } from 'vitest';
import { at } from '../../shared/model/at.ts';
import {
  inRounds,
  isOpen,
  MOVES,
  opensIn,
  readScenario,
  type Scenario,
} from '../../shared/model/scenario.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { type Part, theValley, valleyWith } from '../support/world.ts';

const shipped = scenarioOf('the-valley') as Scenario;
const light = scenarioOf('first-light') as Scenario;

describe('The Valley', () => {
  test.each<[string, unknown, unknown]>([
    ['ten rounds', shipped.rounds, 10],
    ['three to sixteen homesteads', [shipped.seats.least, shipped.seats.most], [3, 16]],
    [
      'a yield of three, never under one',
      [shipped.homestead.yield, shipped.homestead.leastYield],
      [3, 1],
    ],
    [
      'four hands, two and two in silence',
      [shipped.homestead.hands, shipped.homestead.silence],
      [4, { draw: 2, tend: 2 }],
    ],
    [
      'one grain and one timber in store',
      shipped.homestead.goods,
      { water: 0, grain: 1, timber: 1 },
    ],
    [
      'vitality 11 of 12, −2 to +1 for none to three baskets',
      shipped.vitality,
      { start: 11, most: 12, changes: [-2, -1, 0, 1], afterWithering: 4, yieldLost: 1 },
    ],
    [
      'a spring of 8 a seat',
      shipped.spring,
      {
        capacityPerSeat: 8,
        undrawable: 0.05,
        regrowth: 1.1,
        perTendingHand: 0.35,
        redLine: 0.2,
        loss: 0.25,
        leastCapacity: 0.2,
        draws: 'together',
      },
    ],
    [
      'rivers one wide and at most three, later ones two',
      shipped.ties,
      { width: 1, limit: 3, newWidth: 1, newLimit: 2, idleRounds: 3 },
    ],
    ['four of each kept, two for irrigation', shipped.storage, { land: 4, irrigation: 2 }],
    ['droughts in rounds 5 and 8', shipped.drought, { rounds: [5, 8], yieldLost: 1 }],
    [
      'five rounds afterwards, a hundred times, by the habit of three',
      shipped.afterwards,
      { rounds: 5, runs: 100, habit: 3 },
    ],
    [
      'mornings of 30 s, days of 90 s or 150 s',
      [shipped.clock.morning, shipped.clock.day, shipped.clock.longDay],
      [30, 90, 150],
    ],
    [
      'costs',
      shipped.costs,
      {
        bridge: 3,
        amend: 2,
        improve: { water: 0, grain: 1, timber: 1 },
        selfReliance: { water: 0, grain: 2, timber: 2 },
        fence: { water: 0, grain: 0, timber: 1 },
      },
    ],
    ['presses for two at most, at the price of one', shipped.press, { most: 2, limitLost: 1 }],
    ['promises that break at the price of one', shipped.promise, { limitLost: 1 }],
    [
      'two fences, four of the spring, a unit each dawn',
      shipped.fence,
      { most: 2, capacityLost: 4, water: 1 },
    ],
    [
      'four works',
      shipped.works,
      {
        terraces: { each: 4, contributors: 3, yield: 2, most: 2 },
        wetland: { perSeat: 2, water: 0.25 },
        granary: { perSeat: 2, storage: 2 },
        assembly: { perSeat: 1 },
      },
    ],
    ['neighbours see one another’s stores', shipped.sight.goods, 'neighbours'],
  ])('has %s', (_, found, wanted) => {
    expect(found).toEqual(wanted);
  });

  test.each([
    [1, ['offer', 'gift', 'say']],
    [2, ['improve', 'terraces']],
    [3, ['introduce', 'bridge', 'promise', 'fence']],
    [4, ['press', 'quota', 'wetland']],
    [5, ['amend', 'self-reliance']],
    [6, ['sever', 'together', 'granary']],
    [7, ['assembly']],
  ])('opens in round %i %j', (round, moves) => {
    expect(new Set(opensIn(shipped, round))).toEqual(new Set(moves));
  });

  test('knows no floors', () => {
    expect(isOpen(shipped, 'floor', 10)).toBe(false);
  });
});

describe('First Light', () => {
  test('is for three and a few more in a ring, four rounds, ten a seat, and one drought before the last', () => {
    expect(light).toMatchObject({
      rounds: 4,
      layout: { kind: 'ring' },
      drought: { rounds: [3] },
    });
    expect(light.spring.capacityPerSeat).toBe(10);
    expect(light.seats.least).toBe(3);
  });

  test.each([
    [1, ['offer', 'gift', 'say', 'terraces']],
    [2, ['introduce']],
    [3, ['quota']],
  ])('opens in round %i %j', (round, moves) => {
    expect(new Set(opensIn(light, round))).toEqual(new Set(moves));
  });
});

describe('fewer rounds', () => {
  test('keep openings and droughts in their place, the first first and the last last', () => {
    const six = inRounds(theValley, 6);
    expect(six.rounds).toBe(6);
    expect(six.minutes).toBe(Math.round(theValley.minutes * 0.6));
    expect(six.opens.offer).toBe(1);
    expect(six.drought.rounds).toEqual([3, 5]);
    for (const move of MOVES) {
      const before = theValley.opens[move];
      if (before === undefined) expect(six.opens[move]).toBeUndefined();
      else expect(six.opens[move]).toBeLessThanOrEqual(before);
    }
    const order = (scenario: Scenario) => MOVES.map((move) => scenario.opens[move] ?? 99);
    const [was, is] = [order(theValley), order(six)];
    for (let i = 0; i < was.length; i++)
      for (let j = 0; j < was.length; j++)
        if (at(was, i) < at(was, j)) expect(is[i]).toBeLessThanOrEqual(at(is, j));
  });

  test.each([2, 3, 4, 5, 7, 9, 10, 20])('%i of them are still a scenario', (rounds) => {
    const scenario = inRounds(theValley, rounds);
    expect(readScenario(scenario).problems).toBeNull();
    for (const move of MOVES) expect(scenario.opens[move] ?? 1).toBeLessThanOrEqual(rounds);
    for (const drought of scenario.drought.rounds) expect(drought).toBeLessThanOrEqual(rounds);
  });

  test('as many as there are change nothing', () => {
    expect(inRounds(theValley, 10)).toBe(theValley);
  });
});

describe('a scenario file that does not hold', () => {
  const broken = (change: Record<string, unknown>) =>
    readScenario({ ...structuredClone(theValley), ...change });
  const changed = (part: Part<Scenario>) => () => valleyWith(part);

  test.each<[string, () => unknown, RegExp]>([
    [
      'more seats at least than at most',
      changed({ seats: { least: 9, most: 8, usual: 8 } }),
      /^seats\.least: .*seats\.most, 8/m,
    ],
    [
      'a usual number outside',
      changed({ seats: { least: 3, most: 8, usual: 12 } }),
      /^seats\.usual: .*between 3 and 8/m,
    ],
    [
      'hands of silence that don’t add up',
      changed({ homestead: { silence: { draw: 1, tend: 1 } } }),
      /^homestead\.silence: .*homestead\.hands, 4/m,
    ],
    [
      'a start above the most',
      changed({ vitality: { start: 20 } }),
      /^vitality\.start: .*vitality\.most, 12/m,
    ],
    [
      'a least yield above the yield',
      changed({ homestead: { leastYield: 5 } }),
      /^homestead\.leastYield: .*homestead\.yield, 3/m,
    ],
    ['a width above its limit', changed({ ties: { width: 5 } }), /^ties\.width: .*ties\.limit, 3/m],
    [
      'a new width above its limit',
      changed({ ties: { newWidth: 3 } }),
      /^ties\.newWidth: .*ties\.newLimit, 2/m,
    ],
    [
      'a tie from a seat to itself',
      changed({ layout: { kind: 'list', ties: [[1, 1]] } }),
      /^layout\.ties: .*itself/m,
    ],
    [
      'a tie to a seat that is not there',
      changed({ layout: { kind: 'list', ties: [[0, 5]] }, seats: { least: 3, most: 5, usual: 4 } }),
      /^layout\.ties: .*5 at most/m,
    ],
    [
      'too few crafts',
      changed({ crafts: { kind: 'list', crafts: ['grain', 'grain', 'timber'] } }),
      /^crafts\.crafts: .*16/m,
    ],
    ['a red line above everything', changed({ spring: { redLine: 1.5 } }), /^spring\.redLine: /m],
  ])('%s: names the field and what it may be', (_, read, message) => {
    expect(read).toThrow(message);
  });

  test('names every problem at once', () => {
    const { problems } = broken({ rounds: 0, title: '', seats: { least: 3, most: 99, usual: 4 } });
    expect(problems?.map(({ field }) => field).sort()).toEqual(['rounds', 'seats.most', 'title']);
  });

  test('names a field that is missing, and one that is unknown', () => {
    const { spring: _, ...without } = structuredClone(theValley);
    expect(readScenario(without).problems?.map(({ field }) => field)).toContain('spring');
    expect(JSON.stringify(broken({ sping: 1 }).problems)).toMatch(/sping/);
  });

  test.each([null, 7, 'valley', [], {}])(
    '%j is no scenario, and that is said without a throw',
    (value) => {
      expect(readScenario(value).problems?.length).toBeGreaterThan(0);
    },
  );
});
