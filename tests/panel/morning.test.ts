import { describe, expect, test } from 'vitest';
import { createStore } from '../../client/link/store.ts';
import type { Step } from '../../client/play/dusk/duskSteps.ts';
import { intentionsMatter } from '../../client/play/panel/morning/intentionsMatter.ts';
import { habitRounds } from '../../client/play/panel/morning/livesOn.ts';
import { ifAllDid } from '../../client/play/spring/allTheSame.ts';
import { fallsRunning, springOutlook } from '../../client/play/spring/springOutlook.ts';
import { holdLake, isLakeTold } from '../../client/play/table/heldLake.ts';
import { createWords } from '../../client/words/index.ts';
import { visibleState } from '../../shared/engine/index.ts';
import type { SpringDusk } from '../../shared/model/duskTotals.ts';
import type { Outlook } from '../../shared/model/scenario.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { advanceTo, openTable, play, theValley } from '../support/world.ts';
import { screenOf } from './model.ts';

/** What the morning says of the spring, and when it asks what one is after. */

/** Dusks at these levels, in whole units, from a first one. */
const dusks = (first: number, ...levels: number[]): SpringDusk[] =>
  levels.map((level, at) => ({
    round: at + 1,
    before: 100 * (levels[at - 1] ?? first),
    stock: 100 * level,
    capacity: 9600,
    drawn: 0,
    fences: 0,
    tendingHands: 0,
    natural: 0,
    tending: 0,
    works: 0,
    drought: false,
  }));

const told = (outlook: Outlook, springDusks: SpringDusk[]) => {
  const { valley } = visibleState(openTable(theValley, 8), 'public');
  return springOutlook({ ...valley, springDusks, shown: { ...valley.shown, outlook } });
};

describe('that the valley lives on by the hands of its last rounds', () => {
  const shown = (lastRound: number, rounds = 5) => {
    const { valley } = visibleState(openTable(theValley, 8), 'public');
    const scenario = { ...valley.scenario, afterwards: { rounds, runs: 1, habit: 3 } };
    return Array.from({ length: lastRound }, (_, i) => i + 1).filter(
      (round) => habitRounds({ scenario, round, lastRound }) !== null,
    );
  };
  test.each([
    [10, [8, 9, 10]],
    [4, [4]],
    [1, [1]],
  ])('is said in games of %i rounds in the rounds %j', (lastRound, rounds) => {
    expect(shown(lastRound)).toEqual(rounds);
  });
  test('is not said where it does not', () => expect(shown(10, 0)).toEqual([]));
});

describe('what is said of a falling spring', () => {
  test.each([
    [[96, 90, 84, 80], 3],
    [[96, 90, 91, 84, 80], 2],
    [[96, 90, 90], 0],
    [[96], 0],
  ] as const)('from %j it has fallen %i dusks running', ([first, ...levels], falls) => {
    expect(fallsRunning(dusks(first, ...levels))).toBe(falls);
  });

  test('comes with the third fall running, and only where it is told', () => {
    expect(told('told', dusks(96, 90, 84))).toBeNull();
    expect(told('none', dusks(96, 90, 84, 78))).toBeNull();
    expect(told('trend', dusks(96, 90, 84, 78))).toEqual({
      falls: 3,
      was: 96,
      is: 78,
      rounds: null,
    });
  });

  test.each([
    // 24 is the red line: 78, 72, 66, 60, 54, 48, 42, 36, 30, 24, 18.
    ['at it is not under it', [96, 90, 84, 78], 10],
    ['at the next dusk', [96, 70, 50, 30], 1],
    ['already under it', [60, 40, 30, 20], 0],
  ] as const)('at this rate, %s', (_, [first, ...levels], rounds) => {
    expect(told('told', dusks(first, ...levels))?.rounds).toBe(rounds);
  });

  test('leads no further than the valley is played and lives on', () => {
    // Seven rounds are left of ten after the third, and five that it lives on: the fourteenth is none.
    expect(told('told', dusks(96, 95, 94, 93))).toMatchObject({ falls: 3, rounds: null });
  });

  test('is what stood there at that dusk, when it is read again', () => {
    const { valley } = visibleState(openTable(theValley, 8), 'public');
    const springDusks = dusks(96, 90, 84, 78, 72);
    expect(springOutlook({ ...valley, springDusks }, 3)).toMatchObject({ falls: 3, is: 78 });
  });
});

test.each([
  [4, 0],
  [3, 1],
  [2, 2],
  [0, 4],
])('if all drew %i and tended %i, the spring comes to what is said', (draw, tend) => {
  const state = openTable(theValley, 8);
  for (const round of [1, 2, 3]) {
    const { valley } = visibleState(state, 'public');
    const said = ifAllDid(valley, draw, tend);
    for (let seat = 0; seat < 8; seat++) play(state, [seat, { type: 'allocate', draw, tend }]);
    advanceTo(state, 'dusk', round);
    expect(Math.abs(visibleState(state, 'public').valley.spring.stock - said)).toBeLessThanOrEqual(
      1,
    );
    advanceTo(state, 'morning', round + 1);
  }
});

test('intentions are asked for on the first morning, the last, in a drought and after a mark', () => {
  const { valley } = visibleState(openTable(theValley, 8), 'public');
  const asked = (change: object) => intentionsMatter({ ...valley, ...change });
  const mark = { event: { type: 'fenced', round: 3 }, because: [] };
  expect(asked({ round: 1 })).toBe(true);
  expect(asked({ round: 10 })).toBe(true);
  expect(asked({ round: 4 })).toBe(false);
  expect(asked({ round: 4, drought: true })).toBe(true);
  expect(asked({ round: 4, marks: [mark] })).toBe(true);
  expect(asked({ round: 5, marks: [mark] })).toBe(false);
});

test('at dusk the lake on the picture stays where it was until it is told, and nothing else does', () => {
  const base = createStore();
  const state = openTable(theValley, 8);
  base.set({ screen: screenOf(state, 0) });
  const lake = holdLake(base);
  const seen: number[] = [];
  lake.store.observe(
    ({ screen }) => screen?.view?.valley.spring.stock ?? -1,
    (at) => seen.push(at),
  );
  for (let seat = 0; seat < 8; seat++) play(state, [seat, { type: 'allocate', draw: 4, tend: 0 }]);
  advanceTo(state, 'dusk', 1);
  base.set({ screen: screenOf(state, 0), overlay: 'flows' });
  const fallen = base.get().screen?.view?.valley.spring.stock ?? 0;
  expect(fallen).toBeLessThan(96);
  expect([seen, lake.store.get().overlay]).toEqual([[96], 'flows']);
  lake.tell(1, true);
  lake.tell(1, false);
  expect(seen).toEqual([96, fallen, 96]);
  lake.tell(1, true);
  advanceTo(state, 'morning', 2);
  base.set({ screen: screenOf(state, 0) });
  expect(seen).toEqual([96, fallen, 96, fallen]);
});

test('a dusk that has no page of the spring tells of it at once', () => {
  const step = (kind: string) => ({ kind }) as Step;
  const steps = [step('baskets'), step('spring'), step('mark')];
  expect([0, 1, 2].map((at) => isLakeTold(at, steps))).toEqual([false, true, true]);
  expect(isLakeTold(0, [step('baskets')])).toBe(true);
});

test('what the lake could hold stays too, until part of it has been told to have died', () => {
  const base = createStore();
  const state = openTable(theValley, 8);
  const lake = holdLake(base);
  const holds = () => lake.store.get().screen?.view?.valley.spring.capacity;
  for (let round = 1; !state.log.some(({ type }) => type === 'spring-died'); round++) {
    advanceTo(state, 'morning', round);
    for (let seat = 0; seat < 8; seat++)
      play(state, [seat, { type: 'allocate', draw: 4, tend: 0 }]);
    advanceTo(state, 'dusk', round);
  }
  base.set({ screen: screenOf(state, 0) });
  const whole = holds();
  lake.tell(state.round, true);
  expect(holds()).toBeLessThan(whole ?? 0);
});

test.each(SCENARIOS.map(({ id, rounds }) => [id, rounds] as const))(
  'the stakes of %s are told in 45 words at most',
  (_, rounds) => {
    const words = createWords('en');
    const lines = [
      words.say('stakes.live'),
      words.say('stakes.end'),
      words.say('stakes.become', { rounds }),
    ];
    expect(lines.join(' ').split(/\s+/).length).toBeLessThanOrEqual(45);
  },
);
