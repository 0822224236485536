import { describe, expect, test } from 'vitest';
import { botFor } from '../../shared/bots/index.ts';
import { seededRandom, visibleState } from '../../shared/engine/index.ts';
import { mean } from '../../shared/model/arithmetic.ts';
import type { Character } from '../../shared/model/command.ts';
import type { State } from '../../shared/model/state.ts';
import { advance, given, hands, table } from '../support/world.ts';

/** What each character does at the spring. */

const draws = (state: State, character: Character): number[] =>
  state.homesteads.map(({ seat }) => {
    const command = botFor(character)(
      visibleState(state, seat),
      seededRandom(state.seed, state.round),
    );
    if (command?.type !== 'allocate') throw new Error(`${character} chose ${command?.type}`);
    expect(command.draw + command.tend).toBe(4);
    return command.draw;
  });

/** A morning at a table of eight, the spring as full as told. */
const morning = (share: number): State =>
  given(table({ seats: 8 }), { stock: 96 * share, lastStock: 96 * share });

describe('with a full spring', () => {
  test.each<[Character, number]>([
    ['taker', 4],
    ['free-rider', 4],
    ['sharer', 3],
    ['steward', 2],
    ['reciprocator', 2],
  ])('a %s draws %i', (character, draw) => {
    expect(draws(morning(1), character)).toEqual(Array(8).fill(draw));
  });
});

test('sharers take the less the lower the spring stands', () => {
  const means = [1, 0.45, 0.35, 0.1].map((share) => mean(draws(morning(share), 'sharer')));
  expect(means).toEqual(means.toSorted((a, b) => b - a));
  expect(means.at(-1)).toBe(1);
});

test.each<Character>(['taker', 'free-rider'])(
  'a %s draws the same from an empty one',
  (character) => {
    expect(draws(morning(0.1), character)).toEqual(Array(8).fill(4));
  },
);

describe('a reciprocator does about what most people did', () => {
  test.each<[string, draw: number]>([
    ['all drew everything', 4],
    ['all drew half', 2],
    ['nobody drew', 0],
  ])('%s', (_name, draw) => {
    const state = table({ seats: 8 });
    hands(state, ...Array.from({ length: 8 }, () => [draw, 4 - draw] as const));
    for (let i = 0; i < 3; i++) advance(state);
    expect(draws(state, 'reciprocator')).toEqual(Array(8).fill(draw));
  });
});

test('whoever signed a quota keeps it', () => {
  const state = table({ seats: 8 });
  advance(state);
  for (const [id, { seat }] of state.homesteads.entries())
    state.pacts.push({
      id,
      terms: { kind: 'quota', most: 2 },
      proposedBy: seat,
      proposed: 0,
      members: [{ seat, from: 2, until: 0, breaches: 0, lastBreach: 0 }],
    });
  for (let i = 0; i < 2; i++) advance(state);
  expect(draws(state, 'sharer')).toEqual(Array(8).fill(2));
});
