import { describe, expect, test } from 'vitest';
import { ownDayOf } from '../../client/play/dusk/led/dayFacts.ts';
import type { LedValues } from '../../client/play/dusk/led/ledRule.ts';
import { ledTo, ownSentence, valleySentence } from '../../client/play/dusk/led/ledTo.ts';
import { OWN_LED } from '../../client/play/dusk/led/ownLed.ts';
import { VALLEY_LED } from '../../client/play/dusk/led/valleyLed.ts';
import { createWords, toNeighbour } from '../../client/words/index.ts';
import { start, visibleEvent, visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Character } from '../../shared/model/command.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { State } from '../../shared/model/state.ts';
import type { SeenEvent, Viewer } from '../../shared/model/view.ts';
import { openingOf, playOn } from '../../shared/replay/index.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { scrambled } from '../support/scramble.ts';
import {
  advanceTo,
  bag,
  dayTable,
  given,
  type Ply,
  play,
  type TableSetting,
} from '../support/world.ts';

/** At dusk each person is told one thing of their day that led to another, and one of the valley's. */

const words = createWords('en');

const seen = (state: State, viewer: Viewer): SeenEvent[] =>
  state.log.map((event) => visibleEvent(state, event, viewer)).filter((event) => event !== null);

const NOTHING = { own: null, valley: null };

/** What a seat is told at this dusk. */
const toldTo = (
  state: State,
  seat = 0,
  before: { own: string | null; valley: string | null } = NOTHING,
) => ledTo(visibleState(state, seat), state.round, seen(state, seat), before);

/** Which of all kinds are true for a seat at this dusk. */
function kinds(state: State, seat = 0) {
  const view = visibleState(state, seat);
  const events = seen(state, seat);
  const own = ownDayOf(view, state.round, events);
  if (own === null) throw new Error('no dusk');
  return {
    own: OWN_LED.filter(({ find }) => find(own)).map(({ id }) => id),
    valley: VALLEY_LED.filter(({ find }) => find(own)).map(({ id }) => id),
  };
}

interface World extends TableSetting {
  readonly goods: Record<number, string>;
  readonly plies?: readonly Ply[];
  readonly draws?: number;
}

/** The dusk after one day of a ring of four; rivers are 3 wide, nobody's hands brought anything more. */
function dusk({ goods, plies = [], ...setting }: World): State {
  const state = given(dayTable({ crafts: 'gtgt', ...setting }), {
    goods,
    ties: [
      [0, 1, 3, 3],
      [0, 3, 3, 3],
    ],
  });
  play(state, ...plies);
  advanceTo(state, 'dusk', 1);
  return state;
}

const swap = (gave: string, got: string): Ply[] => [
  [0, { type: 'offer', to: 1, give: bag(gave), get: bag(got) }],
  [1, { type: 'accept', ask: 0 }],
];

const PLENTY = { 1: '3w 3g 3t', 2: '3w 3g 3t', 3: '3w 3g 3t' };

describe('of one’s own day it is told, where it is so and not where it is not:', () => {
  test.each<[string, World, World]>([
    [
      'trade-filled',
      { goods: { 0: '2w 2g 0t', ...PLENTY }, plies: swap('1g', '1t') },
      { goods: { 0: '2w 2g 2t', ...PLENTY }, plies: swap('1g', '1t') },
    ],
    [
      'gift-filled',
      {
        goods: { 0: '1w 1g 0t', ...PLENTY },
        plies: [[1, { type: 'gift', to: 0, goods: bag('1t') }]],
      },
      {
        goods: { 0: '0w 1g 0t', ...PLENTY },
        plies: [[1, { type: 'gift', to: 0, goods: bag('1t') }]],
      },
    ],
    [
      'gave-and-short',
      { goods: { 0: '2w 2g 2t', ...PLENTY }, plies: swap('1t', '1g') },
      { goods: { 0: '2w 2g 3t', ...PLENTY }, plies: swap('1t', '1w') },
    ],
    [
      'turned-down',
      {
        goods: { 0: '2w 2g 0t', ...PLENTY },
        plies: [
          [1, { type: 'offer', to: 0, give: bag('1t'), get: bag('1g') }],
          [0, { type: 'decline', ask: 0 }],
        ],
      },
      {
        goods: { 0: '0w 2g 0t', ...PLENTY },
        plies: [
          [1, { type: 'offer', to: 0, give: bag('1t'), get: bag('1g') }],
          [0, { type: 'decline', ask: 0 }],
        ],
      },
    ],
    [
      'asked-in-vain',
      {
        goods: { 0: '2w 2g 0t', ...PLENTY },
        plies: [
          [0, { type: 'offer', to: 1, give: bag('1g'), get: bag('1t') }],
          [1, { type: 'decline', ask: 0 }],
        ],
      },
      {
        goods: { 0: '2w 2g 0t', ...PLENTY },
        plies: [[0, { type: 'offer', to: 1, give: bag('1g'), get: bag('1t') }]],
      },
    ],
    [
      'put-in',
      {
        goods: { 0: '2w 2g 2t', ...PLENTY },
        plies: [
          [0, { type: 'call', work: 'wetland' }],
          [0, { type: 'pledge', work: 0, goods: bag('1t') }],
        ],
      },
      {
        goods: { 0: '2w 2g 3t', ...PLENTY },
        plies: [
          [0, { type: 'call', work: 'wetland' }],
          [0, { type: 'pledge', work: 0, goods: bag('1t') }],
        ],
      },
    ],
    [
      'closed-and-short',
      {
        goods: { 0: '2w 2g 0t', ...PLENTY, 1: '3w 3g 5t' },
        plies: [
          [0, { type: 'press', to: 1, good: 'timber', amount: 1 }],
          [1, { type: 'refuse', ask: 0 }],
        ],
      },
      {
        goods: { 0: '2w 2g 0t', ...PLENTY, 1: '3w 3g 5t' },
        plies: [
          [0, { type: 'press', to: 1, good: 'timber', amount: 1 }],
          [1, { type: 'yield', ask: 0 }],
        ],
      },
    ],
    [
      'none-near',
      { goods: { 0: '2w 2g 0t', 1: '0w 2g 0t', 2: '3w 3g 3t', 3: '2w 0g 0t' } },
      { goods: { 0: '2w 2g 0t', 1: '0w 2g 1t', 2: '3w 3g 3t', 3: '2w 0g 0t' } },
    ],
    [
      'some-near',
      { goods: { 0: '2w 2g 0t', 1: '0w 0g 3t', 2: '3w 3g 3t', 3: '2w 0g 0t' } },
      {
        goods: { 0: '2w 2g 0t', 1: '0w 0g 3t', 2: '3w 3g 3t', 3: '2w 0g 0t' },
        scenario: { sight: { goods: 'own' } },
      },
    ],
    [
      'spare-water',
      { goods: { 0: '2w 2g 0t', ...PLENTY } },
      { goods: { 0: '0w 2g 1t', ...PLENTY } },
    ],
    [
      'spoiled-and-short',
      { goods: { 0: '1w 9g 0t', ...PLENTY } },
      { goods: { 0: '1w 3g 0t', ...PLENTY } },
    ],
    [
      'all-filled',
      {
        goods: { 0: '3w 5g 2t', ...PLENTY },
        plies: [...swap('1g', '1t'), [3, { type: 'gift', to: 0, goods: bag('1t') }]],
      },
      { goods: { 0: '3w 5g 3t', ...PLENTY }, plies: swap('1g', '1t') },
    ],
    [
      'drought-short',
      { goods: { 0: '2w 0g 2t', ...PLENTY }, scenario: { drought: { rounds: [1] } } },
      { goods: { 0: '2w 0g 2t', ...PLENTY } },
    ],
    [
      'came-over',
      { goods: { 0: '2w 2g 0t', ...PLENTY }, plies: swap('1g', '1t') },
      { goods: { 0: '2w 2g 0t', ...PLENTY } },
    ],
    [
      'nothing-came',
      { goods: { 0: '2w 2g 0t', ...PLENTY } },
      { goods: { 0: '2w 2g 0t', ...PLENTY }, plies: swap('1g', '1t') },
    ],
  ])('%s', (id, so, notSo) => {
    expect(kinds(dusk(so)).own).toContain(id);
    expect(kinds(dusk(notSo)).own).not.toContain(id);
  });
});

describe('of the valley’s day no reason is given that was none:', () => {
  const told = (world: World) => kinds(dusk(world)).valley;
  const LACKING = '2w 2g 0t';

  test('idle rivers only where water was over that they might have carried', () => {
    const lacking = { 0: LACKING, 1: LACKING, 2: LACKING, 3: LACKING };
    expect(told({ goods: lacking })).toContain('idle-rivers');
    expect(told({ goods: { 0: '3w 3g 3t', ...PLENTY } })).not.toContain('idle-rivers');
  });

  test('a broken word only on a day that filled fewer baskets than the one before', () => {
    const state = dusk({ goods: { 0: '2w 2g 2t', ...PLENTY } });
    const day = ownDayOf(visibleState(state, 0), 1, seen(state, 0));
    if (day === null) throw new Error('no dusk');
    const happened = (type: string, why?: string) =>
      ({ n: 1, round: 1, type, why }) as unknown as SeenEvent;
    const events = [happened('promise-broke'), happened('limit-fell', 'promise')];
    const rule = VALLEY_LED.find(({ id }) => id === 'word-broken');
    const found = (before: number) => {
      const livesBefore = { ...day.lives, baskets: day.lives.baskets.map((n) => n + before) };
      return rule?.find({ ...day, events, livesBefore });
    };
    expect(found(1)).toEqual({ n: { broken: 1, lost: 1, fewer: 4 } });
    expect(found(0)).toBeNull();
    expect(rule?.find({ ...day, events, livesBefore: null })).toBeNull();
  });

  test('a closed river only where those at its ends filled fewer baskets than before', () => {
    const ends = (baskets: string) => {
      const goods = { 0: '3w 3g 3t', ...PLENTY };
      const state = dusk({ goods });
      advanceTo(state, 'day', 2);
      given(state, { goods: { ...goods, 0: baskets, 1: '3w 3g 3t' } });
      play(
        state,
        [0, { type: 'press', to: 1, good: 'timber', amount: 1 }],
        [1, { type: 'refuse', ask: 0 }],
      );
      advanceTo(state, 'dusk', 2);
      return kinds(state).valley;
    };
    expect(ends('3w 3g 0t')).toContain('rivers-closed');
    expect(ends('3w 3g 3t')).not.toContain('rivers-closed');
  });
});

test('what stood in a store before the baskets were filled is worked back from what is left', () => {
  const state = given(dayTable({ crafts: 'gtgt' }), { goods: { 0: '3w 7g 2t' } });
  advanceTo(state, 'dusk', 1);
  const day = ownDayOf(visibleState(state, 0), 1, seen(state, 0));
  expect(day?.store).toEqual(bag('3w 7g 2t'));
  expect(day?.lacked).toBe('timber');
  expect(day?.wouldFill(bag('1t'), bag(''))).toBe(3);
  expect(day?.wouldFill(bag(''), bag('9t'))).toBeNull();
});

test('a kind that was told at the dusk before gives way to the next that is true', () => {
  const state = dusk({ goods: { 0: '2w 2g 0t', ...PLENTY }, plies: swap('1g', '1t') });
  const first = toldTo(state);
  const next = toldTo(state, 0, { own: first?.own?.id ?? null, valley: first?.valley?.id ?? null });
  expect(first?.own?.id).toBe('trade-filled');
  expect([next?.own?.id, next?.valley?.id]).not.toContain(first?.own?.id);
  expect(next?.valley?.id).not.toBe(first?.valley?.id);
});

test('nothing is told before the dusk is, and afterwards only what is public', () => {
  const state = dusk({ goods: { 0: '2w 2g 0t', ...PLENTY } });
  expect(ledTo(visibleState(state, 0), 1, [], NOTHING)).toBeNull();
  expect(toldTo(state, 0)?.own).not.toBeNull();
  const open = ledTo(visibleState(state, 'public'), 1, seen(state, 'public'), NOTHING);
  expect(open?.own).toBeNull();
  expect(open?.valley).not.toBeNull();
});

/** Every dusk of a game among companions, as it falls. */
function eachDusk(scenario: Scenario, company: readonly Character[], look: (state: State) => void) {
  const seats = Math.max(scenario.seats.least, Math.min(6, scenario.seats.most));
  const characters = Array.from({ length: seats }, (_, at) => company[at % company.length]);
  const state = start(openingOf(scenario, characters as Character[], 5));
  let last = 0;
  playOn(state, {
    hear: () => {
      if (state.phase !== 'dusk' || state.round === last) return;
      last = state.round;
      look(state);
    },
  });
}

const COMPANIES: readonly (readonly Character[])[] = [
  ['sharer', 'reciprocator', 'organiser', 'taker'],
  ['taker', 'free-rider', 'broker', 'follower'],
  ['random', 'organiser', 'random', 'steward'],
];

/** Things of the record that a sentence is filled in with. */
const factsIn = ({ n, seat, goods, good, work }: LedValues): number =>
  [n, seat, goods].reduce((sum, some) => sum + Object.keys(some ?? {}).length, 0) +
  (good ? 1 : 0) +
  (work ? 1 : 0);

describe('in whole games', () => {
  const fired = new Set<string>();
  const twice: string[] = [];
  const silent: string[] = [];
  const unread: string[] = [];
  const bare: string[] = [];
  for (const scenario of SCENARIOS)
    for (const company of COMPANIES) {
      const before = new Map<number, { own: string | null; valley: string | null }>();
      eachDusk(scenario, company, (state) => {
        for (const { seat } of state.homesteads) {
          const last = before.get(seat) ?? NOTHING;
          const told = toldTo(state, seat, last);
          const where = `${scenario.id} ${state.round} ${seat}`;
          if (!told?.own || !told.valley) {
            silent.push(where);
            continue;
          }
          if (told.own.id === last.own || told.valley.id === last.valley) twice.push(where);
          for (const { id, values } of [told.own, told.valley])
            if (factsIn(values) < 2) bare.push(`${where}: ${id}`);
          fired.add(`own ${told.own.id}`).add(`valley ${told.valley.id}`);
          before.set(seat, { own: told.own.id, valley: told.valley.id });
          const who = toNeighbour(visibleState(state, seat), words);
          const sentences = [
            ownSentence(told.own, who, words),
            valleySentence(told.valley, who, words),
          ];
          for (const sentence of sentences)
            if (/[{}]|undefined|NaN/.test(sentence)) unread.push(`${where}: ${sentence}`);
        }
      });
    }

  test('every dusk tells everyone one of each, and none twice running', () => {
    expect(silent).toEqual([]);
    expect(twice).toEqual([]);
  });

  test('each rests on two things of the record at least', () => {
    expect(bare).toEqual([]);
  });

  test('every sentence can be read', () => {
    expect(unread).toEqual([]);
  });

  test('at least fifteen kinds come up', () => {
    expect([...fired].sort().length).toBeGreaterThanOrEqual(15);
  });
});

test('what others keep to themselves changes nothing of it', () => {
  eachDusk(at(SCENARIOS, 0), at(COMPANIES, 0), (state) => {
    const other = scrambled(state, 0);
    expect(toldTo(other, 0)).toEqual(toldTo(state, 0));
  });
});

test('the names of kinds are told apart, and there are fifteen at least', () => {
  const ids = [
    ...OWN_LED.map(({ id }) => `own ${id}`),
    ...VALLEY_LED.map(({ id }) => `valley ${id}`),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(15);
});
