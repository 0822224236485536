import { describe, expect, test } from 'vitest';
import english from '../../client/words/languages/en.json' with { type: 'json' };
import { botViewOf } from '../../shared/bots/botView.ts';
import { botFor, why } from '../../shared/bots/index.ts';
import { shareAsked, standing } from '../../shared/bots/judgement/price.ts';
import { EVEN, KEEN } from '../../shared/bots/judgement/swap.ts';
import { seededRandom, visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import { CHARACTERS, type Character, type SeatCommand } from '../../shared/model/command.ts';
import { WHYS } from '../../shared/model/companions/botReason.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { State } from '../../shared/model/state.ts';
import { openingOf, playGame } from '../../shared/replay/playGame.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { advanceTo, bag, dayTable, given, play, theValley } from '../support/world.ts';

/** What sets characters apart, one habit at a time. */

const viewAt = (state: State, seat: Seat) => {
  const view = botViewOf(visibleState(state, seat), () => 0);
  if (view === null) throw new Error(`seat ${seat} sees nothing`);
  return view;
};

const shareOf = (state: State, seat: Seat, other: Seat, bargain = EVEN): number => {
  const view = viewAt(state, seat);
  const neighbour = view.neighbours.find((one) => one.seat === other);
  if (neighbour === undefined) throw new Error(`${seat} and ${other} are not tied`);
  return shareAsked(view, neighbour, bargain);
};

const ask = (state: State, seat: Seat, character: Character): SeatCommand | null =>
  botFor(character)(visibleState(state, seat), seededRandom(state.seed, state.round));

/** Three in a line, the one in the middle with grain; at the first dusk it has dealt with seat 0 alone. */
function afterOneDeal(): State {
  const state = given(
    dayTable({
      seats: 3,
      crafts: 'tgt',
      ties: [
        [0, 1],
        [1, 2],
      ],
    }),
    {
      goods: { 0: '0w 0g 3t', 1: '0w 3g 0t', 2: '0w 0g 3t' },
    },
  );
  play(state, [0, { type: 'offer', to: 1, give: bag('1t'), get: bag('1g') }]);
  play(state, [1, { type: 'accept', ask: at([...state.asks.keys()], 0) }]);
  advanceTo(state, 'day', 2);
  return state;
}

describe('the price', () => {
  test('is even before anyone was left out', () => {
    const state = dayTable({
      seats: 3,
      crafts: 'tgt',
      ties: [
        [0, 1],
        [1, 2],
      ],
    });
    expect(shareOf(state, 0, 1)).toBe(0.5);
    expect(shareOf(state, 1, 0)).toBe(0.5);
  });

  test('falls for whoever was left out, and rises for whom it comes to', () => {
    const state = afterOneDeal();
    expect(standing(visibleState(state, 2).valley, 2)).toBeLessThan(0);
    expect(shareOf(state, 2, 1)).toBeLessThan(0.5);
    expect(shareOf(state, 1, 2)).toBeGreaterThan(0.5);
    expect(shareOf(state, 1, 0)).toBe(0.5);
  });

  test('falls further with each round of being left out', () => {
    const state = afterOneDeal();
    const before = shareOf(state, 2, 1);
    play(state, [0, { type: 'gift', to: 1, goods: bag('1t') }]);
    advanceTo(state, 'day', 3);
    expect(shareOf(state, 2, 1)).toBeLessThan(before);
  });

  test('comes down when it was turned down, and is higher for a keen trader', () => {
    const state = dayTable({
      seats: 3,
      crafts: 'tgt',
      ties: [
        [0, 1],
        [1, 2],
      ],
    });
    expect(shareOf(state, 0, 1, KEEN)).toBeGreaterThan(0.5);
    given(state, { goods: { 0: '0w 0g 3t', 1: '0w 3g 0t' } });
    play(state, [0, { type: 'offer', to: 1, give: bag('1t'), get: bag('1g') }]);
    play(state, [1, { type: 'decline', ask: at([...state.asks.keys()], 0) }]);
    expect(shareOf(state, 0, 1)).toBeLessThan(0.5);
  });

  test('is lower for one who gave today', () => {
    const state = given(
      dayTable({
        seats: 3,
        crafts: 'tgt',
        ties: [
          [0, 1],
          [1, 2],
        ],
      }),
      {
        goods: { 0: '0w 0g 3t' },
      },
    );
    play(state, [0, { type: 'gift', to: 1, goods: bag('1t') }]);
    expect(shareOf(state, 1, 0)).toBeLessThan(0.5);
  });
});

test('with an equal offer at hand and a hungrier neighbour beside, a trader in the middle holds out', () => {
  const state = given(afterOneDeal(), {
    goods: { 0: '3w 0g 6t', 1: '3w 4g 0t', 2: '3w 0g 6t' },
    ties: [
      [0, 1, 3, 3],
      [1, 2, 3, 3],
    ],
  });
  play(state, [0, { type: 'offer', to: 1, give: bag('1t'), get: bag('3g') }]);
  expect(ask(state, 1, 'reciprocator')?.type).not.toBe('accept');
});

describe('a taker presses', () => {
  /** How many of 100 seeds see a press by seat 1, who lacks timber that its neighbours have. */
  const presses = (crafts: string, ties: readonly (readonly [Seat, Seat])[]): number => {
    let count = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const state = dayTable({ seats: 4, crafts, ties, seed });
      given(state, {
        goods: { 0: '0w 0g 1t', 1: '3w 1g 0t', 2: '', 3: '' },
        ties: ties.map(([a, b]) => [a, b, 3, 3] as const),
      });
      if (ask(state, 1, 'taker')?.type === 'press') count++;
    }
    return count;
  };

  test('far more often where the other has nobody else to turn to', () => {
    const alone = presses('tgtg', [[0, 1]]);
    const among = presses('tgtg', [
      [0, 1],
      [0, 3],
    ]);
    expect(alone).toBeGreaterThan(30);
    expect(among).toBeLessThan(alone / 2);
  });
});

const COMPANIONS = [0, 1, 2].map(() => ({ keeper: 'bot', character: 'sharer' }) as const);

/** What a character asks first in the same moment under each of so many seeds: what occurs to it is luck's. */
const asksEver = (made: (seed: number) => State, seat: Seat, character: Character): string[] =>
  Array.from({ length: 30 }, (_, i) => ask(made(i + 1), seat, character)?.type ?? 'nothing');

describe('a broker', () => {
  const between = (idle: number, seed = 1): State => {
    const state = dayTable({
      seed,
      seats: 3,
      crafts: 'tgg',
      ties: [
        [0, 1],
        [1, 2],
      ],
      sitters: COMPANIONS,
    });
    advanceTo(state, 'day', 2);
    for (const tie of state.ties) tie.idle = tie.id === 1 ? idle : 0;
    return given(state, { goods: { 0: '', 1: '', 2: '' } });
  };
  test('keeps two neighbours apart while both deal with it', () => {
    expect(asksEver((seed) => between(0, seed), 1, 'broker')).not.toContain('introduce');
  });
  test('introduces them once one has not come for a while', () => {
    expect(asksEver((seed) => between(2, seed), 1, 'broker')).toContain('introduce');
  });
  test('a sharer does so at once', () => {
    expect(asksEver((seed) => between(0, seed), 1, 'sharer')).toContain('introduce');
  });
});

test('followers sign one after another, each when enough others have', () => {
  const state = dayTable({ seats: 8 });
  given(state, { goods: Object.fromEntries(Array.from({ length: 8 }, (_, seat) => [seat, ''])) });
  play(state, [0, { type: 'propose', terms: { kind: 'quota', most: 2 } }]);
  const willing = () =>
    [1, 2, 3, 4, 5, 6, 7].filter((seat) => ask(state, seat, 'follower')?.type === 'sign').length;
  const first = willing();
  play(state, [1, { type: 'sign', pact: 0 }], [2, { type: 'sign', pact: 0 }]);
  const later = willing();
  expect(first).toBeLessThan(4);
  expect(later).toBeGreaterThan(first);
});

test('an organiser proposes a pact of its own accord once the spring has fallen', () => {
  const at = (share: number) => (seed: number) => {
    const state = dayTable({ seats: 4, seed });
    return given(state, { goods: { 0: '' }, stock: 48 * share, lastStock: 48 * share });
  };
  expect(asksEver(at(0.5), 0, 'organiser')).toContain('propose');
  expect(asksEver(at(1), 0, 'organiser')).not.toContain('propose');
});

describe('a broker keeps a promise while there is something to come', () => {
  const owing = (rounds: number): State => {
    const state = given(
      dayTable({
        seats: 3,
        crafts: 'tgt',
        ties: [
          [0, 1],
          [1, 2],
        ],
        scenario: { rounds },
      }),
      { goods: { 0: '0w 0g 3t', 1: '3w 0g 0t', 2: '' } },
    );
    play(state, [
      0,
      { type: 'promise', to: 1, give: bag('1t'), get: bag('1g'), due: 2, debtor: 'you' },
    ]);
    play(state, [1, { type: 'accept', ask: at([...state.asks.keys()], 0) }]);
    advanceTo(state, 'day', 2);
    return given(state, { goods: { 1: '3w 4g 4t' } });
  };
  test('it pays in the middle of a game', () => {
    expect(ask(owing(10), 1, 'broker')?.type).toBe('pay');
  });
  test('and not at its end', () => expect(ask(owing(2), 1, 'broker')?.type).not.toBe('pay'));
});

test.each(SCENARIOS.map((scenario) => [scenario.title, scenario] as const))(
  '%s: every act of a companion has a reason of its own',
  (_, scenario) => {
    const told = new Set<string>();
    const characters = CHARACTERS.filter((character) => character !== 'random');
    const seats = scenario.seats.usual;
    for (const first of [0, 4]) {
      const seated = Array.from({ length: seats }, (_, seat) =>
        at(characters, (seat + first) % characters.length),
      );
      playGame(openingOf(scenario, seated, 7), {
        botAt: (seat) => (view, random) => {
          const character = at(seated, seat);
          const command = botFor(character)(view, random);
          if (command !== null) told.add(why(character, command, view, random));
          return command;
        },
      });
    }
    for (const reason of told) expect(WHYS).toContain(reason);
    expect(told.has('by-chance')).toBe(false);
    expect(told.size).toBeGreaterThan(6);
  },
);

test('and each reason has words', () => {
  expect(Object.keys(english.why).toSorted()).toEqual(WHYS.toSorted());
});

test('random companions have none', () => {
  const state = playGame(openingOf(theValley, Array<Character>(3).fill('sharer'), 1));
  expect(why('random', { type: 'improve' }, visibleState(state, 0), () => 0)).toBe('by-chance');
  expect(state.phase).toBe('end');
});
