import { describe, expect, test } from 'vitest';
import type { CauseValues } from '../../client/play/dusk/causes/causeRule.ts';
import { ownDayOf } from '../../client/play/dusk/causes/dayFacts.ts';
import {
  causesAtDusk,
  ownSentence,
  valleySentence,
} from '../../client/play/dusk/causes/duskCauses.ts';
import { OWN_CAUSES } from '../../client/play/dusk/causes/ownCauses.ts';
import { VALLEY_CAUSES } from '../../client/play/dusk/causes/valleyCauses.ts';
import { createWords, toNeighbour } from '../../client/words/index.ts';
import { start, visibleEvent, visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Character } from '../../shared/model/command.ts';
import { HUNDREDTHS, type SpringDusk } from '../../shared/model/goods/duskTotals.ts';
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
) => causesAtDusk(visibleState(state, seat), state.round, seen(state, seat), before);

/** Which of all kinds are true for a seat at this dusk. */
function kinds(state: State, seat = 0) {
  const view = visibleState(state, seat);
  const events = seen(state, seat);
  const own = ownDayOf(view, state.round, events);
  if (own === null) throw new Error('no dusk');
  return {
    own: OWN_CAUSES.filter(({ find }) => find(own)).map(({ id }) => id),
    valley: VALLEY_CAUSES.filter(({ find }) => find(own)).map(({ id }) => id),
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

/** One timber now against grain that is owed tonight, of which some is paid. */
const owing = (owed: string, paid: string): Ply[] => [
  [0, { type: 'promise', to: 1, give: bag(owed), get: bag('1t'), due: 1, debtor: 'me' }],
  [1, { type: 'accept', ask: 0 }],
  [0, { type: 'pay', promise: 0, goods: bag(paid) }],
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
      'gave-away',
      {
        goods: { 0: '2w 2g 2t', ...PLENTY },
        plies: [[0, { type: 'gift', to: 1, goods: bag('1g') }]],
      },
      {
        goods: { 0: '2w 3g 2t', ...PLENTY },
        plies: [[0, { type: 'gift', to: 1, goods: bag('1g') }]],
      },
    ],
    [
      'word-kept',
      { goods: { 0: '2w 2g 1t', ...PLENTY }, plies: owing('1g', '1g') },
      // Who paid a part of it has not kept it.
      { goods: { 0: '2w 2g 1t', ...PLENTY }, plies: owing('2g', '1g') },
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
      'fenced',
      { goods: { 0: '2w 2g 2t', ...PLENTY }, plies: [[0, { type: 'fence' }]] },
      { goods: { 0: '2w 9g 9t', ...PLENTY }, plies: [[0, { type: 'fence' }]] },
    ],
    [
      'into-land',
      { goods: { 0: '2w 2g 2t', ...PLENTY }, plies: [[0, { type: 'improve' }]] },
      { goods: { 0: '2w 9g 9t', ...PLENTY }, plies: [[0, { type: 'improve' }]] },
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

describe('of one’s own day nothing is named as what baskets came of that was not:', () => {
  const own = (world: World) => kinds(dusk(world)).own;
  const rule = (id: string) =>
    at(
      OWN_CAUSES.filter((one) => one.id === id),
      0,
    );
  const dayAt = (state: State) => {
    const day = ownDayOf(visibleState(state, 0), state.round, seen(state, 0));
    if (day === null) throw new Error('no dusk');
    return day;
  };

  test('a gift that cost a basket is told, and not the swap that filled two', () => {
    const state = dusk({
      goods: { 0: '2w 4g 0t', ...PLENTY },
      plies: [...swap('2g', '2t'), [0, { type: 'gift', to: 3, goods: bag('1g') }]],
    });
    expect(kinds(state).own).not.toContain('gave-and-short');
    expect(toldTo(state)?.own).toEqual({
      id: 'gave-away',
      values: { n: { baskets: 1, without: 2 }, seat: { other: 3 }, goods: { gave: bag('1g') } },
    });
  });

  test('what was taken back out of a work is not in it', () => {
    const goods = { 0: '3w 3g 2t', ...PLENTY };
    const put: Ply[] = [
      [0, { type: 'call', work: 'wetland' }],
      [0, { type: 'pledge', work: 0, goods: bag('1t') }],
    ];
    expect(own({ goods, plies: put })).toContain('put-in');
    expect(own({ goods, plies: [...put, [0, { type: 'unpledge', work: 0 }]] })).not.toContain(
      'put-in',
    );
    const puts = dayAt(dusk({ goods, plies: put }));
    const back = { n: 99, round: 1, type: 'completed', work: 0, back: [[0, bag('1t')]] };
    const events = [...puts.events, back as unknown as SeenEvent];
    expect(rule('put-in').find({ ...puts, events })).toBeNull();
  });

  test('a closed river only where what was short was seen over it, and could be had over no other', () => {
    const plies: Ply[] = [
      [0, { type: 'press', to: 1, good: 'timber', amount: 1 }],
      [1, { type: 'refuse', ask: 0 }],
    ];
    const goods = { 0: '2w 2g 0t', ...PLENTY, 1: '3w 3g 5t' };
    expect(own({ goods, plies })).toContain('closed-and-short');
    expect(own({ goods: { ...goods, 3: '3w 3g 5t' }, plies })).not.toContain('closed-and-short');
    const day = dayAt(dusk({ goods, plies }));
    expect(rule('closed-and-short').find({ ...day, others: [] })).toBeNull();
    // Whoever pressed hears that it was their own demand; whom another declined, could not have it there.
    const pressed = rule('closed-and-short').find(day);
    expect(pressed?.n).toMatchObject({ mine: 1 });
    const declined: Ply[] = [
      ...plies,
      [0, { type: 'offer', to: 3, give: bag('1g'), get: bag('1t') }],
      [3, { type: 'decline', ask: 1 }],
    ];
    const elsewhere = { goods: { ...goods, 3: '3w 3g 5t' }, plies: declined };
    expect(rule('closed-and-short').find(dayAt(dusk(elsewhere)))).not.toBeNull();
  });

  test('where nothing came, baskets were filled from what lay there', () => {
    const day = dayAt(dusk({ goods: { 0: '2w 2g 2t', ...PLENTY } }));
    expect(rule('nothing-came').find(day)?.n).toMatchObject({ left: 1 });
    const empty = dayAt(dusk({ goods: { 0: '2w 2g 0t', ...PLENTY } }));
    expect(rule('nothing-came').find(empty)?.n).toMatchObject({ left: 0 });
  });

  test('a debt that was paid came over a river as well', () => {
    const told = own({
      goods: { 0: '2w 2g 0t', ...PLENTY },
      plies: [
        [1, { type: 'promise', to: 0, give: bag('1t'), get: bag('1g'), due: 1, debtor: 'me' }],
        [0, { type: 'accept', ask: 0 }],
        [1, { type: 'pay', promise: 0, goods: bag('1t') }],
      ],
    });
    expect(told).toContain('came-over');
    expect(told).not.toContain('nothing-came');
  });

  test('hands that tended only where the spring had more to give', () => {
    const day = dayAt(dusk({ goods: { 0: '0w 2g 2t', ...PLENTY } }));
    const found = (before: number) =>
      rule('tended-and-short').find({
        ...day,
        hands: { asked: 2, got: 2, tended: 1 },
        spring: { ...day.spring, before, drawn: 8, fences: 0, tending: 50 },
      });
    const { undrawable } = day.valley.spring;
    expect(found((9 + undrawable) * HUNDREDTHS)).not.toBeNull();
    expect(found((8 + undrawable) * HUNDREDTHS)).toBeNull();
  });

  test('a drought only where the land had something to yield', () => {
    const goods = { 0: '2w 0g 2t', ...PLENTY };
    const day = dayAt(dusk({ goods, scenario: { drought: { rounds: [1] } } }));
    expect(rule('drought-short').find({ ...day, yields: 1 })).not.toBeNull();
    expect(rule('drought-short').find({ ...day, yields: 0 })).toBeNull();
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
    const rule = VALLEY_CAUSES.find(({ id }) => id === 'word-broken');
    const found = (before: number) => {
      const livesBefore = { ...day.lives, baskets: day.lives.baskets.map((n) => n + before) };
      return rule?.find({ ...day, events, livesBefore });
    };
    expect(found(1)).toEqual({ n: { broken: 1, lost: 1, fewer: 4 } });
    expect(found(0)).toBeNull();
    expect(rule?.find({ ...day, events, livesBefore: null })).toBeNull();
  });

  test('a closed river only where those at its ends filled fewer baskets than before', () => {
    const ends = (baskets: string, rest = '3w 3g 3t') => {
      const goods = { 0: '3w 3g 3t', ...PLENTY };
      const state = dusk({ goods });
      advanceTo(state, 'day', 2);
      given(state, { goods: { 0: baskets, 1: '3w 3g 3t', 2: rest, 3: rest } });
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
    // A day on which everyone filled fewer was not of the rivers' making.
    expect(ends('3w 3g 0t', '0w 0g 0t')).not.toContain('rivers-closed');
  });

  test('tending only where the spring stands higher for it, and a fall only where it adds up', () => {
    const state = dusk({ goods: { 0: '3w 3g 3t', ...PLENTY } });
    const day = ownDayOf(visibleState(state, 0), 1, seen(state, 0));
    if (day === null) throw new Error('no dusk');
    const found = (id: string, spring: Partial<SpringDusk>) =>
      VALLEY_CAUSES.find((one) => one.id === id)?.find({
        ...day,
        spring: {
          ...day.spring,
          ...{ before: 2000, drawn: 8, fences: 0, works: 0, tendingHands: 4, tending: 400 },
          ...spring,
        },
      });
    expect(found('rose-tended', { natural: 700, stock: 2300 })).not.toBeNull();
    // It was full without them.
    expect(found('rose-tended', { natural: 1100, stock: 2300 })).toBeNull();
    expect(found('fell', { natural: 200, stock: 1800 })).not.toBeNull();
    // Part of it was lost as it shrank.
    expect(found('fell', { natural: 200, stock: 1000 })).toBeNull();
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
  expect(causesAtDusk(visibleState(state, 0), 1, [], NOTHING)).toBeNull();
  expect(toldTo(state, 0)?.own).not.toBeNull();
  const open = causesAtDusk(visibleState(state, 'public'), 1, seen(state, 'public'), NOTHING);
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
const factsIn = ({ n, seat, goods, good, work }: CauseValues): number =>
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
    ...OWN_CAUSES.map(({ id }) => `own ${id}`),
    ...VALLEY_CAUSES.map(({ id }) => `valley ${id}`),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(15);
});
