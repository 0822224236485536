import { describe, expect, test } from 'vitest';
import { drawableUnharmed } from '../../server/session/desk/drawable.ts';
import { apart, harshlyMet } from '../../server/session/desk/tally.ts';
import { inOrder } from '../../server/session/setup/placing.ts';
import { toldApart } from '../../server/table/seating/toldApart.ts';
import type { Table } from '../../server/table/Table.ts';
import { fork, isRefusal, start, step } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Event, EventBody } from '../../shared/model/event.ts';
import { HUNDREDTHS } from '../../shared/model/goods/duskTotals.ts';
import type { State } from '../../shared/model/state.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';

/** What the facilitator alone is told, and where people sit. */

function valley(seats = 4): State {
  const scenario = scenarioOf('the-valley');
  if (!scenario) throw new Error('no valley');
  const sitter = { keeper: 'person', nickname: '', character: null } as const;
  return start({ scenario, seed: 7, sitters: Array(seats).fill(sitter) });
}

/** The same valley with more in its log. */
function later(
  state: State,
  events: readonly (readonly [round: number, body: EventBody])[],
): State {
  for (const [round, body] of events) {
    const event: Event = { ...body, round, n: state.log.length };
    state.log.push(event);
  }
  return state;
}

const wood = { water: 0, grain: 0, timber: 2 };
const give = (round: number, from: number, to: number) =>
  [round, { type: 'gave', from, to, goods: wood }] as const;
const settle = (round: number) => [round, { type: 'dusk-settled' }] as const;
const press = (round: number, from: number, to: number) =>
  [round, { type: 'pressed', ask: 0, from, to, good: 'grain', amount: 1, closes: [0] }] as const;

describe('apart', () => {
  const busy = (round: number) => [
    give(round, 0, 1),
    give(round, 1, 2),
    give(round, 2, 0),
    settle(round),
  ];

  test('is who moves nothing for three rounds while others do', () => {
    const state = later(valley(), [...busy(1), ...busy(2)]);
    expect([...apart(state)]).toEqual([]);
    later(state, busy(3));
    expect([...apart(state)]).toEqual([3]);
  });

  test('is nobody where little moves at all, or after one boat', () => {
    expect([...apart(later(valley(), [settle(1), settle(2), settle(3)]))]).toEqual([]);
    const state = later(valley(), [...busy(1), ...busy(2), give(3, 0, 3), ...busy(3)]);
    expect([...apart(state)]).toEqual([]);
  });
});

describe('harshly met', () => {
  const none = new Set<number>();

  test('is who takes three and half of all presses and cuts', () => {
    const state = later(valley(), [press(4, 0, 1), press(5, 2, 1)]);
    expect([...harshlyMet(state, none)]).toEqual([]);
    later(state, [[6, { type: 'severed', tie: 0, by: 0, other: 1, permanent: true }]]);
    expect([...harshlyMet(state, none)]).toEqual([1]);
    later(state, [press(7, 1, 0), press(8, 1, 0), press(9, 1, 2), press(9, 0, 2)]);
    expect([...harshlyMet(state, none)]).toEqual([]);
  });

  test('is whom words were meant for that had to be hidden', () => {
    const state = valley();
    const word = { round: 1, from: 0, to: 2, phrase: null, text: 'hard words' };
    state.said.push(word);
    expect([...harshlyMet(state, new Set([0]))]).toEqual([2]);
  });
});

test('what can be drawn without lowering the spring is the most that dusk gives back', () => {
  const state = valley(8);
  // Two rounds of heavy drawing, so that the spring has something to grow back.
  const house = (s: State) =>
    step(s, { by: 'system', command: { type: 'advance', round: s.round, phase: s.phase } });
  const play = (s: State, draws: readonly number[]) => {
    for (const [seat, draw] of draws.entries()) {
      const command = { type: 'allocate', draw, tend: 4 - draw } as const;
      if (isRefusal(step(s, { by: seat, command }))) throw new Error('refused');
    }
    house(s);
    house(s);
  };
  play(state, Array(8).fill(4));
  house(state);
  play(state, Array(8).fill(2));
  house(state);
  const before = state.spring.lastStock;
  const most = drawableUnharmed(state);
  expect(most).toBeGreaterThan(0);
  // Half the hands tend, as in the last round.
  const spread = (sum: number) => Array.from({ length: 8 }, (_, at) => Math.floor((sum + at) / 8));
  const level = (sum: number): number => {
    const tried = fork(state);
    tried.homesteads.forEach((home, seat) => {
      Object.assign(home, { hands: { draw: spread(sum)[seat], tend: 2 }, sealed: true });
    });
    house(tried);
    house(tried);
    return tried.spring.stock;
  };
  expect(level(most)).toBeGreaterThanOrEqual(before);
  expect(level(most + 1)).toBeLessThan(before);
  expect(before % HUNDREDTHS).toBeGreaterThanOrEqual(0);
});

describe('who comes', () => {
  const table = (people: number, stage: 'lobby' | 'playing' = 'lobby', seats = 4) =>
    ({
      people: Array.from({ length: people }, (_, seat) => ({ seat })),
      settings: { seats, led: {} },
      otherRules: null,
      state: stage === 'lobby' ? null : { phase: 'day', homesteads: [{ seat: 9, keeper: 'bot' }] },
      stage,
    }) as unknown as Table;

  test('sits evenly, at the emptiest table, and rather where it waits than where it plays', () => {
    const tables = [table(0, 'playing'), table(2), table(1), table(4)];
    const order = inOrder(tables, 'even').map((one) => tables.indexOf(one));
    expect(order).toEqual([2, 1, 0]);
  });

  test('sits by lot at any of the emptiest', () => {
    const tables = [table(1), table(1), table(2)];
    const first = Array.from({ length: 60 }, () => tables.indexOf(at(inOrder(tables, 'lot'), 0)));
    expect(new Set(first)).toEqual(new Set([0, 1]));
  });

  test.each([
    ['Ann', [], 'Ann'],
    ['Ann', ['Ben'], 'Ann'],
    ['Ann', ['ann'], 'Ann 2'],
    ['Ann', ['Ann', 'Ann 2'], 'Ann 3'],
    ['', ['', ''], ''],
    ['A name of 20 letters', ['A name of 20 letters'], 'A name of 20 lette 2'],
  ])('as %j among %j is called %j', (name, taken, called) => {
    expect(toldApart(name, taken)).toBe(called);
  });
});
