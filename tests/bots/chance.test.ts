import { describe, expect, test } from 'vitest';
import { type BotView, botViewOf } from '../../shared/bots/botView.ts';
import { botFor, type SeededRandom } from '../../shared/bots/index.ts';
import { lotOf, turnOf } from '../../shared/bots/judgement/chance.ts';
import { spareLand } from '../../shared/bots/judgement/spare.ts';
import { seededRandom, start, visibleState } from '../../shared/engine/index.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { State } from '../../shared/model/state.ts';
import { given, sitter, table, theValley } from '../support/world.ts';

/** Among what is equal a companion chooses by chance, and never by the number of a seat or a river. */

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);

function viewAt(state: State, seat: Seat, random: SeededRandom): BotView {
  const view = botViewOf(visibleState(state, seat), random);
  if (view === null) throw new Error(`seat ${seat} sees nothing`);
  return view;
}

/** One in the middle of three that are alike, by day. */
function middle(): State {
  const state = table({
    seats: 4,
    ties: [
      [0, 1],
      [0, 2],
      [0, 3],
    ],
    crafts: 'gttt',
  });
  state.phase = 'day';
  state.words = 'none';
  return given(state, {
    goods: { 0: '3w 4g', 1: '3w 4t', 2: '3w 4t', 3: '3w 4t' },
  });
}

describe('among equal neighbours', () => {
  test.each(['sharer', 'taker', 'reciprocator', 'broker'] as const)(
    'a %s offers to each of them about as often',
    (character) => {
      const view = visibleState(middle(), 0);
      const times = [0, 0, 0, 0];
      for (const seed of SEEDS) {
        const command = botFor(character)(view, seededRandom(seed, 3));
        if (command?.type !== 'offer') throw new Error(`it did ${command?.type}`);
        times[command.to] = (times[command.to] ?? 0) + 1;
      }
      // Of 60 tosses among three, fewer than 8 or more than 32 come once in ten thousand times.
      for (const many of times.slice(1)) {
        expect(many).toBeGreaterThanOrEqual(8);
        expect(many).toBeLessThanOrEqual(32);
      }
    },
  );
  test('the choice is the same all round', () => {
    const view = visibleState(middle(), 0);
    const ask = () => botFor('taker')(view, seededRandom(7, 3));
    expect(ask()).toEqual(ask());
  });
});

test('of two land goods that are missed alike, either is spared', () => {
  const state = given(middle(), { goods: { 0: '9g 9t' } });
  const spared = SEEDS.map((seed) => {
    const view = viewAt(state, 0, seededRandom(seed, 3));
    return spareLand(view, 1)?.goods;
  });
  for (const good of ['grain', 'timber'] as const)
    expect(spared.filter((goods) => goods?.[good] === 1).length).toBeGreaterThan(8);
});

describe('turns at the spring', () => {
  const state = table({ seats: 8 });
  const turns = (random: SeededRandom): number[] =>
    state.homesteads.map(({ seat }) => turnOf(viewAt(state, seat, random)));
  test('are spread evenly over the valley', () => {
    for (const seed of SEEDS) {
      const sorted = turns(seededRandom(seed, 1)).toSorted((a, b) => a - b);
      sorted.forEach((turn, i) => {
        expect(Math.floor(turn * 8 + 1e-9)).toBe(i);
      });
    }
  });
  test('come to each seat as often, and differ from round to round', () => {
    const early = state.homesteads.map(
      ({ seat }) => SEEDS.filter((seed) => (turns(seededRandom(seed, 1))[seat] ?? 1) < 0.5).length,
    );
    for (const many of early) {
      expect(many).toBeGreaterThan(14);
      expect(many).toBeLessThan(46);
    }
    expect(turns(seededRandom(1, 1))).not.toEqual(turns(seededRandom(1, 2)));
  });
});

test('lots are one for each seat, stay the same all game, and fall otherwise in another', () => {
  const lots = (seed: number, round: number): number[] => {
    const state = start({
      scenario: theValley,
      seed,
      sitters: Array.from({ length: 8 }, (_, seat) => sitter(seat)),
    });
    return state.homesteads.map(({ seat }) =>
      lotOf(viewAt(state, seat, seededRandom(seed, round))),
    );
  };
  expect(lots(1, 1).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(lots(1, 5)).toEqual(lots(1, 1));
  const first = SEEDS.map((seed) => lots(seed, 1)[0] ?? 0);
  expect(new Set(first).size).toBe(8);
});
