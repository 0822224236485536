import { describe, expect, test } from 'vitest';
import { MANNERS, type Mannered } from '../../shared/bots/allCharacters.ts';
import { botViewOf, neighbourAt } from '../../shared/bots/botView.ts';
import { botFor } from '../../shared/bots/index.ts';
import { bestSwap } from '../../shared/bots/judgement/swap.ts';
import { worthOf } from '../../shared/bots/judgement/worth.ts';
import { improveLand } from '../../shared/bots/skills/landSense.ts';
import { bridge } from '../../shared/bots/skills/meeting.ts';
import { seededRandom, step, visibleState } from '../../shared/engine/index.ts';
import type { Character, SeatCommand } from '../../shared/model/command.ts';
import { GOODS, unitsOf } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { State } from '../../shared/model/state.ts';
import { TRADERS } from '../support/traders.ts';
import { advanceTo, bag, dayTable, given, home, play, theValley } from '../support/world.ts';

/** How companions answer a person: seat 0 is a person, all others are bots. */

/** A valley in which land can be improved from the first round on. */
const EARLY = { opens: { ...theValley.opens, improve: 1 } };

/** A day at a ring of four, grain at 0 and 2, timber at 1 and 3. */
const withBots = (character: Character, goods: Record<number, string>, width = 3): State =>
  given(
    dayTable({
      crafts: 'gtgt',
      sitters: [{}, ...[1, 2, 3].map(() => ({ keeper: 'bot', character }) as const)],
    }),
    {
      goods,
      ties: [
        [0, 1, width, 3],
        [0, 3, width, 3],
      ],
    },
  );

const ask = (state: State, seat: Seat, character: Character): SeatCommand | null =>
  botFor(character)(visibleState(state, seat), seededRandom(state.seed, state.round));

/** Lets one bot do all it wants now. Returns what it did. */
function letAct(state: State, seat: Seat, character: Character): SeatCommand[] {
  const done: SeatCommand[] = [];
  for (let command = ask(state, seat, character); command; command = ask(state, seat, character)) {
    play(state, [seat, command]);
    done.push(command);
  }
  return done;
}

/** Worth of a store to its keeper: to a broker it is a shop. */
function worthAt(state: State, seat: Seat, character: Character): number {
  const view = botViewOf(visibleState(state, seat), () => 0.5, character === 'broker');
  return view === null ? Number.NaN : worthOf(view.needs, view.own.goods);
}

describe('an offer to seat 1, which holds timber and lacks grain', () => {
  const goods = { 0: '3w 5g 0t', 1: '3w 0g 5t' };
  type Row = readonly [string, string, string, SeatCommand['type'], readonly Character[]];
  const rows: readonly Row[] = [
    [
      'one for one helps both: it is taken',
      '1g',
      '1t',
      'accept',
      ['sharer', 'steward', 'reciprocator'],
    ],
    [
      'two for two as well',
      '2g',
      '2t',
      'accept',
      ['sharer', 'steward', 'reciprocator', 'free-rider'],
    ],
    ['a keen trader asks for more first', '1g', '1t', 'counter', ['taker']],
    [
      'far too little for much is answered by a better one',
      '1g',
      '3t',
      'counter',
      // Who has an open hand takes it on the first day.
      TRADERS.filter((character) => character !== 'sharer' && character !== 'free-rider'),
    ],
  ];
  test.each(rows)('%s', (_name, give, get, answer, characters) => {
    for (const character of characters) {
      const state = withBots(character, goods);
      play(state, [0, { type: 'offer', to: 1, give: bag(give), get: bag(get) }]);
      expect(ask(state, 1, character)?.type, character).toBe(answer);
    }
  });
});

describe('as much for as much', () => {
  const fair = TRADERS.filter((character) => character !== 'taker' && character !== 'broker');
  const offered = (state: State, give: string, get: string) =>
    play(state, [0, { type: 'offer', to: 1, give: bag(give), get: bag(get) }]);

  test.each(fair)('that fills a basket is taken on the first day: %s', (character) => {
    for (const [store, give, get] of [
      ['2w 0g 3t', '1g', '1t'],
      ['2w 1g 3t', '1g', '1t'],
      ['3w 1g 4t', '1g', '1t'],
      ['1w 2g 3t', '1w', '1t'],
      ['3w 1g 3t', '1g', '1t'],
    ] as const) {
      const state = withBots(character, { 0: '3w 5g 0t', 1: store }, 1);
      offered(state, give, get);
      expect(ask(state, 1, character)?.type, store).toBe('accept');
    }
  });

  test.each(TRADERS)(
    'is turned down with another price, where both would gain by one: %s',
    (character) => {
      let countered = 0;
      for (const mine of ['3w 4g 0t', '0w 4g 2t', '4w 3g 1t', '1w 5g 0t'])
        for (const theirs of ['3w 1g 4t', '2w 0g 4t', '0w 1g 3t', '3w 3g 3t', '1w 1g 5t'])
          for (const give of GOODS)
            for (const get of GOODS) {
              const state = withBots(character, { 0: mine, 1: theirs });
              const refused = step(state, {
                by: 0,
                command: { type: 'offer', to: 1, give: unitsOf(1, give), get: unitsOf(1, get) },
              });
              if ('refused' in refused) continue;
              const reply = ask(state, 1, character);
              if (reply?.type === 'counter') countered++;
              if (reply?.type !== 'decline') continue;
              const view = botViewOf(
                visibleState(state, 1),
                seededRandom(state.seed, state.round),
                character === 'broker',
              );
              const to = view && neighbourAt(view, 0);
              const { bargain } = MANNERS[character as Mannered];
              expect(view && to && bestSwap(view, to, bargain), `${mine} ${theirs}`).toBeNull();
            }
      expect(countered).toBeGreaterThan(0);
    },
  );
});

describe('who eats first', () => {
  test.each(['sharer', 'organiser'] as const)(
    'a %s keeps a first basket in the first rounds, and puts the rest into terraces',
    (character) => {
      const state = withBots(character, { 0: '', 1: '1w 1g 2t', 2: '', 3: '' }, 1);
      play(state, [0, { type: 'call', work: 'terraces' }]);
      const gone = letAct(state, 1, character).flatMap((command) =>
        command.type === 'pledge' ? [command.goods] : [],
      );
      expect(gone).toEqual([bag('1t')]);
      expect(home(state, 1).goods).toEqual(bag('1w 1g 1t'));
    },
  );

  test('nobody improves the land with what fills the only baskets, but with what fills none', () => {
    const improves = (store: string) =>
      Array.from({ length: 20 }, (_, seed) => {
        const state = dayTable({ crafts: 'gtgt', seed: seed + 1, scenario: EARLY });
        const view = botViewOf(
          visibleState(given(state, { goods: { 1: store } }), 1),
          seededRandom(state.seed, 1),
        );
        return view && improveLand(view, 1);
      }).some((command) => command !== null);
    expect(improves('2w 2g 2t')).toBe(false);
    expect(improves('0w 2g 2t')).toBe(true);
  });
});

test('what is left counts in the last round too: the valley lives on', () => {
  const state = withBots('reciprocator', { 1: '0w 0g 0t' });
  advanceTo(state, 'day', state.scenario.rounds);
  const nothing = worthAt(given(state, { goods: { 1: '' } }), 1, 'reciprocator');
  const worths = ['1g', '2g', '2g 2t'].map((store) =>
    worthAt(given(state, { goods: { 1: store } }), 1, 'reciprocator'),
  );
  expect(worths[0]).toBeGreaterThan(nothing + 0.05);
  expect(worths).toEqual(worths.toSorted((a, b) => a - b));
});

describe('an offer that could not help is declined', () => {
  // A broker has a use for anything, at a price.
  test.each(TRADERS.filter((character) => character !== 'broker'))('%s', (character) => {
    const state = withBots(character, { 0: '0w 0g 4t', 1: '3w 3g 3t' });
    play(state, [0, { type: 'offer', to: 1, give: bag('1t'), get: bag('1g') }]);
    expect(ask(state, 1, character)?.type).toBe('decline');
  });
});

describe('nobody can be drained by a person who simply asks', () => {
  test.each(TRADERS)('%s: after every offer one can make, it is not poorer', (character) => {
    const state = withBots(character, { 0: '9w 9g 9t', 1: '3w 1g 5t' });
    const before = worthAt(state, 1, character);
    for (const give of GOODS)
      for (const get of GOODS)
        for (const [a, b] of [
          [1, 1],
          [1, 2],
          [1, 3],
          [2, 3],
        ]) {
          const offer = { to: 1, give: unitsOf(a as number, give), get: unitsOf(b as number, get) };
          step(state, { by: 0, command: { type: 'offer', ...offer } });
          for (const { id } of state.asks.values()) {
            const reply = ask(state, 1, character);
            if (reply && 'ask' in reply && reply.ask === id) step(state, { by: 1, command: reply });
          }
        }
    expect(worthAt(state, 1, character)).toBeGreaterThanOrEqual(before);
  });

  test.each(TRADERS)('%s: words bring no gift of what it needs', (character) => {
    const state = withBots(character, { 0: '3w 3g 0t', 1: '3w 3g 3t' });
    for (const phrase of ['need-timber', 'need-water', 'trust-me'] as const)
      play(state, [0, { type: 'say', to: 1, phrase, text: '' }]);
    const done = letAct(state, 1, character);
    expect(done.filter(({ type }) => type === 'gift')).toEqual([]);
  });
});

describe('under a press', () => {
  test.each(TRADERS)('%s refuses when others make the same', (character) => {
    const state = withBots(character, { 0: '0w 5g 0t', 1: '3w 3g 3t' });
    play(state, [0, { type: 'press', to: 1, good: 'timber', amount: 2 }]);
    expect(ask(state, 1, character)?.type).toBe('refuse');
  });
});

describe('one who was pressed', () => {
  const goods = { 0: '3w 5g 0t', 1: '3w 0g 5t', 2: '3w 5g 0t' };
  /** A day on which seat 1 has yielded to seat 0 before, or not. */
  const dayAfter = (character: Character, pressed: boolean, seed = 3): State => {
    const state = dayTable({
      seats: 6,
      crafts: 'gtgtgt',
      seed,
      scenario: { opens: { ...theValley.opens, press: 1, bridge: 1, amend: 1, improve: 9 } },
      sitters: [{}, ...[1, 2, 3, 4, 5].map(() => ({ keeper: 'bot', character }) as const)],
    });
    given(state, { goods, ties: [[0, 1, 3, 3]] });
    if (pressed) {
      play(state, [0, { type: 'press', to: 1, good: 'timber', amount: 1 }]);
      play(state, [1, { type: 'yield', ask: 0 }]);
    }
    advanceTo(state, 'day', 2);
    return given(state, { goods: { 0: '3w 5g 0t', 1: '2w 2g 4t' }, ties: [[0, 1, 1, 2]] });
  };
  const answerTo = (state: State, character: Character) => {
    play(state, [0, { type: 'offer', to: 1, give: bag('1g'), get: bag('1t') }]);
    return ask(state, 1, character)?.type;
  };
  const fair = TRADERS.filter((character) => character !== 'taker' && character !== 'broker');

  test.each(fair)('no longer takes the price that it took before: %s', (character) => {
    expect(answerTo(dayAfter(character, false), character)).toBe('accept');
    expect(answerTo(dayAfter(character, true), character)).not.toBe('accept');
  });

  test('takes it again once there were amends', () => {
    const state = dayAfter('sharer', true);
    play(state, [0, { type: 'amend', to: 1, goods: bag('2g') }]);
    given(state, { goods: { 1: '2w 2g 4t' } });
    expect(answerTo(state, 'sharer')).toBe('accept');
  });

  test('cuts the river at the end, but not once there were amends', () => {
    const cuts = (amends: boolean): boolean => {
      const state = dayAfter('reciprocator', true);
      if (amends) play(state, [0, { type: 'amend', to: 1, goods: bag('2g') }]);
      advanceTo(state, 'day', state.scenario.rounds);
      // Somebody else near makes grain too.
      given(state, { ties: [[0, 1, 1, 2]] });
      return letAct(state, 1, 'reciprocator').some(({ type }) => type === 'sever');
    };
    expect(cuts(false)).toBe(true);
    expect(cuts(true)).toBe(false);
  });

  test('looks for another river more often', () => {
    const looks = (pressed: boolean): number =>
      Array.from({ length: 20 }, (_, at) => {
        const state = dayAfter('reciprocator', pressed, at + 1);
        given(state, { goods: { 1: '0w 3g 5t' } });
        const view = botViewOf(visibleState(state, 1), seededRandom(state.seed, state.round));
        return view && bridge(view, 'few', 0.6);
      }).filter((command) => command !== null).length;
    expect(looks(true)).toBeGreaterThan(10);
    expect(looks(false)).toBe(0);
  });
});

describe('what a companion offered itself, it takes when a person offers it back', () => {
  test.each(TRADERS)('%s', (character) => {
    let offered = 0;
    for (const goods of [
      { 0: '3w 5g 0t', 1: '3w 0g 5t' },
      { 0: '1w 3g 1t', 1: '2w 1g 3t' },
      { 0: '3w 2g 0t', 1: '0w 1g 2t' },
    ]) {
      const state = withBots(character, goods);
      const wanted = ask(state, 1, character);
      if (wanted?.type !== 'offer' || wanted.to !== 0) continue;
      offered++;
      play(state, [1, wanted]);
      const [open] = state.asks.keys();
      play(state, [0, { type: 'decline', ask: open ?? -1 }]);
      play(state, [0, { type: 'offer', to: 1, give: wanted.get, get: wanted.give }]);
      expect(ask(state, 1, character)?.type).toBe('accept');
    }
    expect(offered).toBeGreaterThan(0);
  });
});

describe('what was turned down is let rest', () => {
  test.each(TRADERS)('%s asks a person who declines twice no more that day', (character) => {
    const state = withBots(character, { 0: '3w 5g 0t', 1: '3w 0g 5t' });
    let declined = 0;
    for (let turn = 0; turn < 12; turn++) {
      letAct(state, 1, character);
      const open = [...state.asks.values()].find((one) => one.kind === 'offer' && one.to === 0);
      if (!open) break;
      play(state, [0, { type: 'decline', ask: open.id }]);
      declined++;
    }
    expect(declined).toBeGreaterThan(0);
    expect(declined).toBeLessThanOrEqual(2);
  });
});

describe('a promise', () => {
  const lend = (state: State): number => {
    play(state, [
      0,
      { type: 'promise', to: 1, give: bag('1g'), get: bag('1t'), due: 2, debtor: 'you' },
    ]);
    return [...state.asks.keys()].at(-1) as number;
  };

  test.each<[Character, 'kept' | 'broken']>([
    ['sharer', 'kept'],
    ['steward', 'kept'],
    ['free-rider', 'kept'],
    ['reciprocator', 'kept'],
    ['follower', 'kept'],
    ['organiser', 'kept'],
    ['broker', 'kept'],
    ['taker', 'broken'],
  ])('of a %s is %s', (character, end) => {
    const state = withBots(character, { 0: '3w 5g 0t', 1: '3w 0g 1t' });
    play(state, [1, { type: 'accept', ask: lend(state) }]);
    advanceTo(state, 'day', 2);
    letAct(state, 1, character);
    advanceTo(state, 'dusk', 2);
    const broke = state.log.some((event) => event.type === 'promise-broke');
    expect(broke ? 'broken' : 'kept').toBe(end);
  });

  test('of one who harmed this river before is not trusted', () => {
    const state = withBots('sharer', { 0: '3w 0g 0t', 1: '3w 3g 6t' });
    const borrow: SeatCommand = {
      type: 'promise',
      to: 1,
      give: bag('1g'),
      get: bag('1t'),
      due: 3,
      debtor: 'me',
    };
    play(state, [0, borrow]);
    expect(ask(state, 1, 'sharer')?.type).toBe('accept');
    play(state, [1, { type: 'accept', ask: [...state.asks.keys()].at(-1) as number }]);
    advanceTo(state, 'day', 4);
    given(state, { goods: { 0: '3w 0g 0t', 1: '3w 3g 6t' } });
    play(state, [0, { ...borrow, due: 6 }]);
    expect(ask(state, 1, 'sharer')?.type).toBe('decline');
  });
});

describe('works', () => {
  test('a sharer joins terraces that a person calls', () => {
    const state = withBots('sharer', { 0: '', 1: '3w 0g 5t', 2: '' });
    play(state, [0, { type: 'call', work: 'terraces' }]);
    const done = letAct(state, 1, 'sharer');
    expect(done.some((command) => command.type === 'pledge')).toBe(true);
  });

  test('a taker calls none, and joins none that serves all', () => {
    const state = withBots('taker', { 1: '3w 4g 6t' });
    play(state, [0, { type: 'call', work: 'wetland' }]);
    const types = letAct(state, 1, 'taker').map(({ type }) => type);
    expect(types).not.toContain('pledge');
    expect(types).not.toContain('call');
    expect(home(state, 1).terraces).toBe(0);
  });
});
