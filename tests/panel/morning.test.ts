import { describe, expect, test } from 'vitest';
import { createStore } from '../../client/link/store.ts';
import type { Step } from '../../client/play/dusk/duskSteps.ts';
import { droughtTexts } from '../../client/play/panel/morning/droughtTexts.ts';
import { intentionsMatter } from '../../client/play/panel/morning/intentionsMatter.ts';
import { habitRounds } from '../../client/play/panel/morning/livesOn.ts';
import { ifAllDid } from '../../client/play/spring/allTheSame.ts';
import { fallsRunning, springOutlook } from '../../client/play/spring/springOutlook.ts';
import { holdLake, isLakeTold } from '../../client/play/table/heldLake.ts';
import { createWords } from '../../client/words/index.ts';
import { visibleState } from '../../shared/engine/index.ts';
import type { SpringDusk } from '../../shared/model/goods/duskTotals.ts';
import type { Outlook, Scenario } from '../../shared/model/scenario.ts';
import type { State } from '../../shared/model/state.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { advanceTo, openTable, type Part, play, theValley, valleyWith } from '../support/world.ts';
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

/** A valley without droughts after days that were all alike: everyone drew so much. */
function afterDays(days: number, draw: number, change: Part<Scenario> = {}): State {
  const scenario = valleyWith({ rounds: 14, drought: { rounds: [] }, ...change });
  const state = openTable(scenario, 8);
  for (let round = 1; round <= days; round++) {
    if (round > 1) advanceTo(state, 'morning', round);
    sameDay(state, draw);
    advanceTo(state, 'dusk', round);
  }
  return state;
}

function sameDay(state: State, draw: number): void {
  for (let seat = 0; seat < 8; seat++)
    play(state, [seat, { type: 'allocate', draw, tend: 4 - draw }]);
}

const outlookOf = (state: State, outlook: Outlook = 'told') => {
  const { valley } = visibleState(state, 'public');
  return springOutlook({ ...valley, shown: { ...valley.shown, outlook } });
};

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
    expect(outlookOf(afterDays(2, 3))).toBeNull();
    expect(outlookOf(afterDays(3, 3), 'none')).toBeNull();
    expect(outlookOf(afterDays(3, 3), 'trend')).toMatchObject({ fall: { falls: 3 }, rounds: null });
  });

  test.each([
    ['four of four', 4, []],
    ['three of four', 3, []],
    ['three of four, after a drought,', 3, [3]],
    ['two of four, after three droughts,', 2, [1, 2, 3]],
  ])('comes true, where %s hands go on drawing', (_, draw, droughts) => {
    const state = afterDays(3, draw, { drought: { rounds: droughts } });
    const rounds = outlookOf(state)?.rounds;
    expect(rounds).toBeDefined();
    const { redLine } = visibleState(state, 'public').valley.spring;
    const levels: number[] = [];
    for (let round = 4; round <= 14; round++) {
      advanceTo(state, 'morning', round);
      sameDay(state, draw);
      advanceTo(state, 'dusk', round);
      levels.push(visibleState(state, 'public').valley.springDusks.at(-1)?.stock ?? 0);
    }
    const under = levels.findIndex((level) => level < 100 * redLine);
    expect(under < 0 ? 'never' : under + 1).toBe(rounds);
  });

  test('tells apart what a drought kept back', () => {
    expect(outlookOf(afterDays(3, 3))?.keptBack).toBeNull();
    expect(outlookOf(afterDays(3, 3, { drought: { rounds: [3] } }))?.keptBack).toBeGreaterThan(5);
  });

  test('warns of the next dusk wherever anything is told, and once', () => {
    const { valley } = visibleState(afterDays(3, 4), 'public');
    const near = (outlook: Outlook) => {
      const springDusks = dusks(96, 60, 40).map((dusk) => ({ ...dusk, drawn: 32 }));
      return springOutlook({ ...valley, springDusks, shown: { ...valley.shown, outlook } });
    };
    expect(near('trend')).toMatchObject({ fall: null, warning: 'same' });
    expect(near('told')).toMatchObject({ warning: 'same' });
    expect(near('none')).toBeNull();
  });

  test('warns of a drought that would carry it over the line', () => {
    const { valley } = visibleState(afterDays(3, 3), 'public');
    const springDusks = dusks(96, 48, 42).map((dusk) => ({ ...dusk, drawn: 24 }));
    const next = (droughtNext: boolean) =>
      springOutlook({ ...valley, round: 2, droughtNext, springDusks })?.warning ?? null;
    expect([next(true), next(false)]).toEqual(['drought', null]);
  });

  test('is what stood there at that dusk, when it is read again', () => {
    const { valley } = visibleState(afterDays(5, 3), 'public');
    const is = Math.floor((valley.springDusks[2]?.stock ?? 0) / 100);
    expect(springOutlook(valley, 3)?.fall).toMatchObject({ falls: 3, is });
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
    const said = ifAllDid(valley, draw, tend).after;
    for (let seat = 0; seat < 8; seat++) play(state, [seat, { type: 'allocate', draw, tend }]);
    advanceTo(state, 'dusk', round);
    expect(Math.abs(visibleState(state, 'public').valley.spring.stock - said)).toBeLessThanOrEqual(
      1,
    );
    advanceTo(state, 'morning', round + 1);
  }
});

test.each([
  // Of a spring of 96, a third can't be drawn.
  [96, 0, 4, 32, 32],
  [50, 0, 4, 32, 18],
  [50, 2, 4, 32, 14],
  [32, 0, 1, 8, 0],
  [20, 0, 0, 0, 0],
] as const)(
  'of a spring at %i behind %i fences, %i hands of each make %i, of which %i find water',
  (stock, fences, draw, asked, found) => {
    const { valley } = visibleState(openTable(theValley, 8), 'public');
    const spring = { ...valley.spring, stock, undrawable: 32 };
    const homesteads = valley.homesteads.map((home) => ({
      ...home,
      fences: home.seat < fences ? 1 : 0,
    }));
    const scenario = { ...valley.scenario, fence: { ...valley.scenario.fence, water: 2 } };
    const day = ifAllDid({ ...valley, spring, homesteads, scenario }, draw, 4 - draw);
    expect(day).toMatchObject({ asked, found });
  },
);

test('as many hands find water as was said, where all draw the same', () => {
  const state = openTable(theValley, 8);
  const said: number[] = [];
  const drew: number[] = [];
  for (let round = 1; round <= 6; round++) {
    said.push(ifAllDid(visibleState(state, 'public').valley, 4, 0).found);
    sameDay(state, 4);
    advanceTo(state, 'dusk', round);
    drew.push(visibleState(state, 'public').valley.springDusks.at(-1)?.drawn ?? 0);
    advanceTo(state, 'morning', round + 1);
  }
  expect(said[0]).toBe(32);
  expect(said.at(-1)).toBeLessThan(16);
  // What is seen of the spring is whole units.
  for (const [at, found] of said.entries())
    expect(Math.abs((drew[at] ?? 0) - found)).toBeLessThanOrEqual(1);
});

describe('what a drought takes', () => {
  const { valley } = visibleState(openTable(theValley, 8), 'public');
  const granary = {
    ...valley.works.find(({ kind }) => kind === 'granary'),
    kind: 'granary',
    completed: 2,
  };
  const told = (drought: boolean, droughtNext: boolean, change: object = {}, yieldLost = 1) => {
    const { scenario } = valley;
    return droughtTexts(
      {
        scenario: { ...scenario, drought: { ...scenario.drought, yieldLost } },
        valley: { ...valley, drought, droughtNext, ...change },
      },
      createWords('en'),
    );
  };
  const ONLY = 'In a drought only tending adds to it.';

  test('is said on its morning and on the one before', () => {
    expect(told(false, false)).toEqual([]);
    expect(told(true, false)).toEqual([ONLY, 'All land yielded 1 less at dawn.']);
    expect(told(true, true)).toEqual([ONLY, 'All land yielded 1 less at dawn.']);
    expect(told(false, true)).toEqual([
      'In next round’s drought only tending adds to the spring, and all land yields 1 less.',
    ]);
  });
  test('is only what it takes in this valley', () => {
    expect(told(true, false, {}, 0)).toEqual([ONLY]);
    expect(told(false, true, {}, 0)).toEqual([
      'In next round’s drought only tending adds to the spring.',
    ]);
  });
  test('is nothing behind a granary', () => {
    expect(told(true, false, { works: [granary] })).toEqual([]);
    expect(told(false, true, { works: [granary] })).toEqual([]);
  });
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
